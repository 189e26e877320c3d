package cn.canbao.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An .xlsx of texts and numbers put together from its XML, with whatever characters a cell can be made to hold. */
public final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder related = new StringBuilder();
    private int count;

    public RawWorkbook() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r1' Type='" + RELATIONS
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    }

    /** Adds a sheet of rows; a number is written as one, all else as text, null is no cell. */
    public RawWorkbook sheet(String name, List<List<@Nullable Object>> rows) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < rows.get(row).size(); column++) {
                Object content = rows.get(row).get(column);
                String at = letters(column) + (row + 1);
                if (content instanceof Number) {
                    data.append("<c r='")
                            .append(at)
                            .append("'><v>")
                            .append(content)
                            .append("</v></c>");
                } else if (content != null) {
                    data.append("<c r='")
                            .append(at)
                            .append("' t='inlineStr'><is><t xml:space='preserve'>")
                            .append(escaped(content.toString()))
                            .append("</t></is></c>");
                }
            }
            data.append("</row>");
        }
        return sheetOfXml(name, "<sheetData>" + data + "</sheetData>");
    }

    /** Adds a sheet of XML as it is. */
    public RawWorkbook sheetOfXml(String name, String content) {
        count++;
        sheets.append("<sheet name='" + escaped(name) + "' sheetId='" + count + "' r:id='r" + count + "'/>");
        related.append("<Relationship Id='r" + count + "' Type='" + RELATIONS + "/worksheet' Target='worksheets/sheet"
                + count + ".xml'/>");
        parts.put(
                "xl/worksheets/sheet" + count + ".xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
        return this;
    }

    /** Adds or replaces a part as it is. */
    public RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS + "'><sheets>" + sheets
                        + "</sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + PACKAGE + "'>" + related + "</Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2021, 2, 1, 9, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The letters of a column, from 0. */
    public static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** A text in XML; what XML cannot hold is written as Office writes it. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (isPair) {
                out.append(c).append(text.charAt(++at));
            } else if (c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE') {
                out.append("_x").append(String.format("%04X", (int) c)).append('_');
            } else if ("<>&'\"".indexOf(c) >= 0) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
