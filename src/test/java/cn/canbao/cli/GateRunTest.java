package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is dropped in, the run goes on: each thing has one outcome with a reason, and the good file counts. */
class GateRunTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handInAGoodFile() throws IOException {
        county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
    }

    @Test
    @Timeout(120)
    void givesEverythingThatCanLieInAFolderOneOutcome() throws Exception {
        Files.createSymbolicLink(
                county.input("链接.xlsx"), county.input("东镇.xlsx").toAbsolutePath());
        Files.createSymbolicLink(county.input("自己"), county.input("").toAbsolutePath());
        Files.createDirectories(county.input("文件夹.xlsx/xl"));
        Files.createDirectories(county.input(".git"));
        county.copy("东镇.xlsx", ".git/东镇.xlsx");
        Files.createFile(county.input("空.xlsx"));
        Files.createFile(county.input("~$东镇.xlsx"));
        Files.createFile(county.input("没传完.xlsx.part"));
        Files.createFile(county.input("换\n行.xlsx"));
        Files.createFile(county.input("长".repeat(80) + ".xlsx"));
        county.copy("东镇.xlsx", "东镇（副本）.xlsx");
        try (var huge = new RandomAccessFile(county.input("大.xlsx").toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        int hasPipes = new ProcessBuilder("mkfifo", county.input("管道.xlsx").toString())
                .start()
                .waitFor();

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(outcomes(outcome))
                .contains(
                        ".git/东镇.xlsx ignored",
                        "~$东镇.xlsx ignored",
                        "东镇.xlsx accepted",
                        "东镇（副本）.xlsx duplicate",
                        "大.xlsx rejected",
                        "换\\u000A行.xlsx rejected",
                        "文件夹.xlsx rejected",
                        "没传完.xlsx.part ignored",
                        "空.xlsx rejected",
                        "自己 ignored",
                        "链接.xlsx ignored")
                .hasSize(hasPipes == 0 ? 13 : 12);
        assertThat(outcome.summary().get("files").valueStream())
                .filteredOn(file -> !file.get("outcome").asString().equals("accepted"))
                .allMatch(file -> file.get("message").asString().endsWith("。"));
        assertThat(outcome.out()).contains("1 accepted + 5 rejected + 1 duplicate");
    }

    @Test
    void defersAFileThatIsStillArrivingAndKeepsWhatItsPathSaidBefore() throws IOException {
        county.run("2021-02-02T10:00");
        Path settings = folder.resolve("config/application.yaml");
        Files.writeString(settings, Files.readString(settings).replace("settle: 0", "settle: 3600"));
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 95, 4).row("乙村", 150, null));

        Outcome early = county.run("2021-02-03T10:00");

        assertThat(early.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(early.out()).contains("文件  1 = 1 deferred");
        assertThat(early.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("deferred");
        assertThat(early.rejectedRows()).extracting(row -> row.get("问题代码")).containsExactly("still-arriving");
        assertThat(enrolled(early, "东镇/甲村", "all")).isEqualTo(90);

        Files.setLastModifiedTime(
                county.input("东镇.xlsx"), FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        Outcome later = county.run("2021-02-04T10:00");

        assertThat(later.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("accepted");
        assertThat(enrolled(later, "东镇/甲村", "all")).isEqualTo(95);
    }

    @Test
    void saysOfAFileThatItMayNotReadThatItCannot() throws IOException {
        Path closed = county.input("西镇.xlsx");
        county.copy("东镇.xlsx", "西镇.xlsx");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read everything");

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.summaryOf("西镇.xlsx").get("message").asString())
                .contains("读不出来")
                .contains("请检查文件权限");
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(90);
    }

    @Test
    void countsNoMoreFilesThanAreAllowedAndGoesOn() throws IOException {
        Path settings = folder.resolve("config/application.yaml");
        Files.writeString(settings, Files.readString(settings).replace("mostFiles: 100000", "mostFiles: 2"));
        for (String name : List.of("东镇2.xlsx", "东镇3.xlsx", "东镇4.xlsx")) {
            county.copy("东镇.xlsx", name);
        }

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcomes(outcome)).contains("东镇.xlsx accepted").hasSize(3);
        assertThat(outcome.rejectedRows())
                .filteredOn(row -> row.get("问题代码").equals("too-many-files"))
                .singleElement()
                .extracting(row -> row.get("说明"))
                .asString()
                .contains("超过了 2 个的上限")
                .contains("有 2 个没有读");
    }

    private static List<String> outcomes(Outcome outcome) throws IOException {
        return outcome.summary()
                .get("files")
                .valueStream()
                .map(GateRunTest::outcome)
                .toList();
    }

    private static String outcome(JsonNode file) {
        return file.get("file").asString() + " " + file.get("outcome").asString();
    }

    @Test
    void readsAFileAnewWhenItsLimitIsRaised() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 60, 3));
        Path settings = folder.resolve("config/application.yaml");
        String usual = Files.readString(settings);
        Files.writeString(settings, usual.replace("cells: 50000000", "cells: 5"));

        Outcome refused = county.run("2021-02-02T10:00");

        assertThat(refused.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(refused.summaryOf("东镇.xlsx").get("problems").toString()).contains("too-many-cells");

        Files.writeString(settings, usual);
        Outcome read = county.run("2021-02-03T10:00");

        assertThat(read.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("accepted");
    }
}
