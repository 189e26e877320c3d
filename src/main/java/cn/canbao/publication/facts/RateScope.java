package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.edition.Edition;
import java.util.List;

/**
 * Whose people a rate counts where it is not everybody: where only some reporting regions told the denominator, the rate is theirs alone, so
 * that nobody is held against people who are not counted.
 */
public final class RateScope {

    private final Campaign campaign;
    private final Edition edition;
    private final ReportingRegions reporting;

    /** Of the rates of an edition. */
    public RateScope(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.reporting = new ReportingRegions(edition);
    }

    /** Whether some people who are enrolled are no part of the rate of the whole. */
    boolean isPartial(Category category) {
        Edition.CategoryResult whole = edition.total().categories().get(category.id());
        return whole != null && !whole.countsEverybody();
    }

    /** The reporting regions inside of a region whose people the rate of a category counts. */
    List<Edition.EditionRegion> counted(Edition.EditionRegion region, Category category) {
        List<Edition.EditionRegion> below = reporting.below(region);
        return isPartial(category)
                ? below.stream()
                        .filter(one -> one.figures().containsKey(category.rate().over()))
                        .toList()
                : below;
    }

    /** Whether some reporting region inside of a region told who is enrolled, and is no part of the rate. */
    private boolean leavesOut(Edition.EditionRegion region, Category category) {
        CompletionBasis basis = category.rate();
        return isPartial(category)
                && reporting.below(region).stream()
                        .anyMatch(one -> one.figures().containsKey(basis.enrolled())
                                && !one.figures().containsKey(basis.over()));
    }

    /** What must stand beside the rate of a region, for example 只按报了农业人口数的2个村计; empty where it counts everybody. */
    public String words(Edition.EditionRegion region, Category category) {
        if (!leavesOut(region, category)) {
            return "";
        }
        String over = QuantityLabels.words(campaign, category.rate().over());
        int counted = counted(region, category).size();
        return counted == 0
                ? "没有报" + over + "，不算完成率"
                : "只按报了" + over + "的" + WholeNumbers.of(campaign).text(counted) + "个"
                        + campaign.reportingLevel().label() + "计";
    }

    /** The same behind a rate, in brackets. */
    public String behind(Edition.EditionRegion region, Category category) {
        String words = words(region, category);
        return words.isEmpty() ? "" : "（" + words + "）";
    }
}
