package cn.canbao.sample;

/** Which totals a form has, and where. */
enum Totals implements Trait {
    /** 合计 below the villages, in the column of the names. */
    AT_END,
    /** 合计 below the villages, in the column 序号. */
    IN_SEQUENCE,
    /** 合计 above the villages. */
    ON_TOP,
    /** 小计 below each group of villages, 合计 at the end. */
    SUBTOTALS,
    /** 小计 below the villages: a sheet that holds one group. */
    OF_GROUP,
    NO_TOTAL
}
