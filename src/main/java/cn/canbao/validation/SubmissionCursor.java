package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.validation.sheet.SheetFindings;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.validation.sheet.UnusedSheet;
import cn.canbao.validation.summary.ReportedRegions;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submission being read from top to bottom: every row, then what its sheet came to, at last what concerns the whole file. A file
 * that turns out to be unreadable ends in a problem, never in an exception; then none of its rows is accepted.
 *
 * <p>Whatever else is thrown turns away what it was thrown at: a row by itself; a sheet that cannot be recognised; else the file, which is
 * read once more without looking at what its rows mean. A row counts as read only together with its bin.
 */
public final class SubmissionCursor implements AutoCloseable {

    /** Rows of a file that something may be thrown at before the file itself is at fault; each has a trace in the log. */
    private static final int MOST_UNFORESEEN = 100;

    private final SubmissionReader reader;
    private final Path content;
    private final String path;
    private final LocalDateTime received;
    private final ReportedRegions reported = new ReportedRegions();
    private final Deque<ReadEvent> pending = new ArrayDeque<>();
    private final Set<RowAddress> unforeseen = new HashSet<>();
    private final Consumer<ReadEvent> outcomes = this::passOn;
    private @Nullable Workbook workbook;
    private @Nullable Sheet sheet;
    private @Nullable SheetHandler reading;
    private int rowsRead;
    private boolean hasData;
    private boolean hasErrors;
    private boolean hasPersons;
    /** What is said of the file before any of its sheets. */
    private List<Problem> ofFile = List.of();

    private @Nullable Problem brokenBy;
    /** What the file was broken by below rows that were looked at and are still to be read. */
    private @Nullable UnreadableWorkbookException brokenAhead;

    private boolean isAgain;
    private boolean ended;

    SubmissionCursor(SubmissionReader reader, Path content, String path, LocalDateTime received) {
        this.reader = reader;
        this.content = content;
        this.path = path;
        this.received = received;
    }

