package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A point of the schedule of a campaign (时序进度): how far everybody ought to have come on a day, whatever the hour.
 *
 * @param day the day
 * @param percent per cent; between two points it grows by the same every day
 */
public record SchedulePoint(LocalDate day, BigDecimal percent) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("day", day).given();
        keys.at("percent", percent).given().percentage();
    }
}
