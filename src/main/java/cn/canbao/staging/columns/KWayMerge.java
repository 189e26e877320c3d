package cn.canbao.staging.columns;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Merges sorted groups of lines into one order; only groups that overlap are in memory at once. */
public final class KWayMerge {

    private KWayMerge() {}

    /** Lines that are one row of the database. */
    public interface SortedGroup<L> {

        /** Whether something in it may come before a line. */
        boolean mayPrecede(L line);

        /** Its lines in their order, at least one; they are looked up now. */
        Iterator<L> lines();
    }

    /**
     * Passes on the lines of all groups.
     *
     * @param groups the groups in the order of their first lines
     */
    public static <L> void mergeTo(List<? extends SortedGroup<L>> groups, Comparator<L> order, Consumer<L> taker) {
        Deque<SortedGroup<L>> waiting = new ArrayDeque<>(groups);
        PriorityQueue<Cursor<L>> open = new PriorityQueue<>((one, other) -> order.compare(one.line, other.line));
        while (!waiting.isEmpty() || !open.isEmpty()) {
            while (!waiting.isEmpty() && (open.isEmpty() || waiting.element().mayPrecede(open.element().line))) {
                open.add(new Cursor<>(waiting.remove().lines()));
            }
            Cursor<L> first = open.remove();
            taker.accept(first.line);
            if (first.lines.hasNext()) {
                first.line = first.lines.next();
                open.add(first);
            }
        }
    }

    /** A position in a group. */
    private static final class Cursor<L> {
        private final Iterator<L> lines;
        private L line;

        private Cursor(Iterator<L> lines) {
            this.lines = lines;
            this.line = lines.next();
        }
    }
}
