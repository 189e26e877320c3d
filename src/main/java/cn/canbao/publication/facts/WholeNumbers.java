package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import java.util.Locale;

/**
 * How whole numbers are printed in texts.
 *
 * @param thousands whether a comma stands between thousands
 */
public record WholeNumbers(boolean thousands) {

    /** As the campaign wants them. */
    public static WholeNumbers of(Campaign campaign) {
        return new WholeNumbers(campaign.bulletin().thousands());
    }

    /** A number as it is printed. */
    public String text(long number) {
        return thousands ? String.format(Locale.ROOT, "%,d", number) : Long.toString(number);
    }
}
