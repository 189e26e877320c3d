package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.GoalWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The ranking of one category: regions without such people are left out and named below. */
public final class CategorySheet {

    private final BulletinModel model;
    private final Category category;

    /** The sheet of one category of one edition. */
    public CategorySheet(BulletinModel model, Category category) {
        this.model = model;
        this.category = category;
    }

    /** Whether any region has such people. */
    public boolean hasContent() {
        return !regions().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        BigDecimal goal = category.goal();
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>(List.of(
                TableSheetWriter.TableColumn.of(model.campaign().bulletin().rankLabel(), 8, CellFormat.RANK),
                TableSheetWriter.TableColumn.of(model.label(), 26, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("任务数", 14, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("已参保人数", 14, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("完成率", 14, CellFormat.PERCENT),
                TableSheetWriter.TableColumn.of("未参保人数", 14, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of(model.campaign().bulletin().remarkLabel(), 30, CellFormat.TEXT)));
        TableSheetWriter sheet = new TableSheetWriter(workbook, category.label() + "排名", styles, columns.size());
        sheet.title(
                model.campaign().title() + "——" + category.label(),
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 2);
        regions().forEach(region -> sheet.line(line(region, region.name(), progress(region))));
        Edition.EditionRegion total = model.edition().total();
        List<Object> totals = line(
                total,
                model.campaign().bulletin().totalLabel(),
                total.categories().get(category.id()));
        totals.set(0, null);
        sheet.total(totals);
        if (goal != null) {
            sheet.note("目标：完成率达到" + GoalWords.percent(goal) + "。");
        }
        List<String> without = model.ranked().stream()
                .filter(region -> !has(region))
                .map(Edition.EditionRegion::name)
                .toList();
        if (!without.isEmpty()) {
            sheet.note("没有" + category.label() + "、不参加排名的：" + String.join("、", without) + "。");
        }
    }

    private List<Object> line(Edition.EditionRegion region, String name, Edition.@Nullable CategoryResult progress) {
        if (progress == null) {
            return Arrays.asList(null, name, null, null, null, null, null);
        }
        Long enrolled = progress.enrolled();
        return Arrays.asList(
                progress.rank(),
                name,
                progress.target(),
                enrolled == null ? "未上报" : (Object) enrolled,
                GoalHighlight.cell(EditionRates.of(progress), category),
                enrolled == null ? null : Math.max(0, progress.target() - enrolled),
                remark(region, progress));
    }

    private String remark(Edition.EditionRegion region, Edition.CategoryResult progress) {
        if (progress.missing() == 0 || region.reported().equals("never")) {
            return "";
        }
        return model.numbers().text(progress.missing()) + "个"
                + model.campaign().reportingLevel().label() + "未报" + category.label();
    }

    /** The regions that it lists, from above. */
    public List<Edition.EditionRegion> regions() {
        return model.ranked().stream()
                .filter(this::has)
                .sorted(Comparator.comparing(
                        region -> progress(region).rank(), Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    /** Nobody to enrol is the same as no such people. */
    private boolean has(Edition.EditionRegion region) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        return progress != null && progress.target() > 0;
    }

    private Edition.CategoryResult progress(Edition.EditionRegion region) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        if (progress == null) {
            throw new IllegalStateException("Cannot rank " + region.name() + ": it has no " + category.id());
        }
        return progress;
    }
}
