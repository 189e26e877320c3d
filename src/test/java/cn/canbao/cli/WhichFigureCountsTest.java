package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.region;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several files counts, and what is said about the others. */
class WhichFigureCountsTest {

    private static final String FIRST_DAY = "2021-02-02T10:00";
    private static final String NEXT_DAY = "2021-02-03T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void foundTheCounty() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void letsTheLatestMomentWinWhateverTheFilesAreCalled() throws IOException {
        county.handIn("东镇1.xlsx", sheetOf("2021年2月2日9时").row("甲村", 90, 5));
        county.handIn("东镇2.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(enrolled(outcome, "东镇/甲村", "edge")).isEqualTo(5);
        assertThat(outcome.summaryOf("东镇2.xlsx").get("problems").toString()).contains("superseded");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void warnsBothSidesWhenTwoFilesOfOneMomentContradictEachOther() throws IOException {
        county.handIn("东镇1.xlsx", sheetOf("2021年2月1日").row("乙村", 150));
        county.handIn("东镇2.xlsx", sheetOf("2021年2月1日").row("乙村", 160));

        Outcome outcome = county.run(FIRST_DAY);

        List<CSVRecord> problems = outcome.rejectedRows();
        assertThat(problems).extracting(line -> line.get("问题代码")).containsOnly("conflicting-submissions");
        assertThat(problems).extracting(line -> line.get("文件")).containsExactly("东镇1.xlsx", "东镇2.xlsx");
        assertThat(problems.get(0).get("说明")).isEqualTo("第 3 行的“乙村”在“东镇2.xlsx”里也有上报，截至时间相同而数字不同，已按“东镇2.xlsx”计，请核对。");
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(160);
    }

    @Test
    void replacesWhatAPathSaidBefore() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日9时").row("甲村", 60, 3));
        county.run(FIRST_DAY);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 4));

        assertThat(enrolled(county.run(NEXT_DAY), "东镇/甲村", "all")).isEqualTo(80);
    }

    @Test
    void readsAFileAgainThatGoesBackToWhatItWas() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.run(FIRST_DAY);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 4));
        county.run(FIRST_DAY);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("accepted");
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(60);
    }

    @Test
    void letsADuplicateStandForItsOriginalWhenTheOriginalsPathHoldsSomethingElse() throws IOException {
        county.handIn("上报/东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.copy("上报/东镇.xlsx", "东镇备份.xlsx");
        county.run(FIRST_DAY);
        county.handIn("上报/东镇.xlsx", sheetOf("2021年2月1日").row("乙村", 150));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(60);
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(150);
    }

    @Test
    void takesContentBackInThatIsHandedInAgainUnderAnotherName() throws IOException {
        county.handIn("报表/东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.run(FIRST_DAY);
        county.copy("报表/东镇.xlsx", "东镇（再报）.xlsx");
        county.handIn("报表/东镇.xlsx", sheetOf("2021年2月2日").row("乙村", 150));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(outcome.summaryOf("东镇（再报）.xlsx").get("outcome").asString()).isEqualTo("duplicate");
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(60);
    }

    @Test
    void replacesNothingByACopyOfARejectedFile() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.handIn("空表.xlsx", xlsx().sheet("封面").row("说明"));
        county.run(FIRST_DAY);
        county.takeAway("东镇.xlsx");
        county.copy("空表.xlsx", "东镇.xlsx");

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(60);
    }

    @Test
    void readsARejectedFileAgainThatIsMovedToTheFolderOfItsTown() throws IOException {
        county.handIn("待处理/进度表.xlsx", sheetOf("2021年2月1日").row("甲村", 40, null));
        assertThat(county.run(FIRST_DAY)
                        .summaryOf("待处理/进度表.xlsx")
                        .get("outcome")
                        .asString())
                .isEqualTo("rejected");
        county.takeAway("待处理/进度表.xlsx");
        county.handIn("西镇/进度表.xlsx", sheetOf("2021年2月1日").row("甲村", 40, null));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(enrolled(outcome, "西镇/甲村", "all")).isEqualTo(40);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void ignoresFoldersThatSystemsKeepForThemselves() throws IOException {
        county.handIn(".Trash-1000/files/东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 40, null));

        assertThat(county.run(FIRST_DAY)
                        .summaryOf(".Trash-1000/files/东镇.xlsx")
                        .get("outcome")
                        .asString())
                .isEqualTo("ignored");
    }

    @Test
    void isNotStoppedByARegionNameThatIsNone() throws IOException {
        county.handIn(
                "东镇.xlsx",
                sheetOf("2021年2月1日").row("回族".repeat(16_000), 40, null).row("乙村", 150));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(150);
    }

    @Test
    void hidesIdNumbersInRemarks() throws IOException {
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表")
                        .row("截至2021年2月1日")
                        .row("村", "已参保人数", "边缘户已参保人数", "备注")
                        .row("乙村", 150, null, "某甲999999199001011234重复参保"));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.bulletin(1)).anySatisfy(row -> assertThat(row).contains("某甲999999**********34重复参保"));
    }

    @Test
    void readsEverythingAgainWhenTheRegisterHasChanged() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("丁村", 60, null).row("乙村", 150));
        assertThat(county.run(FIRST_DAY).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        county.register("丁村", "乙村");

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(enrolled(outcome, "东镇/丁村", "all")).isEqualTo(60);
        assertThat(region(outcome, "东镇/乙村").get("reported").asString()).isEqualTo("carried");
    }

    @Test
    void saysWhichReportsAreLostWithARegionThatLeftTheRegister() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3).row("乙村", 150));
        county.run(FIRST_DAY);
        county.takeAway("东镇.xlsx");
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("乙村", 160));
        county.register("丁村", "乙村");

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(outcome.rejectedRows()).extracting(line -> line.get("问题代码")).contains("no-longer-reported");
        assertThat(enrolled(outcome, "东镇", "all")).isEqualTo(160);
    }

    @Test
    void namesTheCopyThatStillHoldsTheErrorsWhenTheFileItselfIsMended() throws IOException {
        county.handIn("上报/东镇.xlsx", sheetOf("2021年2月1日").row("甲村", "约60", 3));
        county.copy("上报/东镇.xlsx", "东镇备份.xlsx");
        county.run(FIRST_DAY);
        county.handIn("上报/东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 60, 3));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(outcome.rejectedRows()).hasSize(1);
        assertThat(outcome.rejectedRows().get(0).get("文件")).isEqualTo("东镇备份.xlsx");
        assertThat(outcome.rejectedRows().get(0).get("处理情况")).isEqualTo("已由“上报/东镇.xlsx”更正");
    }

    @Test
    void warnsWhenAFileIsOverwrittenAndVillagesAreNoLongerReported() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3).row("乙村", 150));
        county.run(FIRST_DAY);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 4));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(outcome.rejectedRows()).hasSize(1);
        assertThat(outcome.rejectedRows().get(0).get("说明"))
                .isEqualTo("“东镇.xlsx”原来上报过的 1 个单位（乙村）在现在的内容里没有了，也没有别的文件上报，已按未上报计，请核对是否交错了文件。");
        assertThat(region(outcome, "东镇/乙村").get("reported").asString()).isEqualTo("never");
    }

    @Test
    void saysInTheBulletinThatACategoryWasNotReported() throws IOException {
        county.handIn(
                "西镇.xlsx",
                xlsx().sheet("进度表")
                        .row("截至2021年2月1日")
                        .row("村", "已参保人数")
                        .row("甲村", 40)
                        .row("丙村", 120));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.rejectedRows().get(0).get("问题代码")).isEqualTo("missing-column");
        assertThat(outcome.rejectedRows().get(0).get("说明"))
                .isEqualTo("工作表“进度表”没有“边缘户”的已参保人数列，而名册里其中 1 行有任务数，这一类人按未上报计，请补上这一列。");
        assertThat(enrolled(outcome, "西镇/丙村", "edge")).isEqualTo(-1);
        assertThat(outcome.bulletin(0))
                .anySatisfy(
                        row -> assertThat(row).containsExactly("1", "西镇", "200", "160", "80.00%", "未上报", "1个村未报边缘户"));
    }

    @Test
    void doesNotTakeTheTaskSheetForAReport() throws IOException {
        county.handIn(
                "东镇.xlsx", xlsx().sheet("任务表").row("村", "任务数").row("甲村", 100).row("乙村", 200));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(outcome.rejectedRows().get(0).get("说明")).isEqualTo("工作表“任务表”是任务表，这里只接收进度表和花名册，请按规定的表上报。");
        assertThat(region(outcome, "东镇").get("reported").asString()).isEqualTo("never");
    }

    @Test
    void forgetsTheErrorsOfAFileThatWasTakenAwayAndKeepsWhatItReported() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3).row("乙村", "约150"));
        assertThat(county.run(FIRST_DAY).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        county.takeAway("东镇.xlsx");

        Outcome outcome = county.run("--as-of", NEXT_DAY, "--allow-empty");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.rejectedRows()).isEmpty();
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(60);
    }

    @Test
    void refusesAMomentBeforeTheLastRun() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.run(NEXT_DAY);

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("不能使用 --as-of 2021-02-02T10:00：数据文件夹");
    }

    @Test
    void isNotStoppedByLabelsAndTextsOfAnyLength() throws IOException {
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表")
                        .row("村", "已参保人数", "很长的列名".repeat(6000), "备注")
                        .row("甲村", "约".repeat(32_000), 1, "备注".repeat(16_000))
                        .row("乙村", 150, 1, "备注".repeat(16_000)));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("partial");
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(150);
    }

    @Test
    void masksIdNumbersInEverythingThatLeavesTheDatabase() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", "999999199001011234", 3));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.rejectedRows().get(0).get("原值")).isEqualTo("999999**********34");
        assertThat(outcome.rejectedRows().get(0).get("说明")).doesNotContain("19900101");
        assertThat(Files.readString(outcome.output().resolve("logs/rejected-rows.log")))
                .contains("999999**********34")
                .doesNotContain("19900101");
    }
}
