package cn.canbao.benchmark.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The streaming reader of fastexcel. */
final class FastexcelReader implements CellReader {

    private long cells;

    @Override
    public long read(Path file) throws IOException {
        cells = 0;
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(this::count);
                }
            }
        }
        return cells;
    }

    private void count(Row row) {
        for (Cell cell : row) {
            if (cell != null && cell.getValue() != null && !cell.getText().isEmpty()) {
                cells++;
            }
        }
    }
}
