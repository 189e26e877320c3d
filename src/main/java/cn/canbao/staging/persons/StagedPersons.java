package cn.canbao.staging.persons;

import cn.canbao.staging.columns.DictionaryColumn;
import cn.canbao.staging.columns.LineBatches;
import cn.canbao.staging.columns.LongText;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends persons: those of a sheet that come together become one row of the table {@code person_lines}, because a row costs the
 * database far more than what stands in it, and one {@link PersonPage}.
 */
public final class StagedPersons {

    private static final int LONGEST_TEXT = 1000;
    private static final int DECIMALS = 4;

    private static final String LINES = """
            INSERT INTO person_lines (first_address, submission_id, sheet_no, persons, row_no, id_number, id_as_written, name,
                household, regions, region, categories, category, preferreds, preferred, category_texts, category_text,
                enrolments, enrolment, days_paid, day_paid, amounts, amount, reasons, reason, remarks, remark, warnings, warning)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = """
            INSERT INTO person_page (first_address, submission_id, sheet_no, persons, warned, content, lines_check)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    /** The persons of a database. */
    public StagedPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the persons of a submission. */
    public void delete(long submission) {
        for (String table : List.of("person_lines", "person_page")) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE first_address BETWEEN ? AND ?",
                    PackedRowAddress.of(submission, 0, 0),
                    PackedRowAddress.end(submission) - 1);
        }
    }

    /** Adds persons of a submission in the order of sheets and rows. */
    public void add(long submission, List<RowOutcome.AcceptedPerson> persons) {
        for (List<RowOutcome.AcceptedPerson> together : LineBatches.of(
                persons,
                (one, next) -> one.address().sheet() == next.address().sheet(),
                accepted -> characters(accepted.person()))) {
            addTogether(submission, together);
        }
    }

    /** How much of the room of a column that has a text of every line a person may take. */
    private static int characters(PersonRecord person) {
        return Math.max(length(person.name()), Math.max(length(person.household()), length(person.idAsWritten())));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : Math.min(text.length(), LONGEST_TEXT);
    }

    private void addTogether(long submission, List<RowOutcome.AcceptedPerson> persons) {
        long first = PackedRowAddress.of(submission, persons.get(0).address());
        int sheet = persons.get(0).address().sheet();
        List<@Nullable Object> columns = columns(persons);
        List<@Nullable Object> line = new ArrayList<>(List.of(first, submission, sheet, persons.size()));
        line.addAll(columns);
        jdbc.update(LINES, line.toArray());
        jdbc.update(
                PAGE,
                first,
                submission,
                sheet,
                persons.size(),
                persons.stream().filter(person -> !person.problems().isEmpty()).count(),
                PersonPage.pack(persons),
                PersonLinesCheck.of(columns));
    }

    /** The columns of {@code person_lines} behind the count, in its order. */
    private static List<@Nullable Object> columns(List<RowOutcome.AcceptedPerson> persons) {
        List<@Nullable Object> columns = new ArrayList<>();
        columns.add(NumberColumn.of(persons, accepted -> accepted.address().row()));
        columns.add(OffsetTextColumn.of(persons, accepted -> accepted.person().idNumber()));
        columns.add(
                OffsetTextColumn.of(persons, accepted -> cut(accepted.person().idAsWritten())));
        columns.add(
                OffsetTextColumn.of(persons, accepted -> cut(accepted.person().name())));
        columns.add(
                OffsetTextColumn.of(persons, accepted -> cut(accepted.person().household())));
        addRepeated(columns, persons, accepted -> accepted.person().region());
        addRepeated(columns, persons, accepted -> categories(accepted.person().categories()));
        addRepeated(columns, persons, accepted -> accepted.person().categories().preferred());
        addRepeated(columns, persons, accepted -> cut(accepted.person().categoryText()));
        addRepeated(columns, persons, accepted -> accepted.person().enrolment().word());
        addRepeated(columns, persons, accepted -> accepted.person().paidOn());
        addRepeated(columns, persons, accepted -> amount(accepted.person().amount()));
        addRepeated(columns, persons, accepted -> cut(accepted.person().reason()));
        addRepeated(columns, persons, accepted -> cut(accepted.person().remark()));
        addRepeated(columns, persons, accepted -> !accepted.problems().isEmpty());
        return columns;
    }

    /** Adds what occurs in a field, and which of that each person has. */
    private static void addRepeated(
            List<@Nullable Object> columns,
            List<RowOutcome.AcceptedPerson> persons,
            Function<RowOutcome.AcceptedPerson, ? extends @Nullable Object> field) {
        DictionaryColumn values = DictionaryColumn.of(persons, field);
        columns.add(values.values());
        columns.add(values.which());
    }

    private static @Nullable String categories(CategorySet set) {
        return set.ids().isEmpty() ? null : String.join(",", set.ids());
    }

    /** As the database keeps it, so that it is the same before and after. */
    private static @Nullable BigDecimal amount(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable String cut(@Nullable String text) {
        return LongText.cut(text, LONGEST_TEXT);
    }
}
