package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment is cumulative: what is asked of figures that fall, jump or stay from one run to the next. */
class FallingFiguresTest {

    private static final String FIRST = "2021-02-02T10:00";
    private static final String SECOND = "2021-02-03T10:00";
    private static final String THIRD = "2021-02-04T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void foundTheCounty() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void asksAboutAFigureThatLostADigit() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日10时").row("甲村", 90, 5).row("乙村", 150));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月3日9时").row("甲村", 9, 5).row("乙村", 151));

        Outcome outcome = county.run(SECOND);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(9);
        CSVRecord line = outcome.rejectedRows().stream()
                .filter(one -> one.get("问题代码").equals("enrolled-fell"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        line.get("乡镇"),
                        line.get("村（社区）"),
                        line.get("文件"),
                        line.get("行号"),
                        line.get("原值"),
                        line.get("程度")))
                .containsExactly("东镇", "甲村", "东镇.xlsx", "3", "9", "warning");
        assertThat(line.get("说明"))
                .isEqualTo("“东镇甲村”的“城乡居民”已参保人数由 90 变为 9，少了 81 人（原来：“东镇.xlsx”，截至 2021-02-01 10:00；"
                        + "现在：“东镇.xlsx”，截至 2021-02-03 09:00）；参保人数一般只增不减，请核对是不是写错或者交错了文件。");
        assertThat(outcome.bulletin("存疑数字"))
                .contains(List.of(
                        "东镇 甲村",
                        "城乡居民",
                        "参保人数减少",
                        "90",
                        "9",
                        "-81",
                        "东镇.xlsx",
                        "2021-02-01 10:00",
                        "东镇.xlsx",
                        "2021-02-03 09:00",
                        "请核对"));
        assertThat(outcome.bulletin("校核单"))
                .anySatisfy(row -> assertThat(row).startsWith("东镇 甲村", "城乡居民 参保人数减少", "90", "9", "请核对"));
        assertThat(outcome.bulletin("问题汇总")).anySatisfy(row -> assertThat(row).startsWith("enrolled-fell", "提醒", "1"));
        assertThat(outcome.out()).contains("存疑  1 处（参保人数减少 1），见通报表“存疑数字”");
    }

    @Test
    void writesTheQuestionsBelowTheShortMessageAndNotIntoIt() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日10时").row("甲村", 90, 5));
        assertThat(Files.readString(county.run(FIRST).file("短讯.txt"))).doesNotContain("\n");
        county.handIn("东镇.xlsx", sheetOf("2021年2月3日9时").row("甲村", 9, 5));

        List<String> lines =
                Files.readString(county.run(SECOND).file("短讯.txt")).lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isNotEmpty().doesNotContain("存疑");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).contains("短讯到此为止");
        assertThat(lines.get(3)).isEqualTo("【内部核对，勿外发】存疑 1 处（参保人数减少 1），见通报表“存疑数字”。");
    }

    @Test
    void asksAboutAFallOfOneCategoryOnly() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 95, 4));

        assertThat(asked(county.run(SECOND))).containsExactly("enrolled-fell 甲村 4");
    }

    @Test
    void asksAboutACategoryThatTheNewSheetDoesNotSay() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表").row("截至2021年2月2日").row("村", "已参保人数").row("甲村", 95));

        Outcome outcome = county.run(SECOND);

        assertThat(asked(outcome)).contains("enrolled-fell 甲村 ");
        assertThat(sentence(outcome, "enrolled-fell"))
                .contains("“边缘户”原来报过已参保 5 人")
                .contains("里没有这个数了");
    }

    @Test
    void tellsAMissingRowOnceAndAsNoLongerReported() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5).row("乙村", 150));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 95, 5));

        assertThat(codes(county.run(SECOND))).containsExactly("no-longer-reported");
    }

    @Test
    void asksWhenAnOlderSheetCountsAgainBecauseTheNewOneLeftARowOut() throws IOException {
        county.handIn("东镇旧.xlsx", sheetOf("2021年1月20日").row("甲村", 50, 2));
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5).row("乙村", 150));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", "约95", 5).row("乙村", 160));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(50);
        assertThat(asked(outcome)).containsExactlyInAnyOrder("enrolled-fell 甲村 50", "enrolled-fell 甲村 2");
    }

    @Test
    void asksAboutAFallBetweenTwoFilesOfTheFirstNight() throws IOException {
        county.handIn("东镇1.xlsx", sheetOf("2021年1月31日").row("甲村", 90, 5));
        county.handIn("东镇2.xlsx", sheetOf("2021年2月1日").row("甲村", 9, 5));

        Outcome outcome = county.run(FIRST);

        assertThat(asked(outcome)).containsExactly("enrolled-fell 甲村 9");
        assertThat(sentence(outcome, "enrolled-fell")).contains("“东镇1.xlsx”，截至 2021-01-31");
    }

    @Test
    void asksNothingInTheFirstNightOfOneSheetForEach() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));

        Outcome outcome = county.run(FIRST);

        assertThat(codes(outcome)).isEmpty();
        assertThat(outcome.out()).doesNotContain("存疑");
    }

    @Test
    void comparesARunThatRepeatsItsMomentWithTheEditionBeforeAndWithWhatThePathHeld() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5));
        county.run(SECOND);

        assertThat(asked(county.run(SECOND))).containsExactly("enrolled-fell 甲村 80");

        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 70, 5));
        Outcome outcome = county.run(SECOND);

        assertThat(asked(outcome)).containsExactly("enrolled-fell 甲村 70");
        assertThat(sentence(outcome, "enrolled-fell")).contains("由 90 变为 70");
    }

    @Test
    void asksInTheFirstMomentAboutWhatThePathHeldInTheRunBefore() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 9, 5));

        assertThat(asked(county.run(FIRST))).containsExactly("enrolled-fell 甲村 9");
        assertThat(asked(county.run(FIRST))).containsExactly("enrolled-fell 甲村 9");
        assertThat(asked(county.run(SECOND))).isEmpty();
    }

    @Test
    void asksAboutAJumpBeyondTheBoundOfTheCampaign() throws IOException {
        county.rule("plausibility: {fall: warn, jumpPercent: 50}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 40, 2).row("乙村", 100));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 60, 3).row("乙村", 151));

        assertThat(asked(county.run(SECOND))).containsExactly("enrolled-jumped 乙村 151");
    }

    @Test
    void asksNothingThatTheCampaignTurnsOff() throws IOException {
        county.rule("plausibility: {fall: off, jumpPercent: off, earlierAsOf: off, sameFigures: off}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年1月31日").row("甲村", 9, 5));

        assertThat(asked(county.run(SECOND))).isEmpty();
    }

    @Test
    void asksAboutAnOldFileThatIsPutBackAndLetsTheRemarkFollowItsMoment() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年1月25日").row("甲村", 80, 5).row("乙村", 140));
        county.handIn("西镇.xlsx", sheetOf("2021年2月2日").row("甲村", 40, null).row("丙村", 100, 8));
        county.run(FIRST);
        Files.copy(county.input("东镇.xlsx"), folder.resolve("旧.xlsx"));
        county.handIn("东镇.xlsx", sheetOf("2021年2月3日9时").row("甲村", 90, 5).row("乙村", 150));
        county.run(SECOND);
        county.takeAway("东镇.xlsx");
        Files.copy(folder.resolve("旧.xlsx"), county.input("东镇.xlsx"));

        Outcome outcome = county.run(THIRD);

        assertThat(asked(outcome))
                .containsExactlyInAnyOrder("earlier-as-of  ", "enrolled-fell 甲村 80", "enrolled-fell 乙村 140");
        assertThat(sentence(outcome, "earlier-as-of"))
                .contains("现在的内容截至 2021-01-25 23:59，比它上次的内容（2021-02-03 10:00 那一期收到，截至 2021-02-03 09:00）还早");
        assertThat(outcome.bulletin("通报表"))
                .anySatisfy(
                        row -> assertThat(row).contains("东镇").last().asString().contains("沿用1月25日上报数（10天前）"));
    }

    @Test
    void asksAboutOldContentThatIsPutBackWithoutAnyMomentInIt() throws IOException {
        WorkbookBuilder old = xlsx().sheet("进度表").row("村", "已参保人数", "边缘户已参保人数").row("甲村", 80, 5);
        county.handIn("东镇.xlsx", old);
        Files.copy(county.input("东镇.xlsx"), folder.resolve("旧.xlsx"));
        county.run(FIRST);
        county.handIn(
                "东镇.xlsx", xlsx().sheet("进度表").row("村", "已参保人数", "边缘户已参保人数").row("甲村", 90, 5));
        county.run(SECOND);
        county.takeAway("东镇.xlsx");
        Files.copy(folder.resolve("旧.xlsx"), county.input("东镇.xlsx"));

        Outcome outcome = county.run(THIRD);

        assertThat(sentence(outcome, "earlier-as-of")).contains("又变回了以前交过的内容");
    }

    @Test
    void asksAboutASheetThatOnlyGotANewDate() throws IOException {
        county.handIn("东镇2月1日.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 5).row("乙村", 140));
        county.run(FIRST);
        county.handIn("东镇2月2日.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5).row("乙村", 140));

        Outcome outcome = county.run(SECOND);

        assertThat(asked(outcome)).containsExactly("figures-repeated  220");
        assertThat(sentence(outcome, "figures-repeated"))
                .contains("2 个单位的数（共 220 人）与“东镇2月1日.xlsx”")
                .contains("是不是只改了日期");
    }

    @Test
    void asksNothingOfASheetInWhichOneFigureGrewOrNobodyIsLeftToEnrol() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 5).row("乙村", 140));
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("甲村", 50, null).row("丙村", 150, 10));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5).row("乙村", 141));
        county.handIn("西镇.xlsx", sheetOf("2021年2月2日").row("甲村", 50, null).row("丙村", 150, 10));

        assertThat(asked(county.run(SECOND))).isEmpty();
    }

    @Test
    void showsATargetThatWasLoweredAndTheShareOfTheRateThatItExplains() throws IOException {
        county.handIn("甲村.xlsx", sheetOf("2021年2月1日").row("东镇甲村", 60, 5));
        county.handIn("东镇乙村.xlsx", sheetOf("2021年2月1日").row("乙村", 150));
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("甲村", 40, null).row("丙村", 100, 8));
        county.run(FIRST);
        county.target(120);
        county.takeAway("东镇乙村.xlsx");

        Outcome outcome = county.run(SECOND);

        assertThat(asked(outcome)).contains("target-changed 乙村 120", "over-target 乙村 150");
        assertThat(sentence(outcome, "target-changed")).contains("任务数由 200 改为 120");
        assertThat(sentence(outcome, "over-target")).contains("填了 150 人，超过任务数 120");
        assertThat(outcome.bulletin("村级较上期").get(4))
                .containsExactly(
                        "1", "2", "+1", "东镇", "乙村", "125.00%", "0", "+50.00", "-80", "+50.00", "100.00%", "", "", "",
                        "");
    }

    @Test
    void comparesTheVillagesWithTheEditionBefore() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3).row("乙村", 100));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 70, 4).row("乙村", 160));

        assertThat(county.run(SECOND).bulletin("村级较上期"))
                .contains(
                        List.of("1", "2", "+1", "东镇", "乙村", "80.00%", "+60", "+30.00", "", "", "", ""),
                        List.of("2", "1", "-1", "东镇", "甲村", "70.00%", "+10", "+10.00", "80.00%", "+1", "+20.00", ""));
    }

    /** What is asked, as code, village and figure. */
    private static List<String> asked(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream()
                .filter(one -> one.get("问题代码").matches("enrolled-.*|earlier-.*|figures-.*|target-changed|over-target"))
                .map(one -> one.get("问题代码") + " " + one.get("村（社区）") + " " + one.get("原值"))
                .toList();
    }

    private static List<String> codes(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream().map(one -> one.get("问题代码")).toList();
    }

    private static String sentence(Outcome outcome, String code) throws IOException {
        return outcome.rejectedRows().stream()
                .filter(one -> one.get("问题代码").equals(code))
                .map(one -> one.get("说明"))
                .findFirst()
                .orElseThrow();
    }
}
