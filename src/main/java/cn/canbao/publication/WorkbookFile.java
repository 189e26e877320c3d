package cn.canbao.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook so that the same content gives the same bytes: no clock, neither in its properties nor in its container. */
final class WorkbookFile {

    /** Not the first day of 1980: Java takes that one for an unset time and then writes the time zone into the entry. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WorkbookFile() {}

    /**
     * Writes and closes a workbook.
     *
     * @param created the moment that its properties shall name
     */
    static void write(SXSSFWorkbook workbook, String title, String author, LocalDateTime created, OutputStream out)
            throws IOException {
        Path raw = Files.createTempFile("canbao", ".xlsx");
        try {
            try (workbook;
                    OutputStream file = Files.newOutputStream(raw)) {
                POIXMLProperties.CoreProperties properties =
                        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
                Optional<Date> moment = Optional.of(Date.from(created.toInstant(ZoneOffset.UTC)));
                properties.setCreated(moment);
                properties.setModified(moment);
                properties.setTitle(title);
                properties.setCreator(author);
                workbook.write(file);
            }
            repack(raw, out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void repack(Path raw, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(raw.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(ENTRY_TIME);
                packed.putNextEntry(copy);
                try (InputStream content = parts.getInputStream(part)) {
                    content.transferTo(packed);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
