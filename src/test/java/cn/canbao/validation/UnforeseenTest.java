package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Problem;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever is thrown while a file is read puts a row, a sheet or the file into a bin, and no row is lost by it. */
class UnforeseenTest {

    /** What may be thrown by something that nobody thought of. */
    private enum Thrown {
        EXCEPTION {
            @Override
            void go() {
                throw new IllegalStateException("约300");
            }
        },
        STACK_OVERFLOW {
            @Override
            void go() {
                throw new StackOverflowError();
            }
        };

        abstract void go();
    }

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Unforeseen.class);

    private Path summary;
    private Path roster;

    @BeforeAll
    static void keepTracesOutOfTheConsole() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @BeforeEach
    void write(@TempDir Path folder) {
        summary = xlsx().sheet("进度")
                .row("填报单位：东镇", null, "截至2021年2月1日")
                .row("村", "任务数", "已参保人数", "备注")
                .row("甲村", 100, 80)
                .row("乙村", 200, 150)
                .row("甲村", 100, 80)
                .row("合计", 300, 230)
                .row("填表人：张三")
                .sheet("说明")
                .row("请按时上报")
                .writeTo(folder.resolve("summary.xlsx"));
        WorkbookBuilder persons = xlsx().sheet("甲村").row("村", "姓名", "身份证号", "人员类别", "是否参保");
        for (int person = 1; person <= 60; person++) {
            persons.row("甲村", "张三", person % 9 == 0 ? "约300" : id(person), null, "是");
        }
        roster = persons.sheet("乙村")
                .row("村", "姓名", "身份证号", "人员类别", "是否参保")
                .row("乙村", "李四", id(99), null, "是")
                .row("合计", null, "1")
                .writeTo(folder.resolve("roster.xlsx"));
    }

    @ParameterizedTest
    @EnumSource
    void turnsAwayTheRowThatARuleStumblesOverAndCountsTheOthers(Thrown thrown) {
        Outcome outcome = read(Campaigns.small(), summary, at("row 4", thrown));

        assertThat(outcome).rejects("row-not-processable").atRow(4).mentioning("处理第 4 行时程序出了意外");
        assertThat(outcome).accepts("测试区/东镇/甲村");
        Assertions.assertThat(outcome.rejected())
                .singleElement()
                .extracting(RowOutcome.Rejected::cells)
                .isEqualTo(Map.of("A", "乙村", "B", "200", "C", "150"));
        assertConserved(outcome, 7);
    }

    @ParameterizedTest
    @EnumSource
    void takesBackWhatARowCameToWhenSomethingIsThrownBehindIt(Thrown thrown) {
        Outcome outcome = read(Campaigns.ofRosters(), roster, at("after row 2", thrown));

        assertThat(outcome).rejects("row-not-processable").atRow(2);
        Assertions.assertThat(outcome.persons()).hasSize(54);
        assertConserved(outcome, 61);
    }

    @ParameterizedTest
    @EnumSource
    void turnsAwayTheSheetThatTheRecognitionStumblesOverAndCountsTheOthers(Thrown thrown) {
        Outcome outcome = read(Campaigns.ofRosters(), roster, at("recognise", thrown));

        assertThat(outcome).reports("sheet-not-processable").mentioning("处理工作表“甲村”时程序出了意外");
        assertThat(outcome).acceptsPersons("李四");
        assertConserved(outcome, 61);
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "after end", "merges", "nextSheet", "nextRow", "findings"})
    void turnsAwayTheFileThatAParserOrTheEndOfASheetStumblesOver(String where) {
        for (Thrown thrown : Thrown.values()) {
            Outcome outcome = read(Campaigns.ofRosters(), roster, at(where, thrown));

            assertThat(outcome).reports("file-not-processable").mentioning("整份没有计入");
            assertThat(outcome).acceptsPersons();
            assertConserved(outcome, 61);
        }
    }

    @Test
    void turnsAwayTheFileWhenNearlyEveryRowOfItIsStumbledOver() {
        WorkbookBuilder many = xlsx().sheet("甲村").row("村", "姓名", "身份证号", "人员类别", "是否参保");
        for (int person = 1; person <= 150; person++) {
            many.row("甲村", "张三", id(person), null, "是");
        }
        Path file = many.writeTo(roster.resolveSibling("many.xlsx"));

        Outcome outcome = read(Campaigns.ofRosters(), file, work -> {
            if (work.startsWith("row")) {
                Thrown.EXCEPTION.go();
            }
        });

        assertThat(outcome).reports("file-not-processable");
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("rejected", 151L));
        assertConserved(outcome, 151);
    }

    @Test
    void saysNothingIsReadOfAFileThatCannotEvenBeTurnedAwayRowByRow() {
        Outcome outcome = read(Campaigns.ofRosters(), roster, work -> {
            if (work.equals("nextSheet")) {
                Thrown.EXCEPTION.go();
            }
        });

        Assertions.assertThat(outcome.sheets()).isEmpty();
        assertThat(outcome).reports("file-not-processable");
    }

    /** The first, the second, … thing that is done stumbles, once or from then on. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNoRowWhateverItStumblesOver(boolean forEver) {
        for (Thrown thrown : Thrown.values()) {
            for (Path file : List.of(summary, roster)) {
                int stumbles = 0;
                boolean wasReached;
                do {
                    int number = ++stumbles;
                    AtomicInteger count = new AtomicInteger();
                    Outcome outcome = read(file == roster ? Campaigns.ofRosters() : Campaigns.small(), file, work -> {
                        int now = count.incrementAndGet();
                        if (now == number || (forEver && now > number)) {
                            thrown.go();
                        }
                    });
                    wasReached = count.get() >= number;
                    assertConserved(outcome, -1);
                    Assertions.assertThat(outcome.problems().stream()
                                    .filter(Problem::isError)
                                    .map(problem -> problem.code().code())
                                    .anyMatch(code -> code.endsWith("-not-processable")))
                            .as("stumble %d in %s", number, file)
                            .isEqualTo(wasReached);
                } while (wasReached);
                Assertions.assertThat(stumbles).isGreaterThan(25);
            }
        }
    }

    @Test
    void leavesTheDiskToOthers() {
        Assertions.assertThatThrownBy(() -> read(Campaigns.small(), summary, work -> {
                    if (work.equals("row 3")) {
                        throw new UncheckedIOException(new java.io.IOException("bad sector"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static StumblingReader.Stumble at(String where, Thrown thrown) {
        List<String> done = new ArrayList<>();
        return work -> {
            if (work.equals(where) && done.isEmpty()) {
                done.add(work);
                thrown.go();
            }
        };
    }

    private static Outcome read(Campaign campaign, Path file, StumblingReader.Stumble stumble) {
        return Outcome.of(new StumblingReader(campaign, stumble).open(file, "东镇.xlsx", SmallWorld.RECEIVED));
    }

    /** Every sheet has as many rows in its bins as were read of it; of the first one so many, unless that is negative. */
    private static void assertConserved(Outcome outcome, int first) {
        for (SheetOutcome sheet : outcome.sheets()) {
            Assertions.assertThat(outcome.bins(sheet.index()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(sheet.rowsRead());
            if (sheet.index() == 0 && first >= 0) {
                Assertions.assertThat(sheet.rowsRead()).isEqualTo(first);
            }
        }
        Assertions.assertThat(outcome.bins(9)).isEmpty();
    }
}
