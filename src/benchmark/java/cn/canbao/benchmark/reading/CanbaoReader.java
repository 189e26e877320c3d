package cn.canbao.benchmark.reading;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.Workbook;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The reader of this project, as the job uses it. */
final class CanbaoReader implements CellReader {

    @Override
    public long read(Path file) {
        long cells = 0;
        try (Workbook workbook = Workbook.open(file)) {
            @Nullable Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                @Nullable Row row;
                while ((row = sheet.nextRow()) != null) {
                    for (Cell cell : row.cells()) {
                        cells += cell.text().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        return cells;
    }
}
