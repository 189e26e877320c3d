package cn.canbao.workbook.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How a page shows its elements: which are hidden, struck through or raised, by their names, their attributes and the rules of the page. */
final class HtmlLook {

    private static final int MOST_CLASSES = 10_000;
    private static final Set<String> NEVER_SHOWN = Set.of("script", "style", "template", "noscript");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> RAISED = Set.of("sup", "sub");

    private final Map<String, Style> classes = new HashMap<>();

    private record Style(boolean isHidden, boolean isStruck, boolean isRaised) {

        private static final Style NONE = new Style(false, false, false);

        static Style of(String declarations) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < declarations.length(); i++) {
                char c = declarations.charAt(i);
                if (c > ' ') {
                    text.append(Character.toLowerCase(c));
                }
            }
            String style = text.toString();
            return new Style(
                    style.contains("display:none")
                            || style.contains("visibility:hidden")
                            || style.contains("visibility:collapse"),
                    style.contains("line-through"),
                    style.contains("vertical-align:super") || style.contains("vertical-align:sub"));
        }

        Style and(Style other) {
            return new Style(isHidden || other.isHidden, isStruck || other.isStruck, isRaised || other.isRaised);
        }
    }

    /** Takes note of the rules for classes in a style sheet of the page, as {@code .gone} or {@code td.gone}. */
    void addRules(String sheet) {
        int at = 0;
        int open;
        while ((open = sheet.indexOf('{', at)) >= 0) {
            int close = sheet.indexOf('}', open);
            Style style = Style.of(sheet.substring(open + 1, close < 0 ? sheet.length() : close));
            if (!style.equals(Style.NONE)) {
                addRule(sheet.substring(at, open), style);
            }
            at = close < 0 ? sheet.length() : close + 1;
        }
    }

    private void addRule(String selectors, Style style) {
        for (String selector : selectors.split(",", -1)) {
            String name = selector.strip();
            int dot = name.lastIndexOf('.');
            boolean isClass = dot >= 0 && name.length() > dot + 1 && classes.size() < MOST_CLASSES;
            if (isClass && name.substring(dot + 1).chars().allMatch(HtmlLook::isOfName)) {
                classes.merge(name.substring(dot + 1), style, Style::and);
            }
        }
    }

    private static boolean isOfName(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    boolean isHidden(Element element) {
        return NEVER_SHOWN.contains(element.normalName()) || element.hasAttr("hidden") || style(element).isHidden;
    }

    boolean isStruck(Element element) {
        return STRUCK.contains(element.normalName()) || style(element).isStruck;
    }

    boolean isRaised(Element element) {
        return RAISED.contains(element.normalName()) || style(element).isRaised;
    }

    private Style style(Element element) {
        String own = element.attr("style");
        Style style = own.isEmpty() ? Style.NONE : Style.of(own);
        String names = classes.isEmpty() ? "" : element.attr("class");
        if (!names.isEmpty()) {
            for (String name : names.strip().split("\\s+", -1)) {
                style = style.and(classes.getOrDefault(name, Style.NONE));
            }
        }
        return style;
    }

    /** Whether a row is hidden, by itself or with the rows around it. */
    boolean isHiddenRow(Element row) {
        Element parent = row.parent();
        return isHidden(row) || (parent != null && !parent.normalName().equals("table") && isHidden(parent));
    }

    /** Whether a column is hidden, or has no width. */
    boolean isHiddenColumn(Element column) {
        String width = column.attr("width").strip().toLowerCase(Locale.ROOT);
        return isHidden(column) || width.equals("0") || width.equals("0px");
    }
}
