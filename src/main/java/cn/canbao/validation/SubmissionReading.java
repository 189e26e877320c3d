package cn.canbao.validation;

import cn.canbao.problem.IdMask;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.SheetRecognition;
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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A submission being read from top to bottom: every row, then what its sheet came to, at last what concerns the whole file. A file
 * that turns out to be unreadable, or that a parser stumbles over, ends in a problem, never in an exception; then none of its rows is
 * accepted.
 */
public final class SubmissionReading implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionReading.class);

    private final SubmissionReader reader;
    private final Path content;
    private final String path;
    private final LocalDateTime received;
    private final ReportedRegions reported = new ReportedRegions();
    private final Deque<Reading> pending = new ArrayDeque<>();
    private final Consumer<Reading> outcomes = pending::add;
    private @Nullable Workbook workbook;
    private @Nullable Sheet sheet;
    private @Nullable SheetReading reading;
    private int rowsRead;
    private boolean hasData;
    private boolean hasErrors;
    private boolean hasPersons;
    private @Nullable Problem misnamed;
    private @Nullable Problem brokenBy;
    private boolean isAgain;
    private boolean ended;

    SubmissionReading(SubmissionReader reader, Path content, String path, LocalDateTime received) {
        this.reader = reader;
        this.content = content;
        this.path = path;
        this.received = received;
    }

    /**
     * The next thing that came to light; null at the end.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public @Nullable Reading next() {
        while (pending.isEmpty() && !ended) {
            try {
                advance();
            } catch (UnreadableWorkbookException e) {
                breakOff(e.problem(path));
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("Cannot read {}: something nobody thought of", IdMask.mask(path), e);
                breakOff(UnreadableWorkbookException.unexpected(e).problem(path));
            }
        }
        return pending.poll();
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    private void advance() {
        if (workbook == null) {
            workbook = Workbook.open(content, reader.limits());
            misnamed = workbook.misnamed(path).orElse(null);
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
        Row row = sheet.nextRow();
        if (row == null) {
            SheetOutcome outcome = reading.end(rowsRead, outcomes);
            if (reading.wantsAgain() && !isAgain) {
                isAgain = true;
                beginAgain();
                return;
            }
            endSheet(outcome.with(SheetFindings.problems(sheet, outcome, path)), reading);
        } else {
            rowsRead++;
            reading.row(row, outcomes);
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
                ? reader.recognise(begun, place, first, received, reported, isAgain)
                : UnusedSheet.brokenOff(begun.index(), place, received);
        for (Row row : first) {
            rowsRead++;
            reading.row(row, outcomes);
        }
    }

    private boolean isPassedOver(Sheet begun) {
        return begun.isHidden() && reader.hiddenSheets() == HiddenSheets.SKIP;
    }

    private List<Row> firstRows(Sheet sheet) {
        List<Row> first = new ArrayList<>();
        int most = isPassedOver(sheet) ? 1 : SheetRecognition.ROWS_LOOKED_AT;
        Row row;
        while (first.size() < most && (row = sheet.nextRow()) != null) {
            first.add(row);
        }
        return first;
    }

    private void endSheet(SheetOutcome outcome, SheetReading ended) {
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
                Stream.of(misnamed, problem).flatMap(Stream::ofNullable).toList()));
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

    /** Persons are passed on as they are read; when the file breaks off later, they are taken back and its rows turned away one by one. */
    private void readAgain(Problem problem) {
        brokenBy = problem;
        beginAgain();
    }

    /** Takes back everything that was passed on and begins with the first sheet. */
    private void beginAgain() {
        close();
        pending.clear();
        reported.clear();
        pending.add(new Withdrawn());
        hasData = false;
        hasErrors = false;
        workbook = null;
        sheet = null;
        reading = null;
        hasPersons = false;
    }
}
