package cn.canbao.workbook.html;

import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page on their way to the parser, watched for what the parser forgives in silence: rows outside of any table, which it
 * drops, and an end in the middle of a table. Also keeps a page from filling the memory without ever ending a row.
 */
final class HtmlSource extends FilterReader {

    private static final int LONGEST_NAME = 10;
    private static final String COMMENT = "!--";

    /** The parser marks the end of a page by it and, where a piece of its memory begins with one, drops what is behind it in silence. */
    private static final char TAKEN_FOR_END = '\uFFFF';

    /** Stands for no character either. */
    private static final char LIKE_IT = '\uFFFE';

    private final int mostWithoutRow;
    private final ReadingBudget budget;
    private final StringBuilder tag = new StringBuilder();
    private @Nullable String silentUntil;
    private boolean isInTag;
    private boolean isInTable;
    private int rows;
    private int sinceRow;

    /**
     * Watches a page.
     *
     * @param mostWithoutRow how many characters may be read until a row ends
     */
    HtmlSource(Reader page, int mostWithoutRow, ReadingBudget budget) {
        super(page);
        this.mostWithoutRow = mostWithoutRow;
        this.budget = budget;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            pass(target[i]);
            if (target[i] == TAKEN_FOR_END) {
                target[i] = LIKE_IT;
            }
        }
        sinceRow += Math.max(count, 0);
        budget.spendBytes(Math.max(count, 0));
        if (sinceRow > mostWithoutRow) {
            throw UnreadableWorkbookException.broken(
                    "sheet", "more than " + mostWithoutRow + " characters without a row");
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Says that a row has been used and needs no memory any more. */
    void rowEnded() {
        sinceRow = 0;
    }

    /** How many rows have begun so far. */
    int rows() {
        return rows;
    }

    /** Whether a row began behind the last end of a table. */
    boolean isInTable() {
        return isInTable;
    }

    private void pass(char c) {
        if (silentUntil != null) {
            passSilently(c, silentUntil);
        } else if (c == '<') {
            isInTag = true;
            tag.setLength(0);
        } else if (isInTag) {
            boolean isName = Character.isLetterOrDigit(c) || c == '/' || c == '!' || c == '-';
            if (isName && tag.length() < LONGEST_NAME) {
                tag.append(Character.toLowerCase(c));
            } else {
                isInTag = false;
                begin(tag.toString());
            }
            if (tag.length() == COMMENT.length() && tag.indexOf(COMMENT) == 0) {
                isInTag = false;
                silence("-->");
            }
        }
    }

    private void begin(String name) {
        switch (name) {
            case "tr" -> {
                rows++;
                isInTable = true;
            }
            case "/table" -> isInTable = false;
            case "script", "style", "title", "textarea" -> silence("</" + name);
            default -> {
                // says nothing about tables
            }
        }
    }

    private void silence(String until) {
        silentUntil = until;
        tag.setLength(0);
    }

    /** Comments, scripts and styles hold no rows, whatever is written in them. */
    private void passSilently(char c, String until) {
        tag.append(Character.toLowerCase(c));
        if (tag.length() > until.length()) {
            tag.deleteCharAt(0);
        }
        if (tag.length() == until.length() && tag.indexOf(until) == 0) {
            silentUntil = null;
            tag.setLength(0);
        }
    }
}
