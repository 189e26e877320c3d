package cn.canbao.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A point of the schedule of a campaign (时序进度): how far everybody ought to have come on a day, whatever the hour.
 *
 * @param day the day
 * @param percent per cent; between two points it grows by the same every day
 */
public record SchedulePoint(
        @NotNull LocalDate day,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent) {}
