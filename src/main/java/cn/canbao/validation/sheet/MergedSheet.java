package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.RowRole;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows may share a cell merged over several of them: each is read as if the content stood in it too. Only inside cells
 * that are truly merged, and only in columns that say where somebody belongs. Never a head count or an amount, which would be counted
 * once for every row; merged cells in such columns are reported at the end of the sheet.
 *
 * <p>Categories are blank in most rows, and whether a blank is merged is known only behind the last row. So they are read down when the
 * sheet is read again, which it wants only when they are merged indeed.
 */
public final class MergedSheet implements SheetHandler {

    private static final Set<PersonField> SHARED = Set.of(PersonField.HOUSEHOLD, PersonField.HOUSEHOLDER);

    private final SheetHandler reading;
    private final Sheet sheet;
    private final SheetContext frame;
    private final int[] shared;
    private final @Nullable Cell[] above;
    private final int[] rowAbove;
    private final UnlabelledColumns unlabelled;
    private final boolean isAgain;
    private int filled;
    private boolean wantsAgain;

    /**
     * Passes rows on to the handler of a sheet.
     *
     * @param isAgain whether the sheet is read once more, because categories are merged in it
     */
    public MergedSheet(SheetHandler reading, Sheet sheet, SheetContext frame, boolean isAgain) {
        this.reading = reading;
        this.sheet = sheet;
        this.frame = frame;
        this.isAgain = isAgain;
        shared = frame.table().columns().stream()
                .filter(this::isReadDown)
                .mapToInt(Column::index)
                .toArray();
        unlabelled = new UnlabelledColumns(frame);
        above = new Cell[shared.length];
        rowAbove = new int[shared.length];
    }

    @Override
    public void row(Row row, Consumer<ReadEvent> outcomes) {
        if (row.number() <= frame.table().lastHeaderRow()) {
            reading.row(row, outcomes);
            return;
        }
        unlabelled.look(row);
        reading.row(whole(row), outcomes);
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
        List<Problem> problems = new ArrayList<>();
        if (filled > 0) {
            problems.add(Problem.of(ProblemCode.MERGED_CELLS, frame.sheet()).with("count", filled));
        }
        Set<Integer> merged = sheet.mergedCells().columnsBelow(frame.table().lastHeaderRow());
        unlabelled.problem().ifPresent(problems::add);
        wantsAgain = !isAgain
                && frame.table().columns().stream()
                        .anyMatch(column -> isCategory(column) && merged.contains(column.index()));
        String blank = frame.table().columns().stream()
                .filter(column -> merged.contains(column.index()) && isUsed(column) && !isReadDown(column))
                .map(column -> Place.letters(column.index()))
                .collect(Collectors.joining("、"));
        if (!blank.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.MERGED_CELLS_BLANK, frame.sheet()).with("columns", blank));
        }
        return reading.end(rowsRead, outcomes).with(problems);
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
        return reading.breakOff(rowsRead, outcomes);
    }

    @Override
    public boolean hasData() {
        return reading.hasData();
    }

    @Override
    public boolean hasPersons() {
        return reading.hasPersons();
    }

    @Override
    public boolean wantsAgain() {
        return wantsAgain;
    }

    private boolean isReadDown(Column column) {
        return isShared(column) || (isAgain && isCategory(column));
    }

    private static boolean isCategory(Column column) {
        return column.meaning() instanceof Meaning.Person person && person.field() == PersonField.CATEGORY;
    }

    private static boolean isShared(Column column) {
        return column.meaning() instanceof Meaning.RegionName
                || column.meaning() instanceof Meaning.RowSubject
                || (column.meaning() instanceof Meaning.Person person && SHARED.contains(person.field()));
    }

    private static boolean isUsed(Column column) {
        return column.meaning() instanceof Meaning.Figure
                || (column.meaning() instanceof Meaning.Person person
                        && person.field() != PersonField.OTHER
                        && person.field() != PersonField.TARIFF);
    }

    private Row whole(Row row) {
        List<Cell> missing = null;
        for (int i = 0; i < shared.length; i++) {
            Cell own = row.cell(shared[i]);
            if (own != null) {
                above[i] = own;
                rowAbove[i] = row.number();
                continue;
            }
            Cell first = above[i];
            if (first != null && sheet.mergedCells().top(row.number(), shared[i]) == rowAbove[i]) {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(first);
            }
        }
        if (missing == null) {
            return row;
        }
        // 合计 beside a region that is merged over it sums up that region, and no more than the region's own row would
        Row whole = filled(row, missing);
        if (frame.table().role(whole) != RowRole.DATA) {
            return row;
        }
        filled++;
        return whole;
    }

    private static Row filled(Row row, List<Cell> missing) {
        missing.addAll(row.cells());
        missing.sort((a, b) -> Integer.compare(a.column(), b.column()));
        return new Row(row.number(), List.copyOf(missing));
    }
}
