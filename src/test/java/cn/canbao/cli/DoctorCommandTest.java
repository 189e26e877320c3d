package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The doctor sees what the next run would meet, and touches nothing. */
class DoctorCommandTest {

    private static final String AS_OF = "2021-02-02T10:00";

    @TempDir
    private Path world;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(world);
        county.configure("application.yaml", "zone: Asia/Shanghai", "zone: " + ZoneId.systemDefault());
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
    }

    @Test
    void saysBeforeTheFirstRunWhatIsThereAndMakesNothing() throws IOException {
        Map<String, FileTime> before = files();

        Outcome doctor = doctor();

        assertThat(doctor.out())
                .contains("正常  配置", "活动 small-2021，测试区 2021 年度，4 个填报单位")
                .contains("正常  数据库", "第一次运行会建立")
                .contains("正常  上次运行", "还没有运行过")
                .contains("1 个文件可以读，其中新的、改过的 1 个");
        assertThat(doctor.exitCode())
                .isEqualTo(doctor.out().contains("注意  ") ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void tellsOfFormsThatTheNextRunWillNotUse() throws IOException {
        Path layouts = Files.createDirectories(world.resolve("config").resolve("layouts"));
        Files.writeString(layouts.resolve("询问-东镇.xlsx"), "no workbook");

        Outcome doctor = doctor();

        assertThat(doctor.out()).contains("正常  配置").contains("注意  配置").contains("询问-东镇.xlsx");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void saysAfterARunHowItEndedAndTouchesNothing() throws IOException {
        county.run(AS_OF);
        Map<String, FileTime> before = files();

        Outcome doctor = doctor();

        assertThat(doctor.out())
                .contains("完好，版本 ")
                .contains("第 1 次，截至 2021-02-02T10:00，", "0 天前")
                .contains("第 1 期，截至 2021-02-02T10:00，在 ", "/output/small-2021/20210202-1000")
                .contains("1 个文件可以读，其中新的、改过的 0 个");
        assertThat(doctor.exitCode())
                .isEqualTo(doctor.out().contains("注意  ") ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void seesWhatCameInSince() throws IOException {
        county.run(AS_OF);
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("甲村", 9, null));
        Files.createFile(county.input("空.xlsx"));

        Outcome doctor = doctor();

        assertThat(doctor.out()).contains("2 个文件可以读，其中新的、改过的 1 个；另有 1 个不能读");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void tellsTheFirstMistakeOfTheConfigurationAndGoesOn() throws IOException {
        county.run(AS_OF);
        county.configure("campaign.yaml", "above: 80", "above: 八十");

        Outcome doctor = doctor();

        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(doctor.out())
                .contains("错误  配置", "bands.above 写的是“八十”")
                .contains("完好，版本 ", "第 1 次，截至 2021-02-02T10:00");
    }

    @Test
    void worksWithoutAnyConfiguration() throws IOException {
        Files.delete(world.resolve("config/application.yaml"));

        Outcome doctor = doctor();

        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(doctor.out()).contains("错误  配置", "没有这个文件", "正常  数据库", "正常  收件");
    }

    @Test
    void answersInEnglishWhereTheBureauReadsEnglish() throws IOException {
        county.configure("application.yaml", "language: zh", "language: en");
        county.run(AS_OF);

        assertThat(doctor().out())
                .contains("ok  configuration", "campaign small-2021, 测试区, year 2021, 4 regions that report")
                .doesNotContain("正常", "注意", "，");
    }

    @Test
    void saysThatFoldersCannotBeUsedAsARunWould() throws IOException {
        Files.writeString(world.resolve("output"), "");

        Outcome doctor = doctor();

        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(doctor.out()).contains("错误  文件夹", "不是文件夹");
        assertThat(county.run(AS_OF).exitCode()).isEqualTo(doctor.exitCode());
    }

    @Test
    void seesThatAnotherRunIsOnItsWay() throws IOException {
        county.run(AS_OF);
        try (FileChannel channel = FileChannel.open(world.resolve("data/canbao.lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Outcome doctor = doctor();

            assertThat(doctor.out()).contains("注意  数据库", "另一次运行正在使用");
            assertThat(doctor.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        }
    }

    @Test
    void seesADatabaseThatWasChangedOrIsGone() throws IOException {
        county.run(AS_OF);
        Path database = world.resolve("data/canbao.mv.db");
        Files.write(database, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(doctor().out()).contains("注意  数据库", "不是上次关闭时的文件", "canbao rebuild");

        Files.delete(database);
        Files.delete(world.resolve("data/canbao.state.json"));
        assertThat(doctor().out()).contains("注意  数据库", "台账里有运行记录");
    }

    @Test
    void seesTheDataOfAnotherCampaign() throws IOException {
        county.run(AS_OF);
        county.configure("campaign.yaml", "id: small-2021", "id: small-2022");

        Outcome doctor = doctor();

        assertThat(doctor.out()).contains("错误  数据库", "属于活动 small-2021");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
    }

    @Test
    void seesThatTheClockIsBehindTheLastRun() {
        county.run("--as-of", "2099-01-01T10:00", "--allow-future");

        Outcome doctor = doctor();

        assertThat(doctor.out()).contains("错误  时钟", "早于上一次运行的截至时间 2099-01-01T10:00");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(county.run().exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
    }

    @Test
    void seesFilesFromTheFutureAndAnotherZone() throws IOException {
        Files.setLastModifiedTime(
                county.input("东镇.xlsx"), FileTime.from(Instant.now().plus(2, ChronoUnit.DAYS)));
        county.configure("application.yaml", "zone: " + ZoneId.systemDefault(), "zone: +11:30");

        assertThat(doctor().out()).contains("注意  时钟", "收件文件夹里却有").contains("定时任务按电脑的时区");
    }

    @Test
    void namesTheFilesThatAreHeld() throws IOException {
        county.rule("plausibility: {fall: error}");
        county.run(AS_OF);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 4).row("乙村", 150, null));
        county.run("2021-02-03T10:00");

        assertThat(doctor().out()).contains("注意  暂缓的文件", "1 个没有计入：东镇.xlsx");
    }

    @Test
    void seesThatTheDropFolderIsEmptyOrGone() throws IOException {
        county.run(AS_OF);
        county.takeAway("东镇.xlsx");
        assertThat(doctor().out()).contains("注意  收件", "是空的，而上一次运行收到过文件");

        Files.delete(world.resolve("input"));
        Outcome doctor = doctor();
        assertThat(doctor.out()).contains("注意  收件", "不见了");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void seesThatTheOutputsOfTheLastEditionAreGone() throws IOException {
        county.run(AS_OF);
        Files.move(world.resolve("output/small-2021"), world.resolve("elsewhere"));

        assertThat(doctor().out()).contains("注意  最后一期", "那里没有");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void speaksWhereALocaleCannotNameFilesInChinese() throws Exception {
        Outcome doctor = ProgramProcess.start(
                        world, Map.of("LC_ALL", "C"), List.of("doctor", "--config", "config", "--data", "data"))
                .end(world.resolve("output"));

        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(doctor.out()).contains("错误  语言环境", "LC_ALL=C.UTF-8", "正常  Java");
        assertThat(world.resolve("data")).doesNotExist();
    }

    private Outcome doctor() {
        return county.past("doctor", "--input", world.resolve("input").toString());
    }

    /** Every file and folder below the world with the time at which it was changed. */
    private Map<String, FileTime> files() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(world)) {
            for (Path one : all.toList()) {
                times.put(one.toString(), Files.getLastModifiedTime(one));
            }
        }
        return times;
    }
}
