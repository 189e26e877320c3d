package cn.canbao.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a cell of a test holds beyond plain text and numbers. */
@FunctionalInterface
public interface CellContent {

    /** Puts it into a cell. */
    void into(Cell cell);

    /** How many columns it takes. */
    default int width() {
        return 1;
    }

    /** A formula whose result was never stored. */
    static CellContent uncalculated(String formula) {
        return cell -> cell.setCellFormula(formula);
    }

    /** A formula with its stored result, a text or a number. */
    static CellContent formula(String formula, Object result) {
        return cell -> {
            cell.setCellFormula(formula);
            if (result instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(result.toString());
            }
        };
    }

    /** An error value such as {@code #DIV/0!}. */
    static CellContent error(String shown) {
        return cell -> cell.setCellErrorValue(FormulaError.forString(shown).getCode());
    }

    /** A day, shown as a date. */
    static CellContent date(LocalDate day) {
        return moment(day.atStartOfDay(), "yyyy-mm-dd");
    }

    /** A moment, shown by a format. */
    static CellContent moment(LocalDateTime moment, String format) {
        return cell -> {
            cell.setCellValue(moment);
            var workbook = cell.getSheet().getWorkbook();
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        };
    }

    /** A text merged over several columns. */
    static CellContent merged(String text, int width) {
        return new CellContent() {
            @Override
            public void into(Cell cell) {
                cell.setCellValue(text);
                var row = cell.getRowIndex();
                var column = cell.getColumnIndex();
                cell.getSheet().addMergedRegion(new CellRangeAddress(row, row, column, column + width - 1));
            }

            @Override
            public int width() {
                return width;
            }
        };
    }
}
