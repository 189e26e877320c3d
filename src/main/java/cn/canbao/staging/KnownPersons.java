package cn.canbao.staging;

import org.jspecify.annotations.Nullable;

/**
 * The persons that count so far. Lines are offered in the order in which they win, so the first line about a person is the one that
 * counts.
 */
interface KnownPersons {

    /**
     * The line that counts for a person.
     *
     * @param address where it stands
     * @param region number of its region among those of the merge
     * @param nameHash hash of its name
     */
    record Line(long address, int region, int nameHash) {}

    /** Says which persons are offered next, so that looking for them one by one need not wait for memory each time. */
    void expect(long[] keys);

    /**
     * Offers a line.
     *
     * @param key what tells the person apart
     * @return null when the line counts, else the line that does
     */
    @Nullable
    Line offer(long key, long address, int region, int nameHash);

    /** How many persons count. */
    int size();
}
