package cn.canbao.benchmark.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The way of POI that keeps the whole workbook in memory. */
final class PoiUsermodelReader implements CellReader {

    @Override
    public long read(Path file) throws IOException {
        long cells = 0;
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        cells += isBlank(cell) ? 0 : 1;
                    }
                }
            }
        }
        return cells;
    }

    private static boolean isBlank(Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().isEmpty()
                : cell.getCellType() == CellType.BLANK || Double.isNaN(cell.getNumericCellValue());
    }
}
