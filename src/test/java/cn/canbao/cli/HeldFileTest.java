package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that kills the program ends two starts, not the runs behind them. */
class HeldFileTest {

    private static final String AS_OF = "2021-02-02T10:00";
    private static final String NEXT = "2021-02-03T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
        for (int copy = 1; copy <= 3; copy++) {
            county.handIn("西镇/" + copy + ".xlsx", sheetOf("2021年2月1日").row("丙村", 100 + copy, copy));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isHeldByTheThirdStartAndToldOfEveryNight(int threads) throws Exception {
        threads(threads);
        county.handIn("西镇/毒.xlsx", poison(40));

        assertThat(start(AS_OF).exitCode()).isEqualTo(HaltingCanbao.KILLED);
        assertThat(start(AS_OF).exitCode()).isEqualTo(HaltingCanbao.KILLED);
        ChildProcess third = start(AS_OF);

        assertThat(third.exitCode()).as(third.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(third.printed()).contains("暂缓 西镇/毒.xlsx：读它时程序两次中断").contains("5 = 4 accepted + 1 held");
        assertHeld("西镇/毒.xlsx");
        assertThat(enrolled(outcome(), "西镇/丙村", "all")).isEqualTo(103);
        assertThat(enrolled(outcome(), "西镇/甲村", "all")).isEqualTo(-1);
        assertThat(Files.readString(folder.resolve("output/logs/canbao.log"))).contains("Holding 西镇/毒.xlsx");

        ChildProcess next = start(NEXT);

        assertThat(next.exitCode()).as(next.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(next.printed()).contains("5 = 4 unchanged + 1 held");
        assertHeld("西镇/毒.xlsx");
        assertThat(outcome().bulletin("问题汇总").toString()).contains("file-held");
    }

    @Test
    void countsAgainWhenItIsCorrected() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        startUntilHeld(AS_OF);

        county.handIn("西镇/毒.xlsx", sheetOf("2021年2月1日").row("甲村", 44, null));
        ChildProcess corrected = start(NEXT);

        assertThat(corrected.exitCode()).as(corrected.printed()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(outcome(), "西镇/甲村", "all")).isEqualTo(44);
    }

    @Test
    void leavesWhatItsPathSaidBefore() throws Exception {
        county.handIn("西镇/毒.xlsx", sheetOf("2021年1月30日").row("甲村", 33, null));
        assertThat(start(AS_OF).exitCode()).isEqualTo(ExitCode.DONE);

        county.handIn("西镇/毒.xlsx", poison(44));
        startUntilHeld(NEXT);

        assertHeld("西镇/毒.xlsx");
        assertThat(enrolled(outcome(), "西镇/甲村", "all")).isEqualTo(33);
    }

    @Test
    void isHeldUnderEveryPathThatItsContentLiesUnder() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        county.copy("西镇/毒.xlsx", "西镇/毒2.xlsx");
        startUntilHeld(AS_OF);
        assertHeld("西镇/毒.xlsx");
        assertHeld("西镇/毒2.xlsx");

        county.takeAway("西镇/毒.xlsx");
        county.copy("西镇/毒2.xlsx", "西镇/毒3.xlsx");
        ChildProcess next = start(NEXT);

        assertThat(next.exitCode()).as(next.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(next.printed()).contains("6 = 4 unchanged + 2 held");
        assertHeld("西镇/毒3.xlsx");
    }

    @Test
    void isHeldBesideAnotherOne() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        county.handIn("西镇/又毒.xlsx", poison(41));

        int kills = startUntilHeld(AS_OF);

        assertThat(kills).isBetween(2, 4);
        assertHeld("西镇/毒.xlsx");
        assertHeld("西镇/又毒.xlsx");
        assertThat(enrolled(outcome(), "西镇/丙村", "all")).isEqualTo(103);
    }

    @Test
    void staysHeldInADatabaseThatIsMadeAnew() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        startUntilHeld(AS_OF);
        assertThat(start(NEXT).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        Map<String, Integer> before = KnownRun.outputs(folder);

        ChildProcess rebuilt = canbao("rebuild", null);
        ChildProcess again = start(NEXT);

        assertThat(rebuilt.exitCode()).as(rebuilt.printed()).isEqualTo(ExitCode.DONE);
        assertThat(rebuilt.printed()).contains("2 次运行，数字全部相同");
        assertThat(again.exitCode()).as(again.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(again.printed()).contains("5 = 4 unchanged + 1 held");
        assertHeld("西镇/毒.xlsx");
        assertThat(KnownRun.outputs(folder).keySet()).isEqualTo(before.keySet());
    }

    /** One kill by somebody is no proof, also when it hits the same file as the next. */
    @Test
    void isNotHeldWhenItCanBeReadAlone() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        assertThat(start(AS_OF).exitCode()).isEqualTo(HaltingCanbao.KILLED);

        Outcome finished = county.run(AS_OF);

        assertThat(finished.exitCode()).as(finished.err()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(finished, "西镇/甲村", "all")).isEqualTo(40);
        assertThat(folder.resolve("data/canbao.reading")).doesNotExist();
    }

    @Test
    void isTriedAgainWhenSomebodySaysSoAndCountsWhenItCanBeRead() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        county.copy("西镇/毒.xlsx", "西镇/毒2.xlsx");
        startUntilHeld(AS_OF);
        letGo("张三", "2021-02-03");

        Outcome next = county.run(NEXT);

        assertThat(next.exitCode()).as(next.err()).isEqualTo(ExitCode.DONE);
        assertThat(next.out()).contains("6 = 1 accepted + 1 duplicate + 4 unchanged");
        assertThat(enrolled(next, "西镇/甲村", "all")).isEqualTo(40);
        // what was read is not held again because the line is gone
        Files.delete(folder.resolve("config/confirmations.csv"));
        Outcome later = county.run("2021-02-04T10:00");
        assertThat(later.exitCode()).as(later.err()).isEqualTo(ExitCode.DONE);
        assertThat(later.out()).contains("6 = 6 unchanged");
        assertThat(enrolled(later, "西镇/甲村", "all")).isEqualTo(40);
    }

