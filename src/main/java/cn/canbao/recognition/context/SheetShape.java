package cn.canbao.recognition.context;

import cn.canbao.campaign.Measure;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows sheets that are no table with a line per region although they hold what is asked for, so that they can be called by their name. */
public final class SheetShape {

    private static final int FEW_ROWS = 60;

    private final LabelReader labels;

    /** Knows labels by their parts. */
    public SheetShape(LabelReader labels) {
        this.labels = labels;
    }

    /** The number of the row along which regions stand, each above a column of its own; empty when there is none. */
    public Optional<Integer> rowOfRegions(List<Row> first, KnownRegions known) {
        Map<Integer, Integer> namesInColumn = new HashMap<>();
        int found = 0;
        for (Row row : first.subList(0, Math.min(FEW_ROWS, first.size()))) {
            int names = 0;
            boolean hasNumber = false;
            for (Cell cell : row.cells()) {
                if (cell.kind() == CellKind.TEXT && known.isReporting(cell.text())) {
                    names++;
                    if (namesInColumn.merge(cell.column(), 1, Integer::sum) > 1) {
                        return Optional.empty();
                    }
                }
                hasNumber |= cell.kind() == CellKind.NUMBER;
            }
            if (names > 1 && !hasNumber && found == 0) {
                found = row.number();
            }
        }
        return found == 0 ? Optional.empty() : Optional.of(found);
    }

    /** The first label of a head count that stands right beside its figure, where several do, those enrolled among them; else empty. */
    public Optional<String> labelBesideFigure(List<Row> first) {
        int pairs = 0;
        boolean hasEnrolled = false;
        String label = null;
        for (Row row : first.subList(0, Math.min(FEW_ROWS, first.size()))) {
            List<Cell> cells = row.cells();
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (cells.get(i).kind() == CellKind.TEXT
                        && cells.get(i + 1).kind() == CellKind.NUMBER
                        && isHeadCount(cells.get(i).shown())) {
                    pairs++;
                    hasEnrolled |= labels.read(List.of(cells.get(i).shown())).measure() == Measure.ENROLLED;
                    label = label == null ? cells.get(i).shown() : label;
                }
            }
        }
        return pairs < 2 || !hasEnrolled ? Optional.empty() : Optional.ofNullable(label);
    }

    private boolean isHeadCount(String text) {
        LabelReading reading = labels.read(List.of(text));
        return reading.leftOver() == 0
                && (reading.measure() == Measure.TARGET || reading.measure() == Measure.ENROLLED);
    }

    /**
     * Where a second table begins beside the first one: at a column that names other regions than one before it; negative when there is
     * none.
     *
     * @param columns the columns that name regions, from left to right
     */
    public static int secondTable(List<Integer> columns, List<Row> data, KnownRegions known) {
        for (int i = 1; i < columns.size(); i++) {
            for (Row row : data) {
                Cell one = row.cell(columns.get(i - 1));
                Cell other = row.cell(columns.get(i));
                boolean areOthers = one != null
                        && other != null
                        && !one.shown().equals(other.shown())
                        && known.isReporting(one.shown())
                        && known.isReporting(other.shown());
                if (areOthers) {
                    return columns.get(i);
                }
            }
        }
        return -1;
    }
}
