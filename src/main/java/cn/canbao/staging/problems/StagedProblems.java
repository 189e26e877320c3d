package cn.canbao.staging.problems;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import cn.canbao.staging.columns.DictionaryColumn;
import cn.canbao.staging.columns.LineBatches;
import cn.canbao.staging.columns.LongText;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends problems: those of a sheet that come together become one row of the table {@code problem_lines}. */
public final class StagedProblems {

    private static final int LONGEST_VALUE = 1000;

    private static final String LINES = """
            INSERT INTO problem_lines (submission_id, run_no, sheet_no, sheet_name, first_row, problem_count, error_count, row_no,
                column_no, labels, label, raw_value, codes, code, severities, severity, message, regions, region)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final Comparator<ProblemRow> BY_SHEET = Comparator.comparingLong(
                    (ProblemRow line) -> line.problem.submission())
            .thenComparingInt(line -> line.problem.sheet())
            .thenComparing(line -> line.sheet, ProblemLines.TEXTS);

    private static final Comparator<ProblemRow> ORDER =
            BY_SHEET.thenComparing((one, other) -> ProblemLines.Key.compare(one.key(), other.key()));

    private final JdbcTemplate jdbc;
    private final ProblemTexts texts;

    /** Says problems in the language of the texts. */
    public StagedProblems(JdbcTemplate jdbc, ProblemTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Removes the problems that a submission was read with, and those that runs found. */
    public void deleteOfSubmission(long submission) {
        jdbc.update("DELETE FROM problem_lines WHERE submission_id = ?", submission);
    }

    /** Removes what a run found when it held submissions against each other. */
    public void deleteOfRun(long run) {
        jdbc.update("DELETE FROM problem_lines WHERE run_no = ?", run);
    }

    /**
     * Adds problems.
     *
     * @param run the run that they belong to; null when they belong to their submissions
     */
    public void add(@Nullable Long run, List<StagedProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<ProblemRow> lines = new ArrayList<>(problems.size());
        for (StagedProblem problem : problems) {
            lines.add(line(problem));
        }
        lines.sort(ORDER);
        List<Object[]> rows = new ArrayList<>();
        for (List<ProblemRow> together :
                LineBatches.of(lines, (one, next) -> BY_SHEET.compare(one, next) == 0, ProblemRow::characters)) {
            rows.add(row(run, together));
        }
        jdbc.batchUpdate(LINES, rows);
    }

    private ProblemRow line(StagedProblem staged) {
        Problem problem = staged.problem();
        return new ProblemRow(
                staged,
                LongText.cut(problem.place().sheet(), LongText.LONGEST_NAME),
                LongText.cut(problem.value(), LONGEST_VALUE),
                texts.sentence(problem));
    }

    private static @Nullable Object[] row(@Nullable Long run, List<ProblemRow> lines) {
        ProblemRow first = lines.get(0);
        DictionaryColumn labels =
                DictionaryColumn.of(lines, line -> LongText.cut(line.place().label(), LONGEST_VALUE));
        DictionaryColumn codes =
                DictionaryColumn.of(lines, line -> line.found().code().code());
        DictionaryColumn severities =
                DictionaryColumn.of(lines, line -> line.severity().word());
        DictionaryColumn regions = DictionaryColumn.of(lines, line -> line.problem.region());
        return new @Nullable Object[] {
            first.problem.submission(),
            run,
            first.problem.sheet(),
            first.sheet,
            first.place().row(),
            lines.size(),
            lines.stream().filter(line -> line.severity() == Severity.ERROR).count(),
            NumberColumn.of(lines, line -> line.place().row()),
            NumberColumn.of(lines, line -> line.place().column()),
            labels.values(),
            labels.which(),
            OffsetTextColumn.of(lines, line -> line.value),
            codes.values(),
            codes.which(),
            severities.values(),
            severities.which(),
            OffsetTextColumn.of(lines, line -> line.message),
            regions.values(),
            regions.which()
        };
    }

    /** A problem as the database keeps it. */
    private record ProblemRow(
            StagedProblem problem,
            @Nullable String sheet,
            @Nullable String value,
            String message) {

        private Problem found() {
            return problem.problem();
        }

        private Place place() {
            return found().place();
        }

        private Severity severity() {
            return found().code().severity();
        }

        private ProblemLines.Key key() {
            return new ProblemLines.Key(
                    place().row(), place().column(), found().code().code(), value, message);
        }

        private int characters() {
            return Math.max(message.length(), value == null ? 0 : value.length());
        }
    }
}
