package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Started the way cron does: without a locale, or with one that cannot name files in Chinese. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void handIn() throws Exception {
        new SmallCounty(folder)
                .handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void refusesToStartWithTheRemedyAndWritesNothing(String locale) throws Exception {
        Outcome outcome = run(locale);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("不能开始：").contains("set LC_ALL=C.UTF-8 and start again");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void readsAndWritesChineseNamesAndPrintsUtf8() throws Exception {
        Outcome outcome = run("C.UTF-8");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out()).contains("测试区2021年度城乡居民医保筹资总体完成情况通报表").contains("合计");
        assertThat(outcome.file("通报表.xlsx")).isNotEmptyFile();
        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("accepted");
    }

    private Outcome run(String locale) throws Exception {
        return ProgramProcess.start(
                        folder,
                        Map.of("LC_ALL", locale),
                        List.of(
                                "--config",
                                "config",
                                "--input",
                                "input",
                                "--output",
                                "output",
                                "--data",
                                "data",
                                "--as-of",
                                "2021-02-02T10:00"))
                .end(folder.resolve("output"));
    }
}
