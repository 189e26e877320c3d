package cn.canbao.problem;

import cn.canbao.text.IdMask;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, in the terms of somebody who has the file open in Excel.
 *
 * @param file path of the file inside the drop folder, with {@code /} between folders
 * @param sheet name of the sheet; null when the whole file is meant
 * @param row row number as Excel shows it, from 1; 0 when the whole sheet is meant
 * @param column index of the column from 0; -1 when the whole row is meant
 * @param label what the header calls the column; null when no column is meant
 */
public record Place(
        String file,
        @Nullable String sheet,
        int row,
        int column,
        @Nullable String label) {

    /** Masks the ID numbers in the label: what stands above data may be data itself. */
    public Place {
        label = label == null ? null : IdMask.mask(label);
    }

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, null, 0, -1, null);
    }

    /** A whole sheet of a file. */
    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, 0, -1, null);
    }

    /** The same sheet, one row of it. */
    public Place atRow(int number) {
        return new Place(file, sheet, number, -1, null);
    }

    /** The same row, one cell of it. */
    public Place atColumn(int index, String columnLabel) {
        return new Place(file, sheet, row, index, columnLabel);
    }

    /** The column as Excel shows it, for example {@code AB}; empty when no column is meant. */
    public String columnLetter() {
        return column < 0 ? "" : letters(column);
    }

    /** The letters that Excel shows for a column index counted from 0. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
