package cn.canbao.doctor;

/** What a finding means for the next run, from the best to the worst. */
public enum Verdict {
    /** Nothing is to be done. */
    OK,
    /** A run works; somebody should look at it. */
    MIND,
    /** A run would fail on its way. */
    FAILING,
    /** A run would be refused before it does anything. */
    REFUSED
}
