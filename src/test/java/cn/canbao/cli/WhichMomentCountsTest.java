package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.CellContent;
import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two sheets about one village the one that stands for the later moment counts. The later one comes first by name, so that the other one would win a tie. */
class WhichMomentCountsTest {

    private static final String PERIOD = "period: {from: 2020-09-01, to: 2021-02-28}\n";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void foundTheCounty() throws IOException {
        county = new SmallCounty(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021年2月1日下午3时 | 2021年2月1日中午12时
            2021年2月1日10时 | 2021年2月1日零时
            2021年2月1日10时 | 2021年2月1日凌晨2时
            2021年2月1日晚12时 | 2021年2月1日23时
            2021年2月1日十一时 | 2021年2月1日10点半
            1月28日至2月1日 | 1月31日
            2月1号10点 | 2021年2月1日早8时
            """)
    void letsTheLaterMomentWin(String later, String earlier) throws IOException {
        inPeriod();
        county.handIn("东镇1.xlsx", sheetOf(later).row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheetOf(earlier).row("乙村", 190, null));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void takesTheEndOfTheDayOfReceiptForThatDayWithoutAPeriod() throws IOException {
        county.handIn("东镇1.xlsx", sheetOf("2月1日24时").row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheetOf("1月31日24时").row("乙村", 190, null));

        Outcome outcome = county.run("2021-02-01T20:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void warnsOfTomorrowAndNeverTakesItForLastYear() throws IOException {
        county.handIn("东镇1.xlsx", sheetOf("2月2日").row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheetOf("1月31日").row("乙村", 190, null));

        Outcome outcome = county.run("2021-02-01T20:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).containsExactly("as-of-implausible");
    }

    @Test
    void takesLastDecemberInJanuary() throws IOException {
        inPeriod();
        county.handIn("东镇1.xlsx", sheetOf("1月3日").row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheetOf("12月28日").row("乙村", 190, null));

        Outcome outcome = county.run("2021-01-05T10:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void doesNotTakeTheDayOfFillingInForTheMomentOfTheFigures() throws IOException {
        inPeriod();
        county.handIn("东镇1.xlsx", sheetOf("2021年2月3日10时").row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheet("填报日期：2021年2月5日      截至2021年1月20日10时").row("乙村", 190, null));

        Outcome outcome = county.run("2021-02-06T10:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void takesADateCellForTheSameMomentAsItsText() throws IOException {
        inPeriod();
        county.handIn("东镇2.xlsx", sheet("填报单位：东镇", null, "截至时间", "2021年2月1日").row("乙村", 190, null));
        county.run("2021-02-02T10:00");
        county.handIn(
                "东镇1.xlsx",
                sheet("填报单位：东镇", null, "截至时间", CellContent.date(LocalDate.of(2021, 2, 1)))
                        .row("乙村", 180, null));

        Outcome outcome = county.run("2021-02-03T10:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(180);
    }

    @Test
    void takesADateCellBelowItsLabel() throws IOException {
        inPeriod();
        county.handIn(
                "东镇1.xlsx",
                xlsx().sheet("进度表")
                        .row("填报单位", "截至时间")
                        .row("东镇", CellContent.date(LocalDate.of(2021, 2, 1)))
                        .row("村", "已参保人数", "边缘户已参保人数")
                        .row("乙村", 195, null));
        county.handIn("东镇2.xlsx", sheetOf("2021年1月31日").row("乙村", 190, null));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(195);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void tellsTheClerkWhatIsNotUnderstood() throws IOException {
        inPeriod();
        county.handIn("东镇1.xlsx", sheetOf("2021年2月1日卯时").row("乙村", 195, null));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(codes(outcome)).containsExactly("as-of-partly-read");
        assertThat(outcome.rejectedRows().get(0).get("说明")).contains("“卯时”", "2021-02-01 23:59");
    }

    private void inPeriod() throws IOException {
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign) + PERIOD);
    }

    private static WorkbookBuilder sheet(Object... top) {
        return xlsx().sheet("进度表").row(top).row("村", "已参保人数", "边缘户已参保人数");
    }

    private static List<String> codes(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream().map(line -> line.get("问题代码")).toList();
    }
}
