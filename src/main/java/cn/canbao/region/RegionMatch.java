package cn.canbao.region;

import java.util.List;

/** What became of a name that was looked up in the register. */
public sealed interface RegionMatch {

    /** Exactly one region has the name. */
    record Found(Region region) implements RegionMatch {}

    /** Several regions have the name, in the order of the register. */
    record Ambiguous(List<Region> candidates) implements RegionMatch {}

    /** The region of the name was split, in the order of the register: what it had is none of theirs alone. */
    record Split(List<Region> into) implements RegionMatch {}

    /**
     * No region has the name where it was looked for.
     *
     * @param nearest the regions of the level asked for that come nearest to it there, in the order of the register; none when too many do
     * @param elsewhere the regions of that level in other places that have the name, of whatever kind: a village that lies in another town
     */
    record Unknown(List<Region> nearest, List<Region> elsewhere) implements RegionMatch {

        /** Nothing comes near. */
        static final Unknown NOTHING_LIKE_IT = new Unknown(List.of(), List.of());
    }
}
