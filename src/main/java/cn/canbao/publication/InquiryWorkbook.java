package cn.canbao.publication;

import cn.canbao.problem.Place;
import cn.canbao.recognition.layout.Inquiry;
import cn.canbao.recognition.layout.InquiryForm;
import cn.canbao.text.TextWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the form in which a clerk says what the columns of a file are, with a drop-down list in every row. */
public final class InquiryWorkbook {

    private static final int[] WIDTHS = {14, 5, 34, 16, 16, 16, 34, 32};
    private static final int CHARACTER = 256;
    private static final float LINE_HEIGHT = 16;
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF2, (byte) 0xCC};
    private static final byte[] GREY = {(byte) 0xE7, (byte) 0xE6, (byte) 0xE6};

    private final Inquiry inquiry;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(InquiryForm.SHEET);
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle header;
    private final CellStyle text;
    private final CellStyle answer;
    private int next;

    private InquiryWorkbook(Inquiry inquiry) {
        this.inquiry = inquiry;
        title = style("黑体", 16, HorizontalAlignment.LEFT);
        note = style("仿宋_GB2312", 12, HorizontalAlignment.LEFT);
        note.setWrapText(true);
        header = filled(framed(style("黑体", 11, HorizontalAlignment.CENTER)), GREY);
        text = framed(style("仿宋_GB2312", 11, HorizontalAlignment.LEFT));
        answer = filled(framed(style("仿宋_GB2312", 11, HorizontalAlignment.LEFT)), YELLOW);
        answer.setLocked(false);
    }

    /**
     * The form as an .xlsx.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static byte[] of(Inquiry inquiry) {
        InquiryWorkbook form = new InquiryWorkbook(inquiry);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = form.workbook) {
            form.write();
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a form of questions about " + inquiry.file() + ": " + e, e);
        }
        return out.toByteArray();
    }

    private void write() {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        writeInstructions();
        int scope = next;
        Row row = row(1);
        cell(row, 0, InquiryForm.SCOPE, header);
        cell(row, 1, inquiry.scope(), answer);
        cell(row, 2, "", answer);
        sheet.addMergedRegion(new CellRangeAddress(scope, scope, 1, 2));
        next++;
        Row labels = row(2);
        for (int i = 0; i < WIDTHS.length; i++) {
            cell(labels, i, InquiryForm.LABELS.get(i), header);
        }
        int first = next;
        inquiry.questions().forEach(this::write);
        writeChoices();
        DataValidationHelper lists = sheet.getDataValidationHelper();
        add(lists.createValidation(
                lists.createFormulaListConstraint(
                        InquiryForm.CHOICES + "!$A$1:$A$" + inquiry.choices().size()),
                new CellRangeAddressList(first, next - 1, InquiryForm.OF_ANSWER, InquiryForm.OF_ANSWER)));
        add(lists.createValidation(
                lists.createFormulaListConstraint(
                        InquiryForm.CHOICES + "!$E$1:$E$" + inquiry.scopes().size()),
                new CellRangeAddressList(scope, scope, 1, 1)));
        layOut(first);
    }

    private void writeInstructions() {
        Row heading = row(1);
        heading.setHeightInPoints(28);
        cell(heading, 0, "请说明每一列是什么", title);
        instruction("文件：" + inquiry.file());
        instruction("1. 在最后一列（黄色）逐行点开下拉列表，选出这一列是什么；不需要的列选“不用这一列”。每一行都要选。");
        instruction("2. “适用范围”选“" + InquiryForm.ALL_SENDERS + "”，以后谁交来这种表头都按它认列"
                + (inquiry.sender() == null
                        ? "。"
                        : "；选“" + InquiryForm.ONE_SENDER + inquiry.senderName() + "”，只管这一个单位。"));
        instruction("3. 填好保存，把这个文件放进 config/layouts 文件夹，下一次运行就按它认列。删掉这个文件，就不再按它认列。");
        instruction("4. 与名册或完成率对不上的答案不会计入，报告里会写明。请不要改动前几列，也不要删行。");
    }

    private void instruction(String words) {
        int room = 0;
        for (int width : WIDTHS) {
            room += width;
        }
        cell(row(TextWidth.lines(words, room)), 0, words, note);
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, WIDTHS.length - 1));
    }

    private void write(Inquiry.Question question) {
        List<String> cells = List.of(
                question.sheet(),
                Place.letters(question.column()),
                question.label(),
                sample(question, 0),
                sample(question, 1),
                sample(question, 2),
                question.takenFor(),
                question.answer());
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, TextWidth.lines(cells.get(i), WIDTHS[i]));
        }
        Row row = row(lines);
        for (int i = 0; i < cells.size(); i++) {
            cell(row, i, cells.get(i), i == InquiryForm.OF_ANSWER ? answer : text);
        }
    }

    private static String sample(Inquiry.Question question, int place) {
        return place < question.samples().size() ? question.samples().get(place) : "";
    }

    private void writeChoices() {
        XSSFSheet hidden = workbook.createSheet(InquiryForm.CHOICES);
        put(hidden, 0, 0, inquiry.choices());
        put(hidden, 0, 4, inquiry.scopes());
        put(hidden, 0, 1, List.of(InquiryForm.SOURCE));
        put(hidden, 0, 2, List.of(inquiry.file()));
        put(hidden, 0, 3, List.of(inquiry.untouched()));
        int at = 1;
        String sender = inquiry.sender();
        if (sender != null) {
            put(hidden, at, 1, List.of(InquiryForm.SENDER));
            put(hidden, at++, 2, List.of(sender));
        }
        for (String name : inquiry.headers().keySet()) {
            put(hidden, at, 1, List.of(InquiryForm.HEADER));
            put(hidden, at, 2, List.of(name));
            put(hidden, at++, 3, List.of(inquiry.headers().get(name).sha256()));
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.HIDDEN);
    }

    private static void put(XSSFSheet hidden, int from, int column, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Row row = hidden.getRow(from + i) == null ? hidden.createRow(from + i) : hidden.getRow(from + i);
            row.createCell(column).setCellValue(texts.get(i));
        }
    }

    private void add(DataValidation list) {
        list.setErrorStyle(DataValidation.ErrorStyle.STOP);
        list.createErrorBox("请从列表里选", "请点开下拉列表，从里面选一项。");
        list.setShowErrorBox(true);
        list.setSuppressDropDownArrow(true);
        sheet.addValidationData(list);
    }

    /** Only what is to be answered can be changed; columns may be widened. */
    private void layOut(int first) {
        sheet.createFreezePane(0, first);
        sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    private Row row(int lines) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(LINE_HEIGHT * lines + 4);
        return row;
    }

    private static void cell(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private CellStyle style(String name, int points, HorizontalAlignment alignment) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFamily(FontFamily.MODERN);
        font.setCharSet(FontCharset.GB2312);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static CellStyle filled(CellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
