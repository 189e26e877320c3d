package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The ranking of one category: regions without such people are left out and named below. */
final class CategorySheet {

    private final Issue issue;
    private final Category category;

    CategorySheet(Issue issue, Category category) {
        this.issue = issue;
        this.category = category;
    }

    /** Whether any region has such people. */
    boolean hasContent() {
        return !regions().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        BigDecimal goal = category.goal();
        List<PlainSheet.Column> columns = new ArrayList<>(List.of(
                PlainSheet.Column.of(issue.campaign().bulletin().rankLabel(), 8, Look.RANK),
                PlainSheet.Column.of(issue.label(), 26, Look.CENTRED),
                PlainSheet.Column.of("任务数", 14, Look.NUMBER),
                PlainSheet.Column.of("已参保人数", 14, Look.NUMBER),
                PlainSheet.Column.of("完成率", 14, Look.PERCENT),
                PlainSheet.Column.of("未参保人数", 14, Look.NUMBER),
                PlainSheet.Column.of(issue.campaign().bulletin().remarkLabel(), 30, Look.TEXT)));
        PlainSheet sheet = new PlainSheet(workbook, category.label() + "排名", styles, columns.size());
        sheet.title(
                issue.campaign().title() + "——" + category.label(),
                ChineseDates.asOfLine(issue.edition().asOf()));
        sheet.header(columns, 2);
        regions().forEach(region -> sheet.line(line(region, region.name(), progress(region))));
        Edition.EditionRegion total = issue.edition().total();
        List<Object> totals = line(
                total,
                issue.campaign().bulletin().totalLabel(),
                total.categories().get(category.id()));
        totals.set(0, null);
        sheet.total(totals);
        if (goal != null) {
            sheet.note("目标：完成率达到" + Goals.percent(goal) + "。");
        }
        List<String> without = issue.ranked().stream()
                .filter(region -> !has(region))
                .map(Edition.EditionRegion::name)
                .toList();
        if (!without.isEmpty()) {
            sheet.note("没有" + category.label() + "、不参加排名的：" + String.join("、", without) + "。");
        }
    }

    private List<Object> line(Edition.EditionRegion region, String name, Edition.@Nullable Progress progress) {
        if (progress == null) {
            return Arrays.asList(null, name, null, null, null, null, null);
        }
        Long enrolled = progress.enrolled();
        return Arrays.asList(
                progress.rank(),
                name,
                progress.target(),
                enrolled == null ? "未上报" : (Object) enrolled,
                Goals.cell(Rates.of(progress), category),
                enrolled == null ? null : Math.max(0, progress.target() - enrolled),
                remark(region, progress));
    }

    private String remark(Edition.EditionRegion region, Edition.Progress progress) {
        if (progress.missing() == 0 || region.reported().equals("never")) {
            return "";
        }
        return issue.numbers().text(progress.missing()) + "个"
                + issue.campaign().reportingLevel().label() + "未报" + category.label();
    }

    /** The regions that it lists, from above. */
    List<Edition.EditionRegion> regions() {
        return issue.ranked().stream()
                .filter(this::has)
                .sorted(Comparator.comparing(
                        region -> progress(region).rank(), Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    /** Nobody to enrol is the same as no such people. */
    private boolean has(Edition.EditionRegion region) {
        Edition.Progress progress = region.categories().get(category.id());
        return progress != null && progress.target() > 0;
    }

    private Edition.Progress progress(Edition.EditionRegion region) {
        Edition.Progress progress = region.categories().get(category.id());
        if (progress == null) {
            throw new IllegalStateException("Cannot rank " + region.name() + ": it has no " + category.id());
        }
        return progress;
    }
}
