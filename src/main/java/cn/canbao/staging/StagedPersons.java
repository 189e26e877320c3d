package cn.canbao.staging;

import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends persons: those of a sheet that come together become one row of the table {@code person_lines}, because a row costs the
 * database far more than what stands in it, and one {@link PersonPage}.
 */
final class StagedPersons {

    private static final int LONGEST_TEXT = 1000;

    private static final String LINES = """
            INSERT INTO person_lines (first_address, submission_id, sheet_no, persons, row_no, region_code, id_number,
                id_as_written, name, household, categories, preferred, category_text, enrolment, paid_on, amount, reason,
                remark, warned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = """
            INSERT INTO person_page (first_address, submission_id, sheet_no, persons, warned, content)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    StagedPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the persons of a submission. */
    void delete(long submission) {
        for (String table : List.of("person_lines", "person_page")) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE first_address BETWEEN ? AND ?",
                    PersonAddress.of(submission, 0, 0),
                    PersonAddress.end(submission) - 1);
        }
    }

    /** Adds persons of a submission in the order of sheets and rows. */
    void add(long submission, List<RowOutcome.AcceptedPerson> persons) {
        int from = 0;
        for (int to = 1; to <= persons.size(); to++) {
            boolean isEnd = to == persons.size()
                    || persons.get(to).address().sheet()
                            != persons.get(from).address().sheet()
                    || to - from == PersonPage.MOST_PERSONS;
            if (isEnd) {
                addTogether(submission, persons.subList(from, to));
                from = to;
            }
        }
    }

    private void addTogether(long submission, List<RowOutcome.AcceptedPerson> persons) {
        long first = PersonAddress.of(submission, persons.get(0).address());
        int sheet = persons.get(0).address().sheet();
        jdbc.update(
                LINES,
                first,
                submission,
                sheet,
                persons.size(),
                persons.stream().map(accepted -> accepted.address().row()).toArray(),
                column(persons, PersonRecord::region),
                column(persons, PersonRecord::idNumber),
                column(persons, person -> cut(person.idAsWritten())),
                column(persons, person -> cut(person.name())),
                column(persons, person -> cut(person.household())),
                column(persons, person -> categories(person.categories())),
                column(persons, person -> person.categories().preferred()),
                column(persons, person -> cut(person.categoryText())),
                column(persons, person -> person.enrolment().word()),
                column(persons, PersonRecord::paidOn),
                column(persons, PersonRecord::amount),
                column(persons, person -> cut(person.reason())),
                column(persons, person -> cut(person.remark())),
                persons.stream().map(accepted -> !accepted.problems().isEmpty()).toArray());
        jdbc.update(
                PAGE,
                first,
                submission,
                sheet,
                persons.size(),
                persons.stream().filter(person -> !person.problems().isEmpty()).count(),
                PersonPage.pack(persons));
    }

    /** A field of all persons; null when none has it. */
    private static @Nullable Object @Nullable [] column(
            List<RowOutcome.AcceptedPerson> persons, Function<PersonRecord, ? extends @Nullable Object> field) {
        @Nullable Object[] column = new @Nullable Object[persons.size()];
        boolean isEmpty = true;
        for (int i = 0; i < column.length; i++) {
            column[i] = field.apply(persons.get(i).person());
            isEmpty &= column[i] == null;
        }
        return isEmpty ? null : column;
    }

    private static @Nullable String categories(CategorySet set) {
        return set.ids().isEmpty() ? null : String.join(",", set.ids());
    }

    private static @Nullable String cut(@Nullable String text) {
        return StagedSubmissions.cut(text, LONGEST_TEXT);
    }
}
