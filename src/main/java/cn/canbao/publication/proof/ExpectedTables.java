package cn.canbao.publication.proof;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.bulletin.CategorySheet;
import cn.canbao.publication.bulletin.ChangeSheet;
import cn.canbao.publication.bulletin.ShortfallSheet;
import cn.canbao.publication.facts.BulletinModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tables of 通报表.xlsx must show by the edition: the ranked ones whole, of others the frozen figures in them. */
final class ExpectedTables {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final BulletinModel model;
    private final Campaign campaign;
    private final Edition edition;

    ExpectedTables(BulletinModel model) {
        this.model = model;
        this.campaign = model.campaign();
        this.edition = model.edition();
    }

    /** Those of every sheet that the workbook has. */
    List<ExpectedTable> all() {
        List<ExpectedTable> tables = new ArrayList<>();
        LevelLabel first = campaign.levels().get(0);
        LevelLabel reporting = campaign.reportingLevel();
        ExpectedRanking ranking = new ExpectedRanking(campaign, edition);
        tables.add(ranking.ofFirstLevel());
        if (!reporting.equals(first)) {
            tables.add(ranking.ofReportingLevel());
        }
        for (Category category : campaign.ratedCategories()) {
            CategorySheet sheet = new CategorySheet(model, category);
            if (!category.equals(campaign.everybody()) && sheet.hasContent()) {
                tables.add(ofCategory(category, sheet));
            }
        }
        ShortfallSheet shortfall = new ShortfallSheet(model);
        if (shortfall.hasContent()) {
            tables.add(rates("差几人", campaign.bulletin().rankLabel(), "完成率", shortfall.categories()));
        }
        ChangeSheet.of(model).stream()
                .filter(ChangeSheet::hasContent)
                .map(this::ofChanges)
                .forEach(tables::add);
        tables.addAll(new ExpectedQuestions(model).all());
        tables.addAll(new ExpectedFigures(model).all());
        return tables;
    }

    private ExpectedTable ofCategory(Category category, CategorySheet sheet) {
        List<String> labels = List.of(campaign.bulletin().rankLabel(), model.label(), "任务数", "已参保人数", "完成率");
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>();
        labels.forEach(label -> columns.add(ExpectedTable.ExpectedColumn.at(columns.size(), label)));
        List<ExpectedTable.ExpectedRow> lines = new ArrayList<>();
        for (Edition.EditionRegion region : sheet.regions()) {
            Edition.CategoryResult progress =
                    Objects.requireNonNull(region.categories().get(category.id()));
            lines.add(ofCategory(region.name(), progress.rank(), progress));
        }
        lines.add(ofCategory(
                campaign.bulletin().totalLabel(),
                null,
                edition.total().categories().get(category.id())));
        return new ExpectedTable(category.label() + "排名", 1, HEADING + 2, columns, lines);
    }

    private static ExpectedTable.ExpectedRow ofCategory(
            String name, @Nullable Integer rank, Edition.@Nullable CategoryResult progress) {
        return progress == null
                ? ExpectedTable.ExpectedRow.of(name, rank, name, null, null, null)
                : ExpectedTable.ExpectedRow.of(
                        name,
                        rank,
                        name,
                        progress.target(),
                        progress.enrolled() == null ? "未上报" : (Object) progress.enrolled(),
                        fraction(progress));
    }

    /** A sheet with a line per region of the first level that shows rates beside figures of its own. */
    private ExpectedTable rates(String sheet, String rankLabel, String rateLabel, List<Category> categories) {
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>(List.of(
                ExpectedTable.ExpectedColumn.named(null, rankLabel),
                ExpectedTable.ExpectedColumn.named(null, model.label())));
        categories.forEach(category -> columns.add(ExpectedTable.ExpectedColumn.named(category.label(), rateLabel)));
        List<ExpectedTable.ExpectedRow> lines = new ArrayList<>();
        for (Edition.EditionRegion region : model.ranked()) {
            lines.add(rates(region, region.name(), categories));
        }
        lines.add(rates(edition.total(), campaign.bulletin().totalLabel(), categories));
        return new ExpectedTable(sheet, 2, HEADING + 3, columns, lines);
    }

    /** Rates and what became of targets, of a level. */
    private ExpectedTable ofChanges(ChangeSheet sheet) {
        List<Category> categories = campaign.ratedCategories();
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>(List.of(
                ExpectedTable.ExpectedColumn.named(
                        null, "本期" + campaign.bulletin().rankLabel()),
                ExpectedTable.ExpectedColumn.named(null, sheet.label())));
        List<Category> changed =
                categories.stream().filter(sheet::hasTargetChange).toList();
        categories.forEach(category -> columns.add(ExpectedTable.ExpectedColumn.named(category.label(), "本期完成率")));
        changed.forEach(category -> columns.add(ExpectedTable.ExpectedColumn.named(category.label(), "任务数增减（人）")));
        List<ExpectedTable.ExpectedRow> lines = new ArrayList<>();
        for (Edition.EditionRegion region : sheet.regions()) {
            lines.add(ofChanges(sheet, region, region.name(), categories, changed));
        }
        lines.add(ofChanges(sheet, edition.total(), campaign.bulletin().totalLabel(), categories, changed));
        return new ExpectedTable(sheet.name(), 2, HEADING + 3, columns, lines);
    }

    private static ExpectedTable.ExpectedRow ofChanges(
            ChangeSheet sheet,
            Edition.EditionRegion region,
            String name,
            List<Category> categories,
            List<Category> changed) {
        List<@Nullable Object> values =
                new ArrayList<>(rates(region, name, categories).values());
        changed.forEach(category -> values.add(sheet.targetChange(region, category)));
        return new ExpectedTable.ExpectedRow(name, values);
    }

    private static ExpectedTable.ExpectedRow rates(
            Edition.EditionRegion region, String name, List<Category> categories) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(region.rank());
        values.add(name);
        for (Category category : categories) {
            BigDecimal rate = fraction(region.categories().get(category.id()));
            // without a rate it is said why there is none
            values.add(rate == null ? ExpectedTable.ANYTHING : rate);
        }
        return new ExpectedTable.ExpectedRow(name, values);
    }

    static @Nullable BigDecimal fraction(Edition.@Nullable CategoryResult progress) {
        return EditionRates.percent(progress)
                .map(percent -> percent.movePointLeft(2))
                .orElse(null);
    }
}
