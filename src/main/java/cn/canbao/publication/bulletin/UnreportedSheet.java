package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.edition.Edition;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 未上报: who never reported, whose figures were carried over and since when, and who left a category out. */
public final class UnreportedSheet {

    private record Gap(Edition.EditionRegion region, String standing) {}

    private final BulletinModel model;
    private final List<Gap> gaps = new ArrayList<>();

    /** The sheet of one edition. */
    public UnreportedSheet(BulletinModel model) {
        this.model = model;
        List<Edition.EditionRegion> reporting = model.edition().regions().stream()
                .filter(region -> model.campaign().reportingLevel().id().word().equals(region.level()))
                .toList();
        add(reporting, "never", "从未上报");
        add(reporting, "carried", "沿用以前上报数");
        add(reporting, "now", "");
    }

    private void add(List<Edition.EditionRegion> reporting, String reported, String standing) {
        for (Edition.EditionRegion region : reporting) {
            if (region.reported().equals(reported)) {
                List<String> standings = new ArrayList<>();
                if (!standing.isEmpty()) {
                    standings.add(standing);
                }
                if (!reported.equals("never")) {
                    standings.addAll(missing(region));
                }
                if (!standings.isEmpty()) {
                    gaps.add(new Gap(region, String.join("；", standings)));
                }
            }
        }
    }

    private List<String> missing(Edition.EditionRegion region) {
        return model.campaign().ratedCategories().stream()
                .filter(category -> {
                    Edition.CategoryResult progress = region.categories().get(category.id());
                    return progress != null && progress.missing() > 0;
                })
                .map(category -> "未报" + category.label())
                .toList();
    }

    /** Whether anybody is to be named. */
    public boolean hasContent() {
        return !gaps.isEmpty();
    }

    /** Who is named, in the order of the sheet. */
    public List<Edition.EditionRegion> regions() {
        return gaps.stream().map(Gap::region).toList();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        LevelLabel first = model.campaign().levels().get(0);
        LevelLabel reporting = model.campaign().reportingLevel();
        boolean isNested = !first.equals(reporting);
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>();
        columns.add(TableSheetWriter.TableColumn.of("序号", 7, CellFormat.RANK));
        if (isNested) {
            columns.add(TableSheetWriter.TableColumn.of(first.label(), 24, CellFormat.CENTRED));
        }
        columns.addAll(List.of(
                TableSheetWriter.TableColumn.of(reporting.label(), 26, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("情况", 30, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("最近上报", 18, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("已沿用（天）", 10, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("任务数", 12, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("计入的已参保人数", 12, CellFormat.NUMBER)));
        TableSheetWriter sheet = new TableSheetWriter(workbook, "未上报", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度未上报情况",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, isNested ? 3 : 2);
        Map<String, String> names = model.names();
        Category everybody = model.campaign().everybody();
        int number = 0;
        for (Gap gap : gaps) {
            Edition.EditionRegion region = gap.region;
            Edition.CategoryResult progress = region.categories().get(everybody.id());
            List<Object> line = new ArrayList<>();
            line.add(++number);
            if (isNested) {
                line.add(names.get(region.parent()));
            }
            line.addAll(Arrays.asList(
                    region.name(),
                    gap.standing,
                    day(region.received()),
                    age(region),
                    progress == null ? null : progress.target(),
                    progress == null ? null : progress.enrolled()));
            sheet.line(line);
        }
        sheet.note("从未上报的，任务数计入合计、已参保人数未计入；沿用的，按最近一次上报数计入。");
    }

    private static String day(@Nullable LocalDateTime received) {
        return received == null
                ? ""
                : received.getYear() + "年" + received.getMonthValue() + "月" + received.getDayOfMonth() + "日";
    }

    private @Nullable Long age(Edition.EditionRegion region) {
        LocalDateTime received = region.received();
        LocalDate day = model.edition().asOf().toLocalDate();
        return received == null || !region.reported().equals("carried")
                ? null
                : Long.valueOf(ChronoUnit.DAYS.between(received.toLocalDate(), day));
    }
}
