package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * 较上期: persons, percentage points and ranks against the edition before, of the first level and of the one that reports. Where targets
 * are not what they were, it says what part of a rate's change is theirs. Who is among the last three for the third time is marked.
 */
final class ChangeSheet {

    /** How many editions before this one are looked at. */
    static final int EDITIONS = 2;

    private static final int HUNDREDTHS = 4;

    private final Issue issue;
    private final LevelLabel level;
    private final boolean isFirstLevel;
    private final List<Category> categories;
    private final Map<String, Edition.EditionRegion> earlier = new HashMap<>();
    /** Ids of the categories with a target that is not what it was. */
    private final Set<String> retargeted = new HashSet<>();

    private ChangeSheet(Issue issue, LevelLabel level) {
        this.issue = issue;
        this.level = level;
        this.isFirstLevel = level.equals(issue.campaign().levels().get(0));
        this.categories = issue.campaign().ratedCategories();
        issue.before().stream()
                .limit(1)
                .forEach(before -> before.regions().forEach(region -> earlier.put(region.code(), region)));
        categories.stream().filter(this::isRetargeted).map(Category::id).forEach(retargeted::add);
    }

    /** The sheets of an issue: of the first level, and of the one that reports where that is another. */
    static List<ChangeSheet> of(Issue issue) {
        return Stream.of(issue.campaign().levels().get(0), issue.campaign().reportingLevel())
                .distinct()
                .map(level -> new ChangeSheet(issue, level))
                .toList();
    }

    /** Whether there is an edition before this one. */
    boolean hasContent() {
        return !issue.before().isEmpty();
    }

    /** Its name in the workbook. */
    String name() {
        return isFirstLevel ? "较上期" : "村级较上期";
    }

    /** What its regions are called. */
    String label() {
        return level.label();
    }

    /** The regions of its lines, in their order. */
    List<Edition.EditionRegion> regions() {
        return issue.edition().ranked(level.id().word());
    }

    /** The region as it was in the edition before; null when it was not in its register. */
    Edition.@Nullable EditionRegion before(Edition.EditionRegion region) {
        return earlier.get(region.code());
    }

    /** Whether the target of a category is not what it was, in any line. */
    boolean hasTargetChange(Category category) {
        return retargeted.contains(category.id());
    }

    private boolean isRetargeted(Category category) {
        return Stream.concat(regions().stream(), Stream.of(issue.edition().total()))
                .anyMatch(region -> {
                    Long change = targetChange(region, category);
                    return change != null && change != 0;
                });
    }

    /** By how many people the target of a region is more than it was; null where it had none or has none. */
    @Nullable
    Long targetChange(Edition.EditionRegion region, Category category) {
        Edition.EditionRegion then = before(region);
        Edition.Progress now = region.categories().get(category.id());
        Edition.Progress earlierOne = then == null ? null : then.categories().get(category.id());
        return now == null || earlierOne == null ? null : (Long) (now.target() - earlierOne.target());
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        Edition before = issue.before().get(0);
        List<PlainSheet.Column> columns = columns();
        PlainSheet sheet = new PlainSheet(workbook, name(), styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度参保进度较上期变化"
                        + (isFirstLevel ? "" : "——" + level.label()),
                ChineseDates.asOfLine(issue.edition().asOf()) + "，与第" + before.number() + "期"
                        + ChineseDates.asOfLine(before.asOf()) + "比较");
        sheet.header(columns, isFirstLevel ? 4 : 5);
        Set<String> staying = isFirstLevel ? alwaysLast() : Set.of();
        Map<String, String> names = issue.names();
        for (Edition.EditionRegion region : regions()) {
            Edition.EditionRegion then = before(region);
            List<Object> line = new ArrayList<>();
            line.add(region.rank());
            line.add(then == null ? null : then.rank());
            line.add(difference(then == null ? null : then.rank(), region.rank()));
            if (!isFirstLevel) {
                line.add(names.get(region.parent()));
            }
            line.add(region.name());
            line.addAll(changes(region, then));
            line.add(remark(region, then, staying));
            sheet.line(line);
        }
        List<Object> total = new ArrayList<>(Arrays.asList(null, null, null));
        if (!isFirstLevel) {
            total.add(null);
        }
        total.add(issue.campaign().bulletin().totalLabel());
        total.addAll(changes(issue.edition().total(), before.total()));
        total.add(null);
        sheet.total(total);
        sheet.note("名次上升为正、下降为负；百分点按公布的完成率（两位小数）相减；本期或上期没有上报的不比较。");
        if (categories.stream().anyMatch(this::hasTargetChange)) {
            sheet.note("任务数影响：参保人数不变、只换任务数，完成率会变多少；占比是它在完成率增减里占的份额，超过 100% 的，参保人数往反方向变了；写“相反”的，完成率没有往这个方向变。");
        }
    }

