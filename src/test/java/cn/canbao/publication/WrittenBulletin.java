package cn.canbao.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A bulletin that was written, to be read sheet by sheet as it is shown. */
final class WrittenBulletin {

    private final byte[] bytes;
    private final XSSFWorkbook workbook;

    WrittenBulletin(Issue issue) {
        this(issue, Optional.empty());
    }

    WrittenBulletin(Issue issue, Optional<Funding> funding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(issue, funding, List.of(), out);
            bytes = out.toByteArray();
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one as it is published. */
    static void write(Issue issue, Optional<Funding> funding, List<Reconciliation.Check> proven, OutputStream out)
            throws IOException {
        try (BulletinWorkbook bulletin = new BulletinWorkbook(issue, funding)) {
            bulletin.writeTables();
            bulletin.write(proven, out);
        }
    }

    private WrittenBulletin(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** The lines of a sheet of one that lies on the disk. */
    static List<String> lines(Path file, String name) throws IOException {
        return new WrittenBulletin(Files.readAllBytes(file)).lines(name);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    List<String> sheets() {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The lines of a sheet, each its cells joined by strokes. */
    List<String> lines(String name) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new ArrayList<>();
        for (Row row : sheet(name)) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(formatter.formatCellValue(cell));
            }
            lines.add(String.join("|", cells));
        }
        return lines;
    }

    /** The colour of a cell's text as eight hexadecimal digits; none when it has the usual one. */
    String colour(String name, int row, int column) {
        var colour =
                sheet(name).getRow(row).getCell(column).getCellStyle().getFont().getXSSFColor();
        return colour == null ? "none" : colour.getARGBHex();
    }
}
