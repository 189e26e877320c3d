package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line into the parts of which moments are composed, in one pass. Words may have spaces inside, numbers may not. */
final class MomentLexer {

    /** What stands between the texts of two cells of a line. */
    static final char CELL = '\t';

    private static final int MOST_DIGITS = 14;
    private static final String UNITS = "年月日号號曰时時点點分秒";
    private static final String WEEKDAYS = "一二三四五六日天";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private final MomentWords words;
    private final StringBuilder text;
    private final int[] place;
    private final Gap[] gaps;
    private final List<MomentToken> tokens = new ArrayList<>();

    private MomentLexer(MomentWords words, String line) {
        this.words = words;
        text = new StringBuilder(line.length());
        place = new int[line.length()];
        gaps = new Gap[line.length() + 1];
        Gap gap = Gap.CELL;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == CELL) {
                gap = Gap.CELL;
            } else if (isSpace(c)) {
                gap = gap == Gap.CELL ? gap : Gap.SPACE;
            } else {
                gaps[text.length()] = gap;
                place[text.length()] = i;
                text.append(c);
                gap = Gap.NONE;
            }
        }
        gaps[text.length()] = Gap.CELL;
    }

    /** The tokens of a line, whose cells are parted by {@link #CELL}. */
    static List<MomentToken> tokens(MomentWords words, String line) {
        return new MomentLexer(words, line).cut();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == '_';
    }

    private List<MomentToken> cut() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        return tokens;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (isDigit(c) || isLatin(c)) {
            return alphanumeric(at);
        }
        boolean isBehindNumber = !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isNumber()
                && gaps[at] != Gap.CELL
                && UNITS.indexOf(c) >= 0;
        if (isBehindNumber) {
            return word(at, at + 1);
        }
        int special = special(at);
        if (special > at) {
            return special;
        }
        int end = at + DayPart.length(text, at, endOfCell(at));
        if (end > at) {
            return add(Kind.DAY_PART, 0, at, end);
        }
        for (end = Math.min(endOfCell(at), at + words.longest()); end > at; end--) {
            if (words.kind(text.substring(at, end)) != null) {
                return word(at, end);
            }
        }
        return ChineseNumeral.isPart(c) ? numeral(at) : add(Kind.OTHER, 0, at, at + 1);
    }

    private int word(int at, int end) {
        Kind kind = words.kind(text.substring(at, end));
        return add(kind == null ? Kind.OTHER : kind, 0, at, end);
    }

    /** Digits are a number; with letters among them they are none that could be trusted (2O25), but for the T between a day and an hour. */
    private int alphanumeric(int at) {
        int end = at + 1;
        boolean digits = isDigit(text.charAt(at));
        while (end < text.length() && gaps[end] == Gap.NONE && isDigit(text.charAt(end)) == digits && isPart(end)) {
            end++;
        }
        boolean isMark = !digits && end == at + 1 && (text.charAt(at) == 'T' || text.charAt(at) == 't');
        if (isMark && isTimeMark(at)) {
            return add(Kind.TIME_MARK, 0, at, end);
        }
        boolean isMixed = end < text.length() && gaps[end] == Gap.NONE && isPart(end) && !isTimeMark(end);
        if (isMixed) {
            while (end < text.length() && gaps[end] == Gap.NONE && isPart(end)) {
                end++;
            }
            return add(Kind.OTHER, 0, at, end);
        }
        return digits && end - at <= MOST_DIGITS
                ? add(Kind.NUMBER, Long.parseLong(text, at, end, 10), at, end)
                : add(Kind.OTHER, 0, at, end);
    }

    private boolean isTimeMark(int at) {
        return (text.charAt(at) == 'T' || text.charAt(at) == 't')
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1))
                && (isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '日');
    }

    private boolean isPart(int at) {
        return isDigit(text.charAt(at)) || isLatin(text.charAt(at));
    }

    private int numeral(int at) {
        int end = at + 1;
        while (end < text.length() && gaps[end] == Gap.NONE && ChineseNumeral.isPart(text.charAt(end))) {
            end++;
        }
        long value = ChineseNumeral.value(text.substring(at, end));
        return value < 0 ? add(Kind.OTHER, 0, at, end) : add(Kind.NUMERAL, value, at, end);
    }

    /** 星期一, 周1, 初五, 甲辰年: words that end in one of several characters. */
    private int special(int at) {
        int end = endOfCell(at);
        char c = text.charAt(at);
        boolean isOfSomeWeek = "上下本这".indexOf(c) >= 0
                && at + 2 < end
                && text.charAt(at + 1) == '周'
                && WEEKDAYS.indexOf(text.charAt(at + 2)) >= 0;
        if (isOfSomeWeek) {
            return add(Kind.RELATIVE, 0, at, at + 3);
        }
        int name = c == '周' ? 1 : startsWith(at, end, "星期") || startsWith(at, end, "礼拜") ? 2 : 0;
        if (name > 0 && at + name < end) {
            char day = text.charAt(at + name);
            int number = WEEKDAYS.indexOf(day) >= 0 ? Math.min(WEEKDAYS.indexOf(day) + 1, 7) : day - '0';
            if (number >= 1 && number <= 7) {
                return add(Kind.WEEKDAY, number, at, at + name + 1);
            }
        }
        if (c == '初' && at + 1 < end && ChineseNumeral.isPart(text.charAt(at + 1))) {
            return add(Kind.OTHER_CALENDAR, 0, at, at + 2);
        }
        boolean isStemYear = at + 2 < end
                && STEMS.indexOf(c) >= 0
                && BRANCHES.indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == '年';
        return isStemYear ? add(Kind.OTHER_CALENDAR, 0, at, at + 3) : at;
    }

    private boolean startsWith(int at, int end, String word) {
        return at + word.length() <= end
                && text.substring(at, at + word.length()).equals(word);
    }

    /** Where the cell ends, or where no word from here on can reach. */
    private int endOfCell(int at) {
        int end = at + 1;
        while (end < text.length() && end < at + words.longest() && gaps[end] != Gap.CELL) {
            end++;
        }
        return end;
    }

    private int add(Kind kind, long number, int from, int to) {
        tokens.add(new MomentToken(kind, number, text.substring(from, to), place[from], place[to - 1] + 1, gaps[from]));
        return to;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