    @Test
    void isTriedOnceForEachLineAndBehindAllOthers() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        startUntilHeld(AS_OF);
        letGo("张三", "2021-02-03");
        county.handIn("西镇/新.xlsx", sheetOf("2021年2月1日").row("丙村", 104, 1));

        assertThat(start(NEXT).exitCode()).isEqualTo(HaltingCanbao.KILLED);
        ChildProcess second = start(NEXT);

        assertThat(second.exitCode()).as(second.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertHeld("西镇/毒.xlsx");
        assertThat(enrolled(outcome(), "西镇/丙村", "all")).isEqualTo(104);
        ChildProcess sameLine = start("2021-02-04T10:00");
        assertThat(sameLine.exitCode()).as(sameLine.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        letGo("张三", "2021-02-05");
        assertThat(start("2021-02-05T10:00").exitCode()).isEqualTo(HaltingCanbao.KILLED);
        assertThat(start("2021-02-05T10:00").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

        ChildProcess rebuilt = canbao("rebuild", null);

        assertThat(rebuilt.printed()).contains("4 次运行，数字全部相同");
    }

    @Test
    void standsInTheBulletinWithTheLineThatLetsItGo() throws Exception {
        county.handIn("西镇/毒.xlsx", poison(40));
        startUntilHeld(AS_OF);

        assertThat(outcome().bulletin("待确认文件"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("西镇/毒.xlsx", "读它时程序中断")
                        .anySatisfy(cell -> assertThat(cell).matches("[0-9a-f]{64},file-held,确认人,确认时间")));
        assertThat(outcome().bulletin("校核单"))
                .anySatisfy(line -> assertThat(line.get(0)).startsWith("二、暂不计入的文件（1 个"))
                .anySatisfy(line -> assertThat(line).startsWith("西镇/毒.xlsx", "读它时程序中断"))
                .anySatisfy(line -> assertThat(line.get(0)).contains("要原样再试一次的"));
    }

    private void letGo(String who, String when) throws IOException {
        String line = outcome().bulletin("待确认文件").get(3).get(2);
        county.confirm(line.replace("确认人,确认时间", who + "," + when));
    }

    private static WorkbookBuilder poison(int enrolled) {
        return xlsx().sheet("停机")
                .row("（截至2021年2月1日）")
                .row("村", "已参保人数", "边缘户已参保人数")
                .row("甲村", enrolled, null);
    }

    private void threads(int threads) throws IOException {
        Path application = folder.resolve("config/application.yaml");
        Files.writeString(application, Files.readString(application) + "\nthreads: " + threads + "\n");
    }

    private int startUntilHeld(String asOf) throws Exception {
        int kills = 0;
        ChildProcess started = start(asOf);
        while (started.exitCode() == HaltingCanbao.KILLED && kills < 9) {
            kills++;
            started = start(asOf);
        }
        assertThat(started.exitCode()).as(started.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        return kills;
    }

    private ChildProcess start(String asOf) throws Exception {
        return canbao("run", asOf);
    }

    private ChildProcess canbao(String command, String asOf) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        for (String name : List.of("config", "input", "output", "data")) {
            arguments.addAll(List.of("--" + name, folder.resolve(name).toString()));
        }
        if (asOf != null) {
            arguments.addAll(List.of("--as-of", asOf));
        }
        ChildProcess process =
                ChildProcess.start(folder, List.of("-Dhalt.value=停机"), Map.of(), arguments.toArray(String[]::new));
        process.exitCode();
        return process;
    }

    private Outcome outcome() {
        return new Outcome(0, "", "", folder.resolve("output"));
    }

    private void assertHeld(String path) throws IOException {
        assertThat(outcome().summaryOf(path).get("outcome").asString()).isEqualTo("held");
        assertThat(outcome().summaryOf(path).get("message").asString()).contains("读“" + path + "”时程序两次中断");
        assertThat(outcome().summaryOf(path).get("problems").toString()).contains("file-held");
        assertThat(outcome().rejectedRows())
                .filteredOn(row -> row.toMap().containsValue(path))
                .extracting(CSVRecord::toMap)
                .anySatisfy(row -> assertThat(row).containsValue("file-held"));
    }
}
