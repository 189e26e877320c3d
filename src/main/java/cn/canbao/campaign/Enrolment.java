package cn.canbao.campaign;

import java.util.Locale;

/** What a roster says about whether a person is enrolled. A blank is not a no. */
public enum Enrolment {
    /** Enrolled in this campaign. */
    YES,
    /** Not enrolled. */
    NO,
    /** Insured somewhere else: 职工医保, 异地. */
    ELSEWHERE,
    /** Somebody has to find out. */
    TO_CHECK,
    /** The roster does not say: 未填报. */
    UNSTATED;

    /** The word used in the database and in {@code summary.json}, for example {@code to-check}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
