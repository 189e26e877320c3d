package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moment behind a label:
 *
 * <pre>
 *   expression = lead date [weekday] [time] { connector [date] [weekday] [time] } rest
 *   connector  = 至 | 到 | dashes | 一 between two dates
 * </pre>
 *
 * <p>Of a range its end counts. What belongs to the moment and is not understood is kept as it stands.
 */
final class MomentParser {

    private static final int LONGEST_LEAD = 12;
    private static final int LONGEST_REST = 4;
    private static final int LONGEST_UNREAD = 24;
    /** 元旦, 春节前夕: a moment by name; what is longer speaks of something else. */
    private static final int LONGEST_NAME = 6;

    private static final Set<Kind> SILENT =
            EnumSet.of(Kind.OPEN, Kind.CLOSE, Kind.COLON, Kind.FILLER, Kind.NOUN, Kind.TO, Kind.DASH, Kind.AS_OF);
    private static final Set<Kind> BETWEEN =
            EnumSet.of(Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.FILLER, Kind.TIME_MARK, Kind.NOW);
    private static final Set<Kind> UNITS =
            EnumSet.of(Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.MINUTE, Kind.SECOND, Kind.DOT, Kind.SLASH);
    private static final Set<Kind> TELLING = EnumSet.of(
            Kind.DAY_PART,
            Kind.END_OF_WORK,
            Kind.HALF,
            Kind.QUARTER,
            Kind.TEN_DAYS,
            Kind.BEGINNING_OF,
            Kind.END_OF,
            Kind.RELATIVE,
            Kind.NEXT_DAY,
            Kind.OTHER_CALENDAR);
    private static final Set<Kind> TIME_UNITS =
            EnumSet.of(Kind.HOUR, Kind.MINUTE, Kind.SECOND, Kind.QUARTER, Kind.COLON, Kind.HALF);
    private static final Set<Kind> PASSED = EnumSet.of(
            Kind.OPEN,
            Kind.CLOSE,
            Kind.COMMA,
            Kind.FILLER,
            Kind.NOW,
            Kind.HOUR,
            Kind.MINUTE,
            Kind.SECOND,
            Kind.UNTIL,
            Kind.SHARP,
            Kind.AS_OF);
    private static final Set<Kind> ENDS = EnumSet.of(Kind.CLOSE, Kind.OPEN, Kind.COMMA, Kind.STOP);
    /** They belong to what follows them: 约有1200人. */
    private static final Set<String> LEADING_MODIFIERS = Set.of("约", "大约", "近");

    private final MomentTokens tokens;
    private final int from;
    private final Set<String> unread = new LinkedHashSet<>();
    private int at;
    /** Index of the token behind the last one that is told of. */
    private int told;

    private boolean isNow;
    private boolean isOtherCalendar;
    private @Nullable WrittenMoment moment;
    private @Nullable MomentTime time;

    private MomentParser(MomentTokens tokens, int from) {
        this.tokens = tokens;
        this.from = from;
        this.at = from;
    }

    /** Reads what stands behind a label, up to the end of the tokens; null when nothing does. */
    static @Nullable MomentExpression read(MomentTokens tokens, int from) {
        return new MomentParser(tokens, from).expression();
    }

    private @Nullable MomentExpression expression() {
        lead();
        int begin = at;
        MomentDate date = MomentDate.at(tokens, at);
        if (date == null || date.moment() == null || isOtherCalendar) {
            return nothing(date == null ? at : date.to());
        }
        take(date, false);
        while (isConnector()) {
            if (!end()) {
                break;
            }
        }
        String understood = tokens.text(begin, at);
        rest();
        return new MomentExpression(moment, understood, List.copyOf(unread), told, isNow);
    }

    /** What stands between the label and the date. */
    private void lead() {
        int odd = -1;
        for (int i = 0; i < LONGEST_LEAD && !beginsDate(at); i++, at++) {
            MomentToken token = tokens.get(at);
            boolean isOdd = !SILENT.contains(token.kind())
                    && !token.is(Kind.COMMA)
                    && !token.is(Kind.NOW)
                    && !token.is(Kind.OTHER_CALENDAR);
            boolean isEnd = token.is(Kind.STOP)
                    || token.isNumber()
                    || (token.is(Kind.COMMA) && at > from)
                    || (token.is(Kind.OTHER) && hasDigit(token.text()))
                    || (token.gap() == Gap.CELL && (isOdd || odd >= 0));
            if (isEnd) {
                break;
            }
            isNow |= token.is(Kind.NOW);
            isOtherCalendar |= token.is(Kind.OTHER_CALENDAR);
            odd = isOdd && odd < 0 ? at : odd;
        }
        if (beginsDate(at) && odd >= 0) {
            addUnread(odd, at);
        }
    }

    private boolean beginsDate(int index) {
        return MomentDate.at(tokens, index) != null;
    }

