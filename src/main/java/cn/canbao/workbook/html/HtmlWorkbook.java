package cn.canbao.workbook.html;

import cn.canbao.problem.Problem;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.WorkbookFormat;
import cn.canbao.workbook.text.DecodingPass;
import cn.canbao.workbook.text.TextEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Streams the tables of a page, as many systems export them under the name of an .xls: each table with rows is a sheet. A table inside a
 * cell is a sheet of its own, so that a page that is laid out by tables gives the ones that hold the data. Nothing is fetched and nothing is
 * run; what was read is let go of.
 */
public final class HtmlWorkbook implements Workbook {

    private static final int HEAD = 4096;
    private static final int MOST_WITHOUT_ROW = 1 << 22;
    /** Cells of tables inside the one that is being read. */
    private static final int MOST_WAITING = 400_000;

    private static final Evaluator WANTED = QueryParser.parse("tr, table, style");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:-]{2,40})");

    private final ReadingBudget budget;
    private final HtmlSource source;
    private final StreamParser parser;
    /** Tables that have begun and whose rows are not all handed out, in the order of the page. */
    private final Map<Element, HtmlTable> tables = new LinkedHashMap<>();

    private final HtmlLook look = new HtmlLook();
    private @Nullable HtmlSheet current;
    private int rows;
    private int cellsWaiting;
    private boolean isAtEnd;

    public HtmlWorkbook(Path file, ReadingBudget budget) {
        this.budget = budget;
        Charset charset = TextEncoding.of(file, declared(TextEncoding.head(file, HEAD)));
        try {
            source = new HtmlSource(DecodingPass.reader(file, charset), MOST_WITHOUT_ROW, budget);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        parser = new StreamParser(Parser.htmlParser()).parse(source, "");
    }

    @Override
    public @Nullable Sheet nextSheet() {
        int index = 0;
        if (current != null) {
            current.skip();
            tables.values().remove(current.table());
            index = current.index() + 1;
        }
        HtmlTable table = firstWithRows();
        while (table == null && advance()) {
            table = firstWithRows();
        }
        current = table == null ? null : new HtmlSheet(this, table, index);
        if (current == null) {
            check();
        }
        return current;
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.HTML.misnamed(name);
    }

    @Override
    public void close() {
        parser.close();
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a workbook: " + e.getMessage(), e);
        }
    }

    /** The next row of a table; null after its last one. */
    @Nullable
    Row nextRow(HtmlTable table) {
        boolean more = true;
        while (!table.hasRow() && !table.isComplete() && more) {
            more = advance();
        }
        Row row = table.nextRow();
        if (row == null) {
            check();
        } else {
            cellsWaiting = Math.max(cellsWaiting - row.cells().size(), 0);
        }
        return row;
    }

    /** Reads on to the next end of a row, a table or a style sheet; false at the end of the page. */
    private boolean advance() {
        if (isAtEnd) {
            return false;
        }
        Element element;
        try {
            element = parser.selectNext(WANTED);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a page: " + e.getMessage(), e);
        }
        if (element == null) {
            isAtEnd = true;
            return false;
        }
        if (element.normalName().equals("tr")) {
            row(element);
        } else if (element.normalName().equals("style")) {
            look.addRules(element.data());
        } else {
            HtmlTable known = tables.get(element);
            if (known != null) {
                known.complete();
            }
        }
        return true;
    }

    private void row(Element row) {
        rows++;
        Element table = row.closest("table");
        if (table == null) {
            return;
        }
        int cells = table(table).add(row);
        budget.spendCells(cells);
        cellsWaiting += cells;
        if (cellsWaiting > MOST_WAITING) {
            throw UnreadableWorkbookException.broken("sheet", "more than " + MOST_WAITING + " cells in nested tables");
        }
        letGo(row, table);
        source.rowEnded();
    }

    /** What stands between rows would be kept for ever otherwise; the parser moves some of it in front of the table. */
    private static void letGo(Element row, Element table) {
        removeBefore(row);
        row.remove();
        if (isOutermost(table)) {
            removeBefore(table);
        }
    }

    private static void removeBefore(Element element) {
        Node before;
        while ((before = element.previousSibling()) != null) {
            before.remove();
        }
    }

    private static boolean isOutermost(Element table) {
        return table.parent() == null || table.parent().closest("table") == null;
    }

    private HtmlTable table(Element element) {
        HtmlTable known = tables.get(element);
        if (known != null) {
            return known;
        }
        var table = new HtmlTable(element, look);
        if (isOutermost(element)) {
            table.addLead(HtmlLead.take(element, look));
        }
        tables.put(element, table);
        return table;
    }

    private @Nullable HtmlTable firstWithRows() {
        tables.values().removeIf(table -> table.isComplete() && !table.hasRow());
        return tables.values().stream().filter(HtmlTable::hasRow).findFirst().orElse(null);
    }

    /** At the end of the page, makes sure that nothing was lost on the way. */
    private void check() {
        if (!isAtEnd) {
            return;
        }
        if (source.rows() > rows) {
            throw UnreadableWorkbookException.broken(
                    "sheet", (source.rows() - rows) + " rows stand outside of any table");
        }
        if (source.isInTable()) {
            throw UnreadableWorkbookException.broken("sheet", "it ends inside a table");
        }
    }

    private static List<Charset> declared(byte[] head) {
        Matcher matcher = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
        List<Charset> declared = new ArrayList<>();
        if (matcher.find() && isGuess(matcher.group(1))) {
            declared.add(Charset.forName(matcher.group(1)));
        }
        return declared;
    }

    /** Encodings of Chinese other than the ones that are tried anyhow; one-byte ones fit everything and prove nothing. */
    private static boolean isGuess(String name) {
        return name.toLowerCase(Locale.ROOT).matches("big5(-hkscs)?|x-windows-950|x-ms950")
                && Charset.isSupported(name);
    }
}
