package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of a moment and says what it is the moment of. Labels are composed: 数据 + 截止 + 时间, 填报 + 日期.
 *
 * @param rank how much it says about the moment that the figures stand for
 * @param from index of its first token
 * @param to index of the token behind it
 */
record MomentLabel(Rank rank, int from, int to) {

    /** From what tells most about the moment that figures stand for to what tells least. */
    enum Rank {
        /** 截至. */
        AS_OF,
        /** 统计时间, 数据更新至. */
        OF_FIGURES,
        /** 填报日期, 制表时间, 日期: when the sheet was filled in, which is not before its figures. */
        OF_SHEET,
        /** 上报截止时间, 缴费截止: may be the deadline, which says nothing of the figures. */
        DEADLINE
    }

    private static final int MOST_PARTS = 8;
    private static final Set<Kind> PARTS =
            EnumSet.of(Kind.AS_OF, Kind.OF_FIGURES, Kind.OF_SHEET, Kind.OF_CAMPAIGN, Kind.NOUN);
    private static final Set<Kind> OF_DATES =
            EnumSet.of(Kind.DAY, Kind.HOUR, Kind.MINUTE, Kind.SECOND, Kind.NUMBER, Kind.NUMERAL, Kind.HALF, Kind.CLOSE);

    /** The label that begins at a place; null when none does. */
    static @Nullable MomentLabel at(MomentTokens tokens, int from) {
        if (tokens.get(from).is(Kind.TO)) {
            return bareTo(tokens, from);
        }
        Kind verb = null;
        int at = from;
        while (at < from + MOST_PARTS && PARTS.contains(tokens.get(at).kind()) && isOneWord(tokens, from, at)) {
            Kind kind = tokens.get(at).kind();
            if (kind == Kind.AS_OF) {
                boolean isOfPeriod = at > from && tokens.get(at - 1).text().equals("期");
                boolean isDeadline = isOfPeriod
                        || (tokens.get(at).text().endsWith("止") && (verb == Kind.OF_SHEET || verb == Kind.OF_CAMPAIGN));
                return new MomentLabel(isDeadline ? Rank.DEADLINE : Rank.AS_OF, from, behindNouns(tokens, at + 1));
            }
            if (kind == Kind.NOUN) {
                return noun(tokens, verb, from, at);
            }
            verb = kind;
            at++;
        }
        boolean isUntil = verb == Kind.OF_FIGURES && tokens.get(at).is(Kind.TO) && isOneWord(tokens, from, at);
        return isUntil ? new MomentLabel(Rank.OF_FIGURES, from, at + 1) : null;
    }

    private static @Nullable MomentLabel noun(MomentTokens tokens, @Nullable Kind verb, int from, int at) {
        int to = behindNouns(tokens, at + 1);
        if (verb == Kind.OF_CAMPAIGN) {
            return null;
        }
        if (verb != null) {
            return new MomentLabel(verb == Kind.OF_FIGURES ? Rank.OF_FIGURES : Rank.OF_SHEET, from, to);
        }
        MomentToken behind = tokens.get(to);
        boolean isLabel = tokens.get(at).gap() != Gap.NONE && (behind.is(Kind.COLON) || behind.gap() == Gap.CELL);
        return isLabel ? new MomentLabel(Rank.OF_SHEET, from, to) : null;
    }

    /** （至12月1日）: a 至 without a beginning, in front of a date. */
    private static @Nullable MomentLabel bareTo(MomentTokens tokens, int at) {
        boolean begins = tokens.get(at).gap() == Gap.CELL
                || (at > 0 && tokens.get(at - 1).is(Kind.OPEN));
        boolean isRange = at > 0 && OF_DATES.contains(tokens.get(at - 1).kind());
        return begins && !isRange && MomentDate.at(tokens, at + 1) != null
                ? new MomentLabel(Rank.OF_FIGURES, at, at + 1)
                : null;
    }

    private static boolean isOneWord(MomentTokens tokens, int from, int at) {
        return at == from || tokens.get(at).gap() != Gap.CELL;
    }

    private static int behindNouns(MomentTokens tokens, int from) {
        int at = from;
        while (at < from + MOST_PARTS
                && tokens.get(at).gap() != Gap.CELL
                && (tokens.get(at).is(Kind.NOUN) || tokens.get(at).is(Kind.TO))) {
            at++;
        }
        return at;
    }
}
