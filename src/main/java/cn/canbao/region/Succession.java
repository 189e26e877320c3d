package cn.canbao.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which regions of today the regions of an earlier edition are: by their names, else by their codes. Names come first, because codes change
 * hands over the years, and a village that was known by its name goes on when its code is filled in. A code alone does not tell where
 * another region of then has the name that the code stands for now.
 */
public final class Succession {

    private final Register register;
    private final Map<EarlierRegion, List<Region>> byName = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    /**
     * Follows regions into a register.
     *
     * @param earlier the regions that will be asked for
     */
    public Succession(Register register, Collection<EarlierRegion> earlier) {
        this.register = register;
        for (EarlierRegion region : earlier) {
            List<Region> today = named(region.names());
            byName.put(region, today);
            today.forEach(one -> named.add(one.code()));
        }
    }

    /**
     * The regions of today that an earlier one is.
     *
     * @return one; several when it was split; none when it has left the register
     */
    public List<Region> of(EarlierRegion region) {
        List<Region> today = byName.getOrDefault(region, List.of());
        if (!today.isEmpty()) {
            return today;
        }
        List<Region> coded = register.contains(region.code())
                ? List.of(register.region(region.code()))
                : register.history().ofFormerCode(region.code());
        return coded.stream().anyMatch(one -> named.contains(one.code())) ? List.of() : coded;
    }

    private List<Region> named(List<String> names) {
        Region at = register.root();
        for (String name : names) {
            RegionMatch match = register.names().known(RegionName.normalise(name), at, null);
            if (match instanceof RegionMatch.Split split) {
                return split.into();
            }
            Region next = next(at, match);
            if (next == null) {
                return List.of();
            }
            at = next;
        }
        return List.of(at);
    }

    /** A region may have the name of one that it contains: the nearer one is meant. */
    private static @Nullable Region next(Region at, @Nullable RegionMatch match) {
        if (match instanceof RegionMatch.Found found) {
            return found.region().equals(at) ? null : found.region();
        }
        if (match instanceof RegionMatch.Ambiguous ambiguous) {
            List<Region> near = ambiguous.candidates().stream()
                    .filter(one -> at.code().equals(one.parent()))
                    .toList();
            return near.size() == 1 ? near.get(0) : null;
        }
        return null;
    }
}
