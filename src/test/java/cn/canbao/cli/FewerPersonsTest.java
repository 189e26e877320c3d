package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of rosters that come again without people whom they had. */
class FewerPersonsTest {

    private static final String FIRST = "2021-02-02T10:00";
    private static final String SECOND = "2021-02-03T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void foundTheCounty() throws IOException {
        county = SmallCounty.ofRosters(folder);
    }

    @Test
    void tellsHowManyAreMissingAndWhoWithTheirNumbersMasked() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 50));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 1, 4));

        Outcome outcome = county.run(SECOND);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(4);
        assertThat(sentence(outcome, "fewer-persons"))
                .contains("有 4 人，它上次的内容（截至 2021-02-01 23:59）有 50 人：其中 46 人不再在任何花名册里，0 人由已参保变为未参保");
        assertThat(sentence(outcome, "enrolled-fell")).contains("由 50 变为 4，少了 46 人");
        assertThat(lines(outcome, "person-dropped")).hasSize(46);
        List<List<String>> sheet = outcome.bulletin("减少人员");
        assertThat(sheet.get(1).get(0)).endsWith("共 46 人");
        assertThat(sheet.get(3))
                .containsExactly(
                        "东镇 甲村",
                        "村** 520501**********51",
                        "不在花名册里了",
                        "东镇甲村.xlsx",
                        "7",
                        "2021-02-01 23:59",
                        "东镇甲村.xlsx",
                        "2021-02-02 23:59",
                        "请核对");
        assertThat(outcome.rejectedRows().toString()).doesNotContain(id(5));
        assertThat(outcome.out()).contains("存疑  2 处（参保人数减少 1，花名册少人 1）");
    }

    @Test
    void tellsWhoWasEnrolledAndIsNotAnyMore() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 3));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 1, 2).row("甲村", "村民3", id(3), null, "否", null));

        Outcome outcome = county.run(SECOND);

        assertThat(sentence(outcome, "fewer-persons")).contains("0 人不再在任何花名册里，1 人由已参保变为未参保");
        assertThat(lines(outcome, "person-unenrolled")).hasSize(1);
        assertThat(sentence(outcome, "enrolled-fell")).contains("由 3 变为 2");
    }

    @Test
    void asksNothingWhereSomebodyMovedToAnotherVillageAndSaysSo() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 3));
        county.handIn("东镇乙村.xlsx", rosterOf("2021年2月1日").row("乙村", "村民9", id(9), null, "是", null));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 1, 2));
        county.handIn(
                "东镇乙村.xlsx",
                rosterOf("2021年2月2日")
                        .row("乙村", "村民9", id(9), null, "是", null)
                        .row("乙村", "村民3", id(3), null, "是", null));

        Outcome outcome = county.run(SECOND);

        assertThat(lines(outcome, "fewer-persons")).isEmpty();
        assertThat(lines(outcome, "enrolled-fell")).isEmpty();
        assertThat(outcome.bulletin("存疑数字"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("东镇 甲村", "城乡居民", "改计在别的单位", "3", "2", "-1")
                        .endsWith("不必处理"));
        assertThat(outcome.out()).doesNotContain("存疑");
    }

    @Test
    void asksNothingWhereAnotherVillageClaimsSomebodyWhoIsStillOnTheOldList() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 3));
        county.run(FIRST);
        county.handIn("东镇乙村.xlsx", rosterOf("2021年2月2日").row("乙村", "村民3", id(3), null, "是", null));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(2);
        assertThat(lines(outcome, "enrolled-fell")).isEmpty();
        assertThat(lines(outcome, "person-in-other-region")).hasSize(2);
    }

    @Test
    void tellsHowManyOfAFallMovedAndAsksAboutTheOthers() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 4));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 1, 2));
        county.handIn("东镇乙村.xlsx", rosterOf("2021年2月2日").row("乙村", "村民3", id(3), null, "是", null));

        Outcome outcome = county.run(SECOND);

        assertThat(sentence(outcome, "enrolled-fell")).contains("由 4 变为 2，少了 2 人，其中只有 1 人改计在别的单位");
        assertThat(lines(outcome, "person-dropped")).hasSize(1);
    }

    @Test
    void asksNothingWhenARosterGrows() throws IOException {
        county.handIn("东镇甲村.xlsx", villagers("2021年2月1日", 1, 3));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 1, 5));

        assertThat(county.run(SECOND).rejectedRows()).isEmpty();
    }

    @Test
    void keepsTheSheetsShortWhenThousandsAreMissing() throws IOException {
        WorkbookBuilder all = rosterOf("2021年2月1日");
        for (int person = 0; person < 1_200; person++) {
            all.row(
                    "甲村",
                    "村民" + person,
                    id("1980%02d01".formatted(1 + person / 1_000), person % 1_000),
                    null,
                    "是",
                    null);
        }
        county.handIn("东镇甲村.xlsx", all);
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", villagers("2021年2月2日", 0, 1));

        Outcome outcome = county.run(SECOND);

        assertThat(lines(outcome, "person-dropped")).hasSize(1_198);
        assertThat(outcome.bulletin("减少人员"))
                .hasSize(3 + 1_000 + 2)
                .anySatisfy(row -> assertThat(row.get(0)).isEqualTo("另有 198 人没有列出，全部见 rejected-rows.xlsx。"));
    }

    private static WorkbookBuilder villagers(String asOf, int first, int last) {
        WorkbookBuilder roster = rosterOf(asOf);
        for (int person = first; person <= last; person++) {
            roster.row("甲村", "村民" + person, id(person), null, "是", null);
        }
        return roster;
    }

    private static List<String> lines(Outcome outcome, String code) throws IOException {
        return outcome.rejectedRows().stream()
                .filter(one -> one.get("问题代码").equals(code))
                .map(one -> one.get("说明"))
                .toList();
    }

    private static String sentence(Outcome outcome, String code) throws IOException {
        return lines(outcome, code).get(0);
    }
}
