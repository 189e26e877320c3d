package cn.canbao.sample;

/** Whether somebody on a roster is enrolled. */
enum Standing {
    ENROLLED("yes"),
    NOT("no"),
    ELSEWHERE("elsewhere"),
    TO_CHECK("to-check"),
    UNSTATED("unstated");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** What {@code summary.json} calls it. */
    String word() {
        return word;
    }
}