    private List<PlainSheet.Column> columns() {
        List<PlainSheet.Column> columns = new ArrayList<>(List.of(
                PlainSheet.Column.of("本期" + issue.campaign().bulletin().rankLabel(), 8, Look.NUMBER),
                PlainSheet.Column.of("上期" + issue.campaign().bulletin().rankLabel(), 8, Look.NUMBER),
                PlainSheet.Column.of("名次升降", 10, Look.CHANGE)));
        if (!isFirstLevel) {
            columns.add(PlainSheet.Column.of(issue.label(), 20, Look.CENTRED));
        }
        columns.add(PlainSheet.Column.of(level.label(), 24, Look.CENTRED));
        for (Category category : categories) {
            columns.add(new PlainSheet.Column(category.label(), "本期完成率", 11, Look.PERCENT));
            columns.add(new PlainSheet.Column(category.label(), "增减（人）", 11, Look.CHANGE));
            columns.add(new PlainSheet.Column(category.label(), "增减（百分点）", 11, Look.POINTS));
            if (hasTargetChange(category)) {
                columns.add(new PlainSheet.Column(category.label(), "任务数增减（人）", 17, Look.CHANGE));
                columns.add(new PlainSheet.Column(category.label(), "任务数影响（百分点）", 21, Look.POINTS));
                columns.add(new PlainSheet.Column(category.label(), "任务数影响占比", 15, Look.PERCENT));
            }
        }
        columns.add(PlainSheet.Column.of(issue.campaign().bulletin().remarkLabel(), 26, Look.TEXT));
        return columns;
    }

    private List<Object> changes(Edition.EditionRegion region, Edition.@Nullable EditionRegion then) {
        List<Object> changes = new ArrayList<>();
        for (Category category : categories) {
            Edition.Progress progress = region.categories().get(category.id());
            Edition.Progress earlierOne =
                    then == null ? null : then.categories().get(category.id());
            if (progress == null) {
                changes.addAll(Collections.nCopies(hasTargetChange(category) ? 6 : 3, null));
                continue;
            }
            Long enrolled = progress.enrolled();
            changes.add(enrolled == null ? "未上报" : Goals.cell(Rates.of(progress), category));
            changes.add(earlierOne == null ? null : difference(enrolled, earlierOne.enrolled()));
            changes.add(points(progress, earlierOne));
            if (hasTargetChange(category)) {
                addTargetPart(changes, region, category, progress, earlierOne);
            }
        }
        return changes;
    }

    /** What the rate would have changed by with the people enrolled as they were, and which share of its change that is. */
    private void addTargetPart(
            List<Object> changes,
            Edition.EditionRegion region,
            Category category,
            Edition.Progress progress,
            Edition.@Nullable Progress earlierOne) {
        Long change = targetChange(region, category);
        changes.add(change);
        BigDecimal points = points(progress, earlierOne);
        BigDecimal effect = change == null || change == 0 || earlierOne == null || earlierOne.enrolled() == null
                ? null
                : points(new Edition.Progress(progress.target(), earlierOne.enrolled(), 0, null), earlierOne);
        changes.add(effect);
        if (effect == null || points == null || effect.signum() == 0) {
            changes.add(null);
        } else {
            changes.add(
                    effect.signum() == points.signum()
                            ? effect.divide(points, HUNDREDTHS, RoundingMode.HALF_UP)
                            : "相反");
        }
    }

    private static @Nullable BigDecimal points(Edition.Progress progress, Edition.@Nullable Progress earlierOne) {
        BigDecimal now = Rates.percent(progress).orElse(null);
        BigDecimal then = Rates.percent(earlierOne).orElse(null);
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
