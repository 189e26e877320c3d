package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything at the console is said in the language of the bureau, and every hour is one of its zone. */
class ConsoleLanguageTest {

    private static final String AS_OF = "2021-02-02T10:00";
    private static final String CHINESE = "[\\u4E00-\\u9FFF]";

    @TempDir
    private Path world;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(world);
        county.handIn("e.xlsx", sheetOf("2021年2月1日").row("甲村", 50, 1));
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 50, 1).row("乙村", 150, null));
    }

    @Test
    void answersMistakesOfTheConfigurationInChinese() throws IOException {
        county.configure("campaign.yaml", "above: 80", "above: 八十");

        assertThat(county.run(AS_OF).err())
                .contains("不能使用 ")
                .contains("bands.above 写的是“八十”（第 14 行），应为数字")
                .doesNotContain("Cannot");
    }

    @Test
    void answersThemInEnglishWhereTheBureauReadsEnglish() throws IOException {
        county.configure("application.yaml", "language: zh", "language: en");
        county.configure("campaign.yaml", "above: 80", "above: 八十");

        assertThat(county.run(AS_OF).err()).startsWith("Cannot use ").contains("bands.above is 八十 (line 14)");
    }

    @Test
    void answersInChineseWhereTheLanguageItselfCannotBeRead() throws IOException {
        county.configure("application.yaml", "language: zh", "language：en");
        assertThat(county.run(AS_OF).err()).startsWith("Cannot use ").contains("language：");

        county.configure("application.yaml", "language：en", "language: fr");
        assertThat(county.run(AS_OF).err()).startsWith("不能使用 ").contains("language 写的是“fr”");

        Files.delete(world.resolve("config/application.yaml"));
        assertThat(county.run(AS_OF).err()).startsWith("不能使用 ").contains("没有这个文件");
    }

    @Test
    void tellsOfARunInEitherLanguage() throws IOException {
        assertThat(county.run(AS_OF).err()).contains("要读 2 个文件", "步骤：合并").doesNotContain("Reading", "Step");

        county.configure("application.yaml", "language: zh", "language: en");
        Outcome english = county.run("2021-02-03T10:00");
        assertThat(english.err()).contains("Step mergeRecords").doesNotContainPattern(CHINESE);
        assertThat(english.out()).contains("Files    2 = ", "Outputs  ").doesNotContain("文件", "退回", "输出", "个");
        assertThat(county.past("history").out()).contains("as of", "2 editions").doesNotContain("截至");
        assertThat(Outcome.call(
                                world,
                                "run",
                                "--config",
                                world.resolve("config").toString(),
                                "--bogus")
                        .err())
                .contains("Unknown option or argument: --bogus", "Usage: canbao run")
                .doesNotContainPattern(CHINESE);
    }

    @Test
    void tellsTheHoursOfTheBureauInTheLogAndInTheHistory() throws IOException {
        ZoneId zone = ZoneId.of("Pacific/Kiritimati");
        county.configure("application.yaml", "zone: Asia/Shanghai", "zone: " + zone);
        LocalDateTime before = LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES);

        county.run(AS_OF);

        List<String> log = Files.readAllLines(world.resolve("output/logs/canbao.log"));
        assertThat(LocalDateTime.parse(log.get(0).substring(0, 19).replace(' ', 'T')))
                .isBetween(before, LocalDateTime.now(zone));
        assertThat(county.past("history").out())
                .containsPattern(
                        before.toLocalDate() + "|" + LocalDateTime.now(zone).toLocalDate());
    }
}
