package cn.canbao.publication.notice;

import cn.canbao.completion.CompletionRate;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.ranking.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the regions of a level stand in one category. Those without such people are in none of the lists.
 *
 * @param rated those that have a rate, best first
 * @param upper those in the upper band, best first
 * @param lower those in the lower band, best first
 * @param notStarted those that reported nobody enrolled, in the order of the register; they are rated too
 * @param unreported those that have such people and reported nothing, in the order of the register
 */
record CategoryStanding(
        List<Edition.EditionRegion> rated,
        List<Edition.EditionRegion> upper,
        List<Edition.EditionRegion> lower,
        List<Edition.EditionRegion> notStarted,
        List<Edition.EditionRegion> unreported) {

    /** @param isEverybody whether a region that reported nothing counts also where nobody knows how many people it has */
    static CategoryStanding of(
            List<Edition.EditionRegion> regions, String category, DocumentRules.RateBands bands, boolean isEverybody) {
        List<Edition.EditionRegion> rated = new ArrayList<>();
        List<Edition.EditionRegion> unreported = new ArrayList<>();
        for (Edition.EditionRegion region : regions) {
            Edition.CategoryResult progress = region.categories().get(category);
            if (EditionRates.of(progress).isPresent()) {
                rated.add(region);
            } else if (progress == null
                    ? isEverybody && region.reported().equals("never")
                    : progress.target() > 0 && progress.enrolled() == null) {
                unreported.add(region);
            }
        }
        rated.sort(Comparator.comparing(
                (Edition.EditionRegion region) -> rate(region, category), Comparator.reverseOrder()));
        return new CategoryStanding(
                List.copyOf(rated),
                in(Band.UPPER, rated, category, bands),
                in(Band.LOWER, rated, category, bands),
                rated.stream()
                        .filter(region -> rate(region, category).enrolled() == 0)
                        .toList(),
                List.copyOf(unreported));
    }

    /** How many rated regions are not in the upper band. */
    int others() {
        return rated.size() - upper.size();
    }

    private static List<Edition.EditionRegion> in(
            Band band, List<Edition.EditionRegion> rated, String category, DocumentRules.RateBands bands) {
        return rated.stream()
                .filter(region -> bands.of(rate(region, category)) == band)
                .toList();
    }

    private static CompletionRate rate(Edition.EditionRegion region, String category) {
        return EditionRates.of(region.categories().get(category)).orElseThrow();
    }
}
