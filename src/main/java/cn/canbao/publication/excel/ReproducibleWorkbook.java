package cn.canbao.publication.excel;

import cn.canbao.publication.title.PropertyText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** A workbook of which the same content gives the same bytes: no clock, neither in its properties nor in its container. */
public final class ReproducibleWorkbook extends SXSSFWorkbook {

    /** As the clock on the wall shows it, which is all that a zip keeps. Not the first day of 1980: that one stands for an unset time. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final List<StreamingSheetWriter> writers = new ArrayList<>();

    /**
     * Writes and closes it.
     *
     * @param created the moment that its properties shall name
     */
    public void write(String title, String author, LocalDateTime created, OutputStream out) throws IOException {
        try (this) {
            POIXMLProperties.CoreProperties properties =
                    getXSSFWorkbook().getProperties().getCoreProperties();
            Optional<Date> moment = Optional.of(Date.from(created.toInstant(ZoneOffset.UTC)));
            properties.setCreated(moment);
            properties.setModified(moment);
            properties.setTitle(PropertyText.of(title));
            properties.setCreator(PropertyText.of(author));
            write(out);
        }
    }

    /** A new sheet that is given whole lines, and what they are written by. */
    public ListSheet createList(String name) {
        SXSSFSheet sheet = createSheet(name);
        return new ListSheet(sheet, writers.get(writers.size() - 1));
    }

    /**
     * See its parts.
     *
     * @param lines writes the lines of the sheet, and nobody else does
     */
    public record ListSheet(SXSSFSheet sheet, StreamingSheetWriter lines) {}

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        StreamingSheetWriter writer = StreamingSheetWriter.begin();
        writers.add(writer);
        return writer;
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (StreamingSheetWriter writer : writers) {
            writer.delete();
        }
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream parts = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry part) throws IOException {
                part.setTime(
                        ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                super.putArchiveEntry(part);
            }
        };
        // deflating takes much of the time of a long list, and nobody minds it somewhat larger
        parts.setLevel(Deflater.BEST_SPEED);
        parts.setUseZip64(Zip64Mode.AsNeeded);
        return parts;
    }
}
