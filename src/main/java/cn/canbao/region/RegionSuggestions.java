package cn.canbao.region;

import cn.canbao.campaign.Level;
import cn.canbao.text.EditDistance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may have meant by a name that the register does not have. Only asked when a name was not found, so that names which are
 * right cost nothing; and what was asked stays known, because a roster says the same wrong name on every line.
 */
final class RegionSuggestions {

    private static final int MOST = 3;
    private static final int MOST_REMEMBERED = 10_000;

    private final Register register;
    private final Map<Question, RegionMatch.Unknown> answers = new ConcurrentHashMap<>();
    private volatile @Nullable List<Named> named;

    RegionSuggestions(Register register) {
        this.register = register;
    }

    private record Question(
            String name, String within, @Nullable Level level) {}

    /** A region with what is compared of its names. */
    private record Named(Region region, List<String> names, List<String> spoken, Set<String> cores) {

        private static Named of(Region region) {
            List<String> names = new ArrayList<>();
            names.add(RegionName.normalise(region.name()));
            region.aliases().forEach(alias -> names.add(RegionName.normalise(alias)));
            Set<String> cores = new LinkedHashSet<>();
            names.forEach(name -> cores.addAll(NameCore.of(name)));
            return new Named(region, names, names.stream().map(NameCore::spoken).toList(), cores);
        }
    }

    /**
     * What comes nearest to a name: regions that have it but for their kind, else those that differ by a slip of the pen; and who has it
     * in other places, when nobody has it here.
     *
     * @param normalised the comparable form of the name
     * @param within where it was looked for
     * @param level the level asked for; null when nothing is known of it, then regions that report are meant before others
     */
    RegionMatch.Unknown of(String normalised, Region within, @Nullable Level level) {
        Question question = new Question(normalised, within.code(), level);
        RegionMatch.Unknown known = answers.get(question);
        if (known != null) {
            return known;
        }
        RegionMatch.Unknown answer = answer(normalised, within, level);
        if (answers.size() < MOST_REMEMBERED) {
            answers.put(question, answer);
        }
        return answer;
    }

    private RegionMatch.Unknown answer(String normalised, Region within, @Nullable Level level) {
        if (level != null) {
            return among(normalised, within, region -> region.level() == level);
        }
        RegionMatch.Unknown reporting = among(normalised, within, register::isReporting);
        return reporting.equals(RegionMatch.Unknown.NOTHING_LIKE_IT)
                ? among(normalised, within, region -> !register.isReporting(region))
                : reporting;
    }

    private RegionMatch.Unknown among(String normalised, Region within, Predicate<Region> isMeant) {
        List<Named> here = new ArrayList<>();
        List<Named> others = new ArrayList<>();
        for (Named one : named()) {
            if (one.region.parent() != null && isMeant.test(one.region)) {
                (register.isWithin(one.region, within) ? here : others).add(one);
            }
        }
        String name = withoutPlace(normalised, within);
        Set<String> cores = NameCore.of(name);
        List<Region> same = withOneOf(cores, here);
        if (!same.isEmpty()) {
            return new RegionMatch.Unknown(same.size() <= MOST ? same : List.of(), List.of());
        }
        return new RegionMatch.Unknown(slips(name, here), withOneOf(cores, others));
    }

    private List<Named> named() {
        List<Named> known = named;
        if (known == null) {
            known = register.regions().stream().map(Named::of).toList();
            named = known;
        }
        return known;
    }

    private static List<Region> withOneOf(Set<String> cores, List<Named> regions) {
        return regions.stream()
                .filter(one -> !Collections.disjoint(cores, one.cores))
                .map(Named::region)
                .toList();
    }

    /** Those with the fewest characters to mend; none when a third of the name would have to be mended, or too many are as near. */
    private static List<Region> slips(String name, List<Named> regions) {
        String spoken = NameCore.spoken(name);
        List<Region> nearest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (Named one : regions) {
            int distance = one.spoken.stream()
                    .mapToInt(other -> distance(spoken, other))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least && distance != Integer.MAX_VALUE) {
                nearest.add(one.region);
            }
        }
        return nearest.size() <= MOST ? nearest : List.of();
    }

    private static int distance(String name, String other) {
        int most = Math.max(1, other.length() / 3);
        if (Math.abs(name.length() - other.length()) > most
                || !NameCore.numbers(name).equals(NameCore.numbers(other))) {
            return Integer.MAX_VALUE;
        }
        int distance = EditDistance.between(name, other);
        return distance <= most ? distance : Integer.MAX_VALUE;
    }

    /** A name without the names of the regions around it in front: 义井镇东三村. */
    private String withoutPlace(String normalised, Region within) {
        Set<String> around = new LinkedHashSet<>();
        register.children(within).forEach(region -> around.add(region.code()));
        for (Region at = within; ; at = register.region(at.parent())) {
            around.add(at.code());
            if (at.parent() == null) {
                break;
            }
        }
        String rest = normalised;
        for (Named one : named()) {
            if (around.contains(one.region.code()) && !register.isReporting(one.region)) {
                for (String name : one.names) {
                    rest = rest.startsWith(name) && rest.length() > name.length()
                            ? rest.substring(name.length())
                            : rest;
                }
            }
        }
        return rest;
    }
}
