package cn.canbao.staging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Persons told apart by a hash table of their keys with open addressing, in arrays of primitives: 24 bytes a person and some sixteen for
 * the table, so a county of millions fits into the memory of a small process.
 */
final class KeysInMemory implements KnownPersons {

    private static final int LEAST_CAPACITY = 1 << 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private long[] addresses;
    private int[] regions;
    private int[] nameHashes;
    /**
     * Places in the arrays plus one, and above them the half of the hash that says whether a look at the key is worth it: the key lies far
     * away. 0 is free. A power of two, at least one and a half times as long as the arrays.
     */
    private long[] slots;

    private int size;
    /** Only there so that no compiler takes the looks of {@link #expect} for idle. */
    @SuppressWarnings("UnusedVariable")
    private long looked;

    /** @param expected how many lines will be offered; more are taken too */
    KeysInMemory(long expected) {
        int capacity = (int) Math.max(LEAST_CAPACITY, expected);
        keys = new long[capacity];
        addresses = new long[capacity];
        regions = new int[capacity];
        nameHashes = new int[capacity];
        slots = new long[Integer.highestOneBit(capacity + capacity / 2) * 2];
    }

    /** The table is far larger than what a processor keeps near; it fetches many places at once when no look depends on the one before. */
    @Override
    public void expect(long[] keysToCome) {
        long found = 0;
        for (long key : keysToCome) {
            found |= slots[home(key * GOLDEN)];
        }
        looked = found;
    }

    @Override
    public @Nullable Line offer(long key, long address, int region, int nameHash) {
        long hash = key * GOLDEN;
        int slot = slot(hash, key);
        if (slots[slot] != 0) {
            int at = place(slots[slot]);
            return new Line(addresses[at], regions[at], nameHashes[at]);
        }
        if (size == keys.length) {
            grow();
            slot = slot(hash, key);
        }
        keys[size] = key;
        addresses[size] = address;
        regions[size] = region;
        nameHashes[size] = nameHash;
        size++;
        slots[slot] = hash << 32 | size;
        return null;
    }

    @Override
    public int size() {
        return size;
    }

    private int slot(long hash, long key) {
        int slot = home(hash);
        while (slots[slot] != 0 && !(isLike(slots[slot], hash) && keys[place(slots[slot])] == key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Where the look for a key begins. */
    private int home(long hash) {
        return (int) (hash >>> 32) & (slots.length - 1);
    }

    private static boolean isLike(long slot, long hash) {
        return (int) (slot >>> 32) == (int) hash;
    }

    private static int place(long slot) {
        return (int) slot - 1;
    }

    private void grow() {
        int capacity = keys.length + keys.length / 2;
        keys = Arrays.copyOf(keys, capacity);
        addresses = Arrays.copyOf(addresses, capacity);
        regions = Arrays.copyOf(regions, capacity);
        nameHashes = Arrays.copyOf(nameHashes, capacity);
        slots = new long[Integer.highestOneBit(capacity + capacity / 2) * 2];
        for (int i = 0; i < size; i++) {
            long hash = keys[i] * GOLDEN;
            slots[slot(hash, keys[i])] = hash << 32 | (i + 1);
        }
    }
}
