package cn.canbao.edition;

import cn.canbao.campaign.Quantity;
import cn.canbao.region.EarlierRegion;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.region.Succession;
import cn.canbao.staging.EarlierRegions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An earlier edition in the regions of today, so that figures can be compared across a change of the register: a region that was renamed or
 * got a code is found by its new code, and those that were merged are added up, without a rank. What was split or has left the register is
 * compared with nothing; the totals stay what they were.
 */
public final class ComparableEdition {

    private ComparableEdition() {}

    /**
     * An earlier edition, put into the regions of a register.
     *
     * @param earlier the edition as it was frozen
     * @param register the register of today
     * @return an edition of the same number and moment, whose regions have the codes of today
     */
    public static Edition of(Edition earlier, Register register) {
        Map<String, EarlierRegion> named = EarlierRegions.of(earlier.regions().stream()
                .map(region -> new EarlierRegions.Node(region.code(), region.name(), region.parent()))
                .toList());
        Succession succession = new Succession(register, named.values());
        Map<String, List<Edition.EditionRegion>> byCode = new LinkedHashMap<>();
        for (Edition.EditionRegion region : earlier.regions()) {
            List<Region> today = succession.of(Objects.requireNonNull(named.get(region.code())));
            if (today.size() == 1) {
                byCode.computeIfAbsent(today.get(0).code(), code -> new ArrayList<>())
                        .add(region);
            }
        }
        List<Edition.EditionRegion> regions = new ArrayList<>();
        byCode.forEach((code, old) -> regions.add(merged(register.region(code), old)));
        return new Edition(
                earlier.number(), earlier.campaignId(), earlier.run(), earlier.asOf(), regions, earlier.persons());
    }

    private static Edition.EditionRegion merged(Region today, List<Edition.EditionRegion> old) {
        Edition.EditionRegion first = old.get(0);
        Map<Quantity, Long> figures = new TreeMap<>();
        Map<String, Edition.CategoryResult> categories = new LinkedHashMap<>();
        for (Edition.EditionRegion one : old) {
            one.figures().forEach((quantity, people) -> figures.merge(quantity, people, Long::sum));
            one.categories()
                    .forEach((category, progress) -> categories.merge(category, progress, ComparableEdition::sum));
        }
        boolean isOne = old.size() == 1;
        return new Edition.EditionRegion(
                today.code(),
                today.name(),
                first.level(),
                today.parent(),
                first.reported(),
                old.stream()
                        .map(Edition.EditionRegion::received)
                        .filter(Objects::nonNull)
                        .max(Comparator.<LocalDateTime>naturalOrder())
                        .orElse(null),
                isOne ? first.rank() : null,
                isOne ? first.rankInParent() : null,
                first.remark(),
                figures,
                categories);
    }

    private static Edition.CategoryResult sum(Edition.CategoryResult one, Edition.CategoryResult other) {
        return new Edition.CategoryResult(
                one.target() + other.target(),
                sum(one.enrolled(), other.enrolled()),
                one.missing() + other.missing(),
                null,
                sum(one.numerator(), other.numerator()));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }
}
