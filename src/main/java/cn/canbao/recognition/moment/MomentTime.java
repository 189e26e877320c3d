package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it is written behind a date: 10时30分, 10:30, 下午3点半, 晚12时, 中午, 下班.
 *
 * @param second the second of the day, up to 86,400 (24时)
 * @param to index of the token behind it
 * @param part the part of the day that stands before the hour; null when none does
 * @param unread what of it is impossible, or can be meant otherwise
 */
record MomentTime(int second, int to, @Nullable DayPart part, List<String> unread) {

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;
    private static final int END_OF_WORK = 18;

    /** Minutes and seconds behind an hour. */
    private record Rest(int second, int to, List<String> unread) {}

    /**
     * The time at a place; null when none is written there.
     *
     * @param usual the part of the day that is meant when none is written; null for none
     */
    static @Nullable MomentTime at(MomentTokens tokens, int from, @Nullable DayPart usual) {
        MomentToken first = tokens.get(from);
        if (first.is(Kind.END_OF_WORK)) {
            return new MomentTime(END_OF_WORK * HOUR, from + 1, null, List.of(first.text()));
        }
        DayPart part = first.is(Kind.DAY_PART) ? DayPart.of(first.text()) : null;
        int number = part == null ? from : from + 1;
        boolean isHour = tokens.get(number).isNumber()
                && (tokens.get(number + 1).is(Kind.HOUR)
                        || (tokens.get(number + 1).is(Kind.COLON)
                                && tokens.get(number + 2).isNumber()));
        if (!isHour) {
            return part == null ? null : partAlone(tokens, from, part);
        }
        return hour(tokens, from, number, part == null ? usual : part);
    }

    /** Whether two times are written one after another on one day. */
    boolean isBehind(@Nullable MomentTime other) {
        return other == null || second > other.second;
    }

    private static MomentTime partAlone(MomentTokens tokens, int from, DayPart part) {
        int to = from + 1;
        boolean isWork = tokens.get(to).is(Kind.END_OF_WORK);
        int end = part == DayPart.NIGHT ? WrittenMoment.END_OF_DAY : part.end() * HOUR;
        return new MomentTime(
                isWork ? END_OF_WORK * HOUR : end,
                isWork ? to + 1 : to,
                part,
                isWork || part.hasVagueEnd() ? List.of(tokens.text(from, isWork ? to + 1 : to)) : List.of());
    }

    private static MomentTime hour(MomentTokens tokens, int from, int number, @Nullable DayPart part) {
        Rest rest = tokens.get(number + 1).is(Kind.COLON) ? digits(tokens, number + 2) : words(tokens, number + 2);
        Optional<DayPart.Hour> hour = DayPart.hour(part, tokens.get(number).number(), rest.second == 0);
        Integer ofDay = hour.map(DayPart.Hour::hour).orElse(null);
        if (hour.isEmpty() || ofDay == null) {
            return new MomentTime(WrittenMoment.END_OF_DAY, rest.to, part, List.of(tokens.text(from, rest.to)));
        }
        List<String> unread = new ArrayList<>();
        if (hour.get().isDoubtful()) {
            unread.add(tokens.text(from, rest.to));
        }
        unread.addAll(rest.unread);
        return new MomentTime(ofDay * HOUR + rest.second, rest.to, part, List.copyOf(unread));
    }

    /** 10:30, 10:30:15; a unit behind it says nothing more. */
    private static Rest digits(MomentTokens tokens, int from) {
        int to = from + 1;
        boolean hasSeconds = tokens.get(to).is(Kind.COLON) && tokens.get(to + 1).isNumber();
        int seconds = to + 1;
        to = hasSeconds ? to + 2 : to;
        boolean hasUnit = tokens.get(to).is(Kind.MINUTE)
                || tokens.get(to).is(Kind.HOUR)
                || tokens.get(to).is(Kind.SHARP);
        return rest(tokens, from, hasSeconds ? seconds : -1, hasUnit ? to + 1 : to);
    }

    /** 半, 一刻, 30分, 30分15秒, 30, 整, or nothing. */
    private static Rest words(MomentTokens tokens, int from) {
        int at = tokens.get(from).is(Kind.SHARP) ? from + 1 : from;
        if (tokens.get(at).is(Kind.HALF)) {
            return new Rest(MINUTE / 2 * MINUTE, at + 1, List.of());
        }
        if (!tokens.get(at).isNumber()) {
            boolean isBlank = tokens.get(at).is(Kind.MINUTE) && tokens.get(at).gap() != Gap.CELL;
            return new Rest(0, isBlank ? at + 1 : at, List.of());
        }
        MomentToken behind = tokens.get(at + 1);
        if (behind.is(Kind.QUARTER)) {
            long quarters = tokens.get(at).number();
            return quarters >= 1 && quarters <= 3
                    ? new Rest((int) quarters * 15 * MINUTE, at + 2, List.of())
                    : new Rest(0, at + 2, List.of(tokens.text(at, at + 2)));
        }
        if (behind.is(Kind.MINUTE)) {
            boolean hasSeconds =
                    tokens.get(at + 2).isNumber() && tokens.get(at + 3).is(Kind.SECOND);
            int to = hasSeconds ? at + 4 : tokens.get(at + 2).is(Kind.SHARP) ? at + 3 : at + 2;
            return rest(tokens, at, hasSeconds ? at + 2 : -1, to);
        }
        boolean isMinute = tokens.get(at).gap() == Gap.NONE
                && tokens.get(at).text().length() == 2
                && (behind.gap() != Gap.NONE || behind.is(Kind.CLOSE) || behind.is(Kind.COMMA) || behind.is(Kind.STOP));
        return isMinute ? rest(tokens, at, -1, at + 1) : new Rest(0, at, List.of());
    }

    private static Rest rest(MomentTokens tokens, int minutes, int seconds, int to) {
        long minute = tokens.get(minutes).number();
        long second = seconds < 0 ? 0 : tokens.get(seconds).number();
        return minute < MINUTE && second < MINUTE
                ? new Rest((int) (minute * MINUTE + second), to, List.of())
                : new Rest(0, to, List.of(tokens.text(minutes, to)));
    }
}
