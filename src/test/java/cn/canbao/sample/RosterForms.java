package cn.canbao.sample;

import cn.canbao.sample.RosterForm.AsOfLine;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The forms of the eleven villages of Linjiang; no two are alike. */
final class RosterForms {

    /** When the files are handed in: the as-of of the command in the example's {@code application.yaml}. */
    static final LocalDateTime RECEIVED = LocalDateTime.of(2023, 12, 15, 17, 0);

    private static final AsOfLine NONE = new AsOfLine("", RECEIVED);

    private RosterForms() {}

    /** In the order of the published table. */
    static List<RosterForm> all() {
        return List.of(
                new RosterForm(
                        "高滩村",
                        "高滩村.xlsx",
                        "临江镇高滩村2024年度城乡居民医保参保花名册",
                        "填报单位：高滩村村民委员会",
                        // the day's end is later than the receipt
                        new AsOfLine("截至2023年12月15日", RECEIVED),
                        1,
                        "序号 户编号 户主姓名 姓名 身份证号 与户主关系 人员类别 是否参保 缴费日期 缴费金额 未参保原因 备注",
                        Wording.YES_NO,
                        DayStyle.DATE,
                        Map.of(
                                Slip.LOWER_CASE_X, 4,
                                Slip.DISABILITY_CARD, 3,
                                Slip.NEWBORN, 3,
                                Slip.UNKNOWN_GROUP, 2,
                                Slip.NO_STATUS, 2,
                                Slip.ODD_AMOUNT, 2,
                                Slip.AGAIN, 2,
                                Slip.WRONG_CHECK_DIGIT, 1)),
                new RosterForm(
                        "桂林村",
                        "桂林村花名册.xlsx",
                        "",
                        "",
                        NONE,
                        1,
                        "姓名 身份证号码 户主身份证号码 人员属性 参保状态 缴费时间 个人缴费金额 核实情况 备注",
                        Wording.INSURED,
                        DayStyle.ISO,
                        Map.of(
                                Slip.APOSTROPHE, 5,
                                Slip.OLD_NUMBER, 2,
                                Slip.NEWBORN, 2,
                                Slip.UNKNOWN_STATUS, 1,
                                Slip.ROUNDED, 3)),
                new RosterForm(
                        "九龙村",
                        "九龙村（分组）.xlsx",
                        "九龙村城乡居民医保参保人员名单",
                        "",
                        new AsOfLine("截至2023年12月14日", LocalDateTime.of(2023, 12, 14, 23, 59)),
                        8,
                        "序号 村民小组 户主 姓名 公民身份号码 身份类别 是否缴费 缴费日期 缴费标准 未缴费原因 备注",
                        Wording.PAID,
                        DayStyle.SLASHED,
                        Map.of(
                                Slip.SPACES, 4,
                                Slip.NEWBORN, 1,
                                Slip.STUDENT, 6,
                                Slip.EARLY_DAY, 2,
                                Slip.AGAIN, 1,
                                Slip.AGAIN_BY_OTHER_NAME, 1,
                                Slip.GUEST, 2)),
                new RosterForm(
                        "临江社区",
                        "社区参保名单.xlsx",
                        "永川区临江镇居民医保参保人员信息表",
                        "",
                        NONE,
                        1,
                        "乡镇 村（社区） 姓名 证件类型 证件号码 特殊人员类别 居民医保参保状态 职工医保参保状态 参保日期",
                        Wording.NORMAL,
                        DayStyle.ISO,
                        Map.of(
                                Slip.LOWER_CASE_X, 2,
                                Slip.FULL_WIDTH, 2,
                                Slip.UNKNOWN_GROUP, 3,
                                Slip.NO_STATUS, 3,
                                Slip.WRONG_CHECK_DIGIT, 1,
                                Slip.NO_ID, 1)),
                new RosterForm(
                        "龙安村",
                        "龙安村参保人员身份统计表.xlsx",
                        "龙安村城乡居民医保参保人员身份统计表",
                        "",
                        new AsOfLine("截止2023年12月15日12时", LocalDateTime.of(2023, 12, 15, 12, 0)),
                        1,
                        "序号 姓名 身份证号 人员类别/特困人员 人员类别/低保对象 人员类别/脱贫户 人员类别/重残" + " 参保情况/已参保 参保情况/未参保 未参保原因 备注",
                        Wording.TICKED,
                        DayStyle.ISO,
                        Map.of(Slip.DISABILITY_CARD, 2, Slip.NEWBORN, 2, Slip.GUEST, 1, Slip.NO_NAME, 1)),
                new RosterForm(
                        "龙洞桥村",
                        "12月报送.xlsx",
                        "临江镇2024年度居民医保花名册",
                        "填报单位（盖章）：龙洞桥村",
                        NONE,
                        1,
                        "序号 户编号 姓名 身份证号 参保情况 缴费时间 实缴金额 未参保原因 备注",
                        Wording.SHORT,
                        DayStyle.DOTTED,
                        Map.of(
                                Slip.SPACES, 1,
                                Slip.NEWBORN, 2,
                                Slip.PAID_IN_SPITE_OF_NO, 2,
                                Slip.MONTH_ONLY, 2,
                                Slip.AGAIN, 1,
                                Slip.TRUNCATED, 1)),
                new RosterForm(
                        "隆顺村",
                        "隆顺村.xlsx",
                        "2024年城乡居民医保缴费台账",
                        "",
                        NONE,
                        1,
                        "组 户主 与户主关系 姓名 身份证号码 出生日期 人员类别 缴费状态 缴费日期 个人缴费 未缴原因",
                        Wording.YES_NO,
                        DayStyle.DIGITS,
                        Map.of(
                                Slip.OLD_NUMBER, 1,
                                Slip.NEWBORN, 3,
                                Slip.UNKNOWN_GROUP, 1,
                                Slip.AMOUNT_IN_WORDS, 1,
                                Slip.AGAIN, 2,
                                Slip.ROUNDED, 1,
                                Slip.IMPOSSIBLE_BIRTH, 1)),
                new RosterForm(
                        "普安村",
                        "参保名单（最终版）.xlsx",
                        "普安村2024年度居民医疗保险参保人员花名册",
                        "",
                        new AsOfLine("统计时间：2023年12月13日", LocalDateTime.of(2023, 12, 13, 23, 59)),
                        1,
                        "序号 姓名 身份证 身份类别 参保类别 是否参保 缴费日期 缴费金额 备注",
                        Wording.DIGITS,
                        DayStyle.CHINESE,
                        Map.of(
                                Slip.LOWER_CASE_X, 3,
                                Slip.NEWBORN, 2,
                                Slip.STUDENT, 4,
                                Slip.NO_STATUS, 4,
                                Slip.AGAIN, 3,
                                Slip.GUEST, 2,
                                Slip.WRONG_CHECK_DIGIT, 2)),
                new RosterForm(
                        "天堂村",
                        "天堂村/名册.xls",
                        "参保花名册",
                        "",
                        NONE,
                        1,
                        "序号 户号 户主 姓名 身份证件号码 关系 对象类别 缴费日期 缴费金额 未参保原因 备注",
                        Wording.BY_PAYMENT,
                        DayStyle.SERIAL,
                        Map.of(Slip.APOSTROPHE, 2, Slip.NEWBORN, 1, Slip.NO_STATUS, 2, Slip.GUEST, 1, Slip.ROUNDED, 1)),
                new RosterForm(
                        "天星村",
                        "tx2023.xlsx",
                        "永川区临江镇2024年城乡居民医保人员信息",
                        "",
                        NONE,
                        1,
                        "单位 序号 姓名 身份证号码 资助身份 是否已参保 参保时间 缴费总额 落实情况 备注",
                        Wording.LETTERS,
                        DayStyle.DATE,
                        Map.of(
                                Slip.DISABILITY_CARD, 1,
                                Slip.NEWBORN, 2,
                                Slip.UNKNOWN_GROUP, 2,
                                Slip.PAID_IN_SPITE_OF_NO, 1,
                                Slip.GUEST, 1,
                                Slip.NO_ID, 1)),
                new RosterForm(
                        "兴隆村",
                        "兴隆.xlsx",
                        "临江镇城乡居民医疗保险参保缴费花名册",
                        "",
                        NONE,
                        1,
                        "家庭编号 户主姓名 户主身份证号 家庭成员姓名 身份证号 与户主的关系 出生年月日 人员身份类别 是否缴费 缴费时间 缴费金额" + " 未缴费原因 说明",
                        Wording.TICKED,
                        DayStyle.ISO,
                        Map.of(
                                Slip.LOWER_CASE_X, 2,
                                Slip.APOSTROPHE, 1,
                                Slip.NEWBORN, 3,
                                Slip.ODD_AMOUNT, 1,
                                Slip.AGAIN, 1,
                                Slip.AGAIN_BY_OTHER_NAME, 1,
                                Slip.TRUNCATED, 1)));
    }
}
