package cn.canbao.sample;

/** Numbers that look random and are the same on every machine: SplitMix64, started from a name. */
final class Seed {

    private long state;

    Seed(String name) {
        state = name.chars().asLongStream().reduce(0xCBF29CE484222325L, (hash, c) -> (hash ^ c) * 0x100000001B3L);
    }

    /** The next number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        state += 0x9E3779B97F4A7C15L;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return low + Math.floorMod(mixed ^ (mixed >>> 31), high - low + 1);
    }
}
