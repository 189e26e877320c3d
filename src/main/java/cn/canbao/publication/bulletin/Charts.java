package cn.canbao.publication.bulletin;

import cn.canbao.publication.excel.CellFormat;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Draws charts of rates on a sheet. A chart refers to the cells of a table and keeps a copy of their values, which viewers show that do
 * not read the cells.
 */
final class Charts {

    private static final String[] COLOURS = {"2F5597", "C55A11", "548235", "7F6000", "7030A0", "3B3838"};
    private static final String GOAL_COLOUR = "C00000";

    /**
     * A column of a table that is drawn.
     *
     * @param label its header
     * @param column its index on the sheet
     * @param values its values as fractions; null where there is none
     */
    record Series(String label, int column, List<@Nullable BigDecimal> values) {}

    /**
     * A table that is drawn; its names stand in the first column of the sheet.
     *
     * @param firstRow index of its first row
     */
    record Table(int firstRow, List<String> names, List<Series> all) {

        /** The series of a column. */
        Series series(int column) {
            return all.get(column - 1);
        }

        /** The same with other series. */
        Table with(List<Series> others) {
            return new Table(firstRow, names, others);
        }
    }

    private final XSSFDrawing drawing;
    private final String sheet;
    private final int width;

    Charts(SXSSFWorkbook workbook, String sheet, int width) {
        this.drawing = workbook.getXSSFWorkbook().getSheet(sheet).createDrawingPatriarch();
        this.sheet = sheet;
        this.width = width;
    }

    /**
     * Draws columns side by side.
     *
     * @param goal a line across them; null for none
     */
    void bars(String title, int top, int bottom, Table table, @Nullable Series goal) {
        XSSFChart chart = chart(title, top, bottom);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis rates = rates(chart);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, rates);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(60);
        addAll(bars, table);
        chart.plot(bars);
        if (goal != null) {
            XDDFLineChartData line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, rates);
            add(line, table, goal, GOAL_COLOUR);
            chart.plot(line);
        }
    }

    /** Draws lines. */
    void lines(String title, int top, int bottom, Table table) {
        XSSFChart chart = chart(title, top, bottom);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, rates(chart));
        addAll(lines, table);
        chart.plot(lines);
    }

    private XSSFChart chart(String title, int top, int bottom) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, width, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    private static XDDFValueAxis rates(XSSFChart chart) {
        XDDFValueAxis rates = chart.createValueAxis(AxisPosition.LEFT);
        rates.setCrosses(AxisCrosses.AUTO_ZERO);
        rates.setCrossBetween(AxisCrossBetween.BETWEEN);
        rates.setNumberFormat("0%");
        rates.setMinimum(0);
        return rates;
    }

    private void addAll(XDDFChartData data, Table table) {
        for (int i = 0; i < table.all.size(); i++) {
            add(data, table, table.all.get(i), COLOURS[i % COLOURS.length]);
        }
    }

    private void add(XDDFChartData data, Table table, Series series, String colour) {
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromArray(table.names.toArray(String[]::new), range(table, 0), 0);
        XDDFNumericalDataSource<BigDecimal> values = XDDFDataSourcesFactory.fromArray(
                series.values.toArray(BigDecimal[]::new), range(table, series.column), series.column);
        values.setFormatCode(CellFormat.PERCENT.format);
        XDDFChartData.Series drawn = data.addSeries(names, values);
        drawn.setTitle(series.label, new CellReference(sheet, table.firstRow - 1, series.column, true, true));
        XDDFSolidFillProperties fill =
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
        if (drawn instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(table.all.contains(series) ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
            XDDFLineProperties stroke = new XDDFLineProperties(fill);
            stroke.setWidth(2.0);
            line.setLineProperties(stroke);
        } else {
            drawn.setFillProperties(fill);
        }
    }

    private String range(Table table, int column) {
        return new CellRangeAddress(table.firstRow, table.firstRow + table.names.size() - 1, column, column)
                .formatAsString(sheet, true);
    }
}
