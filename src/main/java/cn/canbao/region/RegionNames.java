package cn.canbao.region;

import cn.canbao.campaign.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions by what people call them. A full name or alias always wins; a bare name (海子街) counts only when the text does
 * not itself say what kind of region it means. A name may be written behind the names of the regions that contain it.
 */
public final class RegionNames {

    private static final int SHORTEST_MENTION = 2;
    private static final int LONGEST_TEXT = 200;

    private final Register register;
    private final RegionSuggestions suggestions;
    private final Map<String, Set<Region>> full = new HashMap<>();
    private final Map<String, Set<Region>> bare = new HashMap<>();

    /** Learns every name of the register. */
    RegionNames(Register register) {
        this.register = register;
        this.suggestions = new RegionSuggestions(register);
        Map<String, Set<String>> learned = new HashMap<>();
        for (Region region : register.regions()) {
            Set<String> names = ownNames(
                    region,
                    register.history().inheritedNames(region),
                    region.parent() == null ? Set.of() : learned.getOrDefault(region.parent(), Set.of()));
            names.forEach(name -> learn(name, region));
            learned.put(region.code(), names);
        }
    }

    /**
     * Looks a name up below a region.
     *
     * @param text the name as somebody wrote it
     * @param within only regions below this one, itself included, are meant
     */
    public RegionMatch find(String text, Region within) {
        return find(text, within, null);
    }

    /**
     * Looks a name up below a region. Where regions of several levels have it (海子街 is a town and a village in it), those of the
     * level that is asked for are meant.
     *
     * @param text the name as somebody wrote it
     * @param within only regions below this one, itself included, are meant
     * @param level the level that is asked for; null when nothing is known of it
     */
    public RegionMatch find(String text, Region within, @Nullable Level level) {
        if (text.length() > LONGEST_TEXT) {
            return RegionMatch.Unknown.NOTHING_LIKE_IT;
        }
        String name = RegionName.normalise(text);
        RegionMatch known = known(name, within, level);
        return known == null ? suggestions.of(name, within, level) : known;
    }

    /** The same without a suggestion, which takes long to find; null when no region has the name. */
    @Nullable
    RegionMatch known(String name, Region within, @Nullable Level level) {
        List<Region> found = called(name, within, level);
        if (found.size() == 1) {
            return new RegionMatch.Found(found.get(0));
        }
        if (!found.isEmpty()) {
            return new RegionMatch.Ambiguous(found);
        }
        Region moved = movedFrom(within, name);
        if (moved != null) {
            return new RegionMatch.Found(moved);
        }
        List<Region> parts = splitInto(name, within);
        return parts.isEmpty() ? null : new RegionMatch.Split(parts);
    }

    /** The region that lay in another one before, whose old name says so: 河口乡上河村 is looked for as 上河村 of 河口乡. */
    private @Nullable Region movedFrom(Region within, String name) {
        String old = RegionName.normalise(within.name()) + name;
        for (Region region : full.getOrDefault(old, Set.of())) {
            boolean wasThere = register.history().inheritedNames(region).stream()
                    .anyMatch(former -> RegionName.normalise(former).equals(old));
            if (wasThere) {
                return region;
            }
        }
        return null;
    }

