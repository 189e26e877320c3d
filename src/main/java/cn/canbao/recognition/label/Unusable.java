package cn.canbao.recognition.label;

/** Why a column's label says that no head count of the campaign stands in it. The first that applies is the one that is told. */
public enum Unusable {
    /** Other people, or only some: 职工, 非低保. */
    OTHER_PEOPLE,
    /** Two things in one column: 任务数和已参保人数. */
    SEVERAL,
    /** Yuan. */
    MONEY,
    /** Households. */
    HOUSEHOLDS,
    /** Another year. */
    OTHER_PERIOD,
    /** Only what came in in a day or a week, or a change. */
    INCREMENT,
    /** An earlier moment. */
    EARLIER,
    /** A month only. */
    MONTH,
    /** Only some of the people: 男, 线上. */
    SUBGROUP,
    /** Counted in ten thousands, which is not exact. */
    TEN_THOUSAND
}
