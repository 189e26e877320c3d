package cn.canbao.region;

import java.util.List;

/** What became of a name that was looked up in the register. */
public sealed interface RegionMatch {

    /** Exactly one region has the name. */
    record Found(Region region) implements RegionMatch {}

    /** Several regions have the name, in the order of the register. */
    record Ambiguous(List<Region> candidates) implements RegionMatch {}

    /** No region has the name; those that come nearest to it, in the order of the register; none when too many do. */
    record Unknown(List<String> nearest) implements RegionMatch {}
}
