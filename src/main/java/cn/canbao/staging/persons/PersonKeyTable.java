package cn.canbao.staging.persons;

import cn.canbao.staging.IntegrityException;
import java.util.Arrays;

/**
 * Persons told apart by a hash table of their keys with open addressing, outside the database: 8 bytes a line and fourteen for the
 * table, whatever their number. Lines have numbers in the order in which they win, so the first line about a person is the one that counts.
 */
public final class PersonKeyTable {

    private static final int LEAST_LINES = 1 << 10;
    private static final int MOST_LINES = 1_000_000_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** By line. */
    private long[] keys;
    /**
     * Lines plus one, and above them the half of the hash that says whether a look at the key is worth it: the key lies far away. 0 is
     * free. One and three quarters times as long as the keys.
     */
    private long[] slots;

    private int lines;
    private int size;
    /** Only there so that no compiler removes the prefetching reads of {@link #addPage} as dead code. */
    @SuppressWarnings("UnusedVariable")
    private long looked;

    /**
     * Makes room for a number of persons.
     *
     * @param lines how many are expected; there is room for more, but making it takes time and memory
     */
    public PersonKeyTable(long lines) {
        keys = new long[Math.toIntExact(lines)];
        slots = new long[slots(keys.length)];
    }

    private static int slots(int lines) {
        if (lines > MOST_LINES) {
            throw new IntegrityException("Cannot tell " + lines + " persons apart: " + MOST_LINES + " are the most");
        }
        int most = Math.max(LEAST_LINES, lines);
        return most + most / 4 * 3;
    }

    /** Which of several shares of all persons one belongs to, from 0: equally many, and every line about the person in the same. */
    static int share(long key, int shares) {
        return (int) ((((key * GOLDEN) & 0xFFFF_FFFFL) * shares) >>> Integer.SIZE);
    }

    /**
     * Takes lines, so that {@link #claim offering} them one by one need not wait for memory each time: the table is far larger than what
     * a processor keeps near, and it fetches many places at once when no lookup depends on the one before.
     *
     * @param next the keys of the next lines
     * @return the number of the first of them; numbers begin at 0
     */
    public int addPage(long[] next) {
        int first = lines;
        if (next.length > keys.length - first) {
            grow(first + next.length);
        }
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
     * Claims the person of a line that was added.
     *
     * @return the line that counts for its person: this one, or the one that was offered first
     */
    public int claim(int line) {
        long key = keys[line];
        long hash = key * GOLDEN;
        int slot = home(hash);
        while (slots[slot] != 0) {
            int earlier = (int) slots[slot] - 1;
            if (isLike(slots[slot], hash) && keys[earlier] == key) {
                return earlier;
            }
            slot = after(slot);
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
    public int size() {
        return size;
    }

    /** Where the look for a key begins: the upper half of its hash, from 0 to 1, of the length. */
    private int home(long hash) {
        return (int) (((hash >>> 32) * slots.length) >>> 32);
    }

    private int after(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    /** Makes room for a quarter more, and at least for so many lines. */
    private void grow(int least) {
        keys = Arrays.copyOf(keys, Math.max(least, keys.length + keys.length / 4));
        long[] before = slots;
        slots = new long[slots(keys.length)];
        for (long taken : before) {
            if (taken != 0) {
                int slot = home(keys[(int) taken - 1] * GOLDEN);
                while (slots[slot] != 0) {
                    slot = after(slot);
                }
                slots[slot] = taken;
            }
        }
    }

    private static boolean isLike(long slot, long hash) {
        return (int) (slot >>> 32) == (int) hash;
    }
}
