package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.TieRule;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.publication.facts.HeadGoal;
import cn.canbao.ranking.Shortfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 差几人: how many persons each region still needs to leave the lower band, for the upper one, for the goal and for the next rank. */
public final class ShortfallSheet {

    private static final String THERE = "—";

    private final BulletinModel model;
    private final List<Edition.EditionRegion> regions;
    private final List<Category> categories;

    /** The sheet of one edition. */
    public ShortfallSheet(BulletinModel model) {
        this.model = model;
        this.regions = model.ranked();
        this.categories = model.campaign().ratedCategories().stream()
                .filter(category -> regions.stream()
                        .anyMatch(region -> EditionRates.of(region.categories().get(category.id()))
                                .isPresent()))
                .toList();
    }

    /** Whether any region has a rate. */
    public boolean hasContent() {
        return !categories.isEmpty();
    }

    /** The categories that it has columns for. */
    public List<Category> categories() {
        return categories;
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>(List.of(
                TableSheetWriter.TableColumn.of(model.campaign().bulletin().rankLabel(), 7, CellFormat.RANK),
                TableSheetWriter.TableColumn.of(model.label(), 24, CellFormat.CENTRED)));
        categories.forEach(category -> columns.addAll(columns(category)));
        TableSheetWriter sheet = new TableSheetWriter(workbook, "差几人", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保还差人数",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 2);
        Map<Category, Map<String, Edition.EditionRegion>> ahead = new HashMap<>();
        categories.forEach(category -> ahead.put(category, ahead(category)));
        for (Edition.EditionRegion region : regions) {
            List<Object> line = new ArrayList<>();
            line.add(region.rank());
            line.add(region.name());
            for (Category category : categories) {
                line.addAll(steps(
                        region,
                        category,
                        Optional.ofNullable(ahead.get(category)).map(of -> of.get(region.code()))));
            }
            sheet.line(line);
        }
        List<Object> total = new ArrayList<>();
        total.add(null);
        total.add(model.campaign().bulletin().totalLabel());
        categories.forEach(category -> total.addAll(steps(model.edition().total(), category, Optional.empty())));
        sheet.total(total);
        sheet.note("单位：人。“" + THERE + "”表示已经达到；“追上前一名”是完成率与前一名"
                + (model.campaign().ties() == TieRule.REGISTER_ORDER ? "持平或超过、名次上升" : "持平")
                + "所需人数；合计行按全部人数计算，不是各行相加。");
        categories.forEach(category -> noteJustReached(sheet, category));
        categories.forEach(category -> noteHeads(sheet, category));
    }

    /** Where a band must be exceeded and the same percentage is a goal, one column tells of both. */
    private void noteJustReached(TableSheetWriter sheet, Category category) {
        steps(category).stream()
                .filter(RateStep::isJoined)
                .forEach(step -> sheet.note(
                        category.label() + "“" + step.label() + "”按达到计算；恰好" + GoalWords.percent(step.percent())
                                + "的，要进入通报“超过" + GoalWords.percent(step.percent()) + "”一档还差1人。"));
    }

    /** A goal in heads is that of the whole region; no line but the total can be held against it. */
    private void noteHeads(TableSheetWriter sheet, Category category) {
        HeadGoal.of(model.edition().total(), category)
                .ifPresent(goal -> sheet.note(model.campaign().region() + category.label() + "总目标"
                        + model.numbers().text(goal.heads()) + "人：已参保"
                        + model.numbers().text(goal.enrolled()) + "人，"
                        + (goal.isReached() ? "已经达到。" : "还差" + model.numbers().text(goal.missing()) + "人。")));
    }

    private List<TableSheetWriter.TableColumn> columns(Category category) {
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>();
        columns.add(new TableSheetWriter.TableColumn(category.label(), "完成率", 10, CellFormat.PERCENT));
        steps(category)
                .forEach(step -> columns.add(
                        new TableSheetWriter.TableColumn(category.label(), step.label(), 10, CellFormat.NUMBER)));
        columns.add(new TableSheetWriter.TableColumn(category.label(), "追上前一名", 10, CellFormat.NUMBER));
        return columns;
    }

    private List<RateStep> steps(Category category) {
        return RateStep.of(model.bands(category), category.goal());
    }

    private List<Object> steps(Edition.EditionRegion region, Category category, Optional<Edition.EditionRegion> ahead) {
        List<Object> cells = new ArrayList<>();
        List<RateStep> steps = steps(category);
        Optional<CompletionRate> rate = rate(region, category);
        if (rate.isEmpty()) {
            Edition.CategoryResult progress = region.categories().get(category.id());
            cells.add(progress != null && progress.target() > 0 ? "未上报" : null);
            cells.addAll(Collections.nCopies(steps.size() + 1, null));
            return cells;
        }
        cells.add(GoalHighlight.cell(rate, category));
        Shortfall shortfall = new Shortfall(rate.get());
        steps.forEach(step -> cells.add(orThere(step.missing(shortfall))));
        cells.add(ahead.flatMap(other -> rate(other, category).map(theirs -> toNext(shortfall, region, other, theirs)))
                .orElse(null));
        return cells;
    }

    /** Where ranks are shared, drawing level is enough; else only for the one that comes first in the register. */
    private long toNext(
            Shortfall shortfall, Edition.EditionRegion region, Edition.EditionRegion other, CompletionRate theirs) {
        boolean isEnough = model.campaign().ties() != TieRule.REGISTER_ORDER
                || model.edition().regions().indexOf(region)
                        < model.edition().regions().indexOf(other);
        return isEnough ? shortfall.toEqual(theirs) : shortfall.toPass(theirs);
    }

    private static Object orThere(long people) {
        return people == 0 ? THERE : (Object) people;
    }

    private static Optional<CompletionRate> rate(Edition.EditionRegion region, Category category) {
        return EditionRates.of(region.categories().get(category.id()));
    }

    /** The region on the next better rank of each ranked region, by its code. */
    private Map<String, Edition.EditionRegion> ahead(Category category) {
        List<Edition.EditionRegion> ranked = regions.stream()
                .filter(region -> rank(region, category) != null)
                .sorted(Comparator.comparing(
                        region -> rank(region, category), Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
        Map<String, Edition.EditionRegion> ahead = new HashMap<>();
        Edition.EditionRegion better = null;
        Edition.EditionRegion last = null;
        for (Edition.EditionRegion region : ranked) {
            if (last != null && !Objects.equals(rank(region, category), rank(last, category))) {
                better = last;
            }
            if (better != null) {
                ahead.put(region.code(), better);
            }
            last = region;
        }
        return ahead;
    }

    private static @Nullable Integer rank(Edition.EditionRegion region, Category category) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        return progress == null ? null : progress.rank();
    }
}
