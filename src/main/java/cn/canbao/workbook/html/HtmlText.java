package cn.canbao.workbook.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page as a browser shows it: white space folded, a line for each {@code <br>} and block, nothing that is hidden. */
final class HtmlText implements NodeFilter {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** The text inside nodes that follow each other. */
    static String of(List<Node> nodes) {
        var shown = new HtmlText();
        nodes.forEach(node -> node.filter(shown));
        return shown.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(piece.getWholeText());
        } else if (node instanceof Element element) {
            if (isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || element.normalName().equals("br")) {
                breakLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            breakLine();
        }
        return FilterResult.CONTINUE;
    }

    private void append(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == NO_BREAK_SPACE) {
                text.append(' ');
            } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private void breakLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isHidden(Element element) {
        String name = element.normalName();
        return name.equals("script")
                || name.equals("style")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("display:none");
    }
}
