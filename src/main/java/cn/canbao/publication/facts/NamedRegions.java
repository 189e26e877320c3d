package cn.canbao.publication.facts;

import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The regions that a sentence names: all, or of more than the documents allow only some, and how many there are.
 *
 * @param named those that are named
 * @param count how many it is about
 * @param areLast whether those that are named are the last of them
 * @param numbers how whole numbers are printed
 */
public record NamedRegions(List<Edition.EditionRegion> named, int count, boolean areLast, WholeNumbers numbers) {

    /**
     * Those of a sentence.
     *
     * @param kind what it tells: its name in {@link DocumentRules.Sentences}
     * @param about the regions that it is about; those with a rate come best first, so the ones furthest behind are the last
     */
    public static NamedRegions of(
            String kind, List<Edition.EditionRegion> about, DocumentRules rules, WholeNumbers numbers) {
        boolean isPraise = kind.equals("upper");
        int most = isPraise ? rules.mostPraised() == null ? about.size() : rules.mostPraised() : rules.mostNamed();
        int size = about.size();
        if (size <= most) {
            return new NamedRegions(about, size, false, numbers);
        }
        boolean areLast = kind.equals("lower") || kind.equals("behind");
        return new NamedRegions(
                areLast ? about.subList(size - most, size) : about.subList(0, most), size, areLast, numbers);
    }

    /** Their words, one after the other; where some are left out, how many there are in all. */
    public String text(Function<Edition.EditionRegion, String> words) {
        String all = named.stream().map(words).collect(Collectors.joining("、"));
        if (named.size() == count) {
            return all;
        }
        return all + "等" + numbers.text(count) + "个" + (areLast ? "（只列最后" + numbers.text(named.size()) + "个）" : "");
    }
}
