package cn.canbao.publication.bulletin;

import cn.canbao.edition.Edition;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The last three places of a ranking (后三位). Among few regions, or where most of them share a place, nobody is among the last. */
final class LastPlaces {

    private static final int LAST = 3;
    private static final int FEWEST = 10;

    private LastPlaces() {}

    /** Codes of the regions of a level with fewer than three behind them that stand in the last third of at least ten. */
    static Set<String> of(Edition edition, String level) {
        List<Edition.EditionRegion> ranked = edition.ranked(level).stream()
                .filter(region -> region.rank() != null)
                .toList();
        Set<String> last = new HashSet<>();
        if (ranked.size() < FEWEST) {
            return last;
        }
        Integer bound = rank(ranked, ranked.size() - LAST);
        int place = 0;
        while (!rank(ranked, place).equals(bound)) {
            place++;
        }
        // those that share its rank stand on the first of their places
        if (place * 3 >= ranked.size() * 2) {
            ranked.subList(place, ranked.size()).forEach(region -> last.add(region.code()));
        }
        return last;
    }

    private static Integer rank(List<Edition.EditionRegion> ranked, int place) {
        return Objects.requireNonNull(ranked.get(place).rank());
    }
}
