package cn.canbao.validation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Period;
import cn.canbao.problem.Place;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.AsOf;
import cn.canbao.recognition.moment.WrittenMoment;
import cn.canbao.validation.Problems;
import cn.canbao.world.Campaigns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The campaign lasts from 1 January to 31 March 2021. */
class SheetAsOfTest {

    private static final Place SHEET = Place.sheet("东镇.xlsx", "进度表");
    private static final LocalDateTime RECEIVED = LocalDateTime.of(2021, 2, 2, 12, 0);

    @Test
    void takesTheMomentThatTheSheetSays() {
        assertThat(moment(written(2021, 2, 1, "17:30")).moment()).isEqualTo("2021-02-01T17:30");
    }

    @Test
    void takesTheYearOfReceiptWhenTheSheetSaysNone() {
        assertThat(moment(written(null, 2, 1, "00:00")).moment()).isEqualTo("2021-02-01T00:00");
    }

    @Test
    void takesALaterHourOfTheDayOfReceipt() {
        assertThat(moment(written(2021, 2, 2, "17:00")).moment()).isEqualTo("2021-02-02T12:00");
    }

    @Test
    void takesTheMomentOfReceiptWhenTheSheetSaysNothing() {
        var moment = moment(null);

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-missing");
    }

    @ParameterizedTest
    @CsvSource({"2020,12,31", "2021,4,1", "2021,2,3", "1921,2,1"})
    void takesTheMomentOfReceiptWhenTheSheetSaysOneThatCannotBe(int year, int month, int day) {
        var moment = moment(written(year, month, day, "10:00"));

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-implausible");
    }

    @Test
    void takesLastDecemberInJanuary() {
        var moment = SheetAsOf.of(
                written(null, 12, 28, "23:59"),
                LocalDateTime.of(2021, 1, 5, 9, 0),
                new Period(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 2, 28)),
                SHEET);

        assertThat(moment.moment()).isEqualTo("2020-12-28T23:59");
        assertThat(moment.problems()).isEmpty();
    }

    @Test
    void takesTheEndOfTheDayOfReceiptForTheMomentOfReceipt() {
        assertThat(ofNoPeriod(end(null, 2, 2)).moment()).isEqualTo(RECEIVED);
        assertThat(ofNoPeriod(end(null, 2, 2)).problems()).isEmpty();
        assertThat(moment(end(2021, 2, 2)).problems()).isEmpty();
    }

    @Test
    void takesTheEndOfTheLastDayOfTheCampaign() {
        var moment = SheetAsOf.of(
                end(2021, 3, 31),
                LocalDateTime.of(2021, 4, 2, 9, 0),
                Campaigns.small().period(),
                SHEET);

        assertThat(moment.moment()).isEqualTo("2021-04-01T00:00");
        assertThat(moment.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,3", "2,4", "2,28", "3,31"})
    void neverTakesLastYearForADayThatIsStillToCome(int month, int day) {
        var moment = ofNoPeriod(written(null, month, day, "23:59"));

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-implausible");
    }

    @Test
    void saysWhatIsNotUnderstoodAndWhatIsUsed() {
        var moment = moment(new AsOf(
                new WrittenMoment(2021, 2, 1, WrittenMoment.END_OF_DAY, null, false),
                "2021年2月1日",
                "截至2021年2月1日卯时",
                List.of("卯时")));

        assertThat(moment.moment()).isEqualTo("2021-02-01T23:59");
        assertThat(new ProblemTexts(Locale.CHINESE).sentence(moment.problems().get(0)))
                .isEqualTo("工作表“进度表”写的是“截至2021年2月1日卯时”，其中“卯时”读不懂、不存在或者可以有两种理解；"
                        + "读懂的是“2021年2月1日”，按 2021-02-01 23:59 计，请核对，并写成“截至2025年12月1日10时”的样子。");
    }

    @Test
    void saysWhenNothingIsUnderstood() {
        var moment = moment(new AsOf(null, "", "截至农历十二月廿日", List.of("农历十二月廿日")));

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(new ProblemTexts(Locale.CHINESE).sentence(moment.problems().get(0)))
                .isEqualTo("工作表“进度表”写的是“截至农历十二月廿日”，其中“农历十二月廿日”读不出是什么时间，"
                        + "按收到时间 2021-02-02 12:00 计，请写成“截至2025年12月1日10时”的样子。");
    }

    @Test
    void doubtsADayThatStandsBesideAnotherWeekday() {
        var moment = moment(new AsOf(
                new WrittenMoment(2021, 2, 1, WrittenMoment.END_OF_DAY, DayOfWeek.WEDNESDAY, false),
                "2021年2月1日（星期三）",
                "截至2021年2月1日（星期三）",
                List.of()));

        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-partly-read");
    }

    private static AsOf written(@Nullable Integer year, int month, int day, String time) {
        return written(year, month, day, LocalTime.parse(time).toSecondOfDay());
    }

    /** 24时. */
    private static AsOf end(@Nullable Integer year, int month, int day) {
        return written(year, month, day, 86_400);
    }

    private static AsOf written(@Nullable Integer year, int month, int day, int second) {
        return new AsOf(new WrittenMoment(year, month, day, second, null, false), "截至", "截至", List.of());
    }

    private static SheetAsOf moment(@Nullable AsOf asOf) {
        return SheetAsOf.of(asOf, RECEIVED, Campaigns.small().period(), SHEET);
    }

    private static SheetAsOf ofNoPeriod(AsOf asOf) {
        return SheetAsOf.of(asOf, RECEIVED, null, SHEET);
    }
}
