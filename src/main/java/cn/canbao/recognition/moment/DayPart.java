package cn.canbao.recognition.moment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a day by which people tell hours apart: 上午, 下午, 晚上. Its words are composed of characters, of which one decides. */
enum DayPart {
    /** 凌晨, 黎明. */
    BEFORE_DAWN(6, true),
    /** 早, 早上, 清晨. */
    MORNING(12, true),
    /** 上午, 午前. */
    FORENOON(12, true),
    /** 中午, 正午, 午间. */
    NOON(12, false),
    /** 下午, 午后. */
    AFTERNOON(18, true),
    /** 傍晚, 黄昏. */
    DUSK(19, true),
    /** 晚, 晚上, 夜里, 深夜. */
    NIGHT(24, true),
    /** 午夜, 半夜, 子夜: between two days. */
    MIDNIGHT(24, true);

    private static final String CHARACTERS = "上下中正午早晚晨清凌夜傍深半里间黎明黄昏子";
    private static final String DECIDING = "午早晚晨夜凌傍昏黎";
    private static final String BEHIND = "间里午早晚晨夜昏明";
    private static final int HALF_A_DAY = 12;
    private static final int LAST_HOUR = 23;
    private static final int WHOLE_DAY = 24;

    private final int end;
    private final boolean hasVagueEnd;

    DayPart(int end, boolean hasVagueEnd) {
        this.end = end;
        this.hasVagueEnd = hasVagueEnd;
    }

    /**
     * An hour of a day part.
     *
     * @param hour the hour of the day, 0 to 24; null when it may be that of one day or of the next
     * @param isDoubtful whether it can be meant otherwise
     */
    record Hour(@Nullable Integer hour, boolean isDoubtful) {}

    /** How many characters of a text, from a place on, are a word for a part of a day. */
    static int length(CharSequence text, int from, int to) {
        int end = from;
        boolean isDecided = false;
        while (end < to && isPart(text, from, end, isDecided)) {
            isDecided |= DECIDING.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        return isDecided ? end - from : 0;
    }

    /** Behind the character that decides only some may stand: 晚上 and 午后, but 下午 in front of 下班, 上午 in front of 前. */
    private static boolean isPart(CharSequence text, int from, int at, boolean isDecided) {
        char c = text.charAt(at);
        if (!isDecided) {
            return CHARACTERS.indexOf(c) >= 0;
        }
        char before = text.charAt(at - 1);
        return switch (c) {
            case '上' -> before == '早' || before == '晚';
            case '前', '后' -> before == '午' && at == from + 1;
            default -> BEHIND.indexOf(c) >= 0;
        };
    }

    /** The part of a day that a word says, by the character that decides. */
    static DayPart of(String word) {
        if (has(word, "凌黎")) {
            return BEFORE_DAWN;
        }
        if (has(word, "夜") && has(word, "午半子")) {
            return MIDNIGHT;
        }
        if (has(word, "傍昏")) {
            return DUSK;
        }
        if (has(word, "晚夜")) {
            return NIGHT;
        }
        if (has(word, "午")) {
            return has(word, "上前") ? FORENOON : has(word, "下后") ? AFTERNOON : NOON;
        }
        return MORNING;
    }

    /** When it ends, in hours: what counts where no hour is said. */
    int end() {
        return end;
    }

    /** Whether people do not agree on its end. */
    boolean hasVagueEnd() {
        return hasVagueEnd;
    }

    /** The hour of the day that a number behind the word means; empty when there is no such hour at all. */
    static Optional<Hour> hour(@Nullable DayPart part, long number, boolean isSharp) {
        if (number > WHOLE_DAY || (number == WHOLE_DAY && !isSharp)) {
            return Optional.empty();
        }
        int hour = (int) number;
        return Optional.of(part == null ? new Hour(hour, false) : part.hour(hour, isSharp));
    }

    private Hour hour(int hour, boolean isSharp) {
        return switch (this) {
            case BEFORE_DAWN ->
                hour <= 6 ? sure(hour) : hour == HALF_A_DAY || hour == WHOLE_DAY ? doubtful(0) : doubtful(hour);
            case MORNING, FORENOON -> hour < HALF_A_DAY ? sure(hour) : doubtful(hour);
            case NOON ->
                hour >= 11 && hour <= 14
                        ? sure(hour)
                        : hour >= 1 && hour <= 2 ? sure(hour + HALF_A_DAY) : doubtful(hour);
            case AFTERNOON ->
                hour >= 1 && hour < HALF_A_DAY
                        ? sure(hour + HALF_A_DAY)
                        : hour >= HALF_A_DAY && hour <= LAST_HOUR ? sure(hour) : doubtful(hour == 0 ? 12 : hour);
            case DUSK -> evening(hour, 4, 8);
            case NIGHT ->
                hour == HALF_A_DAY || hour == WHOLE_DAY
                        ? isSharp ? sure(WHOLE_DAY) : new Hour(null, true)
                        : evening(hour, 5, 11);
            case MIDNIGHT ->
                hour == 0 || hour == HALF_A_DAY || hour == WHOLE_DAY
                        ? isSharp ? doubtful(WHOLE_DAY) : new Hour(null, true)
                        : evening(hour, 11, 11);
        };
    }

    /** Hours of an evening are told from those behind midnight, which belong to one day or to the next. */
    private static Hour evening(int hour, int first, int last) {
        if (hour >= first && hour <= last) {
            return sure(hour + HALF_A_DAY);
        }
        return hour >= first + HALF_A_DAY && hour <= LAST_HOUR ? sure(hour) : new Hour(null, true);
    }

    private static Hour sure(int hour) {
        return new Hour(hour, false);
    }

    private static Hour doubtful(int hour) {
        return new Hour(hour, true);
    }

    private static boolean has(String word, String characters) {
        return word.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
