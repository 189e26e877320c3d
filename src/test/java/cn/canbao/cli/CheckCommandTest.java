package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} tells a village before it hands in. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatEachColumnMeansAndWhatIsWrongWithTheRows() {
        Outcome outcome = check("input/田坎乡.xlsx");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.out())
                .contains("文件 input/田坎乡.xlsx")
                .contains("工作表 进度表：进度表，截至 2021-02-01T17:00，单位 七星关区/田坎乡")
                .contains("C  已缴费人数 → 城乡居民·已参保人数")
                .contains("E  贫困户已缴费人数 → 建档立卡贫困人口·已参保人数")
                .contains("错误 number-expected  【进度表】第 6 行 C 列“已缴费人数”写的是“约300”，请改成整数人数。")
                .contains("退回 4");
    }

    @Test
    void saysWhichColumnSaysWhomARowIsAbout() {
        Path file = WorkbookBuilder.xlsx()
                .sheet("进度表")
                .row("村", "人员类别", "任务数", "已参保人数")
                .row("甲村", "城乡居民", 100, 80)
                .row("甲村", "边缘户", 5, 4)
                .writeTo(folder.resolve("田坎乡.xlsx"));

        assertThat(check(file.toString()).out()).contains("B  人员类别 → 这一行是哪些人");
    }

    @Test
    void isContentWithAFileThatNothingIsWrongWith() {
        Outcome outcome = check("input/海子街镇.xlsx");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out()).contains("可计入 10，退回 0").doesNotContain("错误").doesNotContain("提醒");
    }

    @Test
    void tellsWhyAFileWouldNotBeTakenIn() throws IOException {
        Path empty = Files.createFile(folder.resolve("东镇.xlsx"));

        assertThat(check("input/~$海子街镇.xlsx").out()).contains("说明 lock-file");
        assertThat(check(empty.toString()).out()).contains("错误 empty-file");
        assertThat(check("input/会议签到表.xlsx").out()).contains("工作表 签到表：没有计入").contains("错误 sheet-not-recognised");
    }

    @Test
    void takesNoFileForHiddenBecauseOfTheWayToIt() {
        assertThat(check("./src/../input/海子街镇.xlsx").out())
                .contains("可计入 10，退回 0")
                .doesNotContain("hidden-file");
    }

    @Test
    @Timeout(60)
    void doesNotWaitForTheWriterOfAPipe() throws Exception {
        Path pipe = folder.resolve("管道.xlsx");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");

        assertThat(check(pipe.toString()).out()).contains("说明 not-a-regular-file");
    }

    @Test
    void refusesAFileThatDoesNotExist() {
        Outcome outcome = check("input/不存在.xlsx");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("不能使用 FILE input/不存在.xlsx：应为可以读取的文件");
    }

    @Test
    void refusesAMomentThatIsNone() {
        Outcome outcome = Outcome.call(folder, "check", "--as-of", "gestern", "input/海子街镇.xlsx");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("--as-of 写的是“gestern”，应为时间，如 2021-02-02T10:00");
    }

    private Outcome check(String file) {
        return Outcome.call(folder, "check", "--as-of", "2021-02-02T10:00", file);
    }
}
