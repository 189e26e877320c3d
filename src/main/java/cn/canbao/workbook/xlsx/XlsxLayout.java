package cn.canbao.workbook.xlsx;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands around the rows of a sheet of an .xlsx: which columns are hidden, which cells are merged. */
final class XlsxLayout {

    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    private final BitSet hidden = new BitSet();
    private final MergedCells.Builder merges = new MergedCells.Builder();
    private int ranges;

    /** Takes note of the element that begins here, when it says anything of that. */
    void take(XmlPullParser part) {
        if (part.isStart("col")) {
            column(part);
        } else if (part.isStart("mergeCell")) {
            merge(part.attribute("ref"));
        }
    }

    /** The hidden columns up to one of them. */
    Set<Integer> hiddenColumns(int last) {
        return hidden.stream().filter(column -> column <= last).boxed().collect(Collectors.toUnmodifiableSet());
    }

    MergedCells mergedCells() {
        return merges.build();
    }

    private void column(XmlPullParser part) {
        if (++ranges > MOST_COLUMNS) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_COLUMNS, ranges, MOST_COLUMNS);
        }
        String isHidden = part.attribute("hidden");
        String width = part.attribute("width");
        if ("1".equals(isHidden) || "true".equals(isHidden) || (width != null && isNothing(width))) {
            int first = number(part.attribute("min"));
            int last = Math.min(number(part.attribute("max")), MOST_COLUMNS);
            if (first > 0 && first <= last) {
                hidden.set(first - 1, last);
            }
        }
    }

    /** Takes note of merged cells, A1:B2. */
    void merge(@Nullable String range) {
        Matcher found = RANGE.matcher(range == null ? "" : range);
        if (!found.matches()) {
            return; // one cell, or nothing that Excel would take for merged cells
        }
        int top = Integer.parseInt(found.group(2));
        int bottom = Integer.parseInt(found.group(4));
        if (top <= bottom && top > 0) {
            merges.add(column(found.group(1)), column(found.group(3)), top, bottom);
        }
    }

    /** Whether a width or height is less than a tenth of a character or a point, so that nothing is seen. */
    static boolean isNothing(String size) {
        try {
            return Double.parseDouble(size.strip()) < 0.1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** A number of a column; 0 when it is none. */
    private static int number(@Nullable String written) {
        try {
            return written == null ? 0 : Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
