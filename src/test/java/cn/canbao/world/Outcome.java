package cn.canbao.world;

import cn.canbao.problem.Problem;
import cn.canbao.validation.AcceptedRowsRevoked;
import cn.canbao.validation.Bin;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.SubmissionCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a file that was handed in.
 *
 * @param readings everything that came to light and was not taken back, in its order
 */
public record Outcome(List<ReadEvent> readings) {

    /** Reads a submission to its end and closes it. */
    public static Outcome of(SubmissionCursor reading) {
        List<ReadEvent> readings = new ArrayList<>();
        try (reading) {
            ReadEvent next;
            while ((next = reading.next()) != null) {
                if (next instanceof AcceptedRowsRevoked) {
                    readings.clear();
                } else {
                    readings.add(next);
                }
            }
        }
        return new Outcome(readings);
    }

    /** The rows that count. */
    public List<RowOutcome.Accepted> accepted() {
        return all(RowOutcome.Accepted.class).toList();
    }

    /** The lines of rosters that count. */
    public List<RowOutcome.AcceptedPerson> persons() {
        return all(RowOutcome.AcceptedPerson.class).toList();
    }

    /** The rows turned away. */
    public List<RowOutcome.Rejected> rejected() {
        return all(RowOutcome.Rejected.class).toList();
    }

    /** The rows that are no data, or the same again. */
    public List<RowOutcome.Passed> passed() {
        return all(RowOutcome.Passed.class).toList();
    }

    /** The sheets. */
    public List<SheetOutcome> sheets() {
        return all(SheetOutcome.class).toList();
    }

    /** The only sheet. */
    public SheetOutcome sheet() {
        var sheets = sheets();
        if (sheets.size() != 1) {
            throw new AssertionError("Expected one sheet but there are " + sheets);
        }
        return sheets.get(0);
    }

    /** Every problem of rows, sheets and the file. */
    public List<Problem> problems() {
        return readings.stream().flatMap(Outcome::problems).toList();
    }

    /** How many physical rows of a sheet ended in which bin. */
    public Map<String, Long> bins(int sheet) {
        return all(RowOutcome.class)
                .filter(row -> row.address().sheet() == sheet)
                .collect(Collectors.groupingBy(Outcome::bin, TreeMap::new, Collectors.counting()));
    }

    private <T> Stream<T> all(Class<T> type) {
        return readings.stream().filter(type::isInstance).map(type::cast);
    }

    private static String bin(RowOutcome row) {
        if (row instanceof RowOutcome.Passed passed) {
            Bin bin = passed.bin();
            return bin.word();
        }
        return row instanceof RowOutcome.Rejected ? "rejected" : "accepted";
    }

    private static Stream<Problem> problems(ReadEvent event) {
        if (event instanceof RowOutcome row) {
            return row.problems().stream();
        }
        return event instanceof SheetOutcome sheet
                ? sheet.problems().stream()
                : ((FileOutcome) event).problems().stream();
    }
}
