package cn.canbao.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the values that are written in the cells of an .xlsx mean. */
final class XlsxValues {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_PLAIN_NUMBER = 32;
    /** Smaller numbers get an exponent as soon as they are a {@link BigDecimal}. */
    private static final int PLAIN_DECIMALS = 6;

    /** No character behind the ideographic space is a space. */
    private static final char LAST_SPACE = '\u3000';

    private final SharedStrings strings;
    private final DateStyles styles;

    XlsxValues(SharedStrings strings, DateStyles styles) {
        this.strings = strings;
        this.styles = styles;
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
    Cell cell(int column, String type, int style, Span value, int row) {
        return switch (type) {
            case "s" -> text(column, strings.text(value), row);
            case "n" -> number(column, value, style, row);
            case "str", "inlineStr" -> text(column, CellText.unescape(value.toString()), row);
            case "b" -> new Cell(column, CellKind.BOOLEAN, isTrue(value.toString()) ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, CellKind.ERROR, value.toString());
            case "d" ->
                new Cell(column, CellKind.DATE, isoMoment(value.toString().strip(), row));
            default -> throw broken("cell type " + type, row);
        };
    }

    @Nullable
    LocalDateTime moment(double serial) {
        return styles.moment(serial);
    }

    private static @Nullable Cell text(int column, String text, int row) {
        if (text.length() > LONGEST_TEXT) {
            throw broken("a text of " + text.length() + " characters", row);
        }
        return isBlank(text) ? null : new Cell(column, CellKind.TEXT, text);
    }

    /** As {@link String#isBlank}, but sees at the first letter of most texts that they are not. */
    private static boolean isBlank(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean isInk = first > LAST_SPACE || (first > ' ' && first < 0x7F);
        return !isInk && text.isBlank();
    }

    private Cell number(int column, Span value, int style, int row) {
        if (isPlain(value)) {
            if (!styles.showsDate(style)) {
                return new Cell(column, CellKind.NUMBER, value.toString());
            }
            int whole = value.digits();
            if (whole >= 0) {
                return styles.cell(column, value.toString(), whole, style);
            }
        }
        return number(column, value.toString().strip(), style, row);
    }

    private Cell number(int column, String value, int style, int row) {
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
    private static boolean isPlain(Span value) {
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

    private static boolean isTrue(String value) {
        String stripped = value.strip();
        return stripped.equals("1") || stripped.equals("true");
    }

    private static String isoMoment(String value, int row) {
        try {
            String moment = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            return (moment.contains("T")
                            ? LocalDateTime.parse(moment)
                            : LocalDate.parse(moment).atStartOfDay())
                    .toString();
        } catch (DateTimeParseException e) {
            throw broken("date " + value, row);
        }
    }

    private static UnreadableWorkbookException broken(String reason, int row) {
        return UnreadableWorkbookException.broken("sheet", reason + " in row " + row);
    }
}
