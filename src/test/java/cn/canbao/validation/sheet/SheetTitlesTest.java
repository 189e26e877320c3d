package cn.canbao.validation.sheet;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What titles say about figures; the campaign is for 2021. */
class SheetTitlesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "东镇2020年度城乡居民医保筹资进度表, 2020年",
        "2022年城乡居民医保参保情况, 2022年",
        "二〇二〇年度参保进度, 2020年",
        "东镇上年度参保进度, 上年度",
    })
    void warnsOfAnotherYear(String title, String year) {
        var outcome = titled(title, "已参保人数");

        assertThat(outcome)
                .warns("title-in-doubt")
                .saying("“" + title + "”写的是" + year + "，本次筹的是2021年度，已按本年度计，请核对是不是交了别的年度的表。");
        assertThat(outcome).hasNoErrorsOrWarningsBut("title-in-doubt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东镇2021年度城乡居民医保筹资进度表",
                "2020-2021年度参保进度",
                "截至2021年2月1日参保进度",
                "户籍人口为2020年底数",
                "2021年度参保进度（2020年度未参保人员除外）",
                "参保进度日报表",
                "每日累计新增参保情况",
                "请于当日17时前报送新增参保人数。",
                "目标任务完成情况统计表",
            })
    void isNotTroubledByOtherTitles(String title) {
        assertThat(titled(title, "已参保人数")).hasNoErrorsOrWarnings();
    }

    @Test
    void warnsOfAnotherYearInTheNameOfTheFile() {
        var outcome = world().handIn("东镇2020年度.xlsx", sheet("进度", "已参保人数"));

        assertThat(outcome).warns("title-in-doubt").mentioning("“东镇2020年度.xlsx”");
    }

    @Test
    void believesATitleBeforeANameOfAFile() {
        assertThat(world().handIn("东镇2020年度.xlsx", sheet("2021年度进度", "已参保人数"))).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @CsvSource({"东镇今日新增参保人数统计表, 新增", "东镇当日参保情况统计表, 当日参保", "本周新增缴费情况, 新增", "截至2月1日本月缴费情况, 本月缴费"})
    void refusesFiguresOfADay(String title, String found) {
        assertRefused(titled(title, "已参保人数"), "“" + title + "”写着“" + found + "”，看来不是到目前为止的累计数，而“已参保人数”列没有写明是累计，没有计入");
        assertThat(titled(title, "累计参保人数")).hasNoErrorsOrWarnings();
    }

    @Test
    void holdsWhatIsExpectedAgainstTheLabel() {
        assertRefused(titled("东镇预计参保人数统计表", "参保人数"), "看来不是实际已参保的人数");
        assertThat(titled("东镇预计参保人数统计表", "已参保人数")).warns("title-in-doubt").mentioning("写着“预计”");
    }

    private SmallWorld world() {
        return SmallWorld.in(folder, Campaigns.of(Campaigns.category(Campaigns.ALL, "城乡居民", null)), Registers.small());
    }

    private static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome).reports("title-contradicts").mentioning(sentence);
        assertThat(outcome).accepts();
    }

    private Outcome titled(String title, String label) {
        return world().handIn(sheet(title, label));
    }

    private static WorkbookBuilder sheet(String title, String label) {
        return xlsx().sheet("进度")
                .title(title)
                .row("截至2021年2月1日")
                .row("村", "任务数", label)
                .row("甲村", 100, 80)
                .row("乙村", 200, 150);
    }
}
