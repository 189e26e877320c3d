package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;

/**
 * What the published table looks like, between the rank and name on the left and the remark on the right.
 *
 * @param rankLabel header of the rank
 * @param remarkLabel header of the remark
 * @param totalLabel name of the last row
 * @param columns the columns of figures
 * @param colours in which colours rates are printed; red and green when left out, none when empty
 * @param thousands whether a comma stands between the thousands of whole numbers, in every document alike; false when left out
 */
public record BulletinLayout(
        String rankLabel,
        String remarkLabel,
        String totalLabel,
        List<BulletinColumn> columns,
        GoalColours colours,
        Boolean thousands)
        implements ConfigurationPart {

    /** Fills in what the configuration may leave out. */
    public BulletinLayout {
        colours = colours == null ? GoalColours.RED_AND_GREEN : colours;
        thousands = thousands != null && thousands;
    }

    /** Rows that the header takes. */
    public int depth() {
        return columns.stream().mapToInt(BulletinColumn::depth).max().orElse(1);
    }

    /** The single columns from left to right. */
    public List<BulletinColumn> leaves() {
        return columns.stream().flatMap(BulletinColumn::leaves).toList();
    }

    @Override
    public void check(Keys keys) {
        keys.at("rankLabel", rankLabel).named(Campaign.LONGEST_NAME);
        keys.at("remarkLabel", remarkLabel).named(Campaign.LONGEST_NAME);
        keys.at("totalLabel", totalLabel).named(Campaign.LONGEST_NAME);
        keys.at("columns", columns).notEmpty().each(KeyValue::right);
        keys.at("colours", colours).right();
    }
}
