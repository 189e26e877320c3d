package cn.canbao.publication.proof;

import cn.canbao.problem.Place;
import cn.canbao.publication.bulletin.BulletinWorkbook;
import cn.canbao.publication.bulletin.ChartSheet;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads 通报表.xlsx back, with the reader that reads submissions, and compares its tables and charts with the edition. */
public final class WorkbookVerifier {

    private final FigureComparison comparison;
    private final List<ExpectedTable> tables;
    private final List<ExpectedTable> drawn;

    /** Compares with one edition; what is expected is worked out here, before the workbook is looked at. */
    public WorkbookVerifier(BulletinModel model) {
        this.comparison = new FigureComparison(BulletinWorkbook.NAME, model.edition());
        this.tables = new ExpectedTables(model).all();
        this.drawn = new ExpectedCharts(model).all();
    }

    /**
     * Adds the lines of 校核单 about the workbook itself. They are written before it can be read back, and true if it is published at all.
     *
     * @param others the lines about the other files
     */
    public List<Reconciliation.Check> checks(List<Reconciliation.Check> others) {
        List<Reconciliation.Check> checks = new ArrayList<>(others);
        checks.add(OutputVerifier.holding(
                BulletinWorkbook.NAME,
                "各表数字＝定稿（个）",
                tables.stream().mapToInt(ExpectedTable::figures).sum()));
        if (!drawn.isEmpty()) {
            checks.add(OutputVerifier.holding(
                    BulletinWorkbook.NAME,
                    "图表数据＝定稿（个）",
                    drawn.stream().mapToInt(ExpectedTable::figures).sum()));
        }
        return checks;
    }

    /**
     * Checks what was written.
     *
     * @throws cn.canbao.staging.IntegrityException when a figure differs from the edition
     */
    public void check(Path file) {
        Map<String, List<Row>> sheets = sheets(file);
        Stream.concat(tables.stream(), drawn.stream()).forEach(table -> {
            List<Row> rows = sheets.get(table.sheet());
            if (rows == null) {
                throw comparison.failure("it has no sheet " + table.sheet() + ", expected one");
            }
            check(table, rows);
        });
        try {
            for (WrittenCharts.Series series : WrittenCharts.read(file)) {
                check(series, sheets.getOrDefault(ChartSheet.NAME, List.of()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + BulletinWorkbook.NAME + " back: " + e.getMessage(), e);
        }
    }

    private Map<String, List<Row>> sheets(Path file) {
        Set<String> wanted = Stream.concat(tables.stream(), drawn.stream())
                .map(ExpectedTable::sheet)
                .collect(Collectors.toSet());
        Map<String, List<Row>> sheets = new HashMap<>();
        try (Workbook workbook = Workbook.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                if (wanted.contains(sheet.name())) {
                    List<Row> rows = new ArrayList<>();
                    for (Row row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                        rows.add(row);
                    }
                    sheets.put(sheet.name(), rows);
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw comparison.failure("it cannot be read back (" + e.getMessage() + "), expected what was written");
        }
        return sheets;
    }

    private void check(ExpectedTable table, List<Row> rows) {
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        int first = table.firstRow() > 0 ? table.firstRow() : below(table, rows);
        List<Integer> places = new ArrayList<>();
        for (ExpectedTable.ExpectedColumn column : table.columns()) {
            places.add(column.isFoundByLabel() ? place(table, column, first, byNumber) : column.index());
        }
        for (int line = 0; line < table.lines().size(); line++) {
            ExpectedTable.ExpectedRow expected = table.lines().get(line);
            Row row = byNumber.get(first + line);
            for (int i = 0; i < places.size(); i++) {
                Object value = expected.values().get(i);
                if (value != ExpectedTable.ANYTHING) {
                    comparison.same(
                            table.sheet() + "!" + Place.letters(places.get(i)) + (first + line) + "（" + expected.name()
                                    + "，" + table.columns().get(i).words() + "）",
                            value(row, places.get(i)),
                            value);
                }
            }
        }
    }

    /** Number of the row below the first row that has the labels of a table. */
    private int below(ExpectedTable table, List<Row> rows) {
        return rows.stream()
                .filter(row -> table.columns().stream().allMatch(column -> hasLabel(row, column)))
                .map(row -> row.number() + 1)
                .findFirst()
                .orElseThrow(() -> comparison.failure("sheet " + table.sheet() + " has no row with the labels "
                        + table.columns().stream()
                                .map(ExpectedTable.ExpectedColumn::label)
                                .toList()
                        + ", expected one"));
    }

    private static boolean hasLabel(Row row, ExpectedTable.ExpectedColumn column) {
        return row.cells().stream().anyMatch(cell -> cell.text().equals(column.label()));
    }

    private int place(ExpectedTable table, ExpectedTable.ExpectedColumn column, int first, Map<Integer, Row> rows) {
        Row top = rows.get(first - table.depth());
        Row bottom = rows.get(first - 1);
        if (top == null || bottom == null) {
            throw comparison.failure("sheet " + table.sheet() + " has no header above row " + first + ", expected one");
        }
        String group = "";
        for (int i = 0; i <= last(top, bottom); i++) {
            Cell over = top.cell(i);
            Cell own = bottom.cell(i);
            group = over == null ? group : over.text();
            boolean isWanted = column.group() == null
                    ? over != null && over.text().equals(column.label())
                    : group.equals(column.group()) && own != null && own.text().equals(column.label());
            if (isWanted) {
                return i;
            }
        }
        throw comparison.failure("sheet " + table.sheet() + " has no column " + column.words() + ", expected one");
    }

    private static int last(Row... rows) {
        return Stream.of(rows)
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::column)
                .max()
                .orElse(-1);
    }

    /** A chart keeps copies of the cells that it draws, and shows these. */
    private void check(WrittenCharts.Series series, List<Row> rows) {
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        int first = series.cells().getFirstRow();
        int column = series.cells().getFirstColumn();
        for (int i = 0; i <= series.cells().getLastRow() - first; i++) {
            Row row = byNumber.get(first + i + 1);
            String place =
                    series.chart() + "（" + series.title() + "，" + series.names().get(i) + "）";
            comparison.same(place + " name", series.names().get(i), value(row, 0));
            comparison.same(place, series.values().get(i), value(row, column));
        }
    }

    private static @Nullable Object value(@Nullable Row row, int column) {
        Cell cell = row == null ? null : row.cell(column);
        if (cell == null) {
            return null;
        }
        return cell.kind() == CellKind.NUMBER ? new BigDecimal(cell.shown()) : cell.text();
    }
}
