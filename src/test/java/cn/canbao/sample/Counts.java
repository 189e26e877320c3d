package cn.canbao.sample;

/**
 * Head counts of one region. Poverty and edge households are part of {@code all}, and nobody is in both.
 *
 * @param all everybody
 * @param poverty registered poor people; zero where there are none
 * @param edge people of edge households; zero where there are none
 */
record Counts(int all, int poverty, int edge) {

    static final Counts NONE = new Counts(0, 0, 0);

    int of(Category category) {
        return switch (category) {
            case ALL -> all;
            case POVERTY -> poverty;
            case EDGE -> edge;
        };
    }

    /** Those who are neither poor nor of an edge household. */
    int others() {
        return all - poverty - edge;
    }

    Counts plus(Counts more) {
        return new Counts(all + more.all, poverty + more.poverty, edge + more.edge);
    }
}
