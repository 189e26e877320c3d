package cn.canbao.validation.summary;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.recognition.Table;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.Unforeseen;
import cn.canbao.validation.sheet.SheetContext;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A progress sheet on which further tables may stand below its first one. Each is recognised by itself, together with the titles right above
 * it; what cannot be read is turned away row by row, and nothing is read by the columns of another table.
 *
 * <p>Rows without any number wait for the next one with numbers: they may be the title and the header of a table.
 */
public final class StackedTables implements SheetHandler {

    private static final int TALLEST_HEADING = 12;

    private final SheetHandler first;
    private final SheetContext frame;
    private final Predicate<Row> namesRegion;
    private final Function<List<Row>, Optional<SheetHandler>> further;
    private final List<Row> waiting = new ArrayList<>();
    private boolean isBelow;
    private @Nullable SheetHandler next;

    /**
     * Passes the rows of the first table on.
     *
     * @param first handles the first table
     * @param frame the context of the first table
     * @param namesRegion whether a row names a region of the register
     * @param further handles the table that begins with some rows; empty when it cannot be read
     */
    public StackedTables(
            SheetHandler first,
            SheetContext frame,
            Predicate<Row> namesRegion,
            Function<List<Row>, Optional<SheetHandler>> further) {
        this.first = first;
        this.frame = frame;
        this.namesRegion = namesRegion;
        this.further = further;
    }

    @Override
    public void row(Row row, Consumer<ReadEvent> outcomes) {
        if (next != null) {
            next.row(row, outcomes);
        } else if (isBelow) {
            waiting.add(row);
            if (waiting.size() == SheetRecognition.ROWS_LOOKED_AT) {
                beginNext(outcomes);
            }
        } else if (mayBeginTable(row)) {
            waiting.add(row);
            if (waiting.size() > TALLEST_HEADING) {
                passOn(outcomes);
            }
        } else {
            boolean isOther = waiting.stream().anyMatch(frame.table()::isOtherHeader);
            if (isOther) {
                isBelow = true;
                waiting.add(row);
            } else {
                passOn(outcomes);
                first.row(row, outcomes);
            }
        }
    }

    private boolean mayBeginTable(Row row) {
        Table table = frame.table();
        return row.number() > table.lastHeaderRow()
                && !Table.holdsNumber(row)
                && !namesRegion.test(row)
                && table.role(row) == RowRole.DATA;
    }

    private void passOn(Consumer<ReadEvent> outcomes) {
        if (!waiting.isEmpty()) {
            List<Row> rows = List.copyOf(waiting);
            waiting.clear();
            passOn(rows, first, outcomes);
        }
    }

    /** Rows that waited have been read already, so what is thrown at one of them must not take another one's place. */
    private void passOn(List<Row> rows, SheetHandler to, Consumer<ReadEvent> outcomes) {
        for (Row row : rows) {
            List<ReadEvent> events = new ArrayList<>();
            try {
                to.row(row, events::add);
            } catch (RuntimeException | StackOverflowError e) {
                events.clear();
                events.add(Unforeseen.row(frame.address(row), frame.sheet().atRow(row.number()), row, e));
            }
            events.forEach(outcomes);
        }
    }

    private void beginNext(Consumer<ReadEvent> outcomes) {
        List<Row> rows = List.copyOf(waiting);
        waiting.clear();
        next = recognised(rows);
        passOn(rows, next, outcomes);
    }

    private SheetHandler recognised(List<Row> rows) {
        try {
            return further.apply(rows).orElseGet(Unread::new);
        } catch (RuntimeException | StackOverflowError e) {
            return new Unread();
        }
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
        if (waiting.stream().anyMatch(frame.table()::isOtherHeader)) {
            beginNext(outcomes);
        } else {
            passOn(outcomes);
        }
        SheetOutcome outcome = first.end(rowsRead, outcomes);
        return next == null
                ? outcome
                : outcome.with(next.end(rowsRead, outcomes).problems());
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
        passOn(List.copyOf(waiting), new Unread(), outcomes);
        waiting.clear();
        SheetOutcome outcome = first.breakOff(rowsRead, outcomes);
        if (next != null) {
            next.breakOff(rowsRead, outcomes);
        }
        return outcome;
    }

    @Override
    public boolean hasData() {
        return first.hasData() || (next != null && next.hasData());
    }

    @Override
    public boolean wantsAgain() {
        return first.wantsAgain();
    }

    /** A table below that cannot be read: each of its rows is turned away, and says which table was read. */
    private final class Unread implements SheetHandler {

        @Override
        public void row(Row row, Consumer<ReadEvent> outcomes) {
            if (frame.table().role(row) == RowRole.FOOTER) {
                outcomes.accept(frame.passed(row, Bin.FOOTER));
                return;
            }
            Problem problem = Problem.of(
                            ProblemCode.ROW_OF_OTHER_TABLE, frame.sheet().atRow(row.number()))
                    .with("header", frame.table().firstHeaderRow());
            outcomes.accept(new RowOutcome.Rejected(frame.address(row), null, RawCells.of(row), List.of(problem)));
        }

        @Override
        public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
            return new SheetOutcome(
                    frame.index(),
                    String.valueOf(frame.sheet().sheet()),
                    frame.table().kind(),
                    frame.home().code(),
                    frame.moment().moment(),
                    rowsRead,
                    List.of(),
                    List.of());
        }

        @Override
        public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
            return end(rowsRead, outcomes);
        }

        @Override
        public boolean hasData() {
            return false;
        }
    }
}
