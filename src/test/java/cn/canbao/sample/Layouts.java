package cn.canbao.sample;

import static cn.canbao.sample.Category.ALL;
import static cn.canbao.sample.Category.EDGE;
import static cn.canbao.sample.Category.POVERTY;
import static cn.canbao.sample.Content.ENROLLED;
import static cn.canbao.sample.Content.RANK;
import static cn.canbao.sample.Content.RATE;
import static cn.canbao.sample.Content.REMARK;
import static cn.canbao.sample.Content.SEQUENCE;
import static cn.canbao.sample.Content.TARGET;
import static cn.canbao.sample.Content.TOWN;
import static cn.canbao.sample.Content.UNENROLLED;
import static cn.canbao.sample.Content.VILLAGE;
import static cn.canbao.sample.Layout.startingWith;

/** The tables that towns draw up: every one has been seen somewhere, with other villages in it. */
final class Layouts {

    /** The official table, villages in place of towns. */
    static final Layout PUBLISHED = startingWith(SEQUENCE, "序号")
            .and(VILLAGE, "村（社区）")
            .three(ALL, "", "2021年筹资任务数", "已参保人数", "完成率")
            .three(POVERTY, "建档立卡贫困人口数/", "建档立卡贫困人口数", "已参保人数", "完成率")
            .three(EDGE, "边缘户/", "边缘户", "已参保人数", "完成率")
            .and(REMARK, "备注");

    /** The official table, ranked, with a column for the town. */
    static final Layout RANKED = startingWith(RANK, "排名")
            .and(TOWN, "镇乡")
            .and(VILLAGE, "村居")
            .three(ALL, "", "筹资任务数", "已参保人数", "完成率")
            .three(POVERTY, "建档立卡贫困人口数/", "建档立卡贫困人口数", "已参保人数", "完成率")
            .three(EDGE, "边缘户/", "边缘户", "已参保人数", "完成率");

    /** Three rows of labels. */
    static final Layout DEEP = startingWith(SEQUENCE, "序号")
            .and(VILLAGE, "村居")
            .three(ALL, "城乡居民医保/^/", "筹资任务数", "已参保人数", "完成率")
            .three(POVERTY, "其中/建档立卡贫困人口/", "任务数", "已参保人数", "完成率")
            .three(EDGE, "其中/边缘户/", "任务数", "已参保人数", "完成率")
            .and(REMARK, "备注");

    /** Three rows of labels, a column for the town, no rates. */
    static final Layout DEEP_WITHOUT_RATES = startingWith(SEQUENCE, "序号")
            .and(TOWN, "乡镇")
            .and(VILLAGE, "行政村")
            .two(ALL, "城乡居民/", "应参保人数", "已缴费人数")
            .two(POVERTY, "其中/建档立卡/", "应参保人数", "已缴费人数")
            .two(EDGE, "其中/边缘人口/", "应参保人数", "已缴费人数");

    /** Two rows of labels, everything in a group. */
    static final Layout GROUPED = startingWith(SEQUENCE, "序号")
            .and(VILLAGE, "村名")
            .three(ALL, "总体情况/", "任务数", "参保人数", "参保率")
            .three(POVERTY, "贫困人口/", "任务数", "参保人数", "参保率")
            .three(EDGE, "边缘户/", "任务数", "参保人数", "参保率")
            .and(REMARK, "备注");

    /** Two rows of labels, rates first, then what they were made of. */
    static final Layout RATE_FIRST = startingWith(VILLAGE, "村（居）")
            .and(RATE, ALL, "完成进度")
            .two(ALL, "", "目标任务数", "已完成人数")
            .and(RATE, POVERTY, "建档立卡贫困户/完成进度")
            .two(POVERTY, "建档立卡贫困户/", "目标任务数", "已完成人数")
            .and(RATE, EDGE, "边缘户/完成进度")
            .two(EDGE, "边缘户/", "目标任务数", "已完成人数")
            .and(REMARK, "说明");

    /** One row of long labels. */
    static final Layout FLAT = startingWith(SEQUENCE, "序号")
            .and(VILLAGE, "村（社区）名称")
            .three(ALL, "", "筹资任务数", "已参保人数", "完成率")
            .three(POVERTY, "", "建档立卡任务数", "建档立卡已参保人数", "建档立卡完成率")
            .three(EDGE, "", "边缘户任务数", "边缘户已参保人数", "边缘户完成率")
            .and(REMARK, "备注");

    /** One row of labels, enrolled before target, no rates. */
    static final Layout FLAT_WITHOUT_RATES = startingWith(SEQUENCE, "编号")
            .and(VILLAGE, "村居名称")
            .and(ENROLLED, ALL, "已缴费人数")
            .and(TARGET, ALL, "应参保人数")
            .and(ENROLLED, POVERTY, "贫困户已缴费人数")
            .and(TARGET, POVERTY, "贫困户应参保人数")
            .and(ENROLLED, EDGE, "边缘户已缴费人数")
            .and(TARGET, EDGE, "边缘户应参保人数")
            .and(REMARK, "备注");

    /** One row of labels, no targets and no rates. */
    static final Layout ENROLLED_ONLY = startingWith(TOWN, "乡镇")
            .and(VILLAGE, "村社区")
            .and(ENROLLED, ALL, "已参保人数")
            .and(ENROLLED, POVERTY, "建档立卡已参保人数")
            .and(ENROLLED, EDGE, "边缘户已参保人数")
            .and(REMARK, "备注");

    /** One row of labels, with those who are still missing. */
    static final Layout MISSING = startingWith(TOWN, "镇街")
            .and(VILLAGE, "村别")
            .and(TARGET, ALL, "参保任务数")
            .and(ENROLLED, ALL, "实际参保人数")
            .and(UNENROLLED, ALL, "未参保人数")
            .and(RATE, ALL, "参保率")
            .and(ENROLLED, POVERTY, "贫困人口实际参保人数")
            .and(UNENROLLED, POVERTY, "贫困人口未参保人数")
            .and(ENROLLED, EDGE, "边缘人口实际参保人数")
            .and(UNENROLLED, EDGE, "边缘人口未参保人数");

    /** One row of labels, for a street office without poor people. */
    static final Layout EVERYBODY = startingWith(SEQUENCE, "序号")
            .and(VILLAGE, "社区")
            .three(ALL, "", "任务数", "已参保人数", "完成率")
            .and(REMARK, "备注");

    private Layouts() {}
}
