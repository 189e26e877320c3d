package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;

/**
 * The two rates between which a region is neither praised nor named.
 *
 * @param above per cent; a rate over it is in the upper band
 * @param below per cent; a rate under it is in the lower band
 */
public record Bands(BigDecimal above, BigDecimal below) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("above", above).given().percentage();
        keys.at("below", below).given().percentage();
    }
}
