package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back from a run by mistake: a year with one digit wrong, a folder of another run. */
class WithdrawCommandTest {

    private static final String FUTURE = "2062-12-02T10:00";

    @TempDir
    private Path world;

    private SmallCounty county;

    @BeforeEach
    void handInForTheFirstTime() throws IOException {
        county = new SmallCounty(world);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 50, 1).row("乙村", 150, null));
        county.handIn("西镇.xlsx", undated().row("甲村", 10, null).row("丙村", 20, 1));
        assertThat(county.run("2021-02-01T18:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesAMomentThatHasNotCome() {
        Outcome outcome = county.run(FUTURE);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err())
                .contains("不能使用 --as-of 2062-12-02T10:00：晚于现在（")
                .contains("Asia/Shanghai")
                .contains("--allow-future");
        assertThat(world.resolve("output/small-2021/20621202-1000")).doesNotExist();
    }

    @Test
    void leadsBackFromAFutureThatNeverCame() throws IOException {
        county.handIn("西镇.xlsx", undated().row("甲村", 11, null).row("丙村", 21, 1));
        county.handIn("补报.xlsx", undated("西镇").row("丙村", 22, 1));
        Outcome future = county.run("--as-of", FUTURE, "--allow-future");
        assertThat(future.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(future.err()).contains("注意：").contains("2062-12-02T10:00");
        assertThat(county.run("2021-02-02T18:00").err()).contains("canbao withdraw");

        Outcome withdrawn = county.past("withdraw", "--edition", "2", "--reason", "年份写错了");
        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isEqualTo(ExitCode.DONE);
        assertThat(withdrawn.out()).contains("已撤回第 2 期：年份写错了");
        county.takeAway("补报.xlsx");
        county.handIn("西镇新.xlsx", undated("西镇").row("甲村", 12, null));
        Outcome today = county.run("2021-02-02T18:00");

        assertThat(today.exitCode()).as(today.err()).isEqualTo(ExitCode.DONE);
        assertThat(today.summary().get("edition").asInt()).isEqualTo(3);
        assertThat(enrolled(today, "西镇/甲村", "all")).as("received last").isEqualTo(12);
        assertThat(enrolled(today, "东镇/乙村", "all")).isEqualTo(150);
        assertThat(enrolled(today, "西镇/丙村", "all"))
                .as("of a file that was read and gone")
                .isIn(21L, 22L);
        assertThat(everythingIn(world.resolve("output/small-2021/20210202-1800")))
                .doesNotContain("2062");
        assertThat(today.bulletin("较上期").toString()).contains("2月1日").doesNotContain("2062");
    }

    @Test
    void countsWhatWasHandedInThatNightThoughTheFileIsGone() throws IOException {
        county.handIn("补报.xlsx", dated().row("丙村", 140, 1));
        county.run("--as-of", FUTURE, "--allow-future");
        county.past("withdraw", "--edition", "2", "--reason", "年份写错了");
        county.takeAway("补报.xlsx");

        assertThat(enrolled(county.run("2021-02-02T18:00"), "西镇/丙村", "all")).isEqualTo(140);
    }

    @Test
    void comesToTheSameAfterARebuild() throws IOException {
        county.handIn("补报.xlsx", dated().row("丙村", 140, 1));
        county.run("--as-of", FUTURE, "--allow-future");
        county.past("withdraw", "--edition", "2", "--reason", "年份写错了");
        county.takeAway("补报.xlsx");
        county.run("2021-02-02T18:00");
        county.run("--as-of", "2062-12-03T10:00", "--allow-future");
        county.run("--as-of", "2062-12-04T10:00", "--allow-future");
        county.past("withdraw", "--edition", "5", "--reason", "还是错的");
        county.past("withdraw", "--edition", "4", "--reason", "也是错的");
        Outcome before = county.run("2021-02-03T18:00");

        Outcome rebuilt = county.rebuild();

        assertThat(rebuilt.out()).contains("6 次运行，数字全部相同");
        Outcome after = county.run("2021-02-03T18:00");
        assertThat(after.summary().get("totals")).isEqualTo(before.summary().get("totals"));
        assertThat(county.past("history").out())
                .contains("年份写错了")
                .contains("还是错的")
                .contains("也是错的");
    }

    @Test
    void keepsTheOutputsMarkedAndTheirPlaceFree() throws IOException {
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 60, 1).row("乙村", 160, null));
        county.run("2021-02-02T18:00");

        county.past("withdraw", "--edition", "2", "--reason", "交错了");
        Outcome again = county.run("2021-02-02T18:00");

        Path kept = world.resolve("output/small-2021/20210202-1800-第2期已撤回");
        assertThat(kept).isDirectoryContaining("glob:**通报表.xlsx").isDirectoryContaining("glob:**summary.json");
        assertThat(Files.readString(kept.resolve("已撤回.txt")))
                .contains("第 2 期")
                .contains("交错了")
                .contains("不得使用");
        assertThat(again.summary().get("edition").asInt()).isEqualTo(3);
        String history = county.past("history").out();
        assertThat(history).contains("已撤回：交错了").contains("第3期").doesNotContain("取代");
    }

    @Test
    void rendersNoEditionThatIsWithdrawn() throws IOException {
        county.past("withdraw", "--edition", "1", "--reason", "交错了");

        Outcome refused = county.past("report", "--edition", "1");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(refused.err()).contains("不能使用 --edition 1：它已于").contains("交错了");
    }

    @Test
    void withdrawsNothingButTheLastEdition() {
        county.run("2021-02-02T18:00");

        assertThat(county.past("withdraw", "--edition", "1", "--reason", "交错了").err())
                .contains("只能撤回最后一期，就是第 2 期");
        assertThat(county.past("withdraw", "--edition", "7", "--reason", "交错了").err())
                .contains("没有这一期");
        assertThat(county.past("withdraw", "--edition", "2", "--reason", " ").err())
                .contains("应写明撤回的原因");
        assertThat(county.past("withdraw", "--edition", "2", "--reason", "交错了").exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(county.past("withdraw", "--edition", "2", "--reason", "交错了").err())
                .contains("它已于")
                .contains("现在有效的最后一期是第 1 期");
    }

    @Test
    void marksTheOutputsWithTheNextRunWhereItWasKilledBeforeThat() throws IOException {
        county.run("2021-02-02T18:00");
        county.past("withdraw", "--edition", "2", "--reason", "交错了");
        Path place = world.resolve("output/small-2021/20210202-1800");
        Files.move(place.resolveSibling("20210202-1800-第2期已撤回"), place);

        county.run("2021-02-02T19:00");

        assertThat(place).doesNotExist();
        assertThat(place.resolveSibling("20210202-1800-第2期已撤回")).isDirectory();
    }

    @Test
    void showsAnEditionBehindAWithdrawnOneWithTheSameBytesAgain() throws IOException {
        county.run("2021-02-02T18:00");
        county.past("withdraw", "--edition", "2", "--reason", "交错了");
        Outcome third = county.run("2021-02-03T18:00");
        byte[] published = Files.readAllBytes(third.file("通报表.xlsx"));

        county.past("report", "--edition", "3");

        assertThat(Files.readAllBytes(world.resolve("output/small-2021/20210203-1800/通报表.xlsx")))
                .isEqualTo(published);
    }

    private static WorkbookBuilder undated() {
        return undated("西镇");
    }

    private static WorkbookBuilder dated() {
        return WorkbookBuilder.xlsx()
                .sheet("进度表")
                .row("填报单位：西镇")
                .row("截至2021年2月2日8时")
                .row("村", "已参保人数", "边缘户已参保人数");
    }

    private static WorkbookBuilder undated(String town) {
        return WorkbookBuilder.xlsx().sheet("进度表").row("填报单位：" + town).row("村", "已参保人数", "边缘户已参保人数");
    }

    private static String everythingIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(json|csv|txt|html)"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        List.of("通报表.xlsx", "通报.docx").forEach(name -> all.append(texts(folder.resolve(name))));
        return all.toString();
    }

    /** The texts of a zipped document. */
    private static String texts(Path file) {
        StringBuilder all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
