package cn.canbao.sample;

import static cn.canbao.sample.AsOf.*;
import static cn.canbao.sample.Feature.*;
import static cn.canbao.sample.Labels.*;
import static cn.canbao.sample.Layouts.*;
import static cn.canbao.sample.Names.*;
import static cn.canbao.sample.Numbers.*;
import static cn.canbao.sample.Rates.*;
import static cn.canbao.sample.Title.*;
import static cn.canbao.sample.Totals.*;
import static cn.canbao.sample.TownForm.form;

import java.util.List;

/**
 * In which form every town hands its figures in: one line a town, in the order of the published table. Rates and sums
 * that are formulas need head counts that are numbers.
 */
final class TownForms {

    private static final List<TownForm> ALL = List.of(
            form("三板桥街道办事处", "三板桥街道办事处.xls", FLAT, COMMITTEE, PERCENT_TEXT, IN_SEQUENCE, EMPTY_SHEETS),
            form("海子街镇", "海子街镇.xlsx", PUBLISHED, FULL, GOVERNMENT, FOOTER),
            form("小吉场镇", "小吉场镇.xlsx", DEEP, APART, MORNING, SEPARATED, SUBTOTALS, GOVERNMENT),
            form("碧阳街道办事处", "碧阳街道办事处/进度表.xlsx", PUBLISHED, SHORT_COMMITTEE, IN_SEQUENCE, DASHES),
            form("麻园街道办事处", "麻园街道.xlsx", EVERYBODY, NO_YEAR, FORMULA, SUM_FORMULAS),
            form("朱昌镇", "12 朱昌镇医保筹资进度表.xls", PUBLISHED, FILLED_ON, FORMULA, SUM_FORMULAS, ATTACHMENT),
            form("鸭池镇", "鸭池镇.xlsx", DEEP, FULL, THOUSANDS, SHEET_PER_GROUP, GOVERNMENT, PEOPLE),
            form("田坎乡", "田坎乡（更正）.xlsx", FLAT_WITHOUT_RATES, FULL, UNIT, PEOPLE, FOOTER),
            form("田坝镇", "田坝镇.xlsx", PUBLISHED, FULL, MORNING, DRAWN_OUT, GOVERNMENT, SPREAD_FOOTER),
            form("长春堡镇", "长春堡镇2021年医保筹资进度.xlsx", DEEP, PROGRESS, SEPARATED, FORMULA, SUBTOTALS, PEOPLE),
            form("野角乡", "上报表（终稿）.xls", GROUPED, PROGRESS, APART, FILLED_ON, PERCENT_TEXT, LOOSE_HEADER, UNIT),
            form("清水铺镇", "清水铺镇.xlsx", RANKED, PROGRESS, DRAWN_OUT, ON_TOP, PEOPLE),
            form("市西街道办事处", "市西街道办事处/进度表.xlsx", EVERYBODY, OF_DISTRICT, COMMITTEE, MORNING, NO_TOTAL, NOTE),
            form("德溪街道办事处", "德溪街道办事处.xlsx", DEEP_WITHOUT_RATES, SHORT_COMMITTEE, FULL_WIDTH, IN_SEQUENCE),
            form("洪山街道办事处", "洪山街道.xls", PUBLISHED, SHORT_COMMITTEE, NO_YEAR, GOVERNMENT, EMPTY_SHEETS),
            form("柏杨林街道办事处", "柏杨林街道办事处.xlsx", FLAT, COMPLETION, THOUSANDS, PERCENT_TEXT, ON_TOP, FOOTER),
            form("观音桥街道办事处", "观音桥街道医保筹资.xlsx", ENROLLED_ONLY, FULL, PEOPLE),
            form("千溪乡", "报表.xlsx", GROUPED, OF_DISTRICT, MORNING, PADDED, LOOSE_HEADER, GOVERNMENT),
            form("亮岩镇", "亮岩镇.xls", FLAT, COMPLETION, AS_TEXT, PERCENT_TEXT, IN_SEQUENCE, BROKEN),
            form("普宜镇", "普宜镇.xlsx", DEEP, COMMITTEE, BROKEN, ATTACHMENT, GOVERNMENT),
            form("八寨镇", "进度表2.xlsx", MISSING, PROGRESS, FULL, FILLED_ON, NOTE),
            form("阴底乡", "阴底乡.xlsx", FLAT, FULL, QUOTED, WITH_UNIT, UNIT, FOOTER),
            form("大新桥街道办事处", "大新桥街道办事处/医保筹资进度.xls", GROUPED, OF_DISTRICT, COMMITTEE, NO_YEAR, DASHES),
            form("市东街道办事处", "市东街道办事处.xlsx", EVERYBODY, COMPLETION, FULL_WIDTH, WITH_UNIT),
            form("田坝桥镇", "田坝桥镇.xlsx", RATE_FIRST, FORMULA, ON_TOP, SUM_FORMULAS, UNIT),
            form("阿市乡", "阿市乡.xlsx", FLAT_WITHOUT_RATES, APART, QUOTED, GOVERNMENT, BLANK_LINES),
            form("官屯镇", "何官屯镇.xls", PUBLISHED, OF_DISTRICT, FILLED_ON, BROKEN, FOOTER),
            form("生机镇", "生机镇.xlsx", PUBLISHED, FULL, MORNING, COVER, GOVERNMENT),
            form("层台镇", "层台镇医保.xlsx", DEEP_WITHOUT_RATES, COMPLETION, NO_YEAR, THOUSANDS, COVER),
            form("撒拉溪镇", "撒拉溪镇.xlsx", FLAT, FULL, SHEET_PER_GROUP, UNIT, SPREAD_FOOTER),
            form("对坡镇", "对坡镇.xls", RANKED, PROGRESS, PERCENT_TEXT, NO_TOTAL, LOOSE_HEADER, EMPTY_SHEETS),
            form("青场镇", "青场镇.xlsx", PUBLISHED, APART, WITH_UNIT, HIDDEN_CHOICES, GOVERNMENT),
            form("龙场营镇", "统计表（2月2日）.xls", ENROLLED_ONLY, OF_DISTRICT, ON_TOP, DASHES),
            form("放珠镇", "放珠镇.xlsx", RATE_FIRST, FULL, AS_TEXT, BLANK_LINES, GOVERNMENT, SPREAD_FOOTER),
            form("林口镇", "林口镇.xlsx", DEEP, COMMITTEE, FORMULA, DRAWN_OUT, SUM_FORMULAS, COVER),
            form("碧海街道办事处", "碧海街道/进度表.xlsx", PUBLISHED, OF_DISTRICT, SHORT_COMMITTEE, MORNING, SUBTOTALS),
            form("大屯乡", "大屯乡.xls", FLAT, NO_YEAR, QUOTED, ATTACHMENT, DASHES),
            form("杨家湾镇", "汇总表3.xlsx", MISSING, PROGRESS, SEPARATED, SUM_FORMULAS, BLANK_LINES),
            form("燕子口镇", "医保筹资附件2.xlsx", GROUPED, PROGRESS, FULL, SHEET_PER_GROUP, LOOSE_HEADER, UNIT),
            form("大河乡", "大河乡.xlsx", DEEP, APART, PADDED, PERCENT_TEXT, HIDDEN_NOTE, GOVERNMENT),
            form("团结乡", "团结乡.xls", PUBLISHED, FULL, AS_TEXT, UNIT, NOTE, FOOTER),
            form("大银镇", "大银镇.xlsx", RATE_FIRST, COMPLETION, FULL_WIDTH, PERCENT_TEXT, BROKEN, UNIT),
            form("水箐镇", "水箐镇.xlsx", FLAT_WITHOUT_RATES, FILLED_ON, PADDED, NO_TOTAL, NOTE));

    private TownForms() {}

    static List<TownForm> all() {
        return ALL;
    }

    static TownForm of(String town) {
        return ALL.stream()
                .filter(form -> form.town().equals(town))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find a form of " + town));
    }
}