    /** The regions that an old one below a region was split into, by its name alone or behind that of what contained it. */
    private List<Region> splitInto(String name, Region within) {
        for (String container : register.history().containers()) {
            if (register.isWithin(register.region(container), within)) {
                String prefix = RegionName.normalise(register.region(container).name());
                boolean isWithPrefix = name.startsWith(prefix) && name.length() > prefix.length();
                List<Region> parts =
                        register.history().splitInto(container, isWithPrefix ? name.substring(prefix.length()) : name);
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    /**
     * The regions below a region that have a name, without any word about those that nearly have it.
     *
     * @param text the name as somebody wrote it
     * @param within only regions below this one, itself included, are meant
     */
    public List<Region> called(String text, Region within) {
        return text.length() > LONGEST_TEXT ? List.of() : called(RegionName.normalise(text), within, null);
    }

    private List<Region> called(String name, Region within, @Nullable Level level) {
        List<Region> named = below(within, full.get(name));
        List<Region> called = RegionName.bare(name).equals(name) ? below(within, bare.get(name)) : List.of();
        return Stream.of(ofLevel(level, named), ofLevel(level, called), named, called)
                .filter(regions -> !regions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The region that a text speaks of (填报单位, a file's name, a folder), when it names exactly one that is made up of others. The
     * longest name counts, so 田坝桥镇 is not taken for 田坝镇, and a village's name stands for the town that it must lie in, if there is only one.
     */
    public Optional<Region> mentionedIn(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String line = RegionName.normalise(text);
        Mention larger = new Mention();
        Mention reporting = new Mention();
        for (var names : List.of(full, bare)) {
            names.forEach((name, regions) -> {
                if (name.length() >= SHORTEST_MENTION && line.contains(name)) {
                    for (Region region : regions) {
                        if (region.parent() != null) {
                            (register.isReporting(region) ? reporting : larger).add(region, name.length());
                        }
                    }
                }
            });
        }
        Set<String> towns = new LinkedHashSet<>();
        larger.best.forEach(region -> towns.add(region.code()));
        if (larger.length > 0 && reporting.length > larger.length) {
            towns.clear();
            reporting.best.forEach(region -> towns.add(String.valueOf(region.parent())));
        }
        return towns.size() == 1 ? Optional.of(register.region(towns.iterator().next())) : Optional.empty();
    }

    /**
     * The reporting region that a text speaks of (the title of a roster, a sheet's or a file's name), when it names exactly one. The
     * longest name counts; a bare name only when no full one stands there, and never as a part of a larger region's name: a list of
     * 海子街镇 is not one of its village 海子街村, and 海子街 alone may be either.
     *
     * @param within only regions below this one, itself included, are meant
     */
    public Optional<Region> reportingIn(String text, Region within) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String line = RegionName.normalise(text);
        Mention mention = reportingIn(line, full, within);
        if (mention.length == 0) {
            String rest = withoutLarger(line);
            mention = reportingIn(rest, bare, within);
            if (rest.equals(line) && mention.isOfLarger) {
                return Optional.empty();
            }
        }
        return mention.best.size() == 1 ? Optional.of(mention.best.iterator().next()) : Optional.empty();
    }

    private Mention reportingIn(String line, Map<String, Set<Region>> names, Region within) {
        Mention mention = new Mention();
        names.forEach((name, regions) -> {
            if (name.length() >= SHORTEST_MENTION && line.contains(name)) {
                boolean isOfLarger = regions.stream().anyMatch(region -> !register.isReporting(region));
                regions.stream()
                        .filter(region -> register.isReporting(region) && register.isWithin(region, within))
                        .forEach(region -> mention.add(region, name.length(), isOfLarger));
            }
        });
        return mention;
    }

    /** A text without the full names of regions that are made up of others. */
    private String withoutLarger(String line) {
        String rest = line;
        List<String> larger = full.entrySet().stream()
                .filter(named -> line.contains(named.getKey())
                        && named.getValue().stream().noneMatch(register::isReporting))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(name -> -name.length()))
                .toList();
        for (String name : larger) {
            rest = rest.replace(name, "\n");
        }
        return rest;
    }

    /** The regions with the longest name found so far. */
    private static final class Mention {
        private final Set<Region> best = new LinkedHashSet<>();
        private int length;
        private boolean isOfLarger;

        private void add(Region region, int nameLength) {
            add(region, nameLength, false);
        }

        /** @param alsoLarger whether a region that is made up of others has the same name */
        private void add(Region region, int nameLength, boolean alsoLarger) {
            if (nameLength > length) {
                best.clear();
                length = nameLength;
                isOfLarger = alsoLarger;
            }
            if (nameLength == length) {
                best.add(region);
            }
        }
    }

    /** What a region is called, alone and behind each name of the one that contains it, all made comparable. */
    private static Set<String> ownNames(Region region, List<String> former, Set<String> outer) {
        Set<String> names = new LinkedHashSet<>();
        names.add(RegionName.normalise(region.name()));
        region.aliases().forEach(alias -> names.add(RegionName.normalise(alias)));
        former.forEach(name -> names.add(RegionName.normalise(name)));
        Set<String> written = new LinkedHashSet<>(names);
        for (String prefix : outer) {
            for (String name : names) {
                boolean isWithPrefix = name.startsWith(prefix) && name.length() > prefix.length();
                written.add(RegionName.normalise(isWithPrefix ? name.substring(prefix.length()) : prefix + name));
            }
        }
        return written;
    }

    private void learn(String name, Region region) {
        full.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(region);
        bare.computeIfAbsent(RegionName.bare(name), k -> new LinkedHashSet<>()).add(region);
    }

    private static List<Region> ofLevel(@Nullable Level level, List<Region> regions) {
        return level == null
                ? List.of()
                : regions.stream().filter(region -> region.level() == level).toList();
    }

    private List<Region> below(Region within, @Nullable Set<Region> regions) {
        if (regions == null) {
            return List.of();
        }
        List<Region> below = new ArrayList<>();
        for (Region region : regions) {
            if (register.isWithin(region, within)) {
                below.add(region);
            }
        }
        below.sort(Comparator.comparingInt(Region::order));
        return below;
    }
}
