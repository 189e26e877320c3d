package cn.canbao.recognition;

import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.CellContent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "截至2021年2月1日, 2021-02-01T23:59",
        "（截至2021年2月1日17时）, 2021-02-01T17:00",
        "截 至 2021 年 2 月 1 日 17 时 30 分, 2021-02-01T17:30",
        "截止时间：2021-02-01 17:30, 2021-02-01T17:30",
        "截至2021.2.1, 2021-02-01T23:59",
        "统计时间:2021/2/1 8：05, 2021-02-01T08:05",
        "截至2月1日下午5点, 2021-02-01T17:00",
        "截至２０２１年２月１日１０：００, 2021-02-01T10:00",
        "截止到2021年2月1日, 2021-02-01T23:59",
        "截至2021年1月31日24时, 2021-02-01T00:00",
        "截至12月31日, 2021-12-31T23:59",
    })
    void readsTheMomentThatASheetStandsFor(String line, LocalDateTime moment) {
        assertThat(heading(line).asOf())
                .isNotNull()
                .satisfies(asOf -> assertThat(moment(asOf)).isEqualTo(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年度医保筹资进度表", "截至：", "截至    年  月  日", "共计2月1日开会", "参保时间：2月1日"})
    void findsNoMomentWhereNoneIsWritten(String line) {
        assertThat(heading(line).asOf()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至2021年2月30日", "截至2021年13月1日", "截至2021年2月1日25时"})
    void knowsThatThereIsNoSuchMoment(String line) {
        assertThat(heading(line).asOf())
                .isNotNull()
                .satisfies(asOf -> assertThat(asOf.unread()).isNotEmpty());
    }

    @Test
    void readsAMomentFromACellOfItsOwn() {
        var moment = CellContent.moment(LocalDateTime.of(2021, 2, 1, 17, 30), "yyyy\"年\"m\"月\"d\"日\" h\"时\"");
        var table = Sheets.table(
                folder, xls().sheet("进度").row("截止时间：", moment).row("村", "已参保人数").row("甲村", 80));

        assertThat(table.heading().asOf())
                .isNotNull()
                .satisfies(asOf -> assertThat(moment(asOf)).isEqualTo(LocalDateTime.of(2021, 2, 1, 17, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "填报单位：东镇, 东镇",
        "填报单位（盖章）：东镇人民政府, 东镇人民政府",
        "单位（盖章）:东镇, 东镇",
        "填 报 单 位：东镇, 东镇",
    })
    void readsTheReportingUnit(String line, String unit) {
        assertThat(heading(line).reportingUnit()).isEqualTo(unit);
    }

    @Test
    void readsTheReportingUnitFromTheCellBesideItsLabel() {
        var table = Sheets.table(
                folder, xlsx().sheet("进度").row("填报单位：", "东镇").row("村", "已参保人数").row("甲村", 80));

        assertThat(table.heading().reportingUnit()).isEqualTo("东镇");
    }

    /** Received on the last day of 2021. */
    private static LocalDateTime moment(AsOf asOf) {
        var moment = Objects.requireNonNull(asOf.moment());
        return moment.on(moment.day(LocalDate.of(2021, 12, 31)).orElseThrow());
    }

    private SheetHeading heading(String line) {
        return Sheets.table(
                        folder, xlsx().sheet("进度").row(line).row("村", "已参保人数").row("甲村", 80))
                .heading();
    }
}
