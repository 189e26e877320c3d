package cn.canbao.staging.questions;

import cn.canbao.campaign.Confirmation;
import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.problems.ProblemCount;
import cn.canbao.staging.problems.ProblemLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs asked, in the table {@code run_question}. */
public final class QuestionStore {

    private static final String PERSONS = "code IN ('person-dropped', 'person-unenrolled')";

    private static final String COLUMNS = """
            SELECT code, severity, state, who, confirmed, region_code, category, person, path, sha256, sheet_name, row_no, as_of,
                people, path_before, row_before, as_of_before, people_before, held_for, message
            FROM run_question
            """;

    private final JdbcClient jdbc;

    /** The questions of a database. */
    public QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(long run) {
        jdbc.sql("DELETE FROM run_question WHERE run_no = :run")
                .param("run", run)
                .update();
    }

    /** What a run asks but for single persons, in its order. */
    public List<Question> ofRun(long run) {
        return jdbc.sql(COLUMNS + "WHERE run_no = :run AND NOT " + PERSONS + " ORDER BY question_no")
                .param("run", run)
                .query((row, number) -> question(row))
                .list();
    }

    /** The single persons whom a run asks about, the first of them. */
    public List<Question> persons(long run, int most) {
        return jdbc.sql(COLUMNS + "WHERE run_no = :run AND " + PERSONS
                        + " ORDER BY question_no FETCH FIRST :most ROWS ONLY")
                .param("run", run)
                .param("most", most)
                .query((row, number) -> question(row))
                .list();
    }

    /** How many single persons a run asks about. */
    public long countPersons(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM run_question WHERE run_no = :run AND " + PERSONS)
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** How many errors a run asks by. */
    public long errors(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM run_question WHERE run_no = :run AND severity = 'error'")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** Everything that a run asks as problems, in its order. */
    public void lines(long run, Consumer<ProblemLine> lines) {
        jdbc.sql(COLUMNS + "WHERE run_no = :run ORDER BY question_no")
                .param("run", run)
                .query(row -> {
                    lines.accept(new ProblemLine(
                            row.getString("region_code"),
                            row.getString("path"),
                            row.getString("sheet_name"),
                            row.getInt("row_no"),
                            -1,
                            null,
                            value(row),
                            row.getString("code"),
                            row.getString("severity"),
                            row.getString("message"),
                            null));
                });
    }

    private static @Nullable String value(ResultSet row) throws SQLException {
        String person = row.getString("person");
        return person == null ? row.getString("people") : person;
    }

    /** How often each code was asked, by the paths of files. */
    public Map<String, List<ProblemCount>> counts(long run) {
        Map<String, List<ProblemCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT path, code, severity, COUNT(*) AS question_count
                        FROM run_question
                        WHERE run_no = :run
                        GROUP BY path, code, severity
                        ORDER BY path, code, severity
                        """).param("run", run).query(row -> {
            counts.computeIfAbsent(row.getString("path"), path -> new ArrayList<>())
                    .add(new ProblemCount(
                            row.getString("code"), row.getString("severity"), row.getLong("question_count")));
        });
        return counts;
    }

    /** Why files are held, by their paths. */
    public Map<String, String> heldMessages(long run) {
        Map<String, String> messages = new HashMap<>();
        jdbc.sql(
                        "SELECT path, message FROM run_question WHERE run_no = :run AND code = 'sheet-held' ORDER BY question_no")
                .param("run", run)
                .query(row -> {
                    messages.putIfAbsent(row.getString("path"), row.getString("message"));
                });
        return messages;
    }

    private static Question question(ResultSet row) throws SQLException {
        ProblemCode code = code(row.getString("code"));
        String who = row.getString("who");
        String sha256 = row.getString("sha256");
        String heldFor = row.getString("held_for");
        return new Question(
                code,
                Question.State.of(row.getString("state")),
                who == null
                        ? null
                        : new Confirmation(
                                Objects.requireNonNullElse(sha256, ""),
                                code,
                                who,
                                row.getObject("confirmed", LocalDateTime.class)),
                row.getString("region_code"),
                row.getString("category"),
                row.getString("person"),
                heldFor == null ? null : code(heldFor),
                new Question.Side(
                        row.getString("path"),
                        sha256,
                        row.getString("sheet_name"),
                        row.getInt("row_no"),
                        row.getObject("as_of", LocalDateTime.class),
                        row.getObject("people", Long.class)),
                new Question.Side(
                        Objects.requireNonNullElse(row.getString("path_before"), ""),
                        null,
                        null,
                        row.getInt("row_before"),
                        row.getObject("as_of_before", LocalDateTime.class),
                        row.getObject("people_before", Long.class)),
                row.getString("message"));
    }

    private static ProblemCode code(String word) {
        return Arrays.stream(ProblemCode.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot read a question: no code is called " + word));
    }
}
