package cn.canbao.publication.excel;

import cn.canbao.campaign.BulletinLayout;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/**
 * The cell styles of an official table. A workbook cannot list further fonts for a machine that lacks the official ones; it names their
 * character set and family instead, by which Excel, WPS and LibreOffice choose a Chinese font of the same kind.
 */
public final class Styles {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String HEADER_FONT = "黑体";
    private static final String BODY_FONT = "仿宋_GB2312";

    private record StyleKey(HorizontalAlignment alignment, String format, CellHighlight highlight) {}

    /** The mark above the title, such as 附件. */
    public final CellStyle mark;

    private final CellStyle title;
    private @Nullable CellStyle titleOnLines;
    /** The line below the title. */
    public final CellStyle subtitle;

    final CellStyle note;
    /** Cells of the header of a table. */
    public final CellStyle header;
    /** Cells of a table that hold words. */
    public final CellStyle text;

    private final SXSSFWorkbook workbook;
    private final BulletinLayout layout;
    private final Map<CellHighlight, XSSFFont> fonts = new HashMap<>();
    private final Map<StyleKey, CellStyle> cells = new HashMap<>();

    /**
     * Makes the styles in a workbook.
     *
     * @param layout says the colours, and whether whole numbers have commas
     */
    public Styles(SXSSFWorkbook workbook, BulletinLayout layout) {
        this.workbook = workbook;
        this.layout = layout;
        mark = style(font(HEADER_FONT, FontFamily.MODERN, 14), HorizontalAlignment.LEFT);
        title = style(font(TITLE_FONT, FontFamily.ROMAN, 18), HorizontalAlignment.CENTER);
        subtitle = style(font(BODY_FONT, FontFamily.MODERN, 12), HorizontalAlignment.CENTER);
        note = style(font(BODY_FONT, FontFamily.MODERN, 11), HorizontalAlignment.LEFT);
        note.setWrapText(true);
        header = framed(style(font(HEADER_FONT, FontFamily.MODERN, 11), HorizontalAlignment.CENTER));
        text = cell(CellFormat.TEXT, CellHighlight.PLAIN);
    }

    /** The style of a title, which breaks only where its text says so. */
    public CellStyle title(SheetTitle shown) {
        if (shown.lines() == 1) {
            return title;
        }
        if (titleOnLines == null) {
            titleOnLines = workbook.createCellStyle();
            titleOnLines.cloneStyleFrom(title);
            titleOnLines.setWrapText(true);
        }
        return titleOnLines;
    }

    /** The style of a cell in a frame. */
    public CellStyle cell(CellFormat look, CellHighlight highlight) {
        return cells.computeIfAbsent(new StyleKey(look.alignment, look.format(layout.thousands()), highlight), kind -> {
            CellStyle style = framed(style(fonts.computeIfAbsent(highlight, this::bodyFont), kind.alignment));
            style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
            return style;
        });
    }

    private XSSFFont bodyFont(CellHighlight highlight) {
        XSSFFont font = font(BODY_FONT, FontFamily.MODERN, 11);
        font.setBold(highlight.isStrong());
        String colour = colour(highlight);
        if (colour != null) {
            font.setColor(new XSSFColor(HexFormat.of().parseHex(colour), null));
        }
        return font;
    }

    private @Nullable String colour(CellHighlight highlight) {
        return switch (highlight) {
            case PLAIN, STRONG -> null;
            case REACHED, STRONG_REACHED -> layout.colours().reached();
            case BELOW, STRONG_BELOW -> layout.colours().below();
        };
    }

    private XSSFFont font(String name, FontFamily family, int points) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(name);
        font.setFamily(family);
        font.setCharSet(FontCharset.GB2312);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private CellStyle style(XSSFFont font, HorizontalAlignment alignment) {
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
}
