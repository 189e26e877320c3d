package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;

/**
 * A level below the region of the campaign, and what its column is called.
 *
 * @param id the level
 * @param label what the bulletin and the register call it, for example 镇乡
 */
public record LevelLabel(Level id, String label) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("id", id).given();
        keys.at("label", label).named(Campaign.LONGEST_NAME);
    }
}
