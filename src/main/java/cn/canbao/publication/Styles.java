package cn.canbao.publication;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of an official table. */
final class Styles {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String HEADER_FONT = "黑体";
    private static final String BODY_FONT = "仿宋_GB2312";

    final CellStyle mark;
    final CellStyle title;
    final CellStyle subtitle;
    final CellStyle header;
    final CellStyle text;
    final CellStyle centred;
    final CellStyle number;
    final CellStyle percent;
    final CellStyle totalText;
    final CellStyle totalNumber;
    final CellStyle totalPercent;

    Styles(Workbook workbook) {
        Font body = font(workbook, BODY_FONT, 11, false);
        Font strong = font(workbook, BODY_FONT, 11, true);
        mark = style(workbook, font(workbook, HEADER_FONT, 14, false), HorizontalAlignment.LEFT, false);
        title = style(workbook, font(workbook, TITLE_FONT, 18, false), HorizontalAlignment.CENTER, false);
        subtitle = style(workbook, font(workbook, BODY_FONT, 12, false), HorizontalAlignment.CENTER, false);
        header = style(workbook, font(workbook, HEADER_FONT, 11, false), HorizontalAlignment.CENTER, true);
        text = style(workbook, body, HorizontalAlignment.LEFT, true);
        centred = style(workbook, body, HorizontalAlignment.CENTER, true);
        number = formatted(style(workbook, body, HorizontalAlignment.CENTER, true), workbook, "0");
        percent = formatted(style(workbook, body, HorizontalAlignment.CENTER, true), workbook, "0.00%");
        totalText = style(workbook, strong, HorizontalAlignment.CENTER, true);
        totalNumber = formatted(style(workbook, strong, HorizontalAlignment.CENTER, true), workbook, "0");
        totalPercent = formatted(style(workbook, strong, HorizontalAlignment.CENTER, true), workbook, "0.00%");
    }

    private static Font font(Workbook workbook, String name, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle style(Workbook workbook, Font font, HorizontalAlignment alignment, boolean framed) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private static CellStyle formatted(CellStyle style, Workbook workbook, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
