package cn.canbao.recognition.roster;

import cn.canbao.campaign.Measure;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.label.LabelText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the labels above a column of a roster as the union of their parts: 家庭成员 + 身份证 + 号码. */
public final class PersonLabels {

    private enum Part {
        /** 户主, 监护人. */
        GUARDIAN,
        /** 经办人, 网格员: nobody of the roster. */
        OTHER_PERSON,
        /** 本人, 参保人. */
        SELF,
        NAME,
        ID,
        BIRTH,
        RELATION,
        /** 是否, 状态, 情况. */
        QUESTION,
        /** 参保, 缴费. */
        ACT,
        /** 已. */
        DONE,
        /** 未. */
        NOT,
        REASON,
        MONEY,
        /** 标准, 应缴, 补助. */
        TARIFF,
        DATE,
        /** 年度: which year, where nothing else is asked. */
        YEAR,
        /** 退费, 退保. */
        REFUND,
        CATEGORY,
        /** 职工, 异地. */
        OTHER_INSURANCE,
        /** 养老, 工伤: no medical insurance. */
        NO_MEDICAL,
        /** 去年, another year. */
        OTHER_PERIOD,
        /** 居民医保, 今年, 信息. */
        FILLER
    }

    private static final Map<Part, String> WORDS = Map.ofEntries(
            Map.entry(Part.GUARDIAN, "户主 监护人 家长 法定监护人 父亲 母亲 父母 户主或监护人"),
            Map.entry(
                    Part.OTHER_PERSON,
                    "经办人 网格员 联系人 责任人 包保人 包保责任人 帮扶人 帮扶责任人 帮扶干部 干部 负责人 填报人 收款人 收费人 开户人 持卡人 代办人 代缴人 配偶 村医 组长"),
            Map.entry(Part.SELF, "本人 参保人 参保人员 参保对象 缴费人 人员 成员 家庭成员 居民 参保居民 学生 被保险人 群众 村民 个人 对象 家庭人员"),
            Map.entry(Part.NAME, "姓名 名字"),
            Map.entry(
                    Part.ID,
                    "身份证 身份证号 身份证号码 身份证件 身份证件号 身份证件号码 公民身份号码 公民身份证号码 证件号 证件号码 证号 身份号码 社会保障号 社会保障号码 居民身份证 居民身份证号 居民身份证号码"),
            Map.entry(Part.BIRTH, "出生 出生日期 出生年月 出生年月日 出生时间 生日"),
            Map.entry(Part.RELATION, "关系 与户主关系 户主关系 与户主的关系 同户主关系 家庭关系 和户主关系"),
            Map.entry(Part.QUESTION, "是否 与否 否 状态 情况 结果 标志 标识 是否已"),
            Map.entry(Part.ACT, "参保 缴费 缴纳 参合 征缴 续保 投保 参加 缴 交费 交 缴款 扣费 扣款 参保缴费 购买"),
            Map.entry(Part.DONE, "已 到账 成功 完成 实缴 实"),
            Map.entry(Part.NOT, "未 不 没有"),
            Map.entry(Part.REASON, "原因 理由 缘由"),
            Map.entry(Part.MONEY, "金额 费用 元 款 款项 保费 保险费 钱 多少钱 数额"),
            Map.entry(Part.TARIFF, "标准 档次 应缴 应收 应 补助 补贴 资助 代缴 减免 财政 每人每年 优惠 缴费档 筹资"),
            Map.entry(Part.DATE, "日期 时间 年月日 月份 日"),
            Map.entry(Part.YEAR, "年度 年份 所属年度 所属期 费款所属期 保障年度 待遇年度"),
            Map.entry(Part.REFUND, "退费 退款 退保 退还 退"),
            Map.entry(
                    Part.CATEGORY,
                    "类别 人员类别 身份类别 属性 人员属性 人群 人群类别 人员身份 人员类型 身份 困难身份 特殊身份 困难类别 特殊类别 困难群体 特殊群体 特殊人群 困难人员 对象类别 救助对象 资助对象"),
            Map.entry(Part.OTHER_INSURANCE, "职工 职工医保 城镇职工 异地 外地 外省 外县 商业 商业保险 在外 大学生医保 其他医保 其他医疗保险 其它医保 重复"),
            Map.entry(Part.NO_MEDICAL, "养老 养老保险 城乡居保 新农保 工伤 失业 生育 意外 意外险 大病 长护 社保 惠民保 党费 学费 水费 电费 卫生费"),
            Map.entry(Part.OTHER_PERIOD, "去年 上年 上年度 往年 前年 历年 上一年 明年 下年 下年度 原 曾"),
            Map.entry(
                    Part.FILLER,
                    "的 信息 基本信息 号 码 号码 人 居民医保 城乡居民 城乡 城乡居民医保 城乡居民医疗保险 城乡居民基本医疗保险 基本医疗保险 医疗保险 医保 合作医疗 新农合 保险 今年 本年 "
                            + "本年度 年 当年 本次 目前 现 打√ 打勾 √ × 是 必填 填写 请 ( ) [ ] / : , 、 * # . - 0 1 2 3 4 5 6 7 8 9 X 位 费"));

