package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.staging.IntegrityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that the figures of an edition agree with each other: a sum equals its parts, and a part is not larger than its whole. */
public final class Reconciliation {

    /**
     * One comparison of two figures.
     *
     * @param isFault whether it is a fault of the program when it does not hold; else of what was handed in
     * @param subject the region or the regions that it speaks of
     * @param item what was compared
     * @param left the first of the two
     * @param right the second of the two
     * @param holds whether the two are as they must be
     */
    public record Check(boolean isFault, String subject, String item, long left, long right, boolean holds) {}

    private final Campaign campaign;
    private final Edition edition;
    private final Map<String, List<Edition.EditionRegion>> children = new HashMap<>();
    private final List<Check> checks = new ArrayList<>();

    /** Checks one edition. */
    public Reconciliation(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        for (Edition.EditionRegion region : edition.regions()) {
            if (region.parent() != null) {
                children.computeIfAbsent(region.parent(), code -> new ArrayList<>())
                        .add(region);
            }
        }
        addSums();
        addRates();
        addSubsets();
    }

    /** Every check that matters to a reader: those of the total one by one, those of other regions counted, and each that fails. */
    public List<Check> checks() {
        return List.copyOf(checks);
    }

    /**
     * Refuses an edition that contradicts itself by a fault of the program.
     *
     * @throws IntegrityException when it does; the message names region, figure and both numbers
     */
    public void check() {
        for (Check check : checks) {
            if (check.isFault && !check.holds) {
                throw new IntegrityException("Cannot publish: " + check.subject + ", " + check.item + ": " + check.left
                        + " against " + check.right);
            }
        }
    }

    private void addSums() {
        Map<Quantity, long[]> below = new LinkedHashMap<>();
        for (Edition.EditionRegion region : edition.regions()) {
            List<Edition.EditionRegion> parts = children.getOrDefault(region.code(), List.of());
            if (parts.isEmpty()) {
                continue;
            }
            for (Quantity quantity : quantities(region, parts)) {
                long whole = region.figures().getOrDefault(quantity, 0L);
                long sum = parts.stream()
                        .mapToLong(part -> part.figures().getOrDefault(quantity, 0L))
                        .sum();
                String item = QuantityLabels.words(campaign, quantity) + "：合计＝各单位之和";
                if (region.parent() == null) {
                    checks.add(new Check(true, region.name(), item, whole, sum, whole == sum));
                } else if (whole == sum) {
                    below.computeIfAbsent(quantity, one -> new long[1])[0]++;
                } else {
                    checks.add(new Check(true, region.name(), item, whole, sum, false));
                    below.computeIfAbsent(quantity, one -> new long[1]);
                }
            }
        }
        below.forEach((quantity, equal) -> {
            long compared = edition.regions().stream()
                    .filter(region -> region.parent() != null && children.containsKey(region.code()))
                    .filter(region -> quantities(region, children.getOrDefault(region.code(), List.of()))
                            .contains(quantity))
                    .count();
            checks.add(new Check(
                    true,
                    "各" + campaign.levels().get(0).label(),
                    QuantityLabels.words(campaign, quantity) + "：合计＝下级之和（单位数）",
                    compared,
                    equal[0],
                    compared == equal[0]));
        });
    }

    /** What a rate is made of is what the columns show. */
    private void addRates() {
        RateScope scope = new RateScope(campaign, edition);
        for (Category category : campaign.ratedCategories()) {
            long compared = 0;
            long equal = 0;
            for (Edition.EditionRegion region : edition.regions()) {
                Edition.CategoryResult progress = region.categories().get(category.id());
                if (progress != null) {
                    Long enrolled = region.figures().get(category.rate().enrolled());
                    Long over = region.figures().get(category.rate().over());
                    compared++;
                    boolean isNumerator = progress.countsEverybody()
                            || Objects.equals(
                                    progress.numerator(), numerator(scope.counted(region, category), category));
                    equal += over != null
                                    && over == progress.target()
                                    && Objects.equals(enrolled, progress.enrolled())
                                    && isNumerator
                            ? 1
                            : 0;
                }
            }
            if (compared > 0) {
                checks.add(new Check(
                        true, "全部单位", category.label() + "：完成率的分子、分母＝表中人数（单位数）", compared, equal, compared == equal));
            }
        }
    }

    /** Null where none of them told it. */
    private static @Nullable Long numerator(List<Edition.EditionRegion> counted, Category category) {
        return counted.stream()
                .map(one -> one.figures().get(category.rate().enrolled()))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    private void addSubsets() {
        for (Category category : campaign.categories()) {
            String whole = category.subsetOf();
            if (whole == null) {
                continue;
            }
            Quantity part = Quantity.enrolled(category.id());
            Quantity all = Quantity.enrolled(whole);
            String item = QuantityLabels.words(campaign, part) + "≤" + QuantityLabels.words(campaign, all);
            for (Edition.EditionRegion region : edition.regions()) {
                Long some = region.figures().get(part);
                Long everybody = region.figures().get(all);
                if (some == null || everybody == null) {
                    continue;
                }
                boolean holds = some <= everybody;
                if (region.parent() == null || !holds) {
                    checks.add(new Check(false, region.name(), item, some, everybody, holds));
                }
            }
        }
    }

    private static Set<Quantity> quantities(Edition.EditionRegion region, List<Edition.EditionRegion> parts) {
        Set<Quantity> quantities = new TreeSet<>(region.figures().keySet());
        parts.forEach(part -> quantities.addAll(part.figures().keySet()));
        return quantities;
    }
}
