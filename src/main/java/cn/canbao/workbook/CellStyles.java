package cn.canbao.workbook;

import cn.canbao.format.NumberFormat;
import cn.canbao.problem.ProblemCode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the cell styles of a workbook say about values: which show numbers as dates or as other numbers, which are struck through or white; and
 * which day its serial numbers count from.
 */
public final class CellStyles {

    private static final int LAST_SERIAL_OF_1900 = 2_958_465;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    /** Excel takes 1900 for a leap year: only from its 61st day on, its count agrees with the calendar. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int DAYS_KEPT = 1 << 12;

    /** As many styles and formats as Excel takes. */
    private static final int MOST_STYLES = 65_490;

    private static final Look PLAIN = new Look(false, null);

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> written = new ArrayList<>();
    private final @Nullable String[] dates = new String[DAYS_KEPT];
    private final int[] dayKept = new int[DAYS_KEPT];
    private @Nullable Look[] looks = {};
    private boolean hasOddTexts;
    private boolean from1904;

    /**
     * A style as it is written.
     *
     * @param format number of its number format
     * @param isStruck whether its font is struck through
     * @param isInvisible whether its font is as white as the paper
     */
    public record Style(int format, boolean isStruck, boolean isInvisible) {}

    /**
     * What a style says about the cells that have it.
     *
     * @param isDate whether it shows numbers as dates or times
     * @param note what else; null when nothing
     */
    public record Look(boolean isDate, @Nullable CellNote note) {}

    public void format(int id, @Nullable String code) {
        if (code != null) {
            formats.put(id, code);
            checkCount(formats.size());
        }
    }

    /** Adds the next style with its number format. */
    public void style(int formatId) {
        style(new Style(formatId, false, false));
    }

    /** Adds the next style. */
    public void style(Style style) {
        written.add(style);
        checkCount(written.size());
    }

    private static void checkCount(int count) {
        if (count > MOST_STYLES) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_STYLES, count, MOST_STYLES);
        }
    }

    /** Says that no more formats and styles come. */
    public void complete() {
        looks = new Look[written.size()];
        for (int i = 0; i < looks.length; i++) {
            Style style = written.get(i);
            hasOddTexts |= style.isStruck() || style.isInvisible() || isForTexts(style.format());
        }
    }

    /** Whether a format hides texts or adds to them; one for numbers only is not looked into. */
    private boolean isForTexts(int id) {
        String code = formats.get(id);
        if (code == null || (code.indexOf('@') < 0 && code.indexOf(';') < 0)) {
            return false;
        }
        NumberFormat format = NumberFormat.of(code);
        return format.hidesText() || format.changesText();
    }

    /**
     * A text as it is seen, with what its style and its own runs say about it; null for a blank one. One that says a number stays as it is
     * written where its format shows another: {@link Cell#shownInstead} tells that one.
     */
    public @Nullable Cell text(@Nullable Cell text, int style, @Nullable CellNote runs) {
        if (text == null || (runs == null && !hasOddTexts)) {
            return text;
        }
        CellNote note = CellNote.both(look(style).note(), runs);
        if (note == null) {
            return text;
        }
        NumberFormat format = note.format();
        String shown = format == null || format.saysOther(text.text()) ? text.text() : format.shown(text.text());
        return new Cell(text.column(), text.kind(), shown, note);
    }

    public void countFrom1904() {
        from1904 = true;
    }

    /** A cell for a number: a date when its style shows one and the number can be one. */
    public Cell cell(int column, String raw, double number, int style) {
        Look look = look(style);
        String date = look.isDate ? date(number) : null;
        return date == null
                ? new Cell(column, CellKind.NUMBER, raw, look.note)
                : new Cell(column, CellKind.DATE, date, look.note);
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
        return style >= 0 && style < Math.max(1, written.size());
    }

    /** Whether a style shows numbers as dates or times. */
    public boolean showsDate(int style) {
        return look(style).isDate;
    }

    /** What a style says; nothing where there is no such style. */
    public Look look(int style) {
        if (style < 0 || style >= written.size()) {
            return PLAIN;
        }
        if (looks.length < written.size()) {
            looks = Arrays.copyOf(looks, written.size());
        }
        Look known = looks[style];
        if (known == null) {
            known = worked(written.get(style));
            looks[style] = known;
        }
        return known;
    }

    private Look worked(Style style) {
        String code = formats.get(style.format());
        int id = style.format();
        if (code == null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            // built into the East Asian Excels, which do not write their codes: ECMA-376, 18.8.30
            return new Look(true, note(null, style));
        }
        String known = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
        NumberFormat format = known == null || known.isEmpty() ? null : NumberFormat.of(known);
        boolean isDate = format != null && format.isDate();
        boolean isOdd = format != null && !isDate && !format.isPlain();
        return new Look(isDate, note(isOdd ? format : null, style));
    }

    private static @Nullable CellNote note(@Nullable NumberFormat format, Style style) {
        return format == null && !style.isStruck() && !style.isInvisible()
                ? null
                : new CellNote(format, style.isStruck(), style.isInvisible(), "", null, null);
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
}
