package cn.canbao.completion;

import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * How far a region has come.
 *
 * @param region the region
 * @param freshness whether its figures are fresh; of a larger region, the freshest of what lies below it
 * @param received when the latest of its figures was received; empty when none ever was
 * @param figures every head count it has, summed bottom-up; a missing one is unknown or there are no such people
 * @param categories per category id that has people here, how far it has come
 */
public record RegionCompletion(
        Region region,
        Freshness freshness,
        Optional<LocalDateTime> received,
        Map<Quantity, Long> figures,
        Map<String, CategoryCompletion> categories) {

    /**
     * How far one category of the region has come, exact and without rank; frozen it becomes the result of an edition.
     *
     * @param target head count to enrol, by the campaign's basis
     * @param enrolled head count enrolled; empty when nobody reported it yet
     * @param numerator head count enrolled that the rate counts: of the reporting regions whose denominator is known, when only sheets tell
     *     it; empty when nobody reported it yet
     * @param missing how many of the reporting regions below, itself included, have such people and did not report them; of a single
     *     category, only those that reported everybody
     */
    public record CategoryCompletion(long target, Optional<Long> enrolled, Optional<Long> numerator, int missing) {

        /** The rate; empty when nothing was reported or there is nobody to enrol. */
        public Optional<CompletionRate> rate() {
            return numerator.map(people -> new CompletionRate(people, target)).filter(CompletionRate::exists);
        }
    }

    /** The rate of a category; empty when there is none. */
    public Optional<CompletionRate> rate(String category) {
        return Optional.ofNullable(categories.get(category)).flatMap(CategoryCompletion::rate);
    }
}
