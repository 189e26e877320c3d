package cn.canbao.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts as long as a cell may be, in shapes that make a pattern go back again and again or call itself once for every character. Whatever
 * looks at each character a fixed number of times passes over all of them in a moment.
 */
public final class LongCells {

    /** What a cell of Excel holds at most. */
    public static final int LONGEST = 32_767;

    private static final List<String> HEADS = List.of("", "*", "2021-1-1 ");
    private static final List<String> REPEATED = List.of(
            "1",
            "0",
            "1 ",
            "1,",
            "111,",
            "1.",
            "1-",
            "１",
            "(",
            ")",
            "()",
            "(a)",
            "(单位:",
            "(人)",
            ":",
            ": ",
            "*",
            "※",
            " ",
            "\u3000",
            "\u200b",
            "'",
            "\t",
            "\n",
            " \n",
            "年",
            "2021年",
            "1月 ",
            "人",
            "1人",
            "元",
            "村",
            "村民委",
            "街道办",
            "回族",
            "政府(",
            "、",
            "截至",
            "_x",
            "_x0041_",
            "#",
            "a",
            "E",
            "1E",
            "X",
            "CAN",
            "\ud83d",
            "\ud83d\ude00",
            "\u0301",
            "\u0301\u0323",
            "e\u0301",
            "㈀",
            "[1",
            "{",
            "${",
            "%s",
            "\\");
    private static final List<String> TAILS = List.of("", "x", "a\nb");

    private LongCells() {}

    /** All of them. */
    public static Stream<String> all() {
        List<String> all = new ArrayList<>();
        for (String repeated : REPEATED) {
            for (String head : HEADS) {
                for (String tail : TAILS) {
                    all.add(head
                            + repeated.repeat((LONGEST - head.length() - tail.length()) / repeated.length())
                            + tail);
                }
            }
        }
        return all.stream();
    }
}
