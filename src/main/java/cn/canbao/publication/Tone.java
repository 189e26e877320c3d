package cn.canbao.publication;

/** What a cell stands out by. */
enum Tone {
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
    Tone strong() {
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
