package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How {@code run} answers when things are not as they should be, and how figures go on from run to run. */
class RunCommandTest {

    private static final String AS_OF = "2021-02-02T10:00";

    @TempDir
    Path world;

    @BeforeEach
    void copyTwoTownsOfTheSample() throws IOException {
        copy(Path.of("config"), world.resolve("config"));
        Files.createDirectories(world.resolve("input"));
        handIn("海子街镇.xlsx", "海子街镇.xlsx");
        handIn("田坝镇.xlsx", "田坝镇.xlsx");
    }

    @Test
    void touchesNothingWhileAnotherRunHoldsTheLock() throws IOException {
        Files.createDirectories(world.resolve("data"));
        try (FileChannel other = FileChannel.open(
                        world.resolve("data/canbao.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            Outcome outcome = run(AS_OF);

            assertThat(held.isValid()).isTrue();
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.ANOTHER_RUN);
            assertThat(outcome.err()).contains("不能开始：另一次运行正在使用");
            assertThat(world.resolve("data")).isDirectoryNotContaining("glob:**canbao.mv.db");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "campaign.yaml | bands:         | bandz:            | unknown key bandz | expected one of",
                "campaign.yaml | id: qixingguan-2021 | id: logs     | id is logs | the logs lie in that folder",
                "campaign.yaml | id: qixingguan-2021 | id: ../2021  | id is ../2021 | lower-case letters, digits and hyphens",
                "campaign.yaml | goal: 95       | goal: 120         | categories[0].goal is 120 | must be at most 100",
                "campaign.yaml | subsetOf: all  | subsetOf: nobody  | categories[1].subsetOf is nobody | the id of another category",
                "campaign.yaml | target(poverty)} | target(poor)}   | .figure is target(poor) | expected a category of [all, poverty, edge]",
                "campaign.yaml | ties: shared   | ties: fair        | ties is fair | expected one of [shared, dense, register-order]",
                "campaign.yaml | below: 70      | below: 90         | bands.below is 90 | at most bands.above",
                "application.yaml | language: zh | language: fr      | language 写的是“fr” | 应为zh 或 en",
                "application.yaml | settle: 0    | settle: -1        | limits.settle is -1 | must be at least 0",
                "application.yaml | largestFile: 200000000 | largestFile: 0 | limits.largestFile is 0 | must be greater than 0",
                "application.yaml | mostFiles: 100000 | mostFiles: 1000001 | limits.mostFiles is 1000001 | must be at most 1000000",
                "application.yaml | parts: 10000  | parts: 0          | limits.workbook.parts is 0 | must be greater than 0",
                "application.yaml | inflatedBytes: 2147483648 | inflatedBytes: 0 | limits.workbook.inflatedBytes is 0 | must be greater than 0",
                "application.yaml | ratio: 200    | ratio: 0          | limits.workbook.ratio is 0 | must be greater than 0",
                "application.yaml | cells: 50000000 | cells: 0        | limits.workbook.cells is 0 | must be greater than 0",
                "application.yaml | textBytes: 134217728 | textBytes: 0 | limits.workbook.textBytes is 0 | must be greater than 0",
                "application.yaml | seconds: 600  | seconds: 0        | limits.workbook.seconds is 0 | must be greater than 0",
                "application.yaml | language: zh | 'language: zh\nthreads: 65' | threads is 65 | must be at most 64",
                "application.yaml | settle: 0    | settle: bald      | limits.settle is bald | expected a whole number",
                "application.yaml | mostFiles: 1 | mostFilez: 1      | unknown key limits.mostFilez | expected one of",
                "vocabulary/labels.yaml | totals: | totalz:          | unknown key totalz | expected one of",
            })
    void answersAMistakeInTheConfigurationWithFileKeyValueAndWhatIsExpected(
            String file, String right, String wrong, String key, String expected) throws IOException {
        Path changed = world.resolve("config").resolve(file);
        Files.writeString(changed, Files.readString(changed).replaceFirst(Pattern.quote(right), wrong));
        Path settings = world.resolve("config/application.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("language: zh", "language: en"));

        Outcome outcome = run(AS_OF);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err())
                .containsAnyOf("Cannot use ", "不能使用 ")
                .contains(file)
                .contains(key)
                .contains(expected);
    }

    @Test
    void takesTheUsualLimitsWhereTheConfigurationNamesNone() throws IOException {
        Path settings = world.resolve("config/application.yaml");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?s)limits:.*", "limits: {}\n"));

        assertThat(run(AS_OF).summaryOf("海子街镇.xlsx").get("outcome").asString()).isEqualTo("accepted");
    }

