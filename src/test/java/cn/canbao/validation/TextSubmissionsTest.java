package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in as a text or a page, by the same rules as workbooks. */
class TextSubmissionsTest {

    private static final String PERSONS = "村,姓名,身份证号,人员类别,是否参保,缴费日期,缴费金额\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void countsAProgressSheetThatIsACsv(String charset) {
        var text = "东镇进度表（截至2021年2月1日）\r\n村,任务数,已参保人数\r\n甲村,100,\"=\"\"080\"\"\"\r\n乙村,200,'150\r\n合计,300,230\r\n";

        var outcome = read(SmallWorld.in(folder), "东镇.csv", text, Charset.forName(charset));

        assertThat(outcome)
                .accepts("测试区/东镇/甲村", "测试区/东镇/乙村")
                .counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80)
                .counts("测试区/东镇/乙村", Quantity.enrolled("all"), 150);
        Assertions.assertThat(outcome.bins(0))
                .isEqualTo(Map.of("title", 1L, "header", 1L, "accepted", 2L, "total", 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "村,任务数,已参保人数\r\n甲村,1,100,1,080\r\n乙村,2,200,1,150\r\n",
                "村,任务数,已参保人数\r\n甲村,1,100,980\r\n乙村,2,200,1,150\r\n",
                "截至2021年2月1日\r\n村,任务数,已参保人数,备注\r\n甲村,1,100,1,080,\r\n乙村,2,200,1,150,\r\n",
                "村,任务数,已参保人数\r\n甲村,100,80\r\n乙村,1,200,150\r\n"
            })
    void takesNoCommaBetweenThousandsForTheEndOfAValue(String text) {
        var outcome = summary(text);

        assertThat(outcome).accepts().reports("separator-in-doubt").mentioning("可能是一个带千位逗号的数，也可能是两个数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "村,任务数,已参保人数\r\n甲村,\"1,100\",\"1,080\"\r\n乙村,200,150\r\n",
                "村,任务数,已参保人数,,\r\n甲村,1100,1080,1,200\r\n乙村,200,150,,\r\n",
                "村;任务数;已参保人数\r\n甲村;1,100;1,080\r\n乙村;200;150\r\n",
                "村|任务数|已参保人数\r\n甲村|1,100|1,080\r\n乙村|200|150\r\n",
                "村，任务数，已参保人数\r\n甲村，1100，1080\r\n乙村，200，150\r\n"
            })
    void readsEverySeparatorThatIsToldApartFromCommasInNumbers(String text) {
        assertThat(summary(text))
                .counts("测试区/东镇/甲村", Quantity.enrolled("all"), 1080)
                .counts("测试区/东镇/乙村", Quantity.enrolled("all"), 150);
    }

    @Test
    void tellsTheCellOfACsvThatIsWrong() {
        var outcome = summary("村,任务数,已参保人数\r\n\r\n甲村,100,\"约\r\n80\"\r\n乙村,200,#REF!\r\n");

        assertThat(outcome).accepts().rejectsRows(3, 4);
        assertThat(outcome).rejects("number-expected").saying("第 3 行 C 列“已参保人数”写的是“约 80”，请改成整数人数。");
        assertThat(outcome).rejects("error-value").atRow(4).inColumn("C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"乙村,200,73", "乙村,200,\"73\"", "\r\n乙村,200,73,", "乙村,200,73\r\n\r\n备注：共两个村"})
    void asksAboutALastLineThatNothingEnds(String last) {
        var outcome = summary("村,任务数,已参保人数\r\n甲村,100,80\r\n" + last);

        assertThat(outcome).accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
        assertThat(outcome)
                .warns("last-line-unended")
                .saying("“东镇.csv”的最后一行（第 " + (last.contains("\r\n") ? last.contains("备注") ? 5 : 4 : 3)
                        + " 行）没有以换行结束，文件可能没有传完，最后的“" + (last.contains("备注") ? "备注：共两个村" : "73")
                        + "”可能缺了后几位；请核对最后一行，缺了的请重新上报，没有缺的不用管。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\n\r\n", "\n,,\n"})
    void asksNothingWhereTheLastLineIsEnded(String end) {
        assertThat(summary("村,任务数,已参保人数\n甲村,100,80\n乙村,200,73" + end)).hasNoErrorsOrWarningsBut("missing-column");
    }

    @Test
    void keepsEveryDigitOfAnIdNumber() {
        var outcome = persons(PERSONS + "甲村,张三," + id(1) + ",,是,2021-02-01,\"1,200.00\"\r\n甲村,李四,'" + id(2)
                + ",,是,,\r\n甲村,王五,\"=\"\"" + id(3) + "\"\"\",,是,,\r\n甲村,赵六,\"" + id(4) + "\t\",,否,,\r\n");

        assertThat(outcome).acceptsPersons("张三", "李四", "王五", "赵六");
        assertThat(outcome).person("张三").hasNumber(id(1)).paid("1200");
        assertThat(outcome).person("李四").hasNumber(id(2));
        assertThat(outcome).person("王五").hasNumber(id(3));
        assertThat(outcome).person("赵六").hasNumber(id(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.20501E+17", "5.2E+17", "520501198001010000"})
    void neverRepairsAnIdNumberThatExcelHasRounded(String written) {
        var outcome = persons(PERSONS + "甲村,张三," + written + ",,是,,\r\n");

        assertThat(outcome).acceptsPersons();
        assertThat(outcome).rejects("id-precision-lost").atRow(2).inColumn("C");
    }

    @Test
    void countsAPageUnderTheNameOfAWorkbookAndSaysSo() {
        var page = """
                <html><meta charset="gb2312"><h3>东镇花名册</h3>
                <table><tr><th rowspan="2">村</th><th colspan="2">参保人</th><th rowspan="2">是否参保</th></tr>
                <tr><th>姓名</th><th>身份证号</th></tr>
                <tr><td>甲村</td><td>张三</td><td style="mso-number-format:'\\@'">%s</td><td>是</td></tr>
                <tr><td>甲村</td><td>李四</td><td x:num="5.2050119800101E+17">5.2E+17</td><td>是</td></tr>
                </table></html>
                """.formatted(id(1));

        var outcome = read(SmallWorld.ofRosters(folder), "东镇.xls", page, Charset.forName("GBK"));

        assertThat(outcome).acceptsPersons("张三");
        assertThat(outcome).rejects("id-precision-lost").atRow(5).inColumn("C");
        assertThat(outcome).reports("wrong-extension").saying("“东镇.xls”的扩展名与内容不符，内容是网页（HTML），已按内容读取；下次请另存为 .xlsx 再上报。");
    }

    @Test
    void readsACellOfAPageThatStandsForSeveralRows() {
        var page = "<table><tr><td>村<td>姓名<td>身份证号<td>是否参保</tr><tr><td rowspan=2>甲村<td>张三<td>" + id(1)
                + "<td>是</tr><tr><td>李四<td>" + id(2) + "<td>是</tr><tr><td><td>王五<td>" + id(3) + "<td>是</tr></table>";

        var outcome = read(SmallWorld.ofRosters(folder), "东镇.html", page, StandardCharsets.UTF_8);

        assertThat(outcome).acceptsPersons("张三", "李四").rejectsRows(4);
        assertThat(outcome).reports("merged-cells");
    }

    @Test
    void countsNothingOfAPageThatBreaksOff() {
        var outcome = read(
                SmallWorld.ofRosters(folder),
                "东镇.html",
                "<table><tr><td>村<td>姓名<td>身份证号<td>是否参保</tr><tr><td>甲村<td>张三<td>" + id(1) + "<td>是</tr><tr><td>甲",
                StandardCharsets.UTF_8);

        assertThat(outcome).acceptsPersons();
        assertThat(outcome).reports("broken-file").mentioning("已损坏，读到工作表时出错");
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(3);
    }

    @Test
    void countsNothingOfACsvWhoseQuotesDoNotPair() {
        var outcome = persons(PERSONS + "甲村,张三," + id(1) + ",,是,,\r\n甲村,\"李四," + id(2) + ",,是,,\r\n");

        assertThat(outcome).acceptsPersons();
        assertThat(outcome).reports("unpaired-quote").mentioning("从第 3 行起");
    }

    @Test
    void takesALetterForALetter() {
        var outcome = summary("关于做好参保工作的通知\r\n各村：\r\n请于2月1日前上报。\r\n");

        assertThat(outcome).accepts();
        assertThat(outcome).reports("no-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PK"})
    void countsNothingOfTheFirstBytesOfAWorkbookAndSaysSo(String left) {
        var outcome = read(SmallWorld.in(folder), "东镇.xlsx", left, StandardCharsets.US_ASCII);

        assertThat(outcome).accepts();
        assertThat(outcome).reports("no-data");
        assertThat(outcome).reports("wrong-extension");
    }

    private Outcome summary(String text) {
        return read(SmallWorld.in(folder), "东镇.csv", text, StandardCharsets.UTF_8);
    }

    private Outcome persons(String text) {
        return read(SmallWorld.ofRosters(folder), "东镇.csv", text, StandardCharsets.UTF_8);
    }

    private Outcome read(SmallWorld world, String path, String text, Charset charset) {
        try {
            return world.read(Files.write(folder.resolve(path), text.getBytes(charset)), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
