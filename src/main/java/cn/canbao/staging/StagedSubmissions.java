package cn.canbao.staging;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.layout.HeaderFingerprint;
import cn.canbao.staging.columns.LongText;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.staging.persons.StagedPersons;
import cn.canbao.staging.problems.StagedProblem;
import cn.canbao.staging.problems.StagedProblems;
import cn.canbao.staging.problems.StagedRejectedRows;
import cn.canbao.validation.AcceptedRowsRevoked;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what was read from submissions: every row into exactly one bin, with its problems, in the transaction of the caller. */
public final class StagedSubmissions {

    private static final List<String> TABLES =
            List.of("passed_row", "summary_figure", "summary_row", "sheet", "sheet_header");

    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_LABEL = 1000;

    private final JdbcTemplate jdbc;
    private final StagedPersons persons;
    private final StagedRejectedRows rejectedRows;
    private final StagedProblems problems;

    /** Writes to the staging database; says problems in the language of the texts. */
    public StagedSubmissions(JdbcTemplate jdbc, ProblemTexts texts) {
        this.jdbc = jdbc;
        this.persons = new StagedPersons(jdbc);
        this.rejectedRows = new StagedRejectedRows(jdbc);
        this.problems = new StagedProblems(jdbc, texts);
    }

    /** Makes room for a submission: an attempt that broke off may have left rows. */
    public void begin(long submission) {
        for (String table : TABLES) {
            jdbc.update("DELETE FROM " + table + " WHERE submission_id = ?", submission);
        }
        persons.delete(submission);
        rejectedRows.delete(submission);
        problems.deleteOfSubmission(submission);
    }

    /** Adds events of a submission; the outcome of the whole file comes last and closes it. */
    public void add(long submission, List<? extends ReadEvent> readings) {
        var rows = new Batches();
        for (ReadEvent event : readings) {
            if (event instanceof RowOutcome.AcceptedPerson person) {
                rows.persons.add(person);
                addProblems(
                        submission, person.address().sheet(), person.person().region(), person.problems(), rows);
            } else if (event instanceof AcceptedRowsRevoked) {
                rows = new Batches();
                begin(submission);
            } else if (event instanceof RowOutcome row) {
                addRow(submission, row, rows);
            } else if (event instanceof SheetOutcome sheet) {
                addSheet(submission, sheet, rows);
            } else if (event instanceof FileOutcome file) {
                addProblems(submission, -1, null, file.problems(), rows);
            }
        }
        rows.write(jdbc);
        persons.add(submission, rows.persons);
        rejectedRows.add(submission, rows.rejectedRows);
        problems.add(null, rows.problems);
        if (!readings.isEmpty() && readings.get(readings.size() - 1) instanceof FileOutcome) {
            end(submission);
        }
    }

    /** Closes a submission: it was read to its end, and its outcome follows from its bins. */
    private void end(long submission) {
        jdbc.update("""
                UPDATE submission s
                SET outcome = CASE
                    WHEN NOT EXISTS (SELECT 1 FROM summary_row a WHERE a.submission_id = s.submission_id)
                        AND NOT EXISTS (SELECT 1 FROM person_page a WHERE a.first_address BETWEEN ? AND ?)
                        THEN 'rejected'
                    WHEN EXISTS (SELECT 1 FROM rejected_lines r WHERE r.submission_id = s.submission_id)
                        OR EXISTS (
                            SELECT 1 FROM problem_lines p WHERE p.submission_id = s.submission_id AND p.error_count > 0)
                        THEN 'partial'
                    ELSE 'accepted'
                    END
                WHERE submission_id = ?
                """, PackedRowAddress.of(submission, 0, 0), PackedRowAddress.end(submission) - 1, submission);
    }