    private static final Set<Part> ABOUT_PERSONS = EnumSet.of(Part.NAME, Part.ID, Part.BIRTH, Part.RELATION);
    private static final Set<Part> BESIDE_YEAR = EnumSet.of(
            Part.QUESTION,
            Part.DONE,
            Part.NOT,
            Part.REASON,
            Part.MONEY,
            Part.TARIFF,
            Part.DATE,
            Part.REFUND,
            Part.CATEGORY);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Composition.Parts<Part> parts;

    /** Reads labels of the campaign of a year. */
    public PersonLabels(int year) {
        parts = new Composition.Parts<>(new EnumMap<>(WORDS));
        for (int other = FIRST_YEAR; other <= LAST_YEAR; other++) {
            Part part = other == year ? Part.FILLER : Part.OTHER_PERIOD;
            for (String ending : List.of("", "年", "年度")) {
                parts.learn(other + ending, part);
            }
        }
    }

    /**
     * What labels say.
     *
     * @param field what the column says about a person; null when no label says it clearly
     * @param ticked what is ticked there, {@code ENROLLED} or {@code UNENROLLED}; null when nothing is
     * @param isOpen whether it is about enrolment or payment, and its cells have to show what of it
     * @param group whose group the column stands in, as the field that a name in it is; null when in none of other people
     * @param isOfOther whether it is about somebody else than the person of the line
     * @param isOfOtherPeriod whether it is about another year
     */
    public record Reading(
            @Nullable PersonField field,
            @Nullable Measure ticked,
            boolean isOpen,
            @Nullable PersonField group,
            boolean isOfOther,
            boolean isOfOtherPeriod) {}

    /** Reads the labels of a column, the group's first. */
    public Reading read(List<String> path) {
        List<Composition<Part>> levels = new ArrayList<>();
        for (String label : path) {
            levels.add(Composition.of(LabelText.normalise(label), parts));
        }
        Composition<Part> own = levels.get(levels.size() - 1);
        List<Composition<Part>> groups = levels.subList(0, levels.size() - 1);
        boolean isOtherPeriod = levels.stream().anyMatch(level -> level.has(Part.OTHER_PERIOD));
        PersonField group = groups.stream().anyMatch(level -> isGuardians(level) && level.leftOver() == 0)
                ? PersonField.HOUSEHOLDER
                : groups.stream().anyMatch(level -> level.has(Part.OTHER_PERSON)) ? PersonField.OTHER : null;
        boolean isOfOther = own.has(Part.OTHER_PERSON) || isGuardians(own) || group != null;
        boolean isClear = levels.stream().allMatch(level -> level.leftOver() == 0);
        if (!isClear || isOtherPeriod) {
            return new Reading(null, null, false, group, isOfOther, isOtherPeriod);
        }
        boolean isElsewhere = levels.stream().anyMatch(level -> level.has(Part.OTHER_INSURANCE));
        boolean isNoMedical = levels.stream().anyMatch(level -> level.has(Part.NO_MEDICAL));
        Measure ticked = isElsewhere || isNoMedical ? null : ticked(own);
        PersonField field = ticked != null ? null : field(own, isElsewhere, isNoMedical, group);
        boolean isOpen = field == null && ticked == null && isOpen(own) && !isElsewhere && !isNoMedical;
        return new Reading(field, ticked, isOpen, group, isOfOther, false);
    }

