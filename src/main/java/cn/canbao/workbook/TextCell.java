package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of a file that knows only texts: it stays the text that was written, so that no digit of an ID number is ever lost here. */
public final class TextCell {

    private static final int LONGEST_TEXT = 32_767;
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    /** What Excel writes for a number that did not fit its column. */
    private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");

    private TextCell() {}

    /**
     * The cell for a text; null when it is blank.
     *
     * <p>Programs write {@code ="0123"} or {@code '0123} so that Excel takes a number for a text: what is meant is 0123.
     *
     * @param row number of its row, for messages
     * @throws UnreadableWorkbookException when it is longer than a cell can be
     */
    public static @Nullable Cell of(int column, String written, int row) {
        if (written.length() > LONGEST_TEXT) {
            throw UnreadableWorkbookException.beyond(
                    ProblemCode.TEXT_TOO_LONG, written.length() + " (row " + row + ")", LONGEST_TEXT);
        }
        String text = plain(written);
        if (text.isBlank()) {
            return null;
        }
        boolean isError = text.charAt(0) == '#' && isError(text.strip());
        return new Cell(column, isError ? CellKind.ERROR : CellKind.TEXT, isError ? text.strip() : text);
    }

    private static String plain(String written) {
        int length = written.length();
        if (length > 2 && written.startsWith("=\"") && written.endsWith("\"")) {
            return written.substring(2, length - 1).replace("\"\"", "\"");
        }
        return written.startsWith("'") ? written.substring(1) : written;
    }

    private static boolean isError(String text) {
        return ERRORS.contains(text) || TOO_NARROW.matcher(text).matches();
    }
}
