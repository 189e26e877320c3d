package cn.canbao.publication.facts;

import cn.canbao.edition.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The regions of an edition that report themselves, which are those that contain no others. */
final class ReportingRegions {

    private final List<Edition.EditionRegion> all;
    private final Map<String, List<Edition.EditionRegion>> below = new HashMap<>();

    ReportingRegions(Edition edition) {
        Map<String, Edition.EditionRegion> byCode = new HashMap<>();
        Set<String> parents = new HashSet<>();
        for (Edition.EditionRegion region : edition.regions()) {
            byCode.put(region.code(), region);
            if (region.parent() != null) {
                parents.add(region.parent());
            }
        }
        this.all = edition.regions().stream()
                .filter(region -> region.level() != null && !parents.contains(region.code()))
                .toList();
        for (Edition.EditionRegion leaf : all) {
            for (Edition.EditionRegion at = leaf;
                    at != null;
                    at = at.parent() == null ? null : byCode.get(at.parent())) {
                below.computeIfAbsent(at.code(), code -> new ArrayList<>()).add(leaf);
            }
        }
    }

    /** All of them, in the order of the register. */
    List<Edition.EditionRegion> all() {
        return all;
    }

    /** Those inside of a region, itself when it reports. */
    List<Edition.EditionRegion> below(Edition.EditionRegion region) {
        return below.getOrDefault(region.code(), List.of());
    }
}
