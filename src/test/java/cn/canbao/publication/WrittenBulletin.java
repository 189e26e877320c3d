package cn.canbao.publication;

import cn.canbao.documents.Funding;
import cn.canbao.publication.bulletin.BulletinWorkbook;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.Reconciliation;
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
public final class WrittenBulletin {

    private final byte[] bytes;
    private final XSSFWorkbook workbook;

    public WrittenBulletin(BulletinModel model) {
        this(model, Optional.empty());
    }

    public WrittenBulletin(BulletinModel model, Optional<Funding> funding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(model, funding, List.of(), out);
            bytes = out.toByteArray();
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one as it is published. */
    public static void write(
            BulletinModel model, Optional<Funding> funding, List<Reconciliation.Check> proven, OutputStream out)
            throws IOException {
        try (BulletinWorkbook bulletin = new BulletinWorkbook(model, funding)) {
            bulletin.writeTables();
            bulletin.write(proven, out);
        }
    }

    private WrittenBulletin(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** The lines of a sheet of one that lies on the disk. */
    public static List<String> lines(Path file, String name) throws IOException {
        return new WrittenBulletin(Files.readAllBytes(file)).lines(name);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public XSSFSheet sheet(String name) {
        return workbook.getSheet(name);
    }

    public List<String> sheets() {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** The lines of a sheet, each its cells joined by strokes. */
    public List<String> lines(String name) {
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
    public String colour(String name, int row, int column) {
        var colour =
                sheet(name).getRow(row).getCell(column).getCellStyle().getFont().getXSSFColor();
        return colour == null ? "none" : colour.getARGBHex();
    }
}
