package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.time.LocalDate;

/**
 * The days of the campaign, both included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) implements ConfigurationPart {

    /** Whether a day belongs to the campaign. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public void check(Keys keys) {
        keys.at("from", from).given();
        keys.at("to", to).given();
    }
}
