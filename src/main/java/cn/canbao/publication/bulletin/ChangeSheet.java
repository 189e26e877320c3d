package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
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
public final class ChangeSheet {

    /** How many editions before this one are looked at. */
    public static final int EDITIONS = 2;

    private static final int HUNDREDTHS = 4;

    private final BulletinModel model;
    private final LevelLabel level;
    private final boolean isFirstLevel;
    private final List<Category> categories;
    private final Map<String, Edition.EditionRegion> earlier = new HashMap<>();
    /** Ids of the categories with a target that is not what it was. */
    private final Set<String> retargeted = new HashSet<>();

    private ChangeSheet(BulletinModel model, LevelLabel level) {
        this.model = model;
        this.level = level;
        this.isFirstLevel = level.equals(model.campaign().levels().get(0));
        this.categories = model.campaign().ratedCategories();
        model.before().stream()
                .limit(1)
                .forEach(before -> before.regions().forEach(region -> earlier.put(region.code(), region)));
        categories.stream().filter(this::isRetargeted).map(Category::id).forEach(retargeted::add);
    }

    /** The sheets of an issue: of the first level, and of the one that reports where that is another. */
    public static List<ChangeSheet> of(BulletinModel model) {
        return Stream.of(model.campaign().levels().get(0), model.campaign().reportingLevel())
                .distinct()
                .map(level -> new ChangeSheet(model, level))
                .toList();
    }

    /** Whether there is an edition before this one. */
    public boolean hasContent() {
        return !model.before().isEmpty();
    }

    /** Its name in the workbook. */
    public String name() {
        return isFirstLevel ? "较上期" : "村级较上期";
    }

    /** What its regions are called. */
    public String label() {
        return level.label();
    }

    /** The regions of its lines, in their order. */
    public List<Edition.EditionRegion> regions() {
        return model.edition().ranked(level.id().word());
    }

    /** The region as it was in the edition before; null when it was not in its register. */
    Edition.@Nullable EditionRegion before(Edition.EditionRegion region) {
        return earlier.get(region.code());
    }

    /** Whether the target of a category is not what it was, in any line. */
    public boolean hasTargetChange(Category category) {
        return retargeted.contains(category.id());
    }

    private boolean isRetargeted(Category category) {
        return Stream.concat(regions().stream(), Stream.of(model.edition().total()))
                .anyMatch(region -> {
                    Long change = targetChange(region, category);
                    return change != null && change != 0;
                });
    }

    /** By how many people the target of a region is more than it was; null where it had none or has none. */
    @Nullable
    public Long targetChange(Edition.EditionRegion region, Category category) {
        Edition.EditionRegion then = before(region);
        Edition.CategoryResult now = region.categories().get(category.id());
        Edition.CategoryResult earlierOne =
                then == null ? null : then.categories().get(category.id());
        return now == null || earlierOne == null ? null : (Long) (now.target() - earlierOne.target());
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        Edition before = model.before().get(0);
        List<TableSheetWriter.TableColumn> columns = columns();
        TableSheetWriter sheet = new TableSheetWriter(workbook, name(), styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保进度较上期变化"
                        + (isFirstLevel ? "" : "——" + level.label()),
                ChineseDates.asOfLine(model.edition().asOf()) + "，与第" + before.number() + "期"
                        + ChineseDates.asOfLine(before.asOf()) + "比较");
        sheet.header(columns, isFirstLevel ? 4 : 5);
        Set<String> staying = isFirstLevel ? alwaysLast() : Set.of();
        Map<String, String> names = model.names();
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
        total.add(model.campaign().bulletin().totalLabel());
        total.addAll(changes(model.edition().total(), before.total()));
        total.add(null);
        sheet.total(total);
        sheet.note("名次上升为正、下降为负；百分点按公布的完成率（两位小数）相减；本期或上期没有上报的不比较。");
        if (categories.stream().anyMatch(this::hasTargetChange)) {
            sheet.note("任务数影响：参保人数不变、只换任务数，完成率会变多少；占比是它在完成率增减里占的份额，超过 100% 的，参保人数往反方向变了；写“相反”的，完成率没有往这个方向变。");
        }
    }

    private List<TableSheetWriter.TableColumn> columns() {
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>(List.of(
                TableSheetWriter.TableColumn.of(
                        "本期" + model.campaign().bulletin().rankLabel(), 8, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of(
                        "上期" + model.campaign().bulletin().rankLabel(), 8, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("名次升降", 10, CellFormat.CHANGE)));
        if (!isFirstLevel) {
            columns.add(TableSheetWriter.TableColumn.of(model.label(), 20, CellFormat.CENTRED));
        }
        columns.add(TableSheetWriter.TableColumn.of(level.label(), 24, CellFormat.CENTRED));
        for (Category category : categories) {
            columns.add(new TableSheetWriter.TableColumn(category.label(), "本期完成率", 11, CellFormat.PERCENT));
            columns.add(new TableSheetWriter.TableColumn(category.label(), "增减（人）", 11, CellFormat.CHANGE));
            columns.add(new TableSheetWriter.TableColumn(category.label(), "增减（百分点）", 11, CellFormat.POINTS));
            if (hasTargetChange(category)) {
                columns.add(new TableSheetWriter.TableColumn(category.label(), "任务数增减（人）", 17, CellFormat.CHANGE));
                columns.add(new TableSheetWriter.TableColumn(category.label(), "任务数影响（百分点）", 21, CellFormat.POINTS));
                columns.add(new TableSheetWriter.TableColumn(category.label(), "任务数影响占比", 15, CellFormat.PERCENT));
            }
        }
        columns.add(TableSheetWriter.TableColumn.of(model.campaign().bulletin().remarkLabel(), 26, CellFormat.TEXT));
        return columns;
    }

    private List<Object> changes(Edition.EditionRegion region, Edition.@Nullable EditionRegion then) {
        List<Object> changes = new ArrayList<>();
        for (Category category : categories) {
            Edition.CategoryResult progress = region.categories().get(category.id());
            Edition.CategoryResult earlierOne =
                    then == null ? null : then.categories().get(category.id());
            if (progress == null) {
                changes.addAll(Collections.nCopies(hasTargetChange(category) ? 6 : 3, null));
                continue;
            }
            Long enrolled = progress.enrolled();
            changes.add(enrolled == null ? "未上报" : GoalHighlight.cell(EditionRates.of(progress), category));
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
            Edition.CategoryResult progress,
            Edition.@Nullable CategoryResult earlierOne) {
        Long change = targetChange(region, category);
        changes.add(change);
        BigDecimal points = points(progress, earlierOne);
        BigDecimal effect = change == null || change == 0 || earlierOne == null || earlierOne.numerator() == null
                ? null
                : points(new Edition.CategoryResult(progress.target(), earlierOne.numerator(), 0, null), earlierOne);
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

    private static @Nullable BigDecimal points(
            Edition.CategoryResult progress, Edition.@Nullable CategoryResult earlierOne) {
        BigDecimal now = EditionRates.percent(progress).orElse(null);
        BigDecimal then = EditionRates.percent(earlierOne).orElse(null);
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
        if (model.before().size() < EDITIONS) {
            return Set.of();
        }
        Set<String> codes = new HashSet<>(last(model.edition()));
        model.before().subList(0, EDITIONS).forEach(edition -> codes.retainAll(last(edition)));
        return codes;
    }

    private Set<String> last(Edition edition) {
        return LastPlaces.of(edition, model.campaign().levels().get(0).id().word());
    }
}
