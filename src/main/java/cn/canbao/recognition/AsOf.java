package cn.canbao.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a sheet says it stands for. Where it names a day only, the day's end is meant.
 *
 * @param year the year; null when the sheet leaves it out
 * @param month the month
 * @param day the day
 * @param hour the hour, 0 to 24
 * @param minute the minute
 * @param text what stands in the sheet
 */
public record AsOf(@Nullable Integer year, int month, int day, int hour, int minute, String text) {

    /** The moment, in a given year where the sheet names none; empty when there is no such day. */
    public Optional<LocalDateTime> in(int otherYear) {
        try {
            LocalDate date = LocalDate.of(year == null ? otherYear : year, month, day);
            boolean isEndOfDay = hour == 24 && minute == 0;
            return Optional.of(isEndOfDay ? date.plusDays(1).atStartOfDay() : date.atTime(hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
