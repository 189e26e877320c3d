package cn.canbao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx put together from its XML, for what no spreadsheet program would write on request. */
final class XlsxFile {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxFile() {
        part("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        part(
                "_rels/.rels",
                relations("<Relationship Id='r1' Type='" + RELATIONS + "/officeDocument' Target='xl/workbook.xml'/>"));
        part(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id='r1' Type='" + RELATIONS + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='" + RELATIONS
                        + "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='" + RELATIONS + "/styles' Target='styles.xml'/>"));
        workbook("<sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets>");
        sharedStrings("");
        styles("<cellXfs><xf numFmtId='0'/></cellXfs>");
    }

    /** One sheet with these rows. */
    static XlsxFile ofRows(String rows) {
        return new XlsxFile()
                .part("xl/worksheets/sheet1.xml", element("worksheet", "<sheetData>" + rows + "</sheetData>"));
    }

    XlsxFile workbook(String content) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns='" + TRANSITIONAL + "' xmlns:r='" + RELATIONS + "'>" + content + "</workbook>");
    }

    XlsxFile sharedStrings(String items) {
        return part("xl/sharedStrings.xml", element("sst", items));
    }

    XlsxFile styles(String content) {
        return part("xl/styles.xml", element("styleSheet", content));
    }

    /** Adds or replaces a part as it is. */
    XlsxFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a part as it is. */
    XlsxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    XlsxFile without(String name) {
        parts.remove(name);
        return this;
    }

    Path writeTo(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String element(String name, String content) {
        return "<" + name + " xmlns='" + TRANSITIONAL + "'>" + content + "</" + name + ">";
    }

    private static String relations(String content) {
        return "<Relationships xmlns='" + PACKAGE + "'>" + content + "</Relationships>";
    }
}
