package cn.canbao.campaign;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The days of the campaign, both included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(@NotNull LocalDate from, @NotNull LocalDate to) {

    /** Whether a day belongs to the campaign. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
