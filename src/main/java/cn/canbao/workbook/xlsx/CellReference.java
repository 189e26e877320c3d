package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.SheetBounds;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import java.util.List;

/** What the attributes of rows and cells of an .xlsx say: where they are, and of what type. */
final class CellReference {

    private static final int MOST_LETTERS = 3;
    private static final List<String> TYPES = List.of("s", "n", "str", "b", "inlineStr", "e", "d");

    private CellReference() {}

    /** The type of a cell; the known ones are constants, so that no string is made for each cell. */
    static String type(ByteSlice written) {
        for (String known : TYPES) {
            if (written.is(known)) {
                return known;
            }
        }
        return written.toString();
    }

    /** The column of a cell in a row, from 0. */
    static int column(ByteSlice reference, int row) {
        int column = 0;
        int letters = 0;
        int length = reference.length();
        while (letters < length && reference.at(letters) >= 'A' && reference.at(letters) <= 'Z') {
            column = column * 26 + reference.at(letters++) - 'A' + 1;
            if (letters > MOST_LETTERS) {
                throw SheetBounds.outside("cell " + reference);
            }
        }
        if (letters == 0 || reference.digits(letters) != row) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " in row " + row);
        }
        return column - 1;
    }

    /** A whole number; {@code row} is the one before or around it, for messages. */
    static int whole(ByteSlice number, int row) {
        int digits = number.digits();
        if (digits >= 0) {
            return digits;
        }
        try {
            return Integer.parseInt(number.toString().strip());
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("sheet", "number " + number + " after row " + row);
        }
    }
}
