package cn.canbao.staging.questions;

import cn.canbao.campaign.Confirmation;
import cn.canbao.staging.columns.LongText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends the questions of a run to the table {@code run_question}, many at once; closing it writes those that are left. */
public final class QuestionWriter implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int LONGEST_MESSAGE = 8_000;

    private final JdbcTemplate template;
    private final long run;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int next;

    /** Goes on behind what the run has asked so far. */
    public QuestionWriter(JdbcTemplate template, long run) {
        this.template = template;
        this.run = run;
        Integer last = template.queryForObject(
                "SELECT COALESCE(MAX(question_no), 0) FROM run_question WHERE run_no = ?", Integer.class, run);
        this.next = last == null ? 0 : last;
    }

    /**
     * See its parts.
     *
     * @param severity error, warning or info
     */
    public void add(Question question, String severity) {
        Confirmation confirmation = question.confirmation();
        rows.add(new @Nullable Object[] {
            run,
            ++next,
            question.code().code(),
            severity,
            question.state().word(),
            confirmation == null ? null : confirmation.who(),
            confirmation == null ? null : confirmation.when(),
            question.region(),
            question.category(),
            question.person(),
            question.now().path(),
            question.now().sha256(),
            question.now().sheet(),
            question.now().row(),
            question.now().asOf(),
            question.now().people(),
            question.before().path(),
            question.before().row(),
            question.before().asOf(),
            question.before().people(),
            question.heldFor() == null ? null : question.heldFor().code(),
            LongText.cut(question.message(), LONGEST_MESSAGE)
        });
        if (rows.size() == BATCH) {
            write();
        }
    }

    private void write() {
        template.batchUpdate("""
                INSERT INTO run_question (run_no, question_no, code, severity, state, who, confirmed, region_code, category,
                    person, path, sha256, sheet_name, row_no, as_of, people, path_before, row_before, as_of_before,
                    people_before, held_for, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        rows.clear();
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            write();
        }
    }
}
