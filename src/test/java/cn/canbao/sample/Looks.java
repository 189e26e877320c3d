package cn.canbao.sample;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of one workbook. */
final class Looks {

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    Looks(Workbook workbook) {
        this.workbook = workbook;
        for (var look : Look.values()) {
            styles.put(look, style(look));
        }
    }

    CellStyle of(Look look) {
        return styles.get(look);
    }

    private CellStyle style(Look look) {
        return switch (look) {
            case TITLE -> aligned(HorizontalAlignment.CENTER, font("方正小标宋简体", 18, false));
            case CENTRED -> aligned(HorizontalAlignment.CENTER, font("楷体", 11, false));
            case LEFT -> aligned(HorizontalAlignment.LEFT, font("宋体", 11, false));
            case RIGHT -> aligned(HorizontalAlignment.RIGHT, font("宋体", 11, false));
            case HEADER -> bordered(font("黑体", 11, true), "General");
            case TEXT -> bordered(font("宋体", 11, false), "General");
            case WHOLE -> bordered(font("宋体", 11, false), "0");
            case GROUPED -> bordered(font("宋体", 11, false), "#,##0");
            case PERCENT -> bordered(font("宋体", 11, false), "0.00%");
            case TYPED -> bordered(font("宋体", 11, false), "@");
            case QUOTED -> quoted();
        };
    }

    private CellStyle aligned(HorizontalAlignment alignment, Font font) {
        var style = workbook.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font);
        return style;
    }

    private CellStyle bordered(Font font, String format) {
        var style = aligned(HorizontalAlignment.CENTER, font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle quoted() {
        var style = bordered(font("宋体", 11, false), "General");
        style.setQuotePrefixed(true);
        return style;
    }

    private Font font(String name, int points, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
