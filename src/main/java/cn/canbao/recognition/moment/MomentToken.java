package cn.canbao.recognition.moment;

/**
 * A part of a line that says a moment: a number, a unit, a word.
 *
 * @param kind what it is
 * @param number its value, where it is a number
 * @param text its characters, without the spaces between them
 * @param start where it begins in the line
 * @param end where it ends in the line
 * @param gap what stands between it and the token before
 */
record MomentToken(Kind kind, long number, String text, int start, int end, Gap gap) {

    /** What stands between two tokens. */
    enum Gap {
        NONE,
        SPACE,
        CELL
    }

    /** What a token is. */
    enum Kind {
        /** Arabic digits. */
        NUMBER,
        /** Chinese numerals: 十二, 二〇二五, 廿三. */
        NUMERAL,
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        HALF,
        QUARTER,
        /** 整, 正, 钟: says nothing more. */
        SHARP,
        DOT,
        SLASH,
        DASH,
        COLON,
        COMMA,
        /** The end of a sentence. */
        STOP,
        OPEN,
        CLOSE,
        /** 至, 到. */
        TO,
        /** The T of 2025-12-01T10:00. */
        TIME_MARK,
        DAY_PART,
        WEEKDAY,
        /** 底, 末 behind a month or a year. */
        END_OF,
        /** 初. */
        BEGINNING_OF,
        /** 上旬, 中旬, 下旬: ten days of a month. */
        TEN_DAYS,
        /** 下班, 收班: a moment that only those know who wrote it. */
        END_OF_WORK,
        /** 目前, 今日: when it was written. */
        NOW,
        /** 昨日, 上周: counted from when it was written. */
        RELATIVE,
        /** 次日: the day after the one before it. */
        NEXT_DAY,
        /** 农历, 正月, 初五, 甲辰年, 民国: another calendar. */
        OTHER_CALENDAR,
        /** 前, 左右, 起: changes the moment before it. */
        MODIFIER,
        /** 止, 为止. */
        UNTIL,
        /** 公历, 的, 于, 本, 当: says nothing of the moment. */
        FILLER,
        /** 截至, 截止. */
        AS_OF,
        /** 统计, 数据: belongs to the figures. */
        OF_FIGURES,
        /** 填报, 制表, 上报: belongs to the sheet. */
        OF_SHEET,
        /** 缴费, 参保: what may have a deadline (缴费截止). */
        OF_CAMPAIGN,
        /** 时间, 日期. */
        NOUN,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.NUMERAL;
    }
}
