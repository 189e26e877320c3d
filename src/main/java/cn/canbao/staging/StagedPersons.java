package cn.canbao.staging;

import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends persons: every line to the table {@code person}, many to a statement because a statement costs more than a line, and all of
 * a sheet that come together as one {@link PersonPage}.
 */
final class StagedPersons {

    private static final int LINES = 50;
    private static final int COLUMNS = 15;
    private static final int LONGEST_TEXT = 1000;

    private static final String INSERT = """
            INSERT INTO person (address, region_code, id_number, id_as_written, name, household, categories, preferred,
                category_text, enrolment, paid_on, amount, reason, remark, warned)
            VALUES""";

    private static final String LINE = " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    StagedPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the persons of a submission. */
    void delete(long submission) {
        long first = PersonAddress.of(submission, 0, 0);
        jdbc.update("DELETE FROM person WHERE address BETWEEN ? AND ?", first, PersonAddress.end(submission) - 1);
        jdbc.update(
                "DELETE FROM person_page WHERE first_address BETWEEN ? AND ?",
                first,
                PersonAddress.end(submission) - 1);
    }

    /** Adds persons of a submission in the order of sheets and rows. */
    void add(long submission, List<RowOutcome.AcceptedPerson> persons) {
        if (persons.isEmpty()) {
            return;
        }
        int whole = persons.size() / LINES * LINES;
        insert(submission, persons.subList(0, whole), LINES);
        insert(submission, persons.subList(whole, persons.size()), 1);
        addPages(submission, persons);
    }

    private void insert(long submission, List<RowOutcome.AcceptedPerson> persons, int lines) {
        String sql = INSERT + LINE + ("," + LINE).repeat(lines - 1);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < persons.size(); i += lines) {
                    for (int line = 0; line < lines; line++) {
                        set(statement, line * COLUMNS, submission, persons.get(i + line));
                    }
                    statement.executeUpdate();
                }
            }
            return true;
        });
    }

    private static void set(PreparedStatement line, int at, long submission, RowOutcome.AcceptedPerson accepted)
            throws SQLException {
        PersonRecord person = accepted.person();
        List<String> categories = person.categories().ids();
        line.setLong(at + 1, PersonAddress.of(submission, accepted.address()));
        line.setString(at + 2, person.region());
        line.setString(at + 3, person.idNumber());
        line.setString(at + 4, cut(person.idAsWritten()));
        line.setString(at + 5, cut(person.name()));
        line.setString(at + 6, cut(person.household()));
        line.setString(at + 7, categories.isEmpty() ? null : String.join(",", categories));
        line.setString(at + 8, person.categories().preferred());
        line.setString(at + 9, cut(person.categoryText()));
        line.setString(at + 10, person.enrolment().word());
        line.setObject(at + 11, person.paidOn());
        line.setBigDecimal(at + 12, person.amount());
        line.setString(at + 13, cut(person.reason()));
        line.setString(at + 14, cut(person.remark()));
        line.setBoolean(at + 15, !accepted.problems().isEmpty());
    }

    private static @Nullable String cut(@Nullable String text) {
        return StagedSubmissions.cut(text, LONGEST_TEXT);
    }

    private void addPages(long submission, List<RowOutcome.AcceptedPerson> persons) {
        int from = 0;
        for (int to = 1; to <= persons.size(); to++) {
            boolean isEnd = to == persons.size()
                    || persons.get(to).address().sheet()
                            != persons.get(from).address().sheet()
                    || to - from == PersonPage.MOST_PERSONS;
            if (isEnd) {
                addPage(submission, persons.subList(from, to));
                from = to;
            }
        }
    }

    private void addPage(long submission, List<RowOutcome.AcceptedPerson> persons) {
        jdbc.update(
                """
                INSERT INTO person_page (first_address, submission_id, sheet_no, persons, warned, content)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                PersonAddress.of(submission, persons.get(0).address()),
                submission,
                persons.get(0).address().sheet(),
                persons.size(),
                persons.stream().filter(person -> !person.problems().isEmpty()).count(),
                PersonPage.pack(persons));
    }
}
