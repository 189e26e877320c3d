package cn.canbao.workbook.html;

import cn.canbao.workbook.CellNote;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page as a browser shows it: white space folded, a line for each {@code <br>} and block, nothing that is hidden. What is struck through
 * or raised is kept apart.
 */
final class HtmlText implements NodeFilter {

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final HtmlLook look;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder others = new StringBuilder();
    private int struck;
    private int raised;
    private boolean isStruckSomewhere;

    private HtmlText(HtmlLook look) {
        this.look = look;
    }

    /** The text inside nodes that follow each other, whatever is struck through in it. */
    static String of(List<Node> nodes, HtmlLook look) {
        return read(nodes, look).text();
    }

    /**
     * A text without what is struck through or raised.
     *
     * @param text what is left; all of it where that would be nothing
     * @param note what was left out; null when nothing was
     */
    record Read(String text, @Nullable CellNote note) {}

    /** Reads what nodes that follow each other show. */
    static Read read(List<Node> nodes, HtmlLook look) {
        var shown = new HtmlText(look);
        nodes.forEach(node -> node.filter(shown));
        String text = shown.text.toString().strip();
        String others = shown.others.toString().strip();
        if (others.isEmpty()) {
            return new Read(text, null);
        }
        return text.isEmpty()
                ? new Read(others, shown.isStruckSomewhere ? CellNote.struck() : null)
                : new Read(text, CellNote.withLeftOut(others));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            boolean isApart = struck + raised > 0;
            isStruckSomewhere |= struck > 0 && !piece.isBlank();
            append(piece.getWholeText(), isApart ? others : text);
        } else if (node instanceof Element element) {
            if (look.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("input")) {
                append(HtmlInput.shown(element), struck + raised > 0 ? others : text);
            } else if (element.normalName().equals("option") && !HtmlInput.isChosen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            struck += look.isStruck(element) ? 1 : 0;
            raised += look.isRaised(element) ? 1 : 0;
            if (element.isBlock() || element.normalName().equals("br")) {
                breakLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            struck -= look.isStruck(element) ? 1 : 0;
            raised -= look.isRaised(element) ? 1 : 0;
            if (element.isBlock()) {
                breakLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static void append(String piece, StringBuilder text) {
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
}
