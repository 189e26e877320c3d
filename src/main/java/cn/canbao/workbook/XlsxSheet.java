package cn.canbao.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xlsx, cell by cell from raw values. */
final class XlsxSheet implements Sheet {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final int LONGEST_TEXT = 32_767;

    private final String name;
    private final int index;
    private final boolean hidden;
    private final XmlPart part;
    private final SharedStrings strings;
    private final DateStyles styles;
    private int lastRow;
    private int lastColumn;
    private boolean ended;

    XlsxSheet(String name, int index, boolean hidden, XmlPart part, SharedStrings strings, DateStyles styles) {
        this.name = name;
        this.index = index;
        this.hidden = hidden;
        this.part = part;
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public @Nullable Row nextRow() {
        while (!ended && part.next()) {
            if (part.isStart("row")) {
                Row row = row();
                if (!row.cells().isEmpty()) {
                    return row;
                }
            }
        }
        ended = true;
        return null;
    }

    private Row row() {
        String written = part.attribute("r");
        int number = written == null ? lastRow + 1 : whole(written);
        if (number <= lastRow || number > LAST_ROW) {
            throw UnreadableWorkbookException.broken("sheet", "row " + number + " after row " + lastRow);
        }
        lastRow = number;
        lastColumn = -1;
        List<Cell> cells = new ArrayList<>();
        while (part.next() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                Cell cell = cell();
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return new Row(number, cells);
    }

    private @Nullable Cell cell() {
        String reference = part.attribute("r");
        int column = reference == null ? lastColumn + 1 : column(reference);
        if (column <= lastColumn || column > LAST_COLUMN) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " out of order in row " + lastRow);
        }
        lastColumn = column;
        String type = part.attribute("t");
        String style = part.attribute("s");
        boolean formula = false;
        String value = null;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("f")) {
                formula = true;
            } else if (part.isStart("v")) {
                value = part.text();
            } else if (part.isStart("is")) {
                value = SharedStrings.richText(part, "is");
            }
        }
        return value(column, type == null ? "n" : type, style == null ? 0 : whole(style), formula, value);
    }

    private @Nullable Cell value(int column, String type, int style, boolean formula, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            boolean isUncalculated = formula && !(type.equals("str") && value != null);
            return isUncalculated ? new Cell(column, CellKind.UNCALCULATED, "") : null;
        }
        return switch (type) {
            case "s" -> text(column, strings.text(value));
            case "str" -> text(column, CellText.unescape(value));
            case "inlineStr" -> text(column, value);
            case "b" -> new Cell(column, CellKind.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, CellKind.ERROR, value);
            case "d" -> new Cell(column, CellKind.DATE, isoMoment(value.strip()));
            case "n" -> number(column, value.strip(), style);
            default -> throw UnreadableWorkbookException.broken("sheet", "cell type " + type + " in row " + lastRow);
        };
    }

    private @Nullable Cell text(int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw UnreadableWorkbookException.broken(
                    "sheet", "a text of " + text.length() + " characters in row " + lastRow);
        }
        return text.isBlank() ? null : new Cell(column, CellKind.TEXT, text);
    }

    private Cell number(int column, String value, int style) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                String raw = number == 0 ? "0" : new BigDecimal(value).toString();
                return styles.cell(column, raw, number, style);
            }
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("sheet", "number " + value + " in row " + lastRow);
        }
        throw UnreadableWorkbookException.broken("sheet", "number " + value + " in row " + lastRow);
    }

    private String isoMoment(String value) {
        try {
            String moment = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            return (moment.contains("T")
                            ? LocalDateTime.parse(moment)
                            : LocalDate.parse(moment).atStartOfDay())
                    .toString();
        } catch (DateTimeParseException e) {
            throw UnreadableWorkbookException.broken("sheet", "date " + value + " in row " + lastRow);
        }
    }

    private int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            column = column * 26 + reference.charAt(letters++) - 'A' + 1;
            if (letters > 3) {
                break;
            }
        }
        if (letters == 0 || letters > 3 || whole(reference.substring(letters)) != lastRow) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " in row " + lastRow);
        }
        return column - 1;
    }

    private int whole(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("sheet", "number " + number + " after row " + lastRow);
        }
    }
}