    @Test
    void refusesADropFolderThatIsMissing() {
        Outcome outcome = Outcome.of(
                world,
                "--config",
                world.resolve("config").toString(),
                "--input",
                world.resolve("nowhere").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("nowhere：应为可以读取的文件夹");
    }

    @Test
    void refusesAnOptionThatDoesNotExist() {
        Outcome outcome = Outcome.of(world, "--bogus");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("不认识的选项").contains("--bogus");
    }

    @Test
    void refusesTheDataFolderOfAnotherCampaign() throws IOException {
        run(AS_OF);
        Path campaign = world.resolve("config/campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign).replace("id: qixingguan-2021", "id: qixingguan-2022"));

        Outcome outcome = run(AS_OF);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("它属于活动 qixingguan-2021，不是 qixingguan-2022");
    }

    @Test
    void finishesARunThatBrokeOffWithTheOutputsOfAnUndisturbedOne(@TempDir Path undisturbed) throws IOException {
        Path inTheWay = world.resolve("output/qixingguan-2021");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "a file where the folder of the campaign should be");

        Outcome broken = run(AS_OF);
        assertThat(broken.exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(broken.err()).contains("不能完成运行：");

        Files.delete(inTheWay);
        Outcome finished = run(AS_OF);
        assertThat(finished.err()).contains("上次中断的运行（截至 " + AS_OF + "）已经做完");

        Outcome smooth = Outcome.of(
                undisturbed,
                "--config",
                world.resolve("config").toString(),
                "--input",
                world.resolve("input").toString(),
                "--as-of",
                AS_OF);
        for (String name :
                new String[] {"通报表.xlsx", "rejected-rows.csv", "summary.json", "report.html", "manifest.json"}) {
            assertThat(finished.file(name)).hasSameBinaryContentAs(smooth.file(name));
        }
    }

    @Test
    void carriesFiguresOverAndSaysForHowLong() throws IOException {
        run(AS_OF);

        Outcome later = run("2021-02-05T10:00");

        assertThat(later.summary().get("edition").asInt()).isEqualTo(10);
        assertThat(later.summary()
                        .get("regions")
                        .valueStream()
                        .filter(region -> region.get("name").asString().equals("海子街镇"))
                        .findFirst()
                        .orElseThrow()
                        .get("reported")
                        .asString())
                .isEqualTo("carried");
        assertThat(bulletinLine(later, "海子街镇")).endsWith("沿用2月2日上报数（3天前）");
    }

    @Test
    void keepsWhatAVillageReportedWhenItsFileLeavesTheDropFolder() throws IOException {
        run(AS_OF);
        Files.delete(world.resolve("input/海子街镇.xlsx"));

        Outcome later = run("2021-02-02T18:00");

        assertThat(bulletinLine(later, "海子街镇")).contains(",26768,23624,88.25%,");
    }

    @Test
    void replacesNothingByAFileThatCannotBeRead() throws IOException {
        run(AS_OF);
        Files.writeString(world.resolve("input/海子街镇.xlsx"), "<html>an error page</html>");

        Outcome later = run("2021-02-02T18:00");

        assertThat(later.summaryOf("海子街镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(bulletinLine(later, "海子街镇")).contains(",26768,23624,88.25%,");
    }

    @Test
    void showsATownThatNeverReportedWithoutRankAndWithoutFigures() throws IOException {
        Outcome outcome = run(AS_OF);

        assertThat(bulletinLine(outcome, "水箐镇")).isEqualTo(",水箐镇,21459,未上报,,4359,未上报,,73,未上报,,");
        assertThat(outcome.bulletin(0).get(5 + 43)).endsWith("尚有450个村（社区）未上报");
    }

    private Outcome run(String asOf) {
        return Outcome.of(
                world,
                "--config",
                world.resolve("config").toString(),
                "--input",
                world.resolve("input").toString(),
                "--as-of",
                asOf);
    }

    private static String bulletinLine(Outcome outcome, String town) throws IOException {
        return outcome.bulletin(0).stream()
                .filter(row -> row.size() > 1 && row.get(1).equals(town))
                .map(row -> String.join(",", row))
                .findFirst()
                .orElseThrow();
    }

    private void handIn(String sample, String name) throws IOException {
        Files.copy(Path.of("input").resolve(sample), world.resolve("input").resolve(name));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
