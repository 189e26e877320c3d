package cn.canbao.staging;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Lines that are kept in groups, in their own order: only the groups that overlap are in memory at once. */
final class OrderedLines {

    private OrderedLines() {}

    /** Lines that are one row of the database. */
    interface Group<L> {

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
    static <L> void pass(List<? extends Group<L>> groups, Comparator<L> order, Consumer<L> taker) {
        Deque<Group<L>> waiting = new ArrayDeque<>(groups);
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

    /** Goes through a group. */
    private static final class Cursor<L> {
        private final Iterator<L> lines;
        private L line;

        private Cursor(Iterator<L> lines) {
            this.lines = lines;
            this.line = lines.next();
        }
    }
}
