package cn.canbao.publication.word;

import cn.canbao.publication.title.PropertyText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A text document of which the same content gives the same bytes: no clock, neither in its properties nor in its container. */
public final class WordFile extends XWPFDocument {

    /** As the clock on the wall shows it, which is all that a zip keeps. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * Writes and closes it.
     *
     * @param created the moment that its properties shall name
     */
    public void write(String title, String author, LocalDateTime created, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (this) {
            POIXMLProperties.CoreProperties properties = getProperties().getCoreProperties();
            Optional<Date> moment = Optional.of(Date.from(created.toInstant(ZoneOffset.UTC)));
            properties.setCreated(moment);
            properties.setModified(moment);
            properties.setTitle(PropertyText.of(title));
            properties.setCreator(PropertyText.of(author));
            write(written);
        }
        // the library stamps every part with the present time
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            ZipOutputStream stamped = new ZipOutputStream(out);
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(ENTRY_TIME);
                stamped.putNextEntry(timeless);
                parts.transferTo(stamped);
                stamped.closeEntry();
            }
            stamped.finish();
        }
    }
}
