package cn.canbao.workbook.xlsx;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.SymbolFonts;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values that are written in the cells of an .xlsx mean. */
final class XlsxValues {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_PLAIN_NUMBER = 32;
    /** No double needs more digits, and a number of a million of them would take minutes. */
    private static final int LONGEST_NUMBER = 1100;

    /** What programs write for the quotient of two zeros and the like. */
    private static final Set<String> NO_NUMBERS =
            Set.of("NaN", "nan", "-nan", "Infinity", "-Infinity", "INF", "-INF", "inf", "-inf", "undefined", "null");

    private static final int LAST_YEAR = 9999;
    /** Smaller numbers get an exponent as soon as they are a {@link BigDecimal}. */
    private static final int PLAIN_DECIMALS = 6;

    /** No character behind the ideographic space is a space. */
    private static final char LAST_SPACE = '\u3000';

    private final SharedStrings strings;
    private final CellStyles styles;
    private final SymbolFonts symbols;
    private int numbersWithoutStyle;

    XlsxValues(SharedStrings strings, CellStyles styles, SymbolFonts symbols) {
        this.strings = strings;
        this.styles = styles;
        this.symbols = symbols;
    }

    /**
     * The cell for a value; null when it is blank.
     *
     * @param type what the cell says that its value is
     * @param style number of its style
     * @param value not empty
     * @param row number of its row, for messages
     */
    @Nullable
    Cell cell(int column, String type, int style, ByteSlice value, int row) {
        return switch (type) {
            case "s" -> styles.text(shown(text(column, strings.text(value), row), style), style, strings.noteOfLast());
            case "n" -> number(column, value, style, row);
            case "str", "inlineStr" ->
                styles.text(shown(text(column, XstringEscapes.unescape(value.toString()), row), style), style, null);
            case "b" ->
                new Cell(column, CellKind.BOOLEAN, isTrue(value.toString().strip(), row) ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, CellKind.ERROR, value.toString());
            case "d" -> isoDate(column, value.toString().strip(), row);
            default -> throw broken("cell type " + type, row);
        };
    }

    private @Nullable Cell shown(@Nullable Cell text, int style) {
        return symbols.isEmpty() ? text : symbols.shown(text, style);
    }

    /** How many of the numbers so far have a style that the workbook does not have. */
    int numbersWithoutStyle() {
        return numbersWithoutStyle;
    }

    @Nullable
    LocalDateTime moment(double serial) {
        return styles.moment(serial);
    }

    private static @Nullable Cell text(int column, String text, int row) {
        if (text.length() > LONGEST_TEXT) {
            throw UnreadableWorkbookException.beyond(
                    ProblemCode.TEXT_TOO_LONG, text.length() + " (row " + row + ")", LONGEST_TEXT);
        }
        return isBlank(text) ? null : new Cell(column, CellKind.TEXT, text);
    }

    /** As {@link String#isBlank}, but sees at the first letter of most texts that they are not. */
    private static boolean isBlank(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean isInk = first > LAST_SPACE || (first > ' ' && first < 0x7F);
        return !isInk && text.isBlank();
    }

    private Cell number(int column, ByteSlice value, int style, int row) {
        if (!styles.knows(style)) {
            numbersWithoutStyle++;
        }
        if (value.length() > LONGEST_NUMBER) {
            throw broken("a number of " + value.length() + " digits", row);
        }
        if (isPlain(value)) {
            CellStyles.Look look = styles.look(style);
            if (!look.isDate()) {
                return new Cell(column, CellKind.NUMBER, value.toString(), look.note());
            }
            int whole = value.digits();
            if (whole >= 0) {
                return styles.cell(column, value.toString(), whole, style);
            }
        }
        return number(column, value.toString().strip(), style, row);
    }

    private Cell number(int column, String value, int style, int row) {
        if (NO_NUMBERS.contains(value)) {
            return new Cell(column, CellKind.ERROR, value);
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                String raw = number == 0 ? "0" : new BigDecimal(value).toString();
                return styles.cell(column, raw, number, style);
            }
        } catch (NumberFormatException e) {
            throw broken("number " + value, row);
        }
        throw broken("number " + value, row);
    }

    /** Whether a number is written as {@link BigDecimal} would write it: most are, and need not be made one. */
    private static boolean isPlain(ByteSlice value) {
        int length = value.length();
        int first = value.at(0) == '-' && length > 1 ? 1 : 0;
        boolean isSmall = value.at(first) == '0';
        int point = -1;
        int begin = -1;
        for (int i = first; i < length; i++) {
            byte b = value.at(i);
            if (b == '.' && point < 0 && i > first) {
                point = i;
            } else if (b < '0' || b > '9') {
                return false;
            } else if (b != '0' && begin < 0) {
                begin = i;
            }
        }
        if (length > LONGEST_PLAIN_NUMBER || point == length - 1) {
            return false;
        }
        return !isSmall || length == 1 || (point == first + 1 && begin > 0 && begin - point <= PLAIN_DECIMALS);
    }

    private static boolean isTrue(String value, int row) {
        return switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw broken("boolean " + value, row);
        };
    }

    /** A date that is written as such; what says no day (a time only, say) stays the text that it is, for the column to judge. */
    private static @Nullable Cell isoDate(int column, String value, int row) {
        try {
            LocalDateTime moment = value.indexOf('T') > 0
                    ? LocalDateTime.parse(value, DateTimeFormatter.ISO_DATE_TIME)
                    : LocalDate.parse(value, DateTimeFormatter.ISO_DATE).atStartOfDay();
            if (moment.getYear() > 0 && moment.getYear() <= LAST_YEAR) {
                return new Cell(column, CellKind.DATE, moment.toString());
            }
        } catch (DateTimeParseException e) {
            return text(column, value, row);
        }
        return text(column, value, row);
    }

    private static UnreadableWorkbookException broken(String reason, int row) {
        return UnreadableWorkbookException.broken("sheet", reason + " in row " + row);
    }
}
