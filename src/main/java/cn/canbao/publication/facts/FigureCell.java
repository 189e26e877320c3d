package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import org.jspecify.annotations.Nullable;

/** What the cells of the published table show, in the workbook and in the annex alike. */
public final class FigureCell {

    private FigureCell() {}

    /**
     * A rate as a {@code BigDecimal} fraction of four decimals, a head count as a {@code Long}, 未上报 where there are such people and
     * nobody reported how many are enrolled; null where there are none.
     */
    public static @Nullable Object of(Campaign campaign, Edition.EditionRegion region, Quantity figure) {
        if (figure.measure() == Measure.RATE) {
            return EditionRates.percent(region.categories().get(figure.category()))
                    .map(rate -> rate.movePointLeft(2))
                    .orElse(null);
        }
        Long people = region.figures().get(figure);
        if (people != null) {
            return people;
        }
        boolean hasPeople = campaign.category(figure.category())
                .map(category -> region.figures().containsKey(category.rate().over()))
                .orElse(false);
        return figure.measure() == Measure.ENROLLED && hasPeople ? "未上报" : null;
    }
}
