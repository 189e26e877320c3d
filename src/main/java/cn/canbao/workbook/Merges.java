package cn.canbao.workbook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The merged cells of a sheet that reach over several rows. */
public final class Merges {

    /** No cells are merged. */
    public static final Merges NONE = new Merges(new long[0], new int[0], 0);

    private static final int ROW_BITS = 21;
    private static final long ROW_MASK = (1 << ROW_BITS) - 1;

    private final long[] tops;
    private final int[] bottoms;

    private Merges(long[] tops, int[] bottoms, int count) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(tops[a], tops[b]));
        this.tops = new long[count];
        this.bottoms = new int[count];
        for (int i = 0; i < count; i++) {
            this.tops[i] = tops[order[i]];
            this.bottoms[i] = bottoms[order[i]];
        }
    }

    /**
     * The first row of the merged cells that a cell lies in below their first row; 0 when it does not. Only the first column of
     * merged cells counts: their value stands there.
     *
     * @param row its row number as Excel shows it, from 1
     * @param column index of its column, from 0
     */
    public int top(int row, int column) {
        int found = Arrays.binarySearch(tops, key(row, column));
        int before = found >= 0 ? found : -found - 2;
        if (before < 0 || tops[before] >>> ROW_BITS != column || row > bottoms[before]) {
            return 0;
        }
        int top = (int) (tops[before] & ROW_MASK);
        return top < row ? top : 0;
    }

    /** The columns with merged cells that begin below a row. */
    public Set<Integer> columnsBelow(int row) {
        Set<Integer> columns = new HashSet<>();
        for (long top : tops) {
            if ((top & ROW_MASK) > row) {
                columns.add((int) (top >>> ROW_BITS));
            }
        }
        return columns;
    }

    /** Whether these are the same merged cells. */
    boolean isSame(Merges other) {
        return Arrays.equals(tops, other.tops) && Arrays.equals(bottoms, other.bottoms);
    }

    private static long key(int row, int column) {
        return ((long) column << ROW_BITS) | row;
    }

    /** Collects merged cells. */
    static final class Builder {

        private long[] tops = new long[16];
        private int[] bottoms = new int[16];
        private int count;

        int count() {
            return count;
        }

        /** Adds cells from one row to a later one. */
        void add(int column, int top, int bottom) {
            if (count == tops.length) {
                tops = Arrays.copyOf(tops, count * 2);
                bottoms = Arrays.copyOf(bottoms, count * 2);
            }
            tops[count] = key(top, column);
            bottoms[count++] = bottom;
        }

        Merges build() {
            return count == 0 ? NONE : new Merges(tops, bottoms, count);
        }
    }
}
