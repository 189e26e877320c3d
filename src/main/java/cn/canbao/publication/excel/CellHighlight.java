package cn.canbao.publication.excel;

/** How a cell is highlighted. */
public enum CellHighlight {
    PLAIN,
    /** Bold: a total. */
    STRONG,
    /** In the colour of what has reached its goal. */
    REACHED,
    /** In the colour of what is below its goal. */
    BELOW,
    /** Both bold and below. */
    STRONG_BELOW,
    /** Both bold and at its goal. */
    STRONG_REACHED;

    /** The same in a total. */
    public CellHighlight strong() {
        return switch (this) {
            case PLAIN, STRONG -> STRONG;
            case REACHED, STRONG_REACHED -> STRONG_REACHED;
            case BELOW, STRONG_BELOW -> STRONG_BELOW;
        };
    }

    boolean isStrong() {
        return this == strong();
    }
}
