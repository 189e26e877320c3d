package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header that nobody here has seen is asked about, answered, counted from the next run on, and no longer once the answers are gone. */
class SettledLayoutTest {

    private static final Map<String, String> RIGHT = Map.of("应参保", "城乡居民·任务数", "参保人数", "不用这一列", "缴费人数", "城乡居民·已参保人数");

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void found() throws IOException {
        county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", doubtful(80, 150, 85, 160));
    }

    @Test
    void theFormIsRefusedAskedAboutAnsweredAndCountedTheNextNight() throws IOException {
        Outcome refused = county.run("2021-02-01T10:00");
        long before = SmallCounty.enrolled(refused, "东镇", "all");
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, RIGHT);
        settle(form);
        Outcome counted = county.run("2021-02-02T10:00");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(before).isEqualTo(-1);
        assertThat(counted.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(SmallCounty.enrolled(counted, "东镇", "all")).isEqualTo(245);
        assertThat(counted.summaryOf("东镇.xlsx").get("problems").toString()).contains("layout-applied");
        assertThat(check("东镇.xlsx").out())
                .contains("D  缴费人数 → 城乡居民·已参保人数")
                .contains("工作表“进度表”的列按 config/layouts/询问-东镇.xlsx 里填的答案认定。");
    }

    @Test
    void withoutTheAnswersTheFormIsRefusedAgainAndItsFigureNoLongerCounts() throws IOException {
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, RIGHT);
        Path settled = settle(form);
        long counted = SmallCounty.enrolled(county.run("2021-02-01T10:00"), "东镇", "all");
        Files.delete(settled);
        Outcome withdrawn = county.run("2021-02-02T10:00");

        assertThat(counted).isEqualTo(245);
        assertThat(withdrawn.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(withdrawn.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(SmallCounty.enrolled(withdrawn, "东镇", "all")).isEqualTo(-1);
    }

    @Test
    void answersDecideAlsoAboutTheNextDayOfTheSameHeader() throws IOException {
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, RIGHT);
        settle(form);
        county.run("2021-02-01T10:00");
        county.handIn("东镇.xlsx", doubtful(90, 155, 95, 165));

        Outcome next = county.run("2021-02-02T10:00");

        assertThat(SmallCounty.enrolled(next, "东镇", "all")).isEqualTo(260);
    }

    @Test
    void whatARunReadByAnswersIsRebuiltAlsoWhenTheyAreGone() throws IOException {
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, RIGHT);
        Path settled = settle(form);
        county.run("2021-02-01T10:00");
        Files.delete(settled);

