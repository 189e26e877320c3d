package cn.canbao.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet: those that reach over several rows by their first column, and those that begin in its first rows, where
 * headers stand, as whole areas.
 */
public final class MergedCells {

    /** No cells are merged. */
    public static final MergedCells NONE = new MergedCells(new long[0], new int[0], 0, List.of());

    /** Areas that begin in a later row are not kept as such. */
    public static final int ROWS_OF_AREAS = 100;

    private static final int ROW_BITS = 21;
    private static final long ROW_MASK = (1 << ROW_BITS) - 1;

    private final long[] tops;
    private final int[] bottoms;
    private final List<Area> areas;

    /**
     * Merged cells.
     *
     * @param top number of the first row
     * @param bottom number of the last row
     * @param left index of the first column
     * @param right index of the last column
     */
    public record Area(int top, int bottom, int left, int right) {

        /** Whether a cell belongs to them. */
        public boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private MergedCells(long[] tops, int[] bottoms, int count, List<Area> areas) {
        this.areas = List.copyOf(areas);
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

    /** The merged cells that a cell in the first {@value #ROWS_OF_AREAS} rows belongs to; null when it is not merged. */
    public @Nullable Area area(int row, int column) {
        for (Area area : areas) {
            if (area.holds(row, column)) {
                return area;
            }
        }
        return null;
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
    public boolean isSame(MergedCells other) {
        return Arrays.equals(tops, other.tops) && Arrays.equals(bottoms, other.bottoms) && areas.equals(other.areas);
    }

    private static long key(int row, int column) {
        return ((long) column << ROW_BITS) | row;
    }

    /** Collects merged cells. */
    public static final class Builder {

        private static final int MOST = 1 << 20;
        private static final int MOST_AREAS = 1 << 12;

        private long[] tops = new long[16];
        private int[] bottoms = new int[16];
        private int count;
        private final List<Area> areas = new ArrayList<>();

        /**
         * Adds merged cells; a single one is none.
         *
         * @throws UnreadableWorkbookException when there are more than any sheet needs
         */
        public void add(int left, int right, int top, int bottom) {
            boolean isWide = left < right;
            if (top <= ROWS_OF_AREAS && (isWide || top < bottom) && areas.size() < MOST_AREAS) {
                areas.add(new Area(top, bottom, left, right));
            }
            if (top < bottom) {
                add(left, top, bottom);
            }
        }

        private void add(int column, int top, int bottom) {
            if (count == MOST) {
                throw UnreadableWorkbookException.broken("sheet", "more than " + MOST + " merged cells");
            }
            if (count == tops.length) {
                tops = Arrays.copyOf(tops, count * 2);
                bottoms = Arrays.copyOf(bottoms, count * 2);
            }
            tops[count] = key(top, column);
            bottoms[count++] = bottom;
        }

        public MergedCells build() {
            return count == 0 && areas.isEmpty() ? NONE : new MergedCells(tops, bottoms, count, areas);
        }
    }
}