    private static boolean isGuardians(Composition<Part> level) {
        return level.has(Part.GUARDIAN) && !level.has(Part.RELATION);
    }

    /** 已缴费, 未参保 and nothing else. */
    private static @Nullable Measure ticked(Composition<Part> own) {
        boolean isBare = own.has(Part.ACT)
                && !own.hasOne(EnumSet.of(
                        Part.QUESTION,
                        Part.REFUND,
                        Part.REASON,
                        Part.MONEY,
                        Part.TARIFF,
                        Part.DATE,
                        Part.CATEGORY,
                        Part.NAME,
                        Part.ID));
        if (!isBare || (own.has(Part.DONE) && own.has(Part.NOT))) {
            return null;
        }
        if (own.has(Part.NOT)) {
            return Measure.UNENROLLED;
        }
        return own.has(Part.DONE) ? Measure.ENROLLED : null;
    }

    private static @Nullable PersonField field(
            Composition<Part> own, boolean isElsewhere, boolean isNoMedical, @Nullable PersonField group) {
        if (own.hasOne(ABOUT_PERSONS)) {
            return aboutPerson(own, group);
        }
        if (isNoMedical) {
            return null;
        }
        if (own.has(Part.YEAR) && !own.hasOne(BESIDE_YEAR)) {
            return PersonField.YEAR;
        }
        if (own.has(Part.REFUND)) {
            return own.hasOne(EnumSet.of(Part.REASON, Part.NOT, Part.TARIFF)) ? null : PersonField.REFUND;
        }
        if (own.has(Part.REASON)) {
            return own.has(Part.NOT) ? PersonField.REASON : null;
        }
        boolean isAct = own.has(Part.ACT) || own.has(Part.DONE);
        if (isElsewhere) {
            boolean isAsked = own.has(Part.QUESTION) || own.has(Part.ACT);
            return isAsked && !own.hasOne(EnumSet.of(Part.MONEY, Part.TARIFF, Part.DATE, Part.NOT))
                    ? PersonField.ELSEWHERE
                    : null;
        }
        if (own.has(Part.TARIFF)) {
            return null;
        }
        if (own.has(Part.MONEY)) {
            return isAct && !own.has(Part.NOT) && !own.has(Part.QUESTION) ? PersonField.AMOUNT : null;
        }
        if (own.has(Part.DATE)) {
            return isAct && !own.has(Part.NOT) ? PersonField.PAID_ON : null;
        }
        if (own.has(Part.CATEGORY)) {
            return isAct || own.has(Part.QUESTION) ? null : PersonField.CATEGORY;
        }
        return own.has(Part.ACT) && own.has(Part.QUESTION) && !own.has(Part.NOT) ? PersonField.STATUS : null;
    }

    private static @Nullable PersonField aboutPerson(Composition<Part> own, @Nullable PersonField group) {
        if (own.has(Part.RELATION)) {
            return PersonField.RELATION;
        }
        boolean isStated =
                own.hasOne(EnumSet.of(Part.ACT, Part.MONEY, Part.TARIFF, Part.REASON, Part.QUESTION, Part.NOT));
        if (isStated || own.has(Part.OTHER_PERSON) || group == PersonField.OTHER) {
            return null;
        }
        boolean isGuardians = isGuardians(own) || group == PersonField.HOUSEHOLDER;
        if (own.has(Part.ID)) {
            return own.hasOne(EnumSet.of(Part.DATE, Part.NAME, Part.CATEGORY))
                    ? null
                    : isGuardians ? PersonField.GUARDIAN_ID_NUMBER : PersonField.ID_NUMBER;
        }
        if (own.has(Part.NAME)) {
            return isGuardians ? PersonField.HOUSEHOLDER : PersonField.NAME;
        }
        return isGuardians ? null : PersonField.BIRTH_DATE;
    }

    private static boolean isOpen(Composition<Part> own) {
        return own.has(Part.ACT)
                && !own.hasOne(EnumSet.of(
                        Part.NOT,
                        Part.REFUND,
                        Part.REASON,
                        Part.TARIFF,
                        Part.CATEGORY,
                        Part.NAME,
                        Part.ID,
                        Part.GUARDIAN,
                        Part.OTHER_PERSON,
                        Part.QUESTION));
    }
}
