package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.People;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of the past are listed, and rendered again with the bytes that they were published with. */
class PastEditionsTest {

    private static final List<String> MOMENTS = List.of("20210202-1000", "20210203-1000", "20210204-1000");

    @TempDir
    private Path folder;

    @Test
    void rendersOldEditionsWithTheSameBytesWhateverHasHappenedSince() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        publishThreeEditions(county);

        Outcome history = past(output(), "history");
        assertThat(history.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(history.out().lines().filter(line -> line.startsWith("第")))
                .hasSize(3)
                .first()
                .asString()
                .matches("第1期  2021-02-02 10:00  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +2/4 +0.40% +10 +2 +2  "
                        + ".*small-2021.20210202-1000");

        Path again = folder.resolve("again");
        render(1, again);
        render(2, again);
        assertThat(again.resolve("small-2021")).isDirectoryNotContaining("glob:**" + MOMENTS.get(2));
        holdsWhatWasPublished(again, 0);
        holdsWhatWasPublished(again, 1);

        assertThat(past(output(), "rebuild", "--input", folder.resolve("input").toString())
                        .out())
                .contains("数字全部相同");
        Path rebuilt = folder.resolve("rebuilt");
        render(1, rebuilt);
        render(2, rebuilt);
        holdsWhatWasPublished(rebuilt, 0);
        holdsWhatWasPublished(rebuilt, 1);

        Outcome unknown = past(again, "report", "--edition", "4");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(unknown.err()).contains("不能使用 --edition 4：应为第 1 期到第 3 期之一");
    }

    @Test
    void refusesToPutAnEditionInThePlaceOfTheOneThatReplacedIt() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        county.run("2021-02-02T10:00");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 61, 3));
        county.run("2021-02-02T10:00");
        Path rules = folder.resolve("data/rules");
        byte[] published = Files.readAllBytes(published(0).resolve("summary.json"));

        Outcome refused = past(output(), "report", "--edition", "1");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(refused.err()).contains("里是第 2 期，不是第 1 期").contains("请用 --output 另指定文件夹");
        assertThat(published(0).resolve("summary.json")).hasBinaryContent(published);
        assertThat(past(output(), "history").out()).contains("20210202-1000（已由第2期取代）");

        Files.writeString(folder.resolve("config/campaign.yaml"), "\n# changed\n", StandardOpenOption.APPEND);
        try (Stream<Path> kept = Files.list(rules)) {
            for (Path one : kept.toList()) {
                Files.writeString(one.resolve("campaign.yaml"), "# tampered\n", StandardOpenOption.APPEND);
            }
        }
        Outcome tampered = past(folder.resolve("again"), "report", "--edition", "1");
        assertThat(tampered.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(tampered.err()).contains("里面的配置与当时留存的不一致");
    }

    @Test
    void saysWhenThereIsNothingToListAndTouchesNothing() throws IOException {
        new SmallCounty(folder);

        Outcome without = past(output(), "history");
        assertThat(without.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(without.err()).contains("data：没有这个文件夹，运行 canbao run 会建立");
        assertThat(folder.resolve("data")).doesNotExist();

        Files.createDirectories(folder.resolve("data"));
        Outcome empty = past(output(), "history");
        assertThat(empty.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(empty.err()).contains("data：里面还没有一期，运行 canbao run 会做出一期");
    }

    @Test
    void waitsForNobodyWhoHoldsTheLock() throws IOException {
        new SmallCounty(folder);
        Files.createDirectories(folder.resolve("data"));
        try (FileChannel other = FileChannel.open(
                        folder.resolve("data/canbao.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(past(output(), "history").exitCode()).isEqualTo(ExitCode.ANOTHER_RUN);
            assertThat(past(output(), "report", "--edition", "1").exitCode()).isEqualTo(ExitCode.ANOTHER_RUN);
        }
    }

    /** Each edition changes what a later one would say of those before: who counts where, what was put right, rules and words. */
    private void publishThreeEditions(SmallCounty county) throws IOException {
        county.handIn(
                "东镇/花名册.xlsx",
                rosterOf("2021年2月1日")
                        .row("甲村", "张三", People.id(1), "低保对象", "是", null)
                        .row("甲村", "李四", People.id(2), null, "是", null)
                        .row("乙村", "王五", People.id(3), null, "否", null)
                        .row("乙村", "赵六", "12345", null, "是", null));
        county.handIn("东镇/进度.xlsx", sheetOf("2021年2月1日").row("甲村", 2, 0).row("乙村", "约80", 0));
        assertThat(county.run("2021-02-02T10:00").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

        county.handIn(
                "西镇/花名册.xlsx",
                rosterOf("2021年2月2日")
                        .row("甲村", "张三", People.id(1), "低保对象", "是", null)
                        .row("丙村", "孙七", People.id(4), null, "是", "新迁入"));
        county.handIn("东镇/进度2.xlsx", sheetOf("2021年2月2日").row("乙村", 81, 0));
        Files.writeString(folder.resolve("config/documents.yaml"), "demands: 有关要求\n");
        assertThat(county.run("2021-02-03T10:00").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

        county.takeAway("东镇/进度.xlsx");
        county.handIn("东镇/花名册.xlsx", rosterOf("2021年2月3日").row("甲村", "李四", People.id(2), null, "是", null));
        county.register("甲村新村", "乙村");
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign).replace("above: 80", "above: 90"));
        county.run("2021-02-04T10:00");
    }

    private void render(int edition, Path output) {
        Outcome rendered = past(output, "report", "--edition", String.valueOf(edition));
        assertThat(rendered.err()).isEmpty();
        assertThat(rendered.exitCode()).isEqualTo(ExitCode.DONE);
    }

    private void holdsWhatWasPublished(Path output, int moment) throws IOException {
        Path again = output.resolve("small-2021").resolve(MOMENTS.get(moment));
        try (Stream<Path> published = Files.list(published(moment));
                Stream<Path> rendered = Files.list(again)) {
            List<Path> files = published.toList();
            assertThat(rendered.map(Path::getFileName))
                    .containsExactlyInAnyOrderElementsOf(
                            files.stream().map(Path::getFileName).toList())
                    .hasSize(8);
            for (Path file : files) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    private Path published(int moment) {
        return folder.resolve("output/small-2021").resolve(MOMENTS.get(moment));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Outcome past(Path output, String command, String... more) {
        return Outcome.call(
                output,
                Stream.concat(
                                Stream.of(
                                        command,
                                        "--config",
                                        folder.resolve("config").toString(),
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--output",
                                        output.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
