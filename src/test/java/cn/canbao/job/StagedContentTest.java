package cn.canbao.job;

import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedContent;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.person.PersonKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two lines of a roster, one with everything and one with next to nothing, and what becomes of them on a bad disk. */
class StagedContentTest {

    private StagingDatabase database;
    private StagedContent content;
    private StagedSubmissions staged;

    @BeforeEach
    void stageTwoLines(TestInfo test) {
        database =
                new StagingDatabase("StagedContentTest" + test.getDisplayName().hashCode());
        database.jdbc().execute("DELETE FROM person_lines");
        database.jdbc().execute("DELETE FROM person_page");
        database.jdbc().execute("DELETE FROM submission");
        database.register(1, "东镇.xlsx", 1000, "registered");
        content = new StagedContent(database.jdbc());
        staged = new StagedSubmissions(database.jdbc(), new ProblemTexts(Locale.CHINESE));
        staged.add(
                1,
                List.of(
                        line(5, 1, LocalDate.of(2021, 1, 5), new BigDecimal("280.50"), "补缴"),
                        line(6, 2, null, null, null)));
    }

    @Test
    void holdsTheLinesThatWereWritten() {
        assertThat(content.holdsLines()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person_lines SET name = INSERT(name, 13, 1, X'E4')",
                "UPDATE person_lines SET household = X'0000000C0000000E0000000E4831'",
                "UPDATE person_lines SET amounts = ARRAY[280.51, NULL]",
                "UPDATE person_lines SET days_paid = ARRAY[DATE '2021-01-06', NULL]",
                "UPDATE person_lines SET remark = X'00020001'",
                "UPDATE person_lines SET row_no = X'0000000500000007'",
                "UPDATE person_lines SET remarks = NULL",
                "DELETE FROM person_lines"
            })
    void tellsWhenALineIsNotWhatWasWritten(String damage) {
        database.jdbc().execute(damage);

        assertThat(content.holdsLines()).isFalse();
    }

    /** More rows than are looked at together, each on a sheet of its own; the first is the one of both lines. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 127, 128, 129})
    void tellsWhichOfManyRowsIsNotWhatWasWritten(int sheet) {
        staged.add(
                1,
                IntStream.rangeClosed(1, 129)
                        .mapToObj(other -> line(new RowAddress(other, 5), 3, null, null, null))
                        .toList());
        assertThat(content.holdsLines()).isTrue();

        database.jdbc().update("UPDATE person_lines SET name = INSERT(name, 9, 1, X'E4') WHERE sheet_no = ?", sheet);

        assertThat(content.holdsLines()).isFalse();
    }

    private static RowOutcome line(
            int row, int person, @Nullable LocalDate paidOn, @Nullable BigDecimal amount, @Nullable String remark) {
        return line(new RowAddress(0, row), person, paidOn, amount, remark);
    }

    private static RowOutcome line(
            RowAddress at,
            int person,
            @Nullable LocalDate paidOn,
            @Nullable BigDecimal amount,
            @Nullable String remark) {
        return new RowOutcome.AcceptedPerson(
                at,
                new PersonRecord(
                        "东镇/甲村",
                        PersonKey.of(id(person)),
                        id(person),
                        null,
                        "张三",
                        null,
                        new CategorySet(List.of(), null),
                        null,
                        Enrolment.YES,
                        paidOn,
                        amount,
                        null,
                        remark),
                List.of());
    }
}