    /**
     * The next event; null at the end.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public @Nullable ReadEvent next() {
        while (pending.isEmpty() && !ended) {
            try {
                advanceOrBreakOff();
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                turnAway(Unforeseen.file(path, e));
            }
        }
        return pending.poll();
    }

    private void advanceOrBreakOff() {
        try {
            advance();
        } catch (UnreadableWorkbookException e) {
            breakOff(e.problem(path));
        }
    }

    /** Takes back everything of a file and turns its rows away one by one; where even that fails, nothing of it is said to be read. */
    private void turnAway(Problem problem) {
        if (brokenBy == null) {
            readAgain(problem);
            return;
        }
        pending.clear();
        pending.add(new AcceptedRowsRevoked());
        endFile(problem);
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    private void advance() {
        if (workbook == null) {
            workbook = reader.workbook(content);
            ofFile = Stream.concat(workbook.misnamed(path).stream(), workbook.notes(path).stream())
                    .toList();
        }
        if (sheet == null || reading == null) {
            sheet = workbook.nextSheet();
            if (sheet == null) {
                end();
            } else {
                begin(sheet);
            }
            return;
        }
        if (brokenAhead != null) {
            UnreadableWorkbookException broken = brokenAhead;
            brokenAhead = null;
            throw broken;
        }
        Row row = sheet.nextRow();
        if (row == null) {
            end(sheet, reading);
        } else {
            take(row, sheet, reading);
        }
    }

    private void end(Sheet ending, SheetHandler read) {
        int before = pending.size();
        try {
            SheetOutcome outcome = read.end(rowsRead, outcomes);
            if (read.wantsAgain() && !isAgain) {
                isAgain = true;
                beginAgain();
                return;
            }
            SheetOutcome whole = outcome.with(SheetFindings.problems(ending, outcome, path))
                    .with(reader.unusedAnswers(outcome, path));
            endSheet(whole.sender() == null ? whole.sentBy(reader.sender(ending.name(), path)) : whole, read);
        } catch (RuntimeException | StackOverflowError e) {
            takeBack(before);
            throw e;
        }
    }

    /** What a row comes to belongs to that row alone, so where something is thrown it can be taken back. */
    private void take(Row row, Sheet of, SheetHandler by) {
        int before = pending.size();
        try {
            by.row(row, outcomes);
        } catch (UnreadableWorkbookException | UncheckedIOException e) {
            takeBack(before);
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            takeBack(before);
            RowAddress address = new RowAddress(of.index(), row.number());
            if (unforeseen.size() == MOST_UNFORESEEN) {
                throw e;
            }
            unforeseen.add(address);
            pending.add(Unforeseen.row(address, Place.sheet(path, of.name()).atRow(row.number()), row, e));
            hasErrors = true;
        }
        rowsRead++;
    }

    /** A row may have been put by for the end of its sheet or file before something was thrown at it: then it is turned away already. */
    private void passOn(ReadEvent event) {
        if (unforeseen.isEmpty() || !(event instanceof RowOutcome row) || !unforeseen.contains(row.address())) {
            pending.add(event);
        }
    }

    private void takeBack(int before) {
        while (pending.size() > before) {
            pending.removeLast();
        }
    }

    private void begin(Sheet begun) {
        rowsRead = 0;
        if (begun.index() > RowAddress.LAST_SHEET) {
            throw UnreadableWorkbookException.tooManySheets(RowAddress.LAST_SHEET + 1);
        }
        Place place = Place.sheet(path, begun.name());
        List<Row> first = firstRows(begun);
        if (first.isEmpty()) {
            return;
        }
        if (begun.isHidden() && reader.hiddenSheets() == HiddenSheets.REJECT) {
            breakOff(Problem.of(ProblemCode.HIDDEN_SHEET_REFUSED, place));
            return;
        }
        if (isPassedOver(begun)) {
            pending.add(new SheetOutcome(
                    begun.index(),
                    begun.name(),
                    null,
                    null,
                    received,
                    0,
                    List.of(),
                    List.of(Problem.of(ProblemCode.HIDDEN_SHEET, place))));
            return;
        }
        reading = brokenBy == null
                ? recognised(begun, place, first)
                : UnusedSheet.brokenOff(begun.index(), place, received);
        for (Row row : first) {
            take(row, begun, reading);
        }
    }

    private SheetHandler recognised(Sheet begun, Place place, List<Row> first) {
        try {
            return reader.recognise(begun, place, first, received, reported, isAgain);
        } catch (UnreadableWorkbookException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return UnusedSheet.unforeseen(begun.index(), Unforeseen.sheet(place, e), received);
        }
    }

    private boolean isPassedOver(Sheet begun) {
        return begun.isHidden() && reader.hiddenSheets() == HiddenSheets.SKIP;
    }

    private List<Row> firstRows(Sheet sheet) {
        List<Row> first = new ArrayList<>();
        if (isPassedOver(sheet)) {
            readAhead(sheet, first, 1);
        } else if (readAhead(sheet, first, SheetRecognition.ROWS_BEFORE_HEADER) && reader.wantsMoreRows(first)) {
            readAhead(sheet, first, SheetRecognition.ROWS_LOOKED_AT);
        }
        return first;
    }

    /** Whether there may be more rows; where the file is damaged, those before are read as usual. */
    private boolean readAhead(Sheet sheet, List<Row> first, int most) {
        try {
            while (first.size() < most) {
                Row row = sheet.nextRow();
                if (row == null) {
                    return false;
                }
                first.add(row);
            }
            return true;
        } catch (UnreadableWorkbookException e) {
            if (first.isEmpty()) {
                throw e;
            }
            brokenAhead = e;
            return false;
        }
    }

    private void endSheet(SheetOutcome outcome, SheetHandler ended) {
        hasData |= ended.hasData();
        hasPersons |= ended.hasPersons();
        hasErrors |= outcome.problems().stream().anyMatch(Problem::isError);
        pending.add(outcome);
        reading = null;
        sheet = null;
    }

    private void end() {
        reported.release(outcomes);
        boolean isEmpty = !hasData && !hasErrors && brokenBy == null;
        endFile(isEmpty ? Problem.of(ProblemCode.NO_DATA, Place.file(path)) : brokenBy);
    }

    private void endFile(@Nullable Problem problem) {
        pending.add(new FileOutcome(
                Stream.concat(ofFile.stream(), Stream.ofNullable(problem)).toList()));
        ended = true;
    }

    private void breakOff(Problem problem) {
        boolean personsPassedOn = hasPersons || (reading != null && reading.hasPersons());
        if (personsPassedOn && brokenBy == null) {
            readAgain(problem);
            return;
        }
        if (reading != null) {
            pending.add(reading.breakOff(rowsRead, outcomes));
        }
        reported.rejectAll(outcomes);
        endFile(problem);
    }

    /** Persons are emitted as they are read; if the file turns out to be damaged later, they are revoked and its rows rejected one by one. */
    private void readAgain(Problem problem) {
        brokenBy = problem;
        beginAgain();
    }

    /** Revokes all events and starts again with the first sheet. */
    private void beginAgain() {
        close();
        pending.clear();
        reported.clear();
        unforeseen.clear();
        pending.add(new AcceptedRowsRevoked());
        hasData = false;
        hasErrors = false;
        brokenAhead = null;
        workbook = null;
        sheet = null;
        reading = null;
        hasPersons = false;
    }
}
