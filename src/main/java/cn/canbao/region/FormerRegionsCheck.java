package cn.canbao.region;

import cn.canbao.campaign.Level;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks the old names and codes in the register against those that are in use. A name or code that is in use cannot be an old one too: a sheet with it could
 * mean either. That also forbids two regions that were each other.
 */
public final class FormerRegionsCheck {

    private final List<Region> regions;
    private final Map<String, List<FormerRegion>> former;
    private final BiFunction<String, Message, ConfigurationException> mistakes;
    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, Region> byName = new HashMap<>();

    /**
     * Takes a register that is being put together.
     *
     * @param former what each region was, by its code
     * @param mistakes makes an exception of the code of a region and a reason
     */
    public FormerRegionsCheck(
            List<Region> regions,
            Map<String, List<FormerRegion>> former,
            BiFunction<String, Message, ConfigurationException> mistakes) {
        this.regions = regions;
        this.former = former;
        this.mistakes = mistakes;
        for (Region region : regions) {
            byCode.putIfAbsent(region.code(), region);
            region.aliases().forEach(alias -> byName.putIfAbsent(key(region, alias), region));
        }
        regions.forEach(region -> byName.put(key(region, region.name()), region));
    }

    /**
     * Checks all.
     *
     * @param reporting the level that reports
     * @throws ConfigurationException for the first that cannot be
     */
    public void check(Level reporting) {
        Map<String, List<Region>> ofOldName = new LinkedHashMap<>();
        for (Region region : regions) {
            for (FormerRegion one : former.getOrDefault(region.code(), List.of())) {
                checkCode(region, one.code());
                if (one.name() != null) {
                    checkName(region, one);
                    ofOldName
                            .computeIfAbsent(key(region, one.name()), name -> new ArrayList<>())
                            .add(region);
                }
            }
        }
        ofOldName.values().stream()
                .filter(parts -> parts.size() > 1)
                .flatMap(List::stream)
                .filter(part -> part.level() == reporting)
                .forEach(this::checkPart);
    }

    private void checkCode(Region region, @Nullable String code) {
        if (code == null) {
            return;
        }
        Region present = byCode.get(code);
        if (present != null && !present.equals(region)) {
            throw mistakes.apply(
                    region.code(),
                    Message.of("former-code-in-use").with("code", code).with("region", present.name()));
        }
    }

    private void checkName(Region region, FormerRegion one) {
        String name = Objects.requireNonNull(one.name());
        Region present = byName.get(key(region, name));
        if (present != null && !present.equals(region)) {
            throw mistakes.apply(
                    region.code(),
                    Message.of("former-name-in-use").with("name", name).with("region", present.name()));
        }
        if (!key(region, name).equals(key(region, region.name()))) {
            return;
        }
        if (former.getOrDefault(region.code(), List.of()).size() == 1) {
            throw mistakes.apply(
                    region.code(), Message.of("former-name-is-its-own").with("name", name));
        }
        if (one.changed() == null) {
            throw mistakes.apply(region.code(), Message.of("former-day-needed").with("name", name));
        }
    }

    /** What a region was split into must report by its own target, and what it had cannot be told from what else was merged into it. */
    private void checkPart(Region part) {
        List<FormerRegion> before = former.getOrDefault(part.code(), List.of());
        if (before.size() > 1) {
            throw mistakes.apply(
                    part.code(), Message.of("former-split-and-merged").with("names", names(before)));
        }
        boolean areTargetsKnown =
                regions.stream().anyMatch(region -> !region.figures().isEmpty());
        if (areTargetsKnown && part.figures().isEmpty()) {
            throw mistakes.apply(
                    part.code(), Message.of("former-part-without-target").with("names", names(before)));
        }
    }

    private static List<String> names(List<FormerRegion> former) {
        return former.stream().map(one -> String.valueOf(one.name())).toList();
    }

    private static String key(Region region, String name) {
        return region.parent() + "\n" + RegionName.normalise(name);
    }
}
