package cn.canbao.staging;

/**
 * Persons told apart by a hash table of their keys with open addressing, outside the database: 8 bytes a line and some sixteen for the
 * table. Lines have numbers in the order in which they win, so the first line about a person is the one that counts.
 */
final class KnownPersons {

    private static final int LEAST_LINES = 1 << 10;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** By line. */
    private final long[] keys;
    /**
     * Lines plus one, and above them the half of the hash that says whether a look at the key is worth it: the key lies far away. 0 is
     * free. A power of two, at least one and a half times as long as the keys.
     */
    private final long[] slots;

    private int lines;
    private int size;
    /** Only there so that no compiler takes the looks of {@link #take} for idle. */
    @SuppressWarnings("UnusedVariable")
    private long looked;

    /** @param lines how many will come, at most */
    KnownPersons(long lines) {
        keys = new long[Math.toIntExact(lines)];
        int most = Math.max(LEAST_LINES, keys.length);
        slots = new long[Integer.highestOneBit(most + most / 2) * 2];
    }

    /**
     * Takes lines, so that {@link #offer offering} them one by one need not wait for memory each time: the table is far larger than what
     * a processor keeps near, and it fetches many places at once when no look depends on the one before.
     *
     * @param next the keys of the next lines
     * @return the number of the first of them; numbers begin at 0
     */
    int take(long[] next) {
        int first = lines;
        System.arraycopy(next, 0, keys, first, next.length);
        lines += next.length;
        long found = 0;
        for (long key : next) {
            found |= slots[home(key * GOLDEN)];
        }
        looked = found;
        return first;
    }

    /**
     * Offers a line that was taken.
     *
     * @return the line that counts for its person: this one, or the one that was offered first
     */
    int offer(int line) {
        long key = keys[line];
        long hash = key * GOLDEN;
        int slot = home(hash);
        while (slots[slot] != 0) {
            int earlier = (int) slots[slot] - 1;
            if (isLike(slots[slot], hash) && keys[earlier] == key) {
                return earlier;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash << 32 | (line + 1);
        size++;
        return line;
    }

    /** The key of a line that was taken. */
    long key(int line) {
        return keys[line];
    }

    /** How many persons count. */
    int size() {
        return size;
    }

    /** Where the look for a key begins. */
    private int home(long hash) {
        return (int) (hash >>> 32) & (slots.length - 1);
    }

    private static boolean isLike(long slot, long hash) {
        return (int) (slot >>> 32) == (int) hash;
    }
}
