package cn.canbao.staging.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/** Cuts lines into batches, each of which is packed into one row of the database. */
public final class LineBatches {

    /** As many as the views look for, and as the columns of two and four bytes a line have room for. */
    public static final int MOST_LINES = 1_000;

    /** In UTF-8 and with one line more they still fit into a column of 1,048,576 bytes. */
    private static final int MOST_CHARACTERS = 300_000;

    private LineBatches() {}

    /**
     * The lines in groups, in their order.
     *
     * @param areTogether whether two lines that follow each other may be in the same group
     * @param characters how much of the room of a column that has a text of every line a line takes at most
     */
    public static <T> List<List<T>> of(List<T> lines, BiPredicate<T, T> areTogether, ToIntFunction<T> characters) {
        List<List<T>> groups = new ArrayList<>();
        int from = 0;
        int taken = 0;
        for (int to = 1; to <= lines.size(); to++) {
            taken += characters.applyAsInt(lines.get(to - 1));
            boolean isEnd = to == lines.size()
                    || !areTogether.test(lines.get(to - 1), lines.get(to))
                    || to - from == MOST_LINES
                    || taken > MOST_CHARACTERS;
            if (isEnd) {
                groups.add(lines.subList(from, to));
                from = to;
                taken = 0;
            }
        }
        return groups;
    }
}
