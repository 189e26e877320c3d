package cn.canbao.workbook;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show numbers as dates, and which day its serial numbers count from. */
final class DateStyles {

    /** Texts inside a format, such as the 年 of {@code yyyy"年"}. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean from1904;

    /** Reads the styles part of an .xlsx to its end. */
    void read(XmlPart part) {
        boolean inCellFormats = false;
        while (part.next()) {
            if (part.isStart("numFmt")) {
                format(number(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (part.isStart("cellXfs")) {
                inCellFormats = true;
            } else if (part.isEnd("cellXfs")) {
                inCellFormats = false;
            } else if (inCellFormats && part.isStart("xf")) {
                style(number(part.attribute("numFmtId")));
            }
        }
    }

    void format(int id, @Nullable String code) {
        if (code != null) {
            formats.put(id, code);
        }
    }

    /** Adds the next style with its number format. */
    void style(int formatId) {
        formatOfStyle.add(formatId);
    }

    void countFrom1904() {
        from1904 = true;
    }

    /** A cell for a number: a date when its style shows one and the number can be one. */
    Cell cell(int column, String raw, double number, int style) {
        if (style >= 0 && style < formatOfStyle.size() && DateUtil.isValidExcelDate(number)) {
            if (isDate(formatOfStyle.get(style))) {
                LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
                if (moment != null) {
                    return new Cell(column, CellKind.DATE, moment.toString());
                }
            }
        }
        return new Cell(column, CellKind.NUMBER, raw);
    }

    private boolean isDate(int format) {
        String code = formats.get(format);
        if (code == null && ((format >= 27 && format <= 36) || (format >= 50 && format <= 58))) {
            return true; // built into the East Asian Excels, which do not write their codes: ECMA-376, 18.8.30
        }
        String known = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        return known != null
                && DateUtil.isADateFormat(format, LITERAL.matcher(known).replaceAll(""));
    }

    private static int number(@Nullable String attribute) {
        try {
            return attribute == null ? 0 : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("workbook", "number format " + attribute);
        }
    }
}
