package cn.canbao.edition;

import cn.canbao.campaign.Quantity;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frozen result of one run, from which every document takes its figures.
 *
 * @param number its running number within the campaign
 * @param campaignId the campaign
 * @param run the run that froze it
 * @param asOf the moment that it stands for
 * @param regions every region of the register in its order; the first is the region of the campaign
 * @param persons what the rosters came to: {@code seen}, {@code distinct}, {@code duplicates-within}, {@code duplicates-across}, and
 *     the distinct persons by enrolment; empty when none were handed in
 */
public record Edition(
        int number,
        String campaignId,
        long run,
        LocalDateTime asOf,
        List<EditionRegion> regions,
        Map<String, Long> persons) {

    /** The region of the campaign, which holds the totals. */
    public EditionRegion total() {
        return regions.get(0);
    }

    /** The regions of a level, best first; those without a rank follow in the order of the register. */
    public List<EditionRegion> ranked(String level) {
        return regions.stream()
                .filter(region -> level.equals(region.level()))
                .sorted(Comparator.comparing(
                        EditionRegion::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    /**
     * A region as it stood.
     *
     * @param code its code
     * @param name its name
     * @param level its level; null for the region of the campaign
     * @param parent code of the region that contains it; null for the region of the campaign
     * @param reported now, carried or never
     * @param received when the latest of its figures was received; null when none ever was
     * @param rank its rank among all of its level; null when it has none
     * @param rankInParent its rank among those of the same parent; null when it has none
     * @param remark its remark; null when there is none
     * @param figures its head counts; a missing one is unknown or there are no such people
     * @param categories per category that has people here, how far it has come, in the order of the campaign
     * @param carriedFrom the moment that its figures stand for where they tell nothing new: none of them was received on the day of the
     *     edition, or all stand for a moment that the edition before knew; null where they do
     */
    public record EditionRegion(
            String code,
            String name,
            @Nullable String level,
            @Nullable String parent,
            String reported,
            @Nullable LocalDateTime received,
            @Nullable Integer rank,
            @Nullable Integer rankInParent,
            @Nullable String remark,
            Map<Quantity, Long> figures,
            Map<String, CategoryResult> categories,
            @Nullable LocalDateTime carriedFrom) {

        /** A region whose figures are new, or of which it is not known since when they stand. */
        public EditionRegion(
                String code,
                String name,
                @Nullable String level,
                @Nullable String parent,
                String reported,
                @Nullable LocalDateTime received,
                @Nullable Integer rank,
                @Nullable Integer rankInParent,
                @Nullable String remark,
                Map<Quantity, Long> figures,
                Map<String, CategoryResult> categories) {
            this(code, name, level, parent, reported, received, rank, rankInParent, remark, figures, categories, null);
        }
    }

    /**
     * The frozen result of a category in a region.
     *
     * @param target head count to enrol, by the campaign's basis
     * @param enrolled head count enrolled; null when nobody reported it yet
     * @param missing how many reporting regions have such people and did not report them; of a single category, only those that
     *     reported everybody
     * @param rank rank by this category among all of the level; null when it has none
     * @param numerator head count enrolled that the rate counts: where only some reporting regions told the denominator, the people of
     *     these; null when none of them reported any
     */
    public record CategoryResult(
            long target,
            @Nullable Long enrolled,
            int missing,
            @Nullable Integer rank,
            @Nullable Long numerator) {

        /** A result whose rate counts everybody enrolled. */
        public CategoryResult(long target, @Nullable Long enrolled, int missing, @Nullable Integer rank) {
            this(target, enrolled, missing, rank, enrolled);
        }

        /** Whether the rate counts everybody who is enrolled. */
        public boolean countsEverybody() {
            return Objects.equals(numerator, enrolled);
        }
    }
}