    /** No date: what stands there instead, if it can be one at all. */
    private @Nullable MomentExpression nothing(int to) {
        int end = Math.max(to, from);
        while (end < tokens.size() && end < from + LONGEST_LEAD && !isEnd(end)) {
            end++;
        }
        boolean isBlank = true;
        boolean tells = false;
        for (int i = from; i < end; i++) {
            MomentToken token = tokens.get(i);
            isBlank &= SILENT.contains(token.kind()) || UNITS.contains(token.kind()) || token.is(Kind.CLOSE);
            tells |= token.isNumber() || TELLING.contains(token.kind()) || hasDigit(token.text());
        }
        boolean isOfOtherCell = tokens.get(from).gap() == Gap.CELL;
        boolean isShort = !isOfOtherCell && tokens.get(from).is(Kind.OTHER) && end - from <= LONGEST_NAME;
        if (isBlank || !(tells || isNow || isShort)) {
            return null;
        }
        unread.clear();
        addUnread(from, end);
        return new MomentExpression(null, "", List.copyOf(unread), end, isNow && !isOtherCalendar);
    }

    private boolean isEnd(int index) {
        MomentToken token = tokens.get(index);
        return token.is(Kind.STOP) || token.is(Kind.COMMA) || (token.gap() == Gap.CELL && index > from);
    }

    /** Takes a date and what stands behind it. */
    private void take(MomentDate date, boolean isEnd) {
        if (date.isUnusual() && !isEnd) {
            addUnread(at, date.to());
        }
        at = date.to();
        moment = date.moment();
        time = null;
        DayOfWeek weekday = weekday();
        if (moment != null) {
            moment = moment.withWeekday(weekday);
        }
        if (date.second() >= 0 && moment != null) {
            moment = moment.withTime(date.second());
            return;
        }
        int here = at;
        MomentTime found = time(null);
        if (found != null && moment != null && !moment.isWholeMonth()) {
            take(found);
        } else if (found != null) {
            addUnread(here, found.to());
            at = found.to();
        }
    }

    private void take(MomentTime found) {
        time = found;
        at = found.to();
        unread.addAll(found.unread());
        if (moment != null) {
            moment = moment.withTime(found.second());
        }
    }

    private @Nullable MomentTime time(@Nullable DayPart usual) {
        int index = at;
        while (index < at + LONGEST_REST && BETWEEN.contains(tokens.get(index).kind())) {
            index++;
        }
        return MomentTime.at(tokens, index, usual);
    }

    private @Nullable DayOfWeek weekday() {
        int index = at;
        while (index < at + 2
                && (tokens.get(index).is(Kind.OPEN) || tokens.get(index).is(Kind.COMMA))) {
            index++;
        }
        if (!tokens.get(index).is(Kind.WEEKDAY)) {
            return null;
        }
        at = index + 1;
        if (tokens.get(at).is(Kind.CLOSE)) {
            at++;
        }
        return DayOfWeek.of((int) tokens.get(index).number());
    }

    private boolean isConnector() {
        int index = behindSince(at);
        MomentToken token = tokens.get(index);
        boolean isStroke = token.is(Kind.NUMERAL)
                && token.text().equals("一")
                && tokens.get(index + 1).is(Kind.NUMBER);
        return token.is(Kind.TO) || token.is(Kind.DASH) || isStroke;
    }

    /** 起 belongs to the beginning of a range: 11月28日起至12月1日. */
    private int behindSince(int index) {
        int behind = index;
        while (behind < index + 2
                && (tokens.get(behind).is(Kind.MODIFIER) || tokens.get(behind).is(Kind.CLOSE))) {
            behind++;
        }
        return tokens.get(behind).is(Kind.TO) || tokens.get(behind).is(Kind.DASH) ? behind : index;
    }

    /** The end of a range; false when what stands there is none. */
    private boolean end() {
        int connector = behindSince(at);
        int index = connector + 1;
        while (tokens.get(index).is(Kind.DASH)
                || tokens.get(index).is(Kind.OPEN)
                || tokens.get(index).is(Kind.TO)) {
            index++;
        }
        WrittenMoment begun = moment;
        MomentTime begunAt = time;
        MomentDate date = MomentDate.at(tokens, index);
        if (date == null && begun != null && isAlone(index)) {
            date = MomentDate.dayBehind(tokens, index, begun);
        }
        if (date != null && begun != null) {
            MomentDate whole = date.completedBy(begun);
            if (whole.moment() == null) {
                addUnread(connector, date.to());
                at = date.to();
                return false;
            }
            at = index;
            take(whole, true);
            if (moment != null && isBefore(moment, begun)) {
                addUnread(connector, at);
            }
            return true;
        }
        return endOnTheSameDay(connector, index, begunAt);
    }

