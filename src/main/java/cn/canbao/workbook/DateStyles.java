package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;
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
public final class DateStyles {

    /** What Excel writes at most; whether a longer one is of a date would be looked for by patterns that go back again and again. */
    private static final int LONGEST_FORMAT = 255;

    /** Texts inside a format, such as the 年 of {@code yyyy"年"}. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private static final int LAST_SERIAL_OF_1900 = 2_958_465;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    /** Excel takes 1900 for a leap year: only from its 61st day on, its count agrees with the calendar. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int DAYS_KEPT = 1 << 12;

    /** As many styles and formats as Excel takes. */
    private static final int MOST_STYLES = 65_490;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final @Nullable String[] dates = new String[DAYS_KEPT];
    private final int[] dayKept = new int[DAYS_KEPT];
    private @Nullable Boolean[] isDate = {};
    private boolean from1904;

    public void format(int id, @Nullable String code) {
        if (code != null) {
            formats.put(id, code);
            checkCount(formats.size());
        }
    }

    /** Adds the next style with its number format. */
    public void style(int formatId) {
        formatOfStyle.add(formatId);
        checkCount(formatOfStyle.size());
    }

    private static void checkCount(int count) {
        if (count > MOST_STYLES) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_STYLES, count, MOST_STYLES);
        }
    }

    public void countFrom1904() {
        from1904 = true;
    }

    /** A cell for a number: a date when its style shows one and the number can be one. */
    public Cell cell(int column, String raw, double number, int style) {
        String date = showsDate(style) ? date(number) : null;
        return date == null ? new Cell(column, CellKind.NUMBER, raw) : new Cell(column, CellKind.DATE, date);
    }

    /** The text of a date; those of whole days are kept, because a sheet says the same few days over and over. */
    private @Nullable String date(double serial) {
        int day = (int) serial;
        int slot = day & (DAYS_KEPT - 1);
        if (day == serial && dayKept[slot] == day && dates[slot] != null) {
            return dates[slot];
        }
        LocalDateTime moment = moment(serial);
        if (moment == null) {
            return null;
        }
        String date = moment.toString();
        if (day == serial) {
            dates[slot] = date;
            dayKept[slot] = day;
        }
        return date;
    }

    /** Whether there is such a style; a workbook without any has the first one. */
    public boolean knows(int style) {
        return style >= 0 && style < Math.max(1, formatOfStyle.size());
    }

    /** Whether a style shows numbers as dates or times. */
    public boolean showsDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        if (isDate.length < formatOfStyle.size()) {
            isDate = new Boolean[formatOfStyle.size()];
        }
        Boolean known = isDate[style];
        if (known == null) {
            known = isDate(formatOfStyle.get(style));
            isDate[style] = known;
        }
        return known;
    }

    /** The moment that a serial number means; null when Excel shows no date for it. */
    @Nullable
    public LocalDateTime moment(double serial) {
        if (!(serial >= 0 && serial < LAST_SERIAL_OF_1900 + 1 - (from1904 ? DAYS_FROM_1900_TO_1904 : 0))) {
            return null;
        }
        int day = (int) serial + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
        return day == serial + (from1904 ? DAYS_FROM_1900_TO_1904 : 0) && day >= FIRST_SURE_DAY
                ? DAY_0.plusDays(day)
                : DateUtil.getLocalDateTime(serial, from1904, true);
    }

    private boolean isDate(int format) {
        String code = formats.get(format);
        if (code == null && ((format >= 27 && format <= 36) || (format >= 50 && format <= 58))) {
            return true; // built into the East Asian Excels, which do not write their codes: ECMA-376, 18.8.30
        }
        String known = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        return known != null
                && known.length() <= LONGEST_FORMAT
                && DateUtil.isADateFormat(format, LITERAL.matcher(known).replaceAll(""));
    }
}
