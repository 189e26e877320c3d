package cn.canbao.validation;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.RowRole;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows may share a cell merged over several of them: each is read as if the content stood in it too. Only inside cells
 * that are truly merged, and only in columns that say where somebody belongs or what holds for everybody in it. Never a head count or
 * an amount: shared figures would be counted once for every row.
 */
final class MergedSheet implements SheetReading {

    private static final Set<PersonField> SHARED = Set.of(
            PersonField.HOUSEHOLD,
            PersonField.HOUSEHOLDER,
            PersonField.GUARDIAN_ID_NUMBER,
            PersonField.CATEGORY,
            PersonField.STATUS,
            PersonField.PAID_ON);

    private final SheetReading reading;
    private final Sheet sheet;
    private final SheetFrame frame;
    private final List<Integer> shared;
    private final Map<Integer, Cell> above = new HashMap<>();
    private final Map<Integer, Integer> rowAbove = new HashMap<>();
    private int filled;

    MergedSheet(SheetReading reading, Sheet sheet, SheetFrame frame) {
        this.reading = reading;
        this.sheet = sheet;
        this.frame = frame;
        this.shared = frame.table().columns().stream()
                .filter(MergedSheet::isShared)
                .map(Column::index)
                .toList();
    }

    @Override
    public void row(Row row, Consumer<Reading> outcomes) {
        reading.row(row.number() > frame.table().lastHeaderRow() ? whole(row) : row, outcomes);
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<Reading> outcomes) {
        return noted(reading.end(rowsRead, outcomes));
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<Reading> outcomes) {
        return noted(reading.breakOff(rowsRead, outcomes));
    }

    @Override
    public boolean hasData() {
        return reading.hasData();
    }

    @Override
    public boolean hasPersons() {
        return reading.hasPersons();
    }

    private static boolean isShared(Column column) {
        return column.meaning() instanceof Meaning.RegionName
                || (column.meaning() instanceof Meaning.Person person && SHARED.contains(person.field()));
    }

    private SheetOutcome noted(SheetOutcome outcome) {
        return filled == 0
                ? outcome
                : outcome.with(List.of(
                        Problem.of(ProblemCode.MERGED_CELLS, frame.sheet()).with("count", filled)));
    }

    private Row whole(Row row) {
        List<Cell> missing = null;
        for (Integer column : shared) {
            Cell own = row.cell(column);
            if (own != null) {
                above.put(column, own);
                rowAbove.put(column, row.number());
            } else {
                Cell cell = merged(row, column);
                if (cell != null) {
                    missing = missing == null ? new ArrayList<>() : missing;
                    missing.add(cell);
                }
            }
        }
        if (missing == null || frame.table().role(row) != RowRole.DATA) {
            return row;
        }
        filled++;
        missing.addAll(row.cells());
        missing.sort((a, b) -> Integer.compare(a.column(), b.column()));
        return new Row(row.number(), List.copyOf(missing));
    }

    /** What a blank cell holds because it is merged with one above; null when it is not. */
    private @Nullable Cell merged(Row row, Integer column) {
        Cell cell = above.get(column);
        Integer from = rowAbove.get(column);
        return cell != null && from != null && sheet.merges().top(row.number(), column) == from ? cell : null;
    }
}