        Outcome rebuilt = county.rebuild();

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(ExitCode.DONE);
        Outcome again = county.past("report", "--edition", "1");
        assertThat(SmallCounty.enrolled(again, "东镇", "all")).isEqualTo(245);
    }

    @Test
    void ofASettledColumnTheLabelStillSaysThatItCountsInTenThousands() throws IOException {
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表")
                        .row("村", "底数", "兑现数（万人）")
                        .row("甲村", 100, 0.0085)
                        .row("乙村", 200, 0.016));
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, Map.of("底数", "城乡居民·任务数", "兑现数（万人）", "城乡居民·已参保人数"));
        settle(form);

        Outcome counted = county.run("2021-02-01T10:00");

        assertThat(SmallCounty.enrolled(counted, "东镇", "all")).isEqualTo(245);
    }

    @Test
    void answersThatContradictTheRegisterAreRefused() throws IOException {
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, Map.of("应参保", "城乡居民·已参保人数", "参保人数", "不用这一列", "缴费人数", "不用这一列"));
        settle(form);

        Outcome outcome = county.run("2021-02-01T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(SmallCounty.enrolled(outcome, "东镇", "all")).isEqualTo(-1);
        assertThat(outcome.rejectedRows())
                .anySatisfy(row -> assertThat(row.toList().toString())
                        .contains("layout-contradicted")
                        .contains("B 列“应参保”是已参保人数，数字却正是名册的任务数"));
    }

    @Test
    void answersThatContradictTheRateBesideAreRefused() throws IOException {
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表")
                        .row("村", "应参保", "参保人数", "缴费人数", "比例")
                        .row("甲村", 100, 80, 85, 0.85)
                        .row("乙村", 200, 150, 160, 0.8));
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, Map.of("应参保", "城乡居民·任务数", "参保人数", "城乡居民·已参保人数", "缴费人数", "不用这一列", "比例", "城乡居民·完成率"));
        settle(form);

        assertThat(check("东镇.xlsx").out())
                .contains("错误 layout-contradicted")
                .contains("E 列“比例”是完成率，但大多数行不等于已参保人数除以任务数");
    }

    @Test
    void answersForOneSenderAreNotForOthers() throws IOException {
        county.handIn(
                "西镇.xlsx",
                xlsx().sheet("进度表")
                        .row("村", "应参保", "参保人数", "缴费人数")
                        .row("甲村", 50, 10, 20)
                        .row("丙村", 150, 30, 40));
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, RIGHT);
        AnsweredForm.scope(form, "只用于东镇");
        Path settled = settle(form);
        Outcome forOne = county.run("2021-02-01T10:00");
        long own = SmallCounty.enrolled(forOne, "东镇", "all");
        long others = SmallCounty.enrolled(forOne, "西镇", "all");
        AnsweredForm.scope(settled, "所有单位");
        Outcome forAll = county.run("2021-02-02T10:00");

        assertThat(own).isEqualTo(245);
        assertThat(others).isEqualTo(-1);
        assertThat(SmallCounty.enrolled(forAll, "西镇", "all")).isEqualTo(60);
    }

    @Test
    void halfAnAnswerStopsNothingAndIsTold() throws IOException {
        Path form = ask("东镇.xlsx");
        AnsweredForm.answer(form, Map.of("应参保", "城乡居民·任务数"));
        settle(form);

        Outcome outcome = county.run("2021-02-01T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.err()).contains("没有采用 config/layouts/询问-东镇.xlsx：第 12 行（C 列“参保人数”）还没有选，请选好");
        assertThat(outcome.summaryOf("东镇.xlsx").get("problems").toString()).contains("layout-not-used");
    }

    @Test
    void asksInChineseWithADropDownInEveryRow() throws IOException {
        Path form = ask("东镇.xlsx");

        assertThat(AnsweredForm.questions(form))
                .containsExactly(
                        List.of("进度表", "A", "村", "甲村", "乙村", "", "村名称", "村名称"),
                        List.of("进度表", "B", "应参保", "100", "200", "", "可能是城乡居民·任务数", ""),
                        List.of("进度表", "C", "参保人数", "80", "150", "", "可能是城乡居民·已参保人数（缴费人数也像）", ""),
                        List.of("进度表", "D", "缴费人数", "85", "160", "", "可能是城乡居民·已参保人数（参保人数也像）", ""));
        try (Workbook workbook = WorkbookFactory.create(form.toFile(), null, true)) {
            assertThat(workbook.isSheetHidden(1)).isTrue();
            assertThat(choices(workbook.getSheetAt(1)))
                    .contains("城乡居民·任务数", "城乡居民·已参保人数", "城乡居民·完成率", "边缘户·已参保人数", "不用这一列");
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(DataValidation::getRegions)
                    .anySatisfy(regions -> assertThat(regions.getCellRangeAddresses()[0].formatAsString())
                            .isEqualTo("H10:H13"));
        }
    }

    @Test
    void writesOverAFormOnlyWhileNobodyHasAnswered() throws IOException {
        Path form = ask("东镇.xlsx");
        ask("东镇.xlsx");
        AnsweredForm.answer(form, Map.of("应参保", "城乡居民·任务数"));
        byte[] answered = Files.readAllBytes(form);

        Outcome again = askAgain("东镇.xlsx");

        assertThat(again.err()).contains("没有改写").contains("里面已经有答案");
        assertThat(form).hasBinaryContent(answered);
    }

    @Test
    void formsOfFilesOfTheSameNameStandBesideEachOther() throws IOException {
        county.handIn("更正/东镇.xlsx", doubtful(1, 2, 3, 4));

        ask("东镇.xlsx");
        askAgain("更正/东镇.xlsx");

        assertThat(folder.resolve("ask/询问-东镇.xlsx")).exists();
        assertThat(folder.resolve("ask/询问-东镇-2.xlsx")).exists();
    }

    @Test
    void ofAFileWithoutATableNothingIsAsked() throws IOException {
        county.handIn("说明.xlsx", xlsx().sheet("说明").row("请各镇按时报送"));

        assertThat(askAgain("说明.xlsx").out()).contains("没有写询问表");
    }

    private static WorkbookBuilder doubtful(int first, int second, int paidFirst, int paidSecond) {
        return xlsx().sheet("进度表")
                .row("村", "应参保", "参保人数", "缴费人数")
                .row("甲村", 100, first, paidFirst)
                .row("乙村", 200, second, paidSecond);
    }

    private static List<String> choices(Sheet sheet) {
        List<String> choices = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(0) != null) {
                choices.add(row.getCell(0).toString());
            }
        }
        return choices;
    }

    private Path ask(String file) {
        Outcome outcome = askAgain(file);
        Path form = folder.resolve("ask/询问-东镇.xlsx");
        assertThat(outcome.out()).contains("已写出 " + form);
        return form;
    }

    private Outcome askAgain(String file) {
        return Outcome.call(
                folder,
                "check",
                "--config",
                folder.resolve("config").toString(),
                "--ask",
                "--ask-folder",
                folder.resolve("ask").toString(),
                "--as-of",
                "2021-02-02T10:00",
                county.input(file).toString());
    }

    private Outcome check(String file) {
        return Outcome.call(
                folder,
                "check",
                "--config",
                folder.resolve("config").toString(),
                "--as-of",
                "2021-02-02T10:00",
                county.input(file).toString());
    }

    private Path settle(Path form) throws IOException {
        Path layouts = Files.createDirectories(folder.resolve("config/layouts"));
        return Files.copy(form, layouts.resolve(form.getFileName()));
    }
}
