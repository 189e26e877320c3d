package cn.canbao.workbook.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that OOXML hides in escapes such as {@code _x000D_}. */
final class XstringEscapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XstringEscapes() {}

    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
