package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.text.IdMask;
import cn.canbao.workbook.Row;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a row, a sheet or a file at which something was thrown that nobody thought of: it is turned away with a problem that
 * says so, and the log keeps the trace. Nothing in here throws, because nobody would catch it.
 */
public final class Unforeseen {

    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    private Unforeseen() {}

    /** A row with all of its cells, as far as they can be told. */
    public static RowOutcome.Rejected row(RowAddress address, Place place, Row row, Throwable thrown) {
        return new RowOutcome.Rejected(address, null, cells(row), List.of(row(place, thrown)));
    }

    /** The problem of a row. */
    public static Problem row(Place place, Throwable thrown) {
        return problem(ProblemCode.ROW_NOT_PROCESSABLE, place, thrown);
    }

    /** The problem of a sheet. */
    static Problem sheet(Place place, Throwable thrown) {
        return problem(ProblemCode.SHEET_NOT_PROCESSABLE, place, thrown);
    }

    /** The problem of a file, by its path inside the drop folder. */
    public static Problem file(String path, Throwable thrown) {
        return problem(ProblemCode.FILE_NOT_PROCESSABLE, Place.file(path), thrown);
    }

    private static Problem problem(ProblemCode code, Place place, Throwable thrown) {
        log(code, place, thrown);
        return Problem.of(code, place).with("reason", thrown.getClass().getSimpleName());
    }

    /** What made a rule stumble may make the log stumble, which masks every message. */
    private static void log(ProblemCode code, Place place, Throwable thrown) {
        try {
            LOG.warn(
                    "Cannot process row {} of sheet {} of {}: {}",
                    place.row(),
                    place.sheet() == null ? "-" : IdMask.mask(place.sheet()),
                    IdMask.mask(place.file()),
                    code.code(),
                    thrown);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Cannot log why {}: {}", code.code(), e.getClass().getName());
        }
    }

    private static SortedMap<String, String> cells(Row row) {
        try {
            return RawCells.of(row);
        } catch (RuntimeException | StackOverflowError e) {
            return new TreeMap<>();
        }
    }
}
