package cn.canbao.workbook.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What the fields of a form show that stands in a cell: pages that are filled in are saved with them. */
final class HtmlInput {

    private HtmlInput() {}

    /** The text that an {@code input} shows. */
    static String shown(Element input) {
        return switch (input.attr("type").strip().toLowerCase(Locale.ROOT)) {
            case "hidden", "image", "file", "password", "color", "range", "button", "submit", "reset" -> "";
            case "checkbox", "radio" -> input.hasAttr("checked") ? "\u2611" : "\u2610";
            default -> input.attr("value");
        };
    }

    /** Whether an {@code option} is the one that its list shows: the first one where none is chosen. */
    static boolean isChosen(Element option) {
        Element list = option.closest("select");
        if (list == null || option.hasAttr("selected")) {
            return true;
        }
        boolean isAnyChosen = list.select("option").stream().anyMatch(one -> one.hasAttr("selected"));
        return !isAnyChosen && option.equals(list.selectFirst("option"));
    }
}
