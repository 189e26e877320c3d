package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} tells of columns: always what each was taken for or could be, and why when it is asked. */
class ExplainedColumnsTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void found() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void printsTheColumnsOfASheetThatWasTurnedAwayWithWhatTheyCouldBe() throws IOException {
        county.handIn("东镇.xlsx", doubtful());

        assertThat(check().out())
                .contains("工作表 进度表：没有计入")
                .contains("A  村 → 村")
                .contains("B  应参保 → 没有计入，可能是城乡居民·任务数")
                .contains("C  参保人数 → 没有计入，可能是城乡居民·已参保人数")
                .contains("D  缴费人数 → 没有计入，可能是城乡居民·已参保人数")
                .contains("E  男 → （没有用到）")
                .doesNotContain("＋");
    }

    @Test
    void printsTheColumnsOfASheetThatIsOfNoKindThatCounts() throws IOException {
        county.handIn(
                "东镇.xlsx", xlsx().sheet("任务").row("村", "任务数").row("甲村", 100).row("乙村", 200));

        assertThat(check().out()).contains("B  任务数 → 城乡居民·任务数").contains("错误 kind-not-accepted");
    }

    @Test
    void saysWhatSpeaksForAndAgainstAndTheRunnerUp() throws IOException {
        county.handIn("东镇.xlsx", doubtful());

        assertThat(lines(check("--explain")))
                .containsSubsequence(
                        "    列  列名      认作",
                        "    A   村        村",
                        "           ＋ 列名：这是常用的列名",
                        "           ＋ 名册：2 格里有 2 格是名册里的单位",
                        "    B   应参保    没有计入，可能是城乡居民·任务数",
                        "           ＋ 列名：写明是任务数",
                        "           ＋ 内容：2 格有内容：整数 2，其他数 0，文字 0",
                        "           ＋ 名册：2 行里有 2 行与名册的任务数相同",
                        "    C   参保人数  没有计入，可能是城乡居民·已参保人数",
                        "           － 列名：只说到参保或缴费，没有说是应参保还是已参保",
                        "           ＋ 算术：2 行里有 2 行 C 不大于 B",
                        "           次选：如果不是这一列，城乡居民·已参保人数就是 D 列，差 0.0 分（一个明确的词值 3 分）",
                        "    D   缴费人数  没有计入，可能是城乡居民·已参保人数",
                        "           次选：C 列更像城乡居民·已参保人数，多 0.0 分（一个明确的词值 3 分）",
                        "    E   男        （没有用到）",
                        "           － 列名：只是一部分人");
    }

    @Test
    void saysWhatFollowsFromWhatInASheetThatIsRead() throws IOException {
        county.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度表")
                        .row("村", "任务数", "已参保人数", "未参保人数", "完成率", "已缴费（元）")
                        .row("甲村", 100, 80, 20, 0.8, 32000)
                        .row("乙村", 200, 150, 50, 0.75, 60000));

        assertThat(lines(check("--explain")))
                .containsSubsequence(
                        "    C   已参保人数    城乡居民·已参保人数",
                        "           ＋ 列名：写明是已参保人数",
                        "           ＋ 算术：2 行里有 2 行 E = C ÷ B",
                        "           ＋ 算术：2 行里有 2 行 D = B − C",
                        "    F   已缴费（元）  （没有用到）",
                        "           － 列名：是金额，不是人数");
    }

    @Test
    void saysTheSameInEnglish() throws IOException {
        county.configure("application.yaml", "language: zh", "language: en");
        county.handIn("东镇.xlsx", doubtful());

        String told = check("--explain").out();
        assertThat(told.substring(0, told.indexOf("duplicate-label")).replaceAll("村|应参保|参保人数|缴费人数|男|城乡居民|进度表|东镇", ""))
                .contains("+ register: equal to the target of the register in 2 of 2 rows")
                .contains("runner-up: column C is rather")
                .doesNotContainPattern("[\\u3000-\\u9FFF\\uFF00-\\uFFEF]");
    }

    @Test
    void explainsRostersByTheirLabels() throws IOException {
        county.handIn("东镇.xlsx", WorkbookBuilder.roster().row("甲村", "张一", "110101199001011237"));

        assertThat(check("--explain").out()).contains("C   身份证号    身份证号").doesNotContain("110101199001011237");
    }

    @Test
    void saysWhereNoHeaderWasFound() throws IOException {
        county.handIn("东镇.xlsx", xlsx().sheet("说明").row("甲", 1).row("乙", 2));

        assertThat(check("--explain").out()).contains("没有找到表头");
    }

    private static WorkbookBuilder doubtful() {
        return xlsx().sheet("进度表")
                .row("村", "应参保", "参保人数", "缴费人数", "男")
                .row("甲村", 100, 80, 85, 40)
                .row("乙村", 200, 150, 160, 70);
    }

    private static List<String> lines(Outcome outcome) {
        return outcome.out().lines().toList();
    }

    private Outcome check(String... options) {
        List<String> all = new ArrayList<>(
                List.of("check", "--config", folder.resolve("config").toString()));
        all.addAll(List.of("--as-of", "2021-02-02T10:00"));
        all.addAll(List.of(options));
        all.add(county.input("东镇.xlsx").toString());
        return Outcome.call(folder, all.toArray(String[]::new));
    }
}
