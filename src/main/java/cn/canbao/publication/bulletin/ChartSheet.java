package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChartFigures;
import cn.canbao.publication.facts.ChineseDates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 图表: native charts over tables on the same sheet, so that a clerk can change them. */
public final class ChartSheet {

    /** Its name in the workbook. */
    public static final String NAME = "图表";

    private static final int WIDTH = 14;
    private static final int CHART_ROWS = 26;

    private final BulletinModel model;
    private final ChartFigures figures;
    private final List<Category> categories;

    ChartSheet(BulletinModel model) {
        this.model = model;
        this.figures = new ChartFigures(model);
        this.categories = figures.categories();
    }

    /** Whether there is anything to draw. */
    boolean hasContent() {
        return figures.hasContent();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        TableSheetWriter sheet = new TableSheetWriter(workbook, NAME, styles, WIDTH);
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保进度图",
                ChineseDates.asOfLine(model.edition().asOf()));
        Charts charts = new Charts(workbook, sheet.name(), WIDTH);
        boolean isTrend = figures.hasTrend();
        boolean isCompared = categories.size() > 1;
        int ranking = sheet.next();
        int comparison = ranking + CHART_ROWS;
        int trend = isCompared ? comparison + CHART_ROWS : comparison;
        sheet.skip(trend - ranking + (isTrend ? CHART_ROWS : 0));
        // the figures themselves are printed with the other sheets
        sheet.printUpToHere();

        Category everybody = model.campaign().everybody();
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

    private Charts.Table writeRegions(TableSheetWriter sheet, Category everybody) {
        List<List<Object>> lines = new ArrayList<>();
        BigDecimal goal = everybody.goal();
        for (Edition.EditionRegion region : figures.regions()) {
            List<Object> line = new ArrayList<>();
            line.add(region.name());
            categories.forEach(category -> line.add(ChartFigures.fraction(region.categories(), category)));
            if (goal != null) {
                line.add(goal.movePointLeft(2));
            }
            lines.add(line);
        }
        List<TableSheetWriter.TableColumn> columns = columns(model.label());
        if (goal != null) {
            columns.add(TableSheetWriter.TableColumn.of(ChartFigures.GOAL, 12, CellFormat.PERCENT));
        }
        return table(sheet, "图表数据：" + model.label(), columns, lines);
    }

    private Charts.Table writeEditions(TableSheetWriter sheet) {
        List<List<Object>> lines = new ArrayList<>();
        for (EditionHistory.EditionTotals edition : figures.editions()) {
            List<Object> line = new ArrayList<>();
            line.add(ChartFigures.words(edition));
            categories.forEach(category -> line.add(ChartFigures.fraction(edition.totals(), category)));
            lines.add(line);
        }
        return table(sheet, "图表数据：各期", columns(ChartFigures.EDITIONS), lines);
    }

    private List<TableSheetWriter.TableColumn> columns(String first) {
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>();
        columns.add(TableSheetWriter.TableColumn.of(first, 24, CellFormat.CENTRED));
        categories.forEach(
                category -> columns.add(TableSheetWriter.TableColumn.of(category.label(), 12, CellFormat.PERCENT)));
        return columns;
    }

    private static Charts.Table table(
            TableSheetWriter sheet,
            String caption,
            List<TableSheetWriter.TableColumn> columns,
            List<List<Object>> lines) {
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
}
