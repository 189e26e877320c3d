package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.documents.Funding;
import cn.canbao.edition.Edition;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 缴费与补助: what people pay, what the budgets add for those enrolled, and which share of that has arrived. */
final class FundingSheet {

    private static final int RATE_DECIMALS = 4;

    private final BulletinModel model;
    private final Funding funding;
    private final List<FundingRow> lines = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    /**
     * A standard beside the frozen figures.
     *
     * @param enrolled head count; null when nobody reported it
     */
    private record FundingRow(
            Category category,
            Funding.Standard standard,
            @Nullable Long enrolled) {

        /** Yuan that are to arrive; empty when nobody reported how many people are enrolled. */
        Optional<BigDecimal> due() {
            return Optional.ofNullable(enrolled)
                    .map(people -> standard.subsidy().multiply(BigDecimal.valueOf(people)));
        }

        boolean isKnown() {
            return enrolled != null && standard.arrived() != null;
        }
    }

    FundingSheet(BulletinModel model, Funding funding) {
        this.model = model;
        this.funding = funding;
        for (Category category : model.campaign().categories()) {
            boolean isFunded = funding.standards().stream()
                    .anyMatch(standard -> standard.category().equals(category.id()));
            for (Edition.EditionRegion region : isFunded ? model.ranked() : List.<Edition.EditionRegion>of()) {
                add(region, category);
            }
        }
    }

    private void add(Edition.EditionRegion region, Category category) {
        Long enrolled = region.figures().get(Quantity.enrolled(category.id()));
        Optional<Funding.Standard> own = funding.standards().stream()
                .filter(standard -> standard.region().equals(region.name())
                        && standard.category().equals(category.id()))
                .findFirst();
        own.ifPresent(standard -> lines.add(new FundingRow(category, standard, enrolled)));
        if (own.isEmpty() && enrolled != null && enrolled > 0) {
            without.add(region.name() + category.label());
        }
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = List.of(
                TableSheetWriter.TableColumn.of("类别", 20, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of(model.label(), 20, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("个人缴费标准（元/人）", 14, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("补助标准（元/人）", 14, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("已参保人数", 14, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("应到位补助（万元）", 16, CellFormat.AMOUNT),
                TableSheetWriter.TableColumn.of("已到位补助（万元）", 16, CellFormat.AMOUNT),
                TableSheetWriter.TableColumn.of("到位率", 12, CellFormat.PERCENT));
        TableSheetWriter sheet = new TableSheetWriter(workbook, "缴费与补助", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保缴费与补助到位情况",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 2);
        for (Category category : model.campaign().categories()) {
            List<FundingRow> some = lines.stream()
                    .filter(line -> line.category.equals(category))
                    .toList();
            some.forEach(line -> sheet.line(Arrays.asList(
                    category.label(),
                    line.standard.region(),
                    line.standard.premium(),
                    line.standard.subsidy(),
                    line.enrolled == null ? "未上报" : line.enrolled,
                    line.due().map(FundingSheet::inTenThousands).orElse(null),
                    line.standard.arrived() == null ? "未填报" : inTenThousands(line.standard.arrived()),
                    line.isKnown() ? share(List.of(line)) : null)));
            if (some.size() > 1) {
                sheet.total(total(category.label(), some));
            }
        }
        if (lines.stream().map(FundingRow::category).distinct().count() > 1) {
            sheet.total(total("", lines));
        }
        sheet.note("补助到位金额截至" + funding.asOf().getYear() + "年" + funding.asOf().getMonthValue() + "月"
                + funding.asOf().getDayOfMonth() + "日。应到位补助＝补助标准×已参保人数；合计的到位率只按人数和到位金额都有数的计算。");
        if (!without.isEmpty()) {
            sheet.note("没有填写缴费与补助标准的：" + String.join("、", without) + "。");
        }
    }

    private List<Object> total(String label, List<FundingRow> some) {
        List<FundingRow> known = some.stream().filter(FundingRow::isKnown).toList();
        return Arrays.asList(
                label,
                model.campaign().bulletin().totalLabel(),
                null,
                null,
                some.stream()
                        .map(FundingRow::enrolled)
                        .mapToLong(people -> people == null ? 0 : people)
                        .sum(),
                inTenThousands(due(some)),
                inTenThousands(arrived(some)),
                known.isEmpty() ? null : share(known));
    }

    /** Arrived over due as the fraction that is printed; null when nothing is due. */
    private static @Nullable BigDecimal share(List<FundingRow> known) {
        BigDecimal due = due(known);
        return due.signum() == 0 ? null : arrived(known).divide(due, RATE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal due(List<FundingRow> some) {
        return some.stream().flatMap(line -> line.due().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal arrived(List<FundingRow> some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FundingRow line : some) {
            BigDecimal arrived = line.standard.arrived();
            sum = arrived == null ? sum : sum.add(arrived);
        }
        return sum;
    }

    private static BigDecimal inTenThousands(BigDecimal yuan) {
        return yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
    }
}
