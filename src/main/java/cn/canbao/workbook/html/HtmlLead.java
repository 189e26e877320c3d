package cn.canbao.workbook.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands on a page above a table, such as its title; Excel shows it in rows of its own. */
final class HtmlLead {

    /** The last ones: the menus of a page are no title. */
    private static final int MOST_LINES = 10;

    private HtmlLead() {}

    /** Takes the lines above a table out of the page, so that they are not kept for longer than needed. */
    static List<String> take(Element table, HtmlLook look) {
        List<Node> above = new ArrayList<>();
        for (Element inner = table; inner != null && !inner.normalName().equals("body"); inner = inner.parent()) {
            Node before;
            while ((before = inner.previousSibling()) != null) {
                before.remove();
                above.add(0, before);
            }
        }
        List<String> lines = HtmlText.of(above, look)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}
