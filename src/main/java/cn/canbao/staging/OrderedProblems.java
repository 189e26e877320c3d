package cn.canbao.staging;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The problems of a submission in the order of sheets, rows and columns; of a long sheet only those that overlap are in memory at once. */
final class OrderedProblems {

    private static final String GROUPS = """
            SELECT p.problem_lines_no AS number, p.sheet_name AS sheet, p.sheet_no, p.first_row, sh.kind, sh.home_code AS home, sh.as_of
            FROM problem_lines p
            LEFT JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
            WHERE p.submission_id = :submission
              AND (p.run_no IS NULL OR p.run_no = :run)
            ORDER BY sheet NULLS FIRST, first_row, number
            """;

    private static final String LINES = """
            SELECT %s
            FROM problem_lines p
            WHERE problem_lines_no = :number
            """.formatted(ProblemLines.COLUMNS);

    private final JdbcClient jdbc;

    OrderedProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Problems that are one row of the database, and the sheet that they stand against.
     *
     * @param number number of the row
     * @param sheet name of the sheet as the problems have it; null when none is meant
     * @param sheetNo index of the sheet; -1 when the whole file is meant
     * @param kind what the sheet was taken for; null when none is meant
     * @param home code of the region that the sheet belongs to; null when it is not known
     * @param asOf the moment of the sheet; null when none is meant
     */
    record Group(
            long number,
            @Nullable String sheet,
            int sheetNo,
            int firstRow,
            @Nullable String kind,
            @Nullable String home,
            @Nullable LocalDateTime asOf) {}

    /** Is told problems. */
    interface Taker {

        /**
         * One problem.
         *
         * @param line its place among the lines
         * @param key what the line holds of its own
         */
        void take(Group group, ProblemLines lines, int line, ProblemLines.Key key);
    }

    /** Passes on the problems that a submission was read with, and those that a run found. */
    void pass(long submission, long run, Taker taker) {
        Deque<Group> waiting = new ArrayDeque<>(jdbc.sql(GROUPS)
                .param("submission", submission)
                .param("run", run)
                .query(Group.class)
                .list());
        PriorityQueue<Cursor> open = new PriorityQueue<>((one, other) -> ProblemLines.Key.compare(one.key, other.key));
        while (!waiting.isEmpty() || !open.isEmpty()) {
            for (Group next = waiting.peek(); next != null && isDue(next, open.peek()); next = waiting.peek()) {
                open.add(new Cursor(waiting.remove()));
            }
            Cursor first = open.remove();
            taker.take(first.group, first.lines, first.line, first.key);
            if (first.advance()) {
                open.add(first);
            }
        }
    }

    /** Whether something in the next group may come before everything in those that are open. */
    private static boolean isDue(Group next, @Nullable Cursor first) {
        return first == null || (Objects.equals(next.sheet, first.group.sheet) && next.firstRow <= first.key.row());
    }

    /** Goes through a group. */
    private final class Cursor {
        private final Group group;
        private final ProblemLines lines;
        private int line;
        private ProblemLines.Key key;

        private Cursor(Group group) {
            this.group = group;
            this.lines = jdbc.sql(LINES)
                    .param("number", group.number)
                    .query((row, number) -> ProblemLines.of(row))
                    .single();
            this.key = lines.key(0);
        }

        /** Whether there is another line. */
        private boolean advance() {
            line++;
            if (line == lines.count()) {
                return false;
            }
            key = lines.key(line);
            return true;
        }
    }
}
