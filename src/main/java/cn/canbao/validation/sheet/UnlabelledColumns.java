package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.Table;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns that hold something in rows of data and have no label: nobody can know what it is, so it is told that it was not read. */
final class UnlabelledColumns {

    private static final int MOST_NAMED = 10;

    private final SheetContext frame;
    private final BitSet labelled = new BitSet();
    private final BitSet found = new BitSet();
    private int rows;

    UnlabelledColumns(SheetContext frame) {
        this.frame = frame;
        frame.table().columns().forEach(column -> labelled.set(column.index()));
    }

    /** Looks at a row below the header. */
    void look(Row row) {
        boolean isData = false;
        for (Cell cell : row.cells()) {
            if (labelled.get(cell.column())) {
                continue;
            }
            if (!isData) {
                Table table = frame.table();
                if (table.role(row) != RowRole.DATA) {
                    return;
                }
                isData = true;
                rows++;
            }
            found.set(cell.column());
        }
    }

    /** What is to be said of them; empty when there are none. */
    Optional<Problem> problem() {
        if (rows == 0) {
            return Optional.empty();
        }
        String columns =
                found.stream().limit(MOST_NAMED).mapToObj(Place::letters).collect(Collectors.joining("、"))
                        + (found.cardinality() > MOST_NAMED ? "…" : "");
        return Optional.of(Problem.of(ProblemCode.BLANK_LABEL, frame.sheet())
                .with("columns", columns)
                .with("count", rows));
    }
}
