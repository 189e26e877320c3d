package cn.canbao.recognition;

import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells the rows of a sheet apart before its columns are understood: labels, data, totals, and what stands around a table. */
final class TableRows {

    static final int MOST_REGION_COLUMNS = 10;

    private static final int MOST_ROWS = 200;

    private final Vocabulary vocabulary;
    private final LabelReader labels;

    TableRows(Vocabulary vocabulary, LabelReader labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /** The column in which most names of the register stand; negative when there is none. */
    static int regionColumn(List<Row> rows, KnownRegions known, int before) {
        int[] names = new int[Math.min(before, MOST_REGION_COLUMNS)];
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                boolean isBeside = row.cells().size() > 1 && cell.column() < names.length;
                if (isBeside && cell.kind() == CellKind.TEXT && known.isName(cell.text())) {
                    names[cell.column()]++;
                }
            }
        }
        int best = -1;
        for (int column = 0; column < names.length; column++) {
            // of two columns that name as many, the one to the right names the smaller regions
            if (names[column] > 0 && (best < 0 || names[column] >= names[best])) {
                best = column;
            }
        }
        return best;
    }

    static int firstData(List<Row> rows, int regionColumn, KnownRegions known) {
        int named = -1;
        for (int i = 0; i < rows.size(); i++) {
            Cell cell = rows.get(i).cell(regionColumn);
            if (cell == null || cell.kind() != CellKind.TEXT || !known.isName(cell.text())) {
                continue;
            }
            named = named < 0 ? i : named;
            if (rows.get(i).cells().stream().anyMatch(other -> other.kind() == CellKind.NUMBER)) {
                return i;
            }
        }
        return Math.max(named, 0);
    }

    /** The rows below a header as far as no other header begins and without totals. */
    List<Row> data(List<Row> first, Header header) {
        List<Row> data = new ArrayList<>();
        for (Row row : first.subList(Math.min(header.data(), first.size()), first.size())) {
            if (data.size() == MOST_ROWS || isText(row) || isHeader(row)) {
                break;
            }
            if (!isTotal(row)) {
                data.add(row);
            }
        }
        return data;
    }

    /** Whether a row is the header of another table, also where its labels have digits: 2026年任务数. */
    private boolean isHeader(Row row) {
        return row.cells().size() > 1 && !Table.holdsNumber(row) && holdsLabels(row);
    }

    static boolean isText(Row row) {
        return row.cells().size() > 2
                && row.cells().stream().allMatch(cell -> cell.kind() == CellKind.TEXT && !hasDigit(cell.text()));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean isTotal(Row row) {
        return row.cells().stream()
                .limit(3)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> LabelText.normalise(cell.text()))
                .anyMatch(text -> vocabulary.labels().totals().contains(text));
    }

    /** Whether a text names the unit that reports or the moment that the figures stand for, and is no label of a column. */
    boolean isAroundTable(String text) {
        Labels words = vocabulary.labels();
        boolean isUnit =
                words.reportingUnit().stream().anyMatch(word -> text.startsWith(LabelText.normalise(word) + ":"));
        boolean isMoment = words.asOf().stream().anyMatch(word -> text.startsWith(LabelText.normalise(word)));
        return isUnit
                || text.startsWith("单位:")
                || (isMoment && labels.read(List.of(text)).measure() == null);
    }

    /** Whether a row holds labels, as a header does: that of the column of regions, or what two columns count. */
    boolean holdsLabels(Row row) {
        int counting = 0;
        for (Cell cell : row.cells()) {
            boolean isOfRegions = vocabulary
                    .column(LabelText.ofColumn(cell.shown()))
                    .filter(Meaning.RegionName.class::isInstance)
                    .isPresent();
            if (isOfRegions) {
                return true;
            }
            LabelReading reading = labels.read(List.of(cell.shown()));
            counting += reading.leftOver() == 0 && reading.measure() != null ? 1 : 0;
        }
        return counting > 1;
    }

    /**
     * The texts above a header, up to the rows of another table, that name neither a unit nor a moment; and the notes below it, which may say
     * 本表只统计低保.
     */
    List<String> titles(List<Row> first, Header header, KnownRegions known) {
        List<Row> above = first.subList(0, header.first());
        Stream<String> notes = first.subList(header.last() + 1, first.size()).stream()
                .filter(row -> row.cells().size() == 1)
                .map(row -> LabelText.normalise(row.cells().get(0).shown()))
                .filter(text -> vocabulary.labels().notes().stream().anyMatch(text::startsWith));
        int from = above.size();
        while (from > 0 && above.get(from - 1).cells().stream().noneMatch(cell -> known.isReporting(cell.shown()))) {
            from--;
        }
        return Stream.concat(
                        above.subList(from, above.size()).stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.kind() == CellKind.TEXT)
                                .map(cell -> LabelText.normalise(cell.text()))
                                .filter(text -> !isAroundTable(text)),
                        notes)
                .distinct()
                .toList();
    }

    static List<String> texts(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::shown)
                .toList();
    }
}
