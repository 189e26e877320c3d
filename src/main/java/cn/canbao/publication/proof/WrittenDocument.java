package cn.canbao.publication.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A Word document as it was written, read without the library that wrote it.
 *
 * @param paragraphs the texts of its paragraphs outside of tables
 * @param rows the rows of its tables, each the texts of its cells
 */
public record WrittenDocument(List<String> paragraphs, List<List<String>> rows) {

    /**
     * Reads one.
     *
     * @throws IOException when it cannot be read or is none
     */
    public static WrittenDocument read(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            ZipEntry document = parts.getEntry("word/document.xml");
            if (document == null) {
                throw new IOException("it has no word/document.xml");
            }
            try (InputStream in = parts.getInputStream(document)) {
                return read(in);
            }
        }
    }

    private static WrittenDocument read(InputStream in) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean isInTable = false;
        try {
            XMLStreamReader xml = WrittenXml.open(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "tr" -> {
                            isInTable = true;
                            rows.add(new ArrayList<>());
                        }
                        case "tc" -> text.setLength(0);
                        case "t" -> text.append(xml.getElementText());
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "tbl" -> isInTable = false;
                        case "tc" -> rows.get(rows.size() - 1).add(text.toString());
                        case "p" -> {
                            if (!isInTable) {
                                paragraphs.add(text.toString());
                                text.setLength(0);
                            }
                        }
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("its text is no XML: " + e.getMessage(), e);
        }
        return new WrittenDocument(paragraphs, rows);
    }
}
