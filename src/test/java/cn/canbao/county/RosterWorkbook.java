package cn.canbao.county;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the roster of a village part by part, as Excel does: deflated fast, every cell with an address and a format, blank
 * cells of the table too, all texts shared. A library would take minutes for what the benchmark reads.
 */
final class RosterWorkbook {

    private static final List<String> HEADER =
            List.of("序号", "户编号", "户主", "姓名", "身份证号", "与户主关系", "人员类别", "是否参保", "缴费日期", "缴费金额", "未参保原因", "备注");
    private static final int LINES_AROUND = 3;
    private static final long FIRST_DAY_OF_EXCEL = LocalDate.of(1899, 12, 30).toEpochDay();
    /** Not the first moment of 1980: Java takes that one for unknown. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Village village;
    private final int rows;
    private final SharedTexts texts = new SharedTexts();

    RosterWorkbook(Village village, int rows) {
        this.village = village;
        this.rows = rows;
    }

    void write(RosterRows lines, Path file) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", XlsxParts.CONTENT_TYPES);
            part(zip, "_rels/.rels", XlsxParts.PACKAGE_RELATIONS);
            part(zip, "xl/workbook.xml", XlsxParts.WORKBOOK);
            part(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WORKBOOK_RELATIONS);
            begin(zip, "xl/worksheets/sheet1.xml");
            writeSheet(lines, zip);
            part(zip, "xl/styles.xml", XlsxParts.STYLES);
            begin(zip, "xl/sharedStrings.xml");
            texts.writeTo(zip);
            part(zip, "docProps/core.xml", XlsxParts.CORE);
            part(zip, "docProps/app.xml", XlsxParts.APP);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        begin(zip, name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private void writeSheet(RosterRows lines, OutputStream out) throws IOException {
        var sheet = new SheetXml(out);
        sheet.raw(XlsxParts.WORKSHEET)
                .raw("<dimension ref=\"A1:L" + (rows + LINES_AROUND) + "\"/>")
                .raw("<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>")
                .raw("<sheetFormatPr defaultRowHeight=\"14.25\" x14ac:dyDescent=\"0.2\"/>")
                .raw("<cols><col min=\"1\" max=\"4\" width=\"10.625\" customWidth=\"1\"/>")
                .raw("<col min=\"5\" max=\"5\" width=\"21.25\" customWidth=\"1\"/></cols><sheetData>");
        sheet.beginRow()
                .text(XlsxStyle.TITLE, texts.place(village.town() + village.name() + "2024年度城乡居民医保参保花名册"))
                .blanks(XlsxStyle.TITLE)
                .endRow();
        sheet.beginRow();
        HEADER.forEach(label -> sheet.text(XlsxStyle.HEADER, texts.place(label)));
        sheet.endRow();
        for (int i = 0; i < rows; i++) {
            writeRow(lines.row(i), sheet);
        }
        sheet.beginRow()
                .text(XlsxStyle.PLAIN, texts.place("填表人：" + Name.of(0).text()))
                .endRow();
        sheet.raw("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:L1\"/></mergeCells>")
                .raw("<phoneticPr fontId=\"1\" type=\"noConversion\"/>")
                .raw(
                        "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
                .raw("</worksheet>")
                .flush();
    }

    private void writeRow(RosterRow row, SheetXml sheet) throws IOException {
        sheet.beginRow().number(XlsxStyle.BORDERED, row.sequence());
        text(sheet, XlsxStyle.TEXT, row.household());
        sheet.text(XlsxStyle.BORDERED, texts.place(row.head()));
        var name = row.name();
        if (name == null) {
            sheet.blank(XlsxStyle.BORDERED);
        } else {
            sheet.text(XlsxStyle.BORDERED, texts.place(name));
        }
        if (row.isIdNumeric()) {
            sheet.number(XlsxStyle.BORDERED, row.id());
        } else {
            text(sheet, XlsxStyle.TEXT, row.id());
        }
        text(sheet, XlsxStyle.BORDERED, row.relation());
        text(sheet, XlsxStyle.BORDERED, row.category());
        writePayment(row.payment(), sheet);
        text(sheet, XlsxStyle.BORDERED, row.remark());
        sheet.endRow();
    }

    private void writePayment(Payment payment, SheetXml sheet) {
        text(sheet, XlsxStyle.BORDERED, payment.status());
        var date = payment.date();
        if (date == null) {
            sheet.blank(XlsxStyle.DATE).blank(XlsxStyle.AMOUNT);
        } else {
            sheet.number(XlsxStyle.DATE, date.toEpochDay() - FIRST_DAY_OF_EXCEL)
                    .number(XlsxStyle.AMOUNT, payment.amount());
        }
        text(sheet, XlsxStyle.BORDERED, payment.reason());
    }

    private void text(SheetXml sheet, XlsxStyle style, String text) {
        if (text.isEmpty()) {
            sheet.blank(style);
        } else {
            sheet.text(style, texts.place(text));
        }
    }
}
