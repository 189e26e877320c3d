package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 较上期: persons, percentage points and ranks against the edition before; who is among the last three for the third time is marked. */
final class ChangeSheet {

    /** How many editions before this one are looked at. */
    static final int EDITIONS = 2;

    private static final List<Object> NOTHING = Arrays.asList(null, null, null);

    private final Issue issue;
    private final List<Category> categories;

    ChangeSheet(Issue issue) {
        this.issue = issue;
        this.categories = issue.campaign().ratedCategories();
    }

    /** Whether there is an edition before this one. */
    boolean hasContent() {
        return !issue.before().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        Edition before = issue.before().get(0);
        List<PlainSheet.Column> columns = new ArrayList<>(List.of(
                PlainSheet.Column.of("本期" + issue.campaign().bulletin().rankLabel(), 8, Look.NUMBER),
                PlainSheet.Column.of("上期" + issue.campaign().bulletin().rankLabel(), 8, Look.NUMBER),
                PlainSheet.Column.of("名次升降", 10, Look.CHANGE),
                PlainSheet.Column.of(issue.label(), 24, Look.CENTRED)));
        for (Category category : categories) {
            columns.add(new PlainSheet.Column(category.label(), "本期完成率", 11, Look.PERCENT));
            columns.add(new PlainSheet.Column(category.label(), "增减（人）", 11, Look.CHANGE));
            columns.add(new PlainSheet.Column(category.label(), "增减（百分点）", 11, Look.POINTS));
        }
        columns.add(PlainSheet.Column.of(issue.campaign().bulletin().remarkLabel(), 26, Look.TEXT));
        PlainSheet sheet = new PlainSheet(workbook, "较上期", styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度参保进度较上期变化",
                ChineseDates.asOfLine(issue.edition().asOf()) + "，与第" + before.number() + "期"
                        + ChineseDates.asOfLine(before.asOf()) + "比较");
        sheet.header(columns, 4);
        Map<String, Edition.EditionRegion> earlier = new HashMap<>();
        before.regions().forEach(region -> earlier.put(region.code(), region));
        Set<String> staying = alwaysLast();
        for (Edition.EditionRegion region : issue.ranked()) {
            Edition.EditionRegion then = earlier.get(region.code());
            List<Object> line = new ArrayList<>();
            line.add(region.rank());
            line.add(then == null ? null : then.rank());
            line.add(difference(then == null ? null : then.rank(), region.rank()));
            line.add(region.name());
            line.addAll(changes(region, then));
            line.add(remark(region, then, staying));
            sheet.line(line);
        }
        List<Object> total = new ArrayList<>(
                Arrays.asList(null, null, null, issue.campaign().bulletin().totalLabel()));
        total.addAll(changes(issue.edition().total(), before.total()));
        total.add(null);
        sheet.total(total);
        sheet.note("名次上升为正、下降为负；百分点按公布的完成率（两位小数）相减；本期或上期没有上报的不比较。");
    }

    private List<Object> changes(Edition.EditionRegion region, Edition.@Nullable EditionRegion then) {
        List<Object> changes = new ArrayList<>();
        for (Category category : categories) {
            Edition.Progress progress = region.categories().get(category.id());
            Edition.Progress earlier = then == null ? null : then.categories().get(category.id());
            if (progress == null) {
                changes.addAll(NOTHING);
                continue;
            }
            Long enrolled = progress.enrolled();
            changes.add(enrolled == null ? "未上报" : Goals.cell(Rates.of(progress), category));
            changes.add(earlier == null ? null : difference(enrolled, earlier.enrolled()));
            changes.add(points(progress, earlier));
        }
        return changes;
    }

    private static @Nullable BigDecimal points(Edition.Progress progress, Edition.@Nullable Progress earlier) {
        BigDecimal now = Rates.percent(progress).orElse(null);
        BigDecimal then = Rates.percent(earlier).orElse(null);
        return now == null || then == null ? null : now.subtract(then);
    }

    private static @Nullable Long difference(@Nullable Number of, @Nullable Number less) {
        return of == null || less == null ? null : Long.valueOf(of.longValue() - less.longValue());
    }

    private static String remark(
            Edition.EditionRegion region, Edition.@Nullable EditionRegion then, Set<String> staying) {
        if (then == null) {
            return "上期名册无此单位";
        }
        return staying.contains(region.code()) ? "连续三期排在后三位" : "";
    }

    /** Who is among the last three in this edition and in the two before it. */
    private Set<String> alwaysLast() {
        if (issue.before().size() < EDITIONS) {
            return Set.of();
        }
        Set<String> codes = new HashSet<>(last(issue.edition()));
        issue.before().subList(0, EDITIONS).forEach(edition -> codes.retainAll(last(edition)));
        return codes;
    }

    private Set<String> last(Edition edition) {
        return LastPlaces.of(edition, issue.campaign().levels().get(0).id().word());
    }
}
