package cn.canbao.sample;

/** What a column of a town's table holds. */
enum Content {
    SEQUENCE(6),
    RANK(6),
    TOWN(20),
    VILLAGE(26),
    TARGET(11),
    ENROLLED(11),
    UNENROLLED(11),
    RATE(10),
    REMARK(38);

    private final int width;

    Content(int width) {
        this.width = width;
    }

    /** Width of the column in characters. */
    int width() {
        return width;
    }

    boolean isName() {
        return this == TOWN || this == VILLAGE;
    }
}