    private boolean endOnTheSameDay(int connector, int index, @Nullable MomentTime begun) {
        boolean isNextDay = tokens.get(index).is(Kind.NEXT_DAY);
        boolean isNamed =
                isNextDay || tokens.get(index).is(Kind.NOW) || tokens.get(index).is(Kind.RELATIVE);
        DayPart usual = begun == null || begun.part() == null || begun.part().compareTo(DayPart.NOON) <= 0
                ? null
                : begun.part();
        MomentTime found = isNamed ? null : MomentTime.at(tokens, index, usual);
        if (found != null) {
            boolean isBehind = found.isBehind(begun);
            take(found);
            if (!isBehind) {
                addUnread(connector, at);
            }
            return true;
        }
        if (isNamed) {
            MomentTime ofOther = MomentTime.at(tokens, index + 1, null);
            isNow |= tokens.get(index).is(Kind.NOW);
            at = index + 1;
            moment = isNextDay && moment != null ? moment.nextDay() : null;
            if (ofOther != null) {
                take(ofOther);
            }
            if (moment == null) {
                addUnread(connector, at);
            }
        }
        return isNamed;
    }

    /** Whether the end of a range lies before its beginning, as far as both say. */
    private static boolean isBefore(WrittenMoment end, WrittenMoment beginning) {
        boolean isSameYear = end.year() == null || end.year().equals(beginning.year());
        boolean isEarlierYear = end.year() != null && beginning.year() != null && end.year() < beginning.year();
        if (end.month() == null || beginning.month() == null || !isSameYear) {
            return isEarlierYear;
        }
        boolean isSameMonth = end.month().equals(beginning.month());
        boolean isEarlierDay = end.day() != WrittenMoment.LAST_DAY
                && (beginning.day() == WrittenMoment.LAST_DAY || end.day() < beginning.day());
        return isSameMonth ? isEarlierDay : end.year() != null && end.month() < beginning.month();
    }

    /** What belongs to the moment behind it: what is not understood of it is kept. */
    private void rest() {
        boolean isBehindComma = false;
        told = at;
        for (int i = 0; i < LONGEST_REST; i++) {
            MomentToken token = tokens.get(at);
            if (token.gap() == Gap.CELL || token.is(Kind.STOP)) {
                return;
            }
            if (token.isNumber()) {
                number();
                return;
            }
            if (token.is(Kind.OTHER)) {
                otherHour();
                return;
            }
            boolean isModifier = token.is(Kind.MODIFIER) && !isBehindComma && !LEADING_MODIFIERS.contains(token.text());
            if (token.is(Kind.WEEKDAY) && moment != null) {
                moment = moment.withWeekday(DayOfWeek.of((int) token.number()));
            } else if (isModifier || TELLING.contains(token.kind())) {
                addUnread(at, at + 1);
            } else if (!PASSED.contains(token.kind())) {
                return;
            }
            isBehindComma |= token.is(Kind.COMMA);
            at++;
            told = token.is(Kind.WEEKDAY) || token.is(Kind.UNTIL) || token.is(Kind.CLOSE) ? at : told;
        }
    }

    /** A number behind the moment: another date or time, or one without a unit, belongs to it; 15个村 and 95.3% do not. */
    private void number() {
        MomentDate date = MomentDate.at(tokens, at);
        MomentToken behind = tokens.get(at + 1);
        boolean isAlone = isAlone(at);
        if (isDecimal()) {
            return;
        }
        if (date != null && (isAlone || date.to() > at + 1)) {
            MomentTime behindDate = MomentTime.at(tokens, date.to(), null);
            int to = behindDate == null ? date.to() : behindDate.to();
            addUnread(at, to);
            at = to;
        } else if (TIME_UNITS.contains(behind.kind()) || isAlone) {
            int to = isAlone ? at + 1 : at + 2;
            addUnread(at, to);
            at = to;
        }
    }

    private boolean isAlone(int index) {
        MomentToken behind = tokens.get(index + 1);
        return behind.gap() == Gap.CELL || ENDS.contains(behind.kind());
    }

    private boolean isDecimal() {
        MomentToken behind = tokens.get(at + 3);
        return tokens.get(at + 1).is(Kind.DOT)
                && tokens.get(at + 2).isNumber()
                && behind.gap() == Gap.NONE
                && behind.is(Kind.OTHER);
    }

    /** 卯时, 收市时: a few characters and a unit; 11月第3周: less than the month. */
    private void otherHour() {
        boolean isOfMonth =
                moment != null && moment.isWholeMonth() && tokens.get(at + 1).isNumber();
        if (isOfMonth && tokens.get(at).gap() == Gap.NONE) {
            addUnread(at, at + 3);
            return;
        }
        if (hasDigit(tokens.get(at).text()) && tokens.get(at).gap() == Gap.NONE) {
            addUnread(at, at + 1);
            return;
        }
        int to = at;
        while (to < at + 3
                && tokens.get(to).is(Kind.OTHER)
                && tokens.get(to + 1).gap() == Gap.NONE) {
            to++;
        }
        if (to > at && tokens.get(to).is(Kind.HOUR)) {
            addUnread(at, to + 1);
            at = to + 1;
        }
    }

    private void addUnread(int begin, int end) {
        int last = Math.min(end, tokens.size());
        while (last > begin && tokens.get(last - 1).is(Kind.OPEN)) {
            last--;
        }
        String text = tokens.text(begin, last).strip();
        if (!text.isEmpty()) {
            told = Math.max(told, end);
            unread.add(text.length() <= LONGEST_UNREAD ? text : text.substring(0, LONGEST_UNREAD) + "…");
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
