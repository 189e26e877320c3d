package cn.canbao.staging.problems;

import cn.canbao.staging.columns.KWayMerge;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The problems of a submission in the order of sheets, rows and columns. */
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

    private static final Comparator<OrderedProblem> ORDER = Comparator.comparing(
                    (OrderedProblem line) -> line.sheet.name, ProblemLines.TEXTS)
            .thenComparing((one, other) -> ProblemLines.Key.compare(one.key, other.key));

    private final JdbcClient jdbc;

    OrderedProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sheet that problems stand against.
     *
     * @param name its name as the problems have it; null when none is meant
     * @param index its index; -1 when the whole file is meant
     * @param kind what it was taken for; null when none is meant
     * @param home code of the region that it belongs to; null when it is not known
     * @param asOf its moment; null when none is meant
     */
    record ProblemSheet(
            @Nullable String name,
            int index,
            @Nullable String kind,
            @Nullable String home,
            @Nullable LocalDateTime asOf) {}

    /**
     * A problem.
     *
     * @param lines those that it is kept with
     * @param place its place among them
     * @param key what it has of its own
     */
    record OrderedProblem(ProblemSheet sheet, ProblemLines lines, int place, ProblemLines.Key key) {}

    /** Passes on the problems that a submission was read with, and those that a run found. */
    void pass(long submission, long run, Consumer<OrderedProblem> taker) {
        List<ProblemGroup> groups = jdbc.sql(GROUPS)
                .param("submission", submission)
                .param("run", run)
                .query((row, number) -> new ProblemGroup(
                        row.getLong("number"),
                        row.getInt("first_row"),
                        new ProblemSheet(
                                row.getString("sheet"),
                                row.getInt("sheet_no"),
                                row.getString("kind"),
                                row.getString("home"),
                                row.getObject("as_of", LocalDateTime.class))))
                .list();
        KWayMerge.mergeTo(groups, ORDER, taker);
    }

    private final class ProblemGroup implements KWayMerge.SortedGroup<OrderedProblem> {
        private final long number;
        private final int firstRow;
        private final ProblemSheet sheet;

        private ProblemGroup(long number, int firstRow, ProblemSheet sheet) {
            this.number = number;
            this.firstRow = firstRow;
            this.sheet = sheet;
        }

        @Override
        public boolean mayPrecede(OrderedProblem line) {
            return Objects.equals(sheet.name, line.sheet.name) && firstRow <= line.key.row();
        }

        @Override
        public Iterator<OrderedProblem> lines() {
            ProblemLines lines = jdbc.sql(LINES)
                    .param("number", number)
                    .query((row, one) -> ProblemLines.of(row))
                    .single();
            return IntStream.range(0, lines.count())
                    .mapToObj(place -> new OrderedProblem(sheet, lines, place, lines.key(place)))
                    .iterator();
        }
    }
}
