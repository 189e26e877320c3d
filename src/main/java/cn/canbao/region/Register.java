package cn.canbao.region;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/** Every region that must report, with its targets, as a tree whose top is the region of the campaign. */
public final class Register {

    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> children = new HashMap<>();
    private final Set<Quantity> known = new HashSet<>();
    private final Region root;
    private final RegisterHistory history;
    private final RegionNames names;

    /**
     * @param regions every region, each after its parent; the first is the region of the campaign
     * @throws IllegalArgumentException when a code stands twice or a parent is missing
     */
    public Register(List<Region> regions) {
        this(regions, Map.of());
    }

    /**
     * A register that knows what its regions were before.
     *
     * @param regions every region, each after its parent; the first is the region of the campaign
     * @param former what each was before, by its code; a region that is left out was nothing else
     * @throws IllegalArgumentException when a code stands twice or a parent is missing
     */
    public Register(List<Region> regions, Map<String, List<FormerRegion>> former) {
        root = regions.get(0);
        for (Region region : regions) {
            if (byCode.putIfAbsent(region.code(), region) != null) {
                throw new IllegalArgumentException(
                        "Cannot make a register: two regions have the code " + region.code());
            }
            known.addAll(region.figures().keySet());
            if (region.parent() != null) {
                if (!byCode.containsKey(region.parent())) {
                    throw new IllegalArgumentException(
                            "Cannot make a register: " + region.code() + " has the unknown parent " + region.parent());
                }
                children.computeIfAbsent(region.parent(), parent -> new ArrayList<>())
                        .add(region);
            }
        }
        history = new RegisterHistory(regions, former);
        names = new RegionNames(this);
    }

    /** What its regions were before. */
    public RegisterHistory history() {
        return history;
    }

    /** The region of the campaign. */
    public Region root() {
        return root;
    }

    /** What people call its regions. */
    public RegionNames names() {
        return names;
    }

    /** Every region in the order of the register, each after its parent. */
    public List<Region> regions() {
        return List.copyOf(byCode.values());
    }

    /** Every region of a level in the order of the register. */
    public List<Region> regions(Level level) {
        return byCode.values().stream()
                .filter(region -> region.level() == level)
                .toList();
    }

    /**
     * The region of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Region region(String code) {
        Region region = byCode.get(code);
        if (region == null) {
            throw new IllegalArgumentException("Cannot find a region: the register has no code " + code);
        }
        return region;
    }

    /** Whether there is a region of a code. */
    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    /** The regions directly below one. */
    List<Region> children(Region region) {
        return children.getOrDefault(region.code(), List.of());
    }

    /** Whether a region reports itself instead of being the sum of others. */
    public boolean isReporting(Region region) {
        return !children.containsKey(region.code());
    }

    /** The reporting regions below a region, itself included, in the order of the register. */
    public List<Region> reporting(Region region) {
        if (isReporting(region)) {
            return List.of(region);
        }
        return children(region).stream()
                .flatMap(child -> reporting(child).stream())
                .toList();
    }

    /** Whether a region lies below another one or is the same. */
    boolean isWithin(Region region, Region whole) {
        Region at = region;
        while (!at.code().equals(whole.code())) {
            if (at.parent() == null) {
                return false;
            }
            at = region(at.parent());
        }
        return true;
    }

    /** Whether the register says something about a quantity at all; then it alone decides, and a blank means nobody. */
    public boolean decides(Quantity quantity) {
        return known.contains(quantity);
    }

    /** A target or population of a region, summed bottom-up; empty when nobody below it has one. */
    public OptionalLong figure(Region region, Quantity quantity) {
        long[] own = reporting(region).stream()
                .map(leaf -> leaf.figures().get(quantity))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .toArray();
        return own.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Arrays.stream(own).sum());
    }
}
