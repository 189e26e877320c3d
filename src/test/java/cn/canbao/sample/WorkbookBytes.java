package cn.canbao.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Turns a workbook into bytes that are the same whenever and wherever it is written: no clock, no user name, and zip
 * entries that are stored, since what deflating makes of them differs from one zlib to the next. Large workbooks are deflated
 * nevertheless; of them only the entries are the same.
 */
final class WorkbookBytes {

    private static final Instant WRITTEN = Instant.parse("2021-02-02T02:00:00Z");

    /** Not the first moment of 1980: Java takes that one for unknown and adds a field that depends on the time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String AUTHOR = "canbao";

    private WorkbookBytes() {}

    /** Writes the workbook and closes it. */
    static byte[] of(Workbook workbook) {
        return of(workbook, ZipEntry.STORED);
    }

    /** Writes the workbook, a .xlsx deflated, and closes it. */
    static byte[] deflated(Workbook workbook) {
        return of(workbook, ZipEntry.DEFLATED);
    }

    private static byte[] of(Workbook workbook, int method) {
        try (workbook) {
            if (workbook instanceof XSSFWorkbook xlsx) {
                return of(xlsx, xlsx, method);
            }
            if (workbook instanceof SXSSFWorkbook streamed) {
                return of(streamed, streamed.getXSSFWorkbook(), method);
            }
            if (workbook instanceof HSSFWorkbook xls) {
                return of(xls);
            }
            throw new IllegalArgumentException("Cannot write a " + workbook.getClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] of(HSSFWorkbook workbook) throws IOException {
        workbook.getInternalWorkbook().getWriteAccess().setUsername(AUTHOR);
        workbook.createInformationProperties();
        workbook.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        var properties = workbook.getSummaryInformation();
        properties.getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        properties.setAuthor(AUTHOR);
        properties.setCreateDateTime(Date.from(WRITTEN));
        properties.setLastSaveDateTime(Date.from(WRITTEN));
        return written(workbook);
    }

    /** @param inner the workbook itself, or what a streamed one keeps its properties in */
    private static byte[] of(Workbook workbook, XSSFWorkbook inner, int method) throws IOException {
        var properties = inner.getProperties().getCoreProperties();
        properties.setCreator(AUTHOR);
        properties.setCreated(Optional.of(Date.from(WRITTEN)));
        properties.setModified(Optional.of(Date.from(WRITTEN)));
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(written(workbook)));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                out.putNextEntry(entry(entry.getName(), content, method));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content, int method) {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }

    private static byte[] written(Workbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
