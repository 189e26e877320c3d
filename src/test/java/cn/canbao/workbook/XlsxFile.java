package cn.canbao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx put together from its XML, for what no spreadsheet program would write on request. */
public final class XlsxFile {

    public static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private final StringBuilder related = new StringBuilder();
    private boolean isStored;

    private XlsxFile() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part(
                "_rels/.rels",
                relations("<Relationship Id='r1' Type='" + RELATIONS + "/officeDocument' Target='xl/workbook.xml'/>"));
        relation("r1", "worksheet", "worksheets/sheet1.xml");
        relation("r2", "sharedStrings", "/xl/sharedStrings.xml");
        relation("r3", "styles", "styles.xml");
        workbook("<sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets><calcPr calcId='191029'/>");
        sharedStrings("");
        styles("<cellXfs><xf numFmtId='0'/></cellXfs>");
    }

    /** One sheet with these rows. */
    public static XlsxFile ofRows(String rows) {
        return new XlsxFile()
                .part("xl/worksheets/sheet1.xml", element("worksheet", "<sheetData>" + rows + "</sheetData>"));
    }

    public XlsxFile workbook(String content) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='" + TRANSITIONAL + "' xmlns:r='" + RELATIONS + "'>" + content + "</workbook>");
    }

    /** Adds a relation of the workbook; its kind is the last word of its type. */
    public XlsxFile relation(String id, String kind, String target) {
        related.append("<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + kind + "' Target='" + target + "'/>");
        return part("xl/_rels/workbook.xml.rels", relations(related.toString()));
    }

    /** Replaces what stands in the sheet around and with its rows. */
    public XlsxFile sheet(String content) {
        return part("xl/worksheets/sheet1.xml", element("worksheet", content));
    }

    /** Parts are kept as they are from now on, not deflated. */
    XlsxFile stored() {
        isStored = true;
        return this;
    }

    public XlsxFile sharedStrings(String items) {
        return part("xl/sharedStrings.xml", element("sst", items));
    }

    public XlsxFile styles(String content) {
        return part("xl/styles.xml", element("styleSheet", content));
    }

    /** Adds or replaces a part as it is. */
    public XlsxFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a part as it is. */
    public XlsxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Says everything in the strict form from now on. */
    XlsxFile strict() {
        parts.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(TRANSITIONAL, STRICT)
                .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Its parts in a container that is written byte by byte. */
    RawZip raw() {
        var zip = new RawZip();
        parts.forEach(zip::part);
        return zip;
    }

    public XlsxFile without(String name) {
        parts.remove(name);
        return this;
    }

    public Path writeTo(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (isStored) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static String element(String name, String content) {
        return "<" + name + " xmlns='" + TRANSITIONAL + "'>" + content + "</" + name + ">";
    }

    private static String relations(String content) {
        return "<Relationships xmlns='" + PACKAGE + "'>" + content + "</Relationships>";
    }
}
