package cn.canbao.sample;

/** How a form says which moment its figures stand for. */
enum AsOf implements Trait {
    HOUR("（截至2021年2月2日10时）"),
    MORNING("（截止 2021 年 2 月 2 日上午 10 点）"),
    NO_YEAR("截至2月2日"),
    FILLED_ON("填报时间：2021-02-02"),
    DAY_BEFORE("（截至2021年2月1日17时）");

    private final String text;

    AsOf(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether it stands in the middle of a line of its own below the title. */
    boolean isCentred() {
        return text.startsWith("（");
    }
}
