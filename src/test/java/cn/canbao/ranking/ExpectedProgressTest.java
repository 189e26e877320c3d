package cn.canbao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.SchedulePoint;
import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedProgressTest {

    /** Ten per cent in thirty days are a third of one per cent a day. */
    private static final List<SchedulePoint> SCHEDULE =
            List.of(point("2021-01-01", "50"), point("2021-01-31", "60"), point("2021-02-10", "90.5"));

    private static SchedulePoint point(String day, String percent) {
        return new SchedulePoint(LocalDate.parse(day), new BigDecimal(percent));
    }

    private static ExpectedProgress on(String day) {
        return ExpectedProgress.on(SCHEDULE, LocalDate.parse(day)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 50.00",
        "2021-01-02, 50.33",
        "2021-01-03, 50.67",
        "2021-01-31, 60.00",
        "2021-02-01, 63.05",
        "2021-02-10, 90.50",
        "2021-03-31, 90.50",
    })
    void growsEvenlyBetweenTwoPointsAndStaysAfterTheLast(String day, String percent) {
        assertThat(on(day).percent()).isEqualTo(percent);
    }

    @Test
    void expectsNothingBeforeTheFirstPointOrWithoutASchedule() {
        assertThat(ExpectedProgress.on(SCHEDULE, LocalDate.parse("2020-12-31"))).isEmpty();
        assertThat(ExpectedProgress.on(List.of(), LocalDate.parse("2021-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 50 1/3 per cent of 300 are 151
        "151, 300, false, 0",
        "150, 300, true, 1",
        // 50.33 as it is printed, and still behind
        "5033, 10000, true, 1",
        "5034, 10000, false, 0",
        "0, 7, true, 4",
        "9, 7, false, 0",
    })
    void comparesTheExactFractionsAndCallsNobodyBehindWhoEqualsIt(
            long enrolled, long target, boolean behind, long missing) {
        CompletionRate rate = new CompletionRate(enrolled, target);

        assertThat(on("2021-01-02").isBehind(rate)).isEqualTo(behind);
        assertThat(on("2021-01-02").missing(rate)).isEqualTo(missing);
    }
}
