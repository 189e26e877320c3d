package cn.canbao.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the regions of a register were before. Several old ones of one region are a merger, one old one of several regions is a split. A
 * register that only knows aliases tells a merger as well, less surely: two aliases that are full names of their own (上河村、下河村 of
 * 两河村) speak of two old villages, while 东门居委会 and 东门 are the one village 东门社区.
 */
public final class RegisterHistory {

    private final Map<String, List<FormerRegion>> former;
    private final Map<String, List<OldName>> oldNames = new HashMap<>();
    private final Map<String, List<Region>> byFormerCode = new HashMap<>();
    /** By the code of what contains them and the comparable form of the old name. */
    private final Map<String, List<Region>> byFormerName = new HashMap<>();

    private final Set<String> containers = new LinkedHashSet<>();

    /** A name of a region that may have been another region's: its comparable form, and what it is called. */
    private record OldName(String normalised, String label) {}

    /** @param former what each region was, by its code; a region that is left out was nothing else */
    RegisterHistory(List<Region> regions, Map<String, List<FormerRegion>> former) {
        this.former = former;
        regions.forEach(this::learn);
        for (Region region : regions) {
            List<OldName> names = oldNames(region);
            if (!names.isEmpty()) {
                oldNames.put(region.code(), names);
            }
        }
    }

    private void learn(Region region) {
        for (FormerRegion one : of(region)) {
            if (one.code() != null) {
                byFormerCode
                        .computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(region);
            }
            if (one.name() != null) {
                List<Region> regions =
                        byFormerName.computeIfAbsent(key(region.parent(), one.name()), name -> new ArrayList<>());
                regions.add(region);
                if (regions.size() > 1) {
                    containers.add(String.valueOf(region.parent()));
                }
            }
        }
    }

    /** What a region was before, as the register says it; empty when it does not. */
    public List<FormerRegion> of(Region region) {
        return former.getOrDefault(region.code(), List.of());
    }

    /** The day on which a region became what it is; empty when the register does not say. */
    public Optional<LocalDate> changed(Region region) {
        return of(region).stream()
                .map(FormerRegion::changed)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The old regions that the register itself says a region was merged of, by their names; none where it was not. */
    public List<String> mergedOf(Region region) {
        List<String> names = of(region).stream()
                .map(FormerRegion::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.size() > 1 ? names : List.of();
    }

    /** Whether a region was merged of several, as the register says it or as its aliases let one think. */
    public boolean isMerged(Region region) {
        return !mergedOf(region).isEmpty()
                || oldNames.getOrDefault(region.code(), List.of()).stream()
                                .map(OldName::label)
                                .distinct()
                                .count()
                        > 1;
    }

    /** The regions that an old code became. */
    List<Region> ofFormerCode(String code) {
        return byFormerCode.getOrDefault(code, List.of());
    }

    /** The regions that contain one that was split, by code. */
    Set<String> containers() {
        return containers;
    }

    /** The regions that an old name was split into, of those that a region contains; empty when it was not. */
    List<Region> splitInto(String parent, String normalised) {
        List<Region> regions = byFormerName.getOrDefault(parent + "\n" + normalised, List.of());
        return regions.size() > 1 ? regions : List.of();
    }

    /** The old names of a region that it alone came of, as somebody may still write them. */
    List<String> inheritedNames(Region region) {
        return of(region).stream()
                .map(FormerRegion::name)
                .filter(Objects::nonNull)
                .filter(name -> byFormerName
                                .getOrDefault(key(region.parent(), name), List.of())
                                .size()
                        == 1)
                .toList();
    }

    /**
     * The old region that a text means, which was found to name a region of today.
     *
     * @param text the name as somebody wrote it
     * @return what the register calls the old region; null when the text means the region as it is today
     */
    public @Nullable String oldRegion(Region region, String text) {
        List<OldName> names = oldNames.get(region.code());
        if (names == null) {
            return null;
        }
        String name = RegionName.normalise(text);
        String own = RegionName.normalise(region.name());
        OldName longest = null;
        for (OldName old : names) {
            if (means(name, old.normalised)
                    && (longest == null || old.normalised.length() > longest.normalised.length())) {
                longest = old;
            }
        }
        return longest == null || (means(name, own) && own.length() >= longest.normalised.length())
                ? null
                : longest.label;
    }

    /** Whether a text is a name, or one behind the names of what contains it, or one without its kind. */
    private static boolean means(String text, String name) {
        return text.endsWith(name) || text.equals(RegionName.bare(name));
    }

    /** Names of one core are one region: a village that became a community keeps its people. */
    private List<OldName> oldNames(Region region) {
        String own = RegionName.bare(RegionName.normalise(region.name()));
        Map<String, String> labels = new LinkedHashMap<>();
        List<OldName> names = new ArrayList<>();
        Set<String> surely = of(region).stream()
                .map(FormerRegion::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Stream.concat(inheritedNames(region).stream(), region.aliases().stream())
                .forEach(written -> {
                    String name = RegionName.normalise(written);
                    String core = RegionName.bare(name);
                    boolean isFullName = !core.equals(name);
                    if (!core.equals(own) && (isFullName || surely.contains(written))) {
                        names.add(new OldName(name, labels.computeIfAbsent(core, one -> written)));
                    }
                });
        return names;
    }

    private static String key(@Nullable String parent, String name) {
        return parent + "\n" + RegionName.normalise(name);
    }
}
