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
        // cells are ordered and blank ones missing: the cell stands at its column or before
        for (int i = Math.min(column, cells.size() - 1); i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell.column() <= column) {
                return cell.column() == column ? cell : null;
            }
        }
        return null;
    }
}
