package cn.canbao.sample;

/**
 * One line of a town's table.
 *
 * @param kind what it is
 * @param label name of the village as the form writes it, or of the total
 * @param number which village of the table it is, from 1; zero for others
 * @param rank place of the village in its town; zero for others
 * @param from first line of those that a total sums, from 0; equal to {@code to} for no total
 * @param to the line behind the last that a total sums
 */
record Line(Kind kind, String label, int number, int rank, Counts target, Counts enrolled, int from, int to) {

    static final Line BLANK = new Line(Kind.BLANK, "", 0, 0, Counts.NONE, Counts.NONE, 0, 0);

    enum Kind {
        VILLAGE,
        SUBTOTAL,
        TOTAL,
        BLANK
    }

    boolean isTotal() {
        return kind == Kind.SUBTOTAL || kind == Kind.TOTAL;
    }

    /** There are no such people here. */
    boolean lacks(Category category) {
        return target.of(category) == 0;
    }
}
