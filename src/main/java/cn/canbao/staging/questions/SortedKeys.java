package cn.canbao.staging.questions;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** Keys of persons in ascending order, eight bytes each. */
final class SortedKeys {

    private final long[] keys;

    private SortedKeys(long[] keys) {
        this.keys = keys;
    }

    /** Those of a stream, in whatever order it has them. */
    static SortedKeys of(LongStream keys) {
        return new SortedKeys(keys.sorted().toArray());
    }

    int size() {
        return keys.length;
    }

    /** The place of a key, from 0; negative where it is none of them. */
    int place(long key) {
        return Arrays.binarySearch(keys, key);
    }

    /** Those of them that a rule holds for. */
    SortedKeys those(LongPredicate rule) {
        return new SortedKeys(LongStream.of(keys).filter(rule).toArray());
    }
}
