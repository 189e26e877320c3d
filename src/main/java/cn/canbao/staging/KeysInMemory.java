package cn.canbao.staging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Persons told apart by a hash table of their keys with open addressing, in arrays of primitives: 24 bytes a person and eight more for
 * the table, so a county of millions fits into the memory of a small process.
 */
final class KeysInMemory implements KnownPersons {

    private static final int LEAST_CAPACITY = 1 << 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private long[] addresses;
    private int[] regions;
    private int[] nameHashes;
    /** Places in the arrays plus one; 0 is free. A power of two, at least one and a half times as long as they are. */
    private int[] slots;

    private int size;

    /** @param expected how many lines will be offered; more are taken too */
    KeysInMemory(long expected) {
        int capacity = (int) Math.max(LEAST_CAPACITY, expected);
        keys = new long[capacity];
        addresses = new long[capacity];
        regions = new int[capacity];
        nameHashes = new int[capacity];
        slots = new int[Integer.highestOneBit(capacity + capacity / 2) * 2];
    }

    @Override
    public @Nullable Line offer(long key, long address, int region, int nameHash) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            int at = slots[slot] - 1;
            return new Line(addresses[at], regions[at], nameHashes[at]);
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        addresses[size] = address;
        regions[size] = region;
        nameHashes[size] = nameHash;
        slots[slot] = ++size;
        return null;
    }

    @Override
    public int size() {
        return size;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) ((key * GOLDEN) >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int capacity = keys.length + keys.length / 2;
        keys = Arrays.copyOf(keys, capacity);
        addresses = Arrays.copyOf(addresses, capacity);
        regions = Arrays.copyOf(regions, capacity);
        nameHashes = Arrays.copyOf(nameHashes, capacity);
        slots = new int[Integer.highestOneBit(capacity + capacity / 2) * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }
}
