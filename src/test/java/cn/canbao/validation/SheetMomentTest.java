package cn.canbao.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.Place;
import cn.canbao.recognition.AsOf;
import cn.canbao.world.Campaigns;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The campaign lasts from 1 January to 31 March 2021. */
class SheetMomentTest {

    private static final LocalDateTime RECEIVED = LocalDateTime.of(2021, 2, 2, 12, 0);

    @Test
    void takesTheMomentThatTheSheetSays() {
        assertThat(moment(new AsOf(2021, 2, 1, 17, 30, "")).moment()).isEqualTo("2021-02-01T17:30");
    }

    @Test
    void takesTheYearOfReceiptWhenTheSheetSaysNone() {
        assertThat(moment(new AsOf(null, 2, 1, 0, 0, "")).moment()).isEqualTo("2021-02-01T00:00");
    }

    @Test
    void takesALaterHourOfTheDayOfReceipt() {
        assertThat(moment(new AsOf(2021, 2, 2, 17, 0, "")).moment()).isEqualTo("2021-02-02T12:00");
    }

    @Test
    void takesTheMomentOfReceiptWhenTheSheetSaysNothing() {
        var moment = moment(null);

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-missing");
    }

    @ParameterizedTest
    @CsvSource({"2020,12,31", "2021,4,1", "2021,2,3", "2021,2,30", "1921,2,1"})
    void takesTheMomentOfReceiptWhenTheSheetSaysOneThatCannotBe(int year, int month, int day) {
        var moment = moment(new AsOf(year, month, day, 0, 0, "截至"));

        assertThat(moment.moment()).isEqualTo(RECEIVED);
        assertThat(moment.problems()).extracting(Problems::code).containsExactly("as-of-implausible");
    }

    private static SheetMoment moment(@Nullable AsOf asOf) {
        return SheetMoment.of(asOf, RECEIVED, Campaigns.small(), Place.sheet("东镇.xlsx", "进度表"));
    }
}
