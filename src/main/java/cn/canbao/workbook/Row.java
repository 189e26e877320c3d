package cn.canbao.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds something.
 *
 * @param number its number as Excel shows it, from 1
 * @param cells the cells that hold something, from left to right
 */
public record Row(int number, List<Cell> cells) {

    /** The cell in a column; null when it is blank. */
    public @Nullable Cell cell(int column) {
        for (Cell cell : cells) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }
}
