package cn.canbao.setup;

import java.nio.file.Path;

/** Where the regions of a new register come from. */
public sealed interface RegionSource {

    /** From nowhere: somebody types them in. */
    record Nothing() implements RegionSource {}

    /** From a list of names in a text file. */
    record Names(Path file) implements RegionSource {}

    /** From a sheet whose lines are regions with targets. */
    record RegisterSheet(Path file) implements RegionSource {}

    /** From a sheet whose lines are persons. */
    record RosterSheet(Path file) implements RegionSource {}
}
