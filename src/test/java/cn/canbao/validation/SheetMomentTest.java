package cn.canbao.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.Place;
import cn.canbao.recognition.AsOf;
import cn.canbao.recognition.WrittenMoment;
import cn.canbao.world.Campaigns;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The campaign lasts from 1 January to 31 March 2021. */
class SheetMomentTest {

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

    private static AsOf written(@Nullable Integer year, int month, int day, String time) {
        int second = LocalTime.parse(time).toSecondOfDay();
        return new AsOf(new WrittenMoment(year, month, day, second, null, false), "截至", "截至", List.of());
    }

    private static SheetMoment moment(@Nullable AsOf asOf) {
        return SheetMoment.of(asOf, RECEIVED, Campaigns.small(), Place.sheet("东镇.xlsx", "进度表"));
    }
}