    private static void addRow(long submission, RowOutcome row, Batches rows) {
        RowAddress at = row.address();
        if (row instanceof RowOutcome.Accepted accepted) {
            var summary = accepted.summary();
            rows.summaryRows.add(new Object[] {
                submission,
                at.sheet(),
                at.row(),
                summary.region(),
                !accepted.problems().isEmpty(),
                LongText.cut(summary.remark(), LONGEST_REMARK)
            });
            summary.figures()
                    .forEach((quantity, people) -> rows.figures.add(new Object[] {
                        submission,
                        at.sheet(),
                        at.row(),
                        summary.region(),
                        quantity.category(),
                        quantity.measure().word(),
                        people,
                        summary.oldRegion()
                    }));
        } else if (row instanceof RowOutcome.Rejected rejected) {
            rows.rejectedRows.add(rejected);
        } else if (row instanceof RowOutcome.Passed passed) {
            rows.passedRows.add(new Object[] {
                submission,
                at.sheet(),
                at.row(),
                passed.bin().word(),
                passed.region(),
                LongText.cut(passed.remark(), LONGEST_REMARK)
            });
        }
        addProblems(submission, at.sheet(), region(row), row.problems(), rows);
    }

    private static void addSheet(long submission, SheetOutcome sheet, Batches rows) {
        rows.sheets.add(new Object[] {
            submission,
            sheet.index(),
            LongText.cut(sheet.name(), LongText.LONGEST_NAME),
            sheet.kindWord(),
            sheet.home(),
            sheet.asOf(),
            sheet.rowsRead()
        });
        addHeader(submission, sheet, rows);
        addProblems(submission, sheet.index(), null, sheet.problems(), rows);
    }

    private static void addHeader(long submission, SheetOutcome sheet, Batches rows) {
        String sender = sheet.sender();
        if (sender != null && !sheet.columns().isEmpty()) {
            rows.headers.add(new Object[] {
                submission,
                sheet.index(),
                sender,
                HeaderFingerprint.of(sheet.columns()).sha256(),
                sheet.columns().stream().map(Column::index).toArray(),
                sheet.columns().stream()
                        .map(column -> LongText.cut(column.label(), LONGEST_LABEL))
                        .toArray(),
                sheet.columns().stream()
                        .map(column -> meaning(column.meaning()))
                        .toArray()
            });
        }
    }

    private static String meaning(Meaning meaning) {
        if (meaning instanceof Meaning.Figure figure) {
            return figure.quantity().toString();
        }
        if (meaning instanceof Meaning.Person person) {
            return person.field().name().toLowerCase(Locale.ROOT);
        }
        return meaning instanceof Meaning.Unknown
                ? ""
                : meaning.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The region that a row speaks of; a row that speaks of none, or sums up, is looked up under that of its sheet. */
    private static @Nullable String region(RowOutcome row) {
        if (row instanceof RowOutcome.Accepted accepted) {
            return accepted.summary().region();
        }
        return row instanceof RowOutcome.Rejected rejected ? rejected.region() : null;
    }

    private static void addProblems(
            long submission, int sheet, @Nullable String region, List<Problem> problems, Batches rows) {
        for (Problem problem : problems) {
            rows.problems.add(new StagedProblem(submission, sheet, region, problem));
        }
    }

    /** Lines on their way to their tables. */
    private static final class Batches {
        private final List<RowOutcome.AcceptedPerson> persons = new ArrayList<>();
        private final List<Object[]> sheets = new ArrayList<>();
        private final List<Object[]> headers = new ArrayList<>();
        private final List<Object[]> summaryRows = new ArrayList<>();
        private final List<Object[]> figures = new ArrayList<>();
        private final List<RowOutcome.Rejected> rejectedRows = new ArrayList<>();
        private final List<Object[]> passedRows = new ArrayList<>();
        private final List<StagedProblem> problems = new ArrayList<>();

        private void write(JdbcTemplate jdbc) {
            insert(jdbc, sheets, """
                    INSERT INTO sheet (submission_id, sheet_no, name, kind, home_code, as_of, rows_read)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """);
            insert(jdbc, headers, """
                    INSERT INTO sheet_header (submission_id, sheet_no, sender, fingerprint, column_nos, labels, meanings)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """);
            insert(jdbc, summaryRows, """
                    INSERT INTO summary_row (submission_id, sheet_no, row_no, region_code, warned, remark)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """);
            insert(jdbc, figures, """
                    INSERT INTO summary_figure (submission_id, sheet_no, row_no, region_code, category, measure, people, old_region)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """);
            insert(jdbc, passedRows, """
                    INSERT INTO passed_row (submission_id, sheet_no, row_no, bin, region_code, remark)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """);
        }

        private static void insert(JdbcTemplate jdbc, List<Object[]> rows, String sql) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }
}
