package cn.canbao.publication.proof;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.publication.bulletin.ChartSheet;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChartFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables below the charts must show by the edition and those before it. */
final class ExpectedCharts {

    private final BulletinModel model;
    private final ChartFigures figures;

    ExpectedCharts(BulletinModel model) {
        this.model = model;
        this.figures = new ChartFigures(model);
    }

    /** One table per chart data; none where nothing is drawn. */
    List<ExpectedTable> all() {
        if (!figures.hasContent()) {
            return List.of();
        }
        List<ExpectedTable> tables = new ArrayList<>();
        BigDecimal goal = model.campaign().everybody().goal();
        List<ExpectedTable.ExpectedRow> ofRegions = new ArrayList<>();
        for (Edition.EditionRegion region : figures.regions()) {
            List<@Nullable Object> values = values(region.name(), region.categories());
            if (goal != null) {
                values.add(goal.movePointLeft(2));
            }
            ofRegions.add(new ExpectedTable.ExpectedRow(region.name(), values));
        }
        List<ExpectedTable.ExpectedColumn> columns = columns(model.label());
        if (goal != null) {
            columns.add(ExpectedTable.ExpectedColumn.named(null, ChartFigures.GOAL));
        }
        tables.add(new ExpectedTable(ChartSheet.NAME, 1, 0, columns, ofRegions));
        if (figures.hasTrend()) {
            tables.add(new ExpectedTable(
                    ChartSheet.NAME,
                    1,
                    0,
                    columns(ChartFigures.EDITIONS),
                    figures.editions().stream()
                            .map(edition -> new ExpectedTable.ExpectedRow(
                                    ChartFigures.words(edition), values(ChartFigures.words(edition), edition.totals())))
                            .toList()));
        }
        return tables;
    }

    private List<ExpectedTable.ExpectedColumn> columns(String first) {
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>();
        columns.add(ExpectedTable.ExpectedColumn.named(null, first));
        figures.categories()
                .forEach(category -> columns.add(ExpectedTable.ExpectedColumn.named(null, category.label())));
        return columns;
    }

    private List<@Nullable Object> values(String name, Map<String, Edition.CategoryResult> progress) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(name);
        for (Category category : figures.categories()) {
            values.add(ChartFigures.fraction(progress, category));
        }
        return values;
    }
}
