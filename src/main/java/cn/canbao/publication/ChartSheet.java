package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 图表: native charts over tables on the same sheet, so that a clerk can change them. */
final class ChartSheet {

    static final String NAME = "图表";

    private static final String EDITIONS = "期";
    private static final String GOAL = "目标";
    private static final int WIDTH = 14;
    private static final int CHART_ROWS = 26;

    private static final int FEWEST_EDITIONS = 2;

    private final Issue issue;
    private final List<Category> categories;
    private final List<Edition.EditionRegion> regions;
    private final List<Edition> editions;

    ChartSheet(Issue issue) {
        this.issue = issue;
        this.categories = issue.campaign().ratedCategories().stream()
                .filter(category -> fraction(issue.edition().total(), category) != null)
                .toList();
        this.regions =
                issue.ranked().stream().filter(region -> region.rank() != null).toList();
        this.editions = Stream.concat(reversed(issue.totals()).stream(), Stream.of(issue.edition()))
                .toList();
    }

    private static List<Edition> reversed(List<Edition> editions) {
        List<Edition> reversed = new ArrayList<>(editions);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Whether there is anything to draw. */
    boolean hasContent() {
        return !regions.isEmpty() && !categories.isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        PlainSheet sheet = new PlainSheet(workbook, NAME, styles, WIDTH);
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度参保进度图",
                ChineseDates.asOfLine(issue.edition().asOf()));
        Charts charts = new Charts(workbook, sheet.name(), WIDTH);
        boolean isTrend = editions.size() >= FEWEST_EDITIONS;
        boolean isCompared = categories.size() > 1;
        int ranking = sheet.next();
        int comparison = ranking + CHART_ROWS;
        int trend = isCompared ? comparison + CHART_ROWS : comparison;
        sheet.skip(trend - ranking + (isTrend ? CHART_ROWS : 0));
        // the figures themselves are printed with the other sheets
        sheet.printUpToHere();

        Category everybody = issue.campaign().everybody();
        Charts.Table table = writeRegions(sheet, everybody);
        List<Charts.Series> bars = new ArrayList<>();
        bars.add(table.series(1));
        charts.bars(
                everybody.label() + "完成率排名",
                ranking,
                ranking + CHART_ROWS - 1,
                table.with(bars),
                everybody.goal() == null ? null : table.series(categories.size() + 1));
        if (isCompared) {
            List<Charts.Series> sides = new ArrayList<>();
            for (int i = 1; i <= categories.size(); i++) {
                sides.add(table.series(i));
            }
            charts.bars("各类人员完成率", comparison, comparison + CHART_ROWS - 1, table.with(sides), null);
        }
        if (isTrend) {
            charts.lines("各期完成率", trend, trend + CHART_ROWS - 1, writeEditions(sheet));
        }
    }

    /** What its tables must show by the edition and those before it. */
    List<ExpectedTable> expected() {
        if (!hasContent()) {
            return List.of();
        }
        List<ExpectedTable> tables = new ArrayList<>();
        BigDecimal goal = issue.campaign().everybody().goal();
        List<ExpectedTable.Line> ofRegions = new ArrayList<>();
        for (Edition.EditionRegion region : regions) {
            List<@Nullable Object> values = values(region.name(), region);
            if (goal != null) {
                values.add(goal.movePointLeft(2));
            }
            ofRegions.add(new ExpectedTable.Line(region.name(), values));
        }
        List<ExpectedTable.Column> columns = expectedColumns(issue.label());
        if (goal != null) {
            columns.add(ExpectedTable.Column.named(null, GOAL));
        }
        tables.add(new ExpectedTable(NAME, 1, 0, columns, ofRegions));
        if (editions.size() >= FEWEST_EDITIONS) {
            tables.add(new ExpectedTable(
                    NAME,
                    1,
                    0,
                    expectedColumns(EDITIONS),
                    editions.stream()
                            .map(edition ->
                                    new ExpectedTable.Line(words(edition), values(words(edition), edition.total())))
                            .toList()));
        }
        return tables;
    }

    private List<ExpectedTable.Column> expectedColumns(String first) {
        List<ExpectedTable.Column> columns = new ArrayList<>();
        columns.add(ExpectedTable.Column.named(null, first));
        categories.forEach(category -> columns.add(ExpectedTable.Column.named(null, category.label())));
        return columns;
    }

    private List<@Nullable Object> values(String name, Edition.EditionRegion region) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(name);
        categories.forEach(category -> values.add(fraction(region, category)));
        return values;
    }

    private static String words(Edition edition) {
        return "第" + edition.number() + "期（" + edition.asOf().getMonthValue() + "月"
                + edition.asOf().getDayOfMonth() + "日）";
    }

    private Charts.Table writeRegions(PlainSheet sheet, Category everybody) {
        List<List<Object>> lines = new ArrayList<>();
        BigDecimal goal = everybody.goal();
        for (Edition.EditionRegion region : regions) {
            List<Object> line = new ArrayList<>();
            line.add(region.name());
            categories.forEach(category -> line.add(fraction(region, category)));
            if (goal != null) {
                line.add(goal.movePointLeft(2));
            }
            lines.add(line);
        }
        List<PlainSheet.Column> columns = columns(issue.label());
        if (goal != null) {
            columns.add(PlainSheet.Column.of(GOAL, 12, Look.PERCENT));
        }
        return table(sheet, "图表数据：" + issue.label(), columns, lines);
    }

    private Charts.Table writeEditions(PlainSheet sheet) {
        List<List<Object>> lines = new ArrayList<>();
        for (Edition edition : editions) {
            List<Object> line = new ArrayList<>();
            line.add(words(edition));
            categories.forEach(category -> line.add(fraction(edition.total(), category)));
            lines.add(line);
        }
        return table(sheet, "图表数据：各期", columns(EDITIONS), lines);
    }

    private List<PlainSheet.Column> columns(String first) {
        List<PlainSheet.Column> columns = new ArrayList<>();
        columns.add(PlainSheet.Column.of(first, 24, Look.CENTRED));
        categories.forEach(category -> columns.add(PlainSheet.Column.of(category.label(), 12, Look.PERCENT)));
        return columns;
    }

    private static Charts.Table table(
            PlainSheet sheet, String caption, List<PlainSheet.Column> columns, List<List<Object>> lines) {
        sheet.section(caption, columns);
        int first = sheet.next();
        lines.forEach(sheet::line);
        List<Charts.Series> series = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            int at = column;
            series.add(new Charts.Series(
                    columns.get(column).label(),
                    column,
                    lines.stream().map(line -> (BigDecimal) line.get(at)).toList()));
        }
        return new Charts.Table(
                first, lines.stream().map(line -> Objects.toString(line.get(0))).toList(), series);
    }

    private static @Nullable BigDecimal fraction(Edition.EditionRegion region, Category category) {
        return Rates.percent(region.categories().get(category.id()))
                .map(percent -> percent.movePointLeft(2))
                .orElse(null);
    }
}
