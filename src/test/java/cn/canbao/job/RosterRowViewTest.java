package cn.canbao.job;

import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.person.PersonKey;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Lines of rosters are kept a thousand to a row; whoever asks with SQL sees them one by one. */
class RosterRowViewTest {

    private static final List<Problem> WARNED = List.of(Problem.of(ProblemCode.MISSING_STATUS, Place.file("东镇.xlsx")));

    private StagingDatabase database;
    private StagedSubmissions staged;

    @BeforeEach
    void register(TestInfo test) {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName());
        staged = new StagedSubmissions(database.jdbc(), new ProblemTexts(Locale.CHINESE));
        database.register(1, "东镇.xlsx", 1000, "registered");
    }

    @Test
    void showsEveryColumnOfALine() {
        PersonRecord full = new PersonRecord(
                "东镇/甲村",
                PersonKey.of(id(1)),
                id(1),
                " " + id(1),
                "张三",
                "H7",
                new CategorySet(List.of("poor", "edge"), "poor"),
                "低保、边缘户",
                Enrolment.YES,
                LocalDate.of(2021, 1, 5),
                new BigDecimal("280.5"),
                "外出",
                "补缴");
        staged.add(1, List.of(line(0, 5, person(2)), new RowOutcome.AcceptedPerson(address(0, 9), full, WARNED)));

        assertThat(database.jdbc().queryForList("SELECT * FROM roster_row WHERE row_no = 9"))
                .singleElement()
                .isEqualTo(Map.ofEntries(
                        Map.entry("SUBMISSION_ID", 1L),
                        Map.entry("SHEET_NO", 0),
                        Map.entry("ROW_NO", 9),
                        Map.entry("ADDRESS", (1L << 35) + 9),
                        Map.entry("REGION_CODE", "东镇/甲村"),
                        Map.entry("ID_NUMBER", id(1)),
                        Map.entry("ID_AS_WRITTEN", " " + id(1)),
                        Map.entry("NAME", "张三"),
                        Map.entry("HOUSEHOLD", "H7"),
                        Map.entry("CATEGORIES", "poor,edge"),
                        Map.entry("PREFERRED", "poor"),
                        Map.entry("CATEGORY_TEXT", "低保、边缘户"),
                        Map.entry("ENROLMENT", "yes"),
                        Map.entry("PAID_ON", Date.valueOf("2021-01-05")),
                        Map.entry("AMOUNT", new BigDecimal("280.5000")),
                        Map.entry("REASON", "外出"),
                        Map.entry("REMARK", "补缴"),
                        Map.entry("WARNED", true)));
    }

    @Test
    void showsNothingWhereALineSaysNothing() {
        staged.add(1, List.of(line(0, 5, person(2))));

        assertThat(database.jdbc().queryForMap("SELECT * FROM roster_row"))
                .containsEntry("ENROLMENT", "unstated")
                .containsEntry("WARNED", false)
                .containsEntry("CATEGORIES", null)
                .containsEntry("PAID_ON", null)
                .containsEntry("AMOUNT", null)
                .containsEntry("REMARK", null);
    }

    @Test
    void showsEveryLineOfLongSheetsAtItsPlace() {
        List<RowOutcome> lines = new ArrayList<>();
        for (int row = 1; row <= 2_500; row++) {
            lines.add(line(row <= 1_300 ? 0 : 1, row, person(row)));
        }
        staged.add(1, lines);

        assertThat(database.jdbc().queryForList("SELECT id_number FROM roster_row ORDER BY address", String.class))
                .hasSize(2_500)
                .isEqualTo(IntStream.rangeClosed(1, 2_500)
                        .mapToObj(RosterRowViewTest::number)
                        .toList());
        assertThat(database.jdbc()
                        .queryForList(
                                "SELECT row_no FROM roster_row WHERE sheet_no = 1 ORDER BY row_no", Integer.class))
                .startsWith(1_301)
                .endsWith(2_500)
                .hasSize(1_200);
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM person_lines", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void keepsTextsOfAnyLength() {
        String longest = "长".repeat(1_000);
        List<RowOutcome> lines = new ArrayList<>();
        for (int row = 1; row <= 500; row++) {
            lines.add(line(0, row, named(longest + row)));
        }
        lines.add(line(0, 501, named("𠮷甲a")));
        staged.add(1, lines);

        assertThat(database.jdbc()
                        .queryForList("SELECT DISTINCT name FROM roster_row WHERE row_no < 501", String.class))
                .containsExactly(longest + "…");
        assertThat(database.jdbc().queryForObject("SELECT name FROM roster_row WHERE row_no = 501", String.class))
                .isEqualTo("𠮷甲a");
    }

    private static RowOutcome line(int sheet, int row, PersonRecord person) {
        return new RowOutcome.AcceptedPerson(address(sheet, row), person, List.of());
    }

    private static RowAddress address(int sheet, int row) {
        return new RowAddress(sheet, row);
    }

    private static PersonRecord person(int number) {
        return person(number, "李四");
    }

    private static PersonRecord named(String name) {
        return person(1, name);
    }

    private static PersonRecord person(int number, String name) {
        return new PersonRecord(
                "东镇/乙村",
                PersonKey.of(number(number)),
                number(number),
                null,
                name,
                null,
                new CategorySet(List.of(), null),
                null,
                Enrolment.UNSTATED,
                null,
                null,
                null,
                null);
    }

    private static String number(int person) {
        return id("198001%02d".formatted(1 + person / 900), person % 900);
    }
}
