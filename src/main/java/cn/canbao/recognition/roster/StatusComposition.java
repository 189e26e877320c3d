package cn.canbao.recognition.roster;

import cn.canbao.campaign.Enrolment;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a status that is no word of the vocabulary by the parts that it is composed of: 已缴费(微信) is 已 + 缴费 + 微信. One that holds a
 * part which nobody knows, another year, an intention, or two parts that contradict each other is not read.
 */
public final class StatusComposition {

    private enum Kind {
        /** 已, 正常: it has happened. */
        DONE,
        /** 参保, 缴费. */
        ACT,
        /** 未, 没有. */
        NOT,
        /** 暂停, 退费: it was so and is no more. */
        ENDED,
        /** 职工, 异地. */
        ELSEWHERE,
        /** 拟, 部分, 去年: neither yes nor no. */
        DOUBT,
        /** Another year than the campaign's. */
        OTHER_YEAR,
        /** 费, 本人, 微信: says nothing about whether. */
        FILLER
    }

    private static final int LONGEST = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.DONE, "已 已经 正常 成功 完成 有效 到账 在保",
            Kind.ACT, "参保 参合 参加 缴费 缴纳 缴 交费 交纳 交 续保 续缴 投保 征缴 收缴 扣款 扣费 购买 缴款 自缴 参 保 实缴",
            Kind.NOT, "未 没 没有 尚未 还未 还没 不 暂未 从未 暂不",
            Kind.ENDED, "停 停保 停止 暂停 终止 中断 断 断保 断缴 退 退费 退保 退款 退出 欠 欠费 欠缴 拒 拒绝 放弃 注销 失败 作废 撤销",
            Kind.ELSEWHERE, "职工 职工医保 城镇职工 异地 外地 外省 外县 外市 外区 县外 市外 省外 区外 灵活就业",
            Kind.DOUBT, "部分 预 拟 准备 将 打算 愿 愿意 意向 应 需 可 待 计划 去年 上年 往年 以前 曾 原 疑似 可能 同意 否 是",
            Kind.FILLER,
                    "在 费 费用 保险 医保 医疗保险 城乡居民 城乡 居民 本人 个人 今年 本年 本年度 年度 的 了 人员 状态 元 税务 微信 支付宝 现金 银行 线上 线下 网上 手机 "
                            + "代扣 小程序 云闪付 集中 全额 定额 财政 政府 资助 代缴 新 续 款 本地 本村 本县 本区 本镇 ( ) [ ] : , ; . - / + 、 。");

    private final Composition.Parts<Kind> parts;

    /**
     * Reads statuses of one campaign.
     *
     * @param year its year
     * @param elsewhere what says that somebody is insured somewhere else
     */
    public StatusComposition(int year, Collection<String> elsewhere) {
        parts = new Composition.Parts<>(new EnumMap<>(WORDS));
        elsewhere.forEach(word -> parts.learn(word, Kind.ELSEWHERE));
        for (int other = FIRST_YEAR; other <= LAST_YEAR; other++) {
            Kind kind = other == year ? Kind.FILLER : Kind.OTHER_YEAR;
            parts.learn(Integer.toString(other), kind);
            parts.learn(other + "年", kind);
            parts.learn(other + "年度", kind);
        }
    }

    /**
     * What a status says; empty when it is not read.
     *
     * @param text the status in its comparable form
     */
    public Optional<Enrolment> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Composition<Kind> composed = Composition.of(withoutAmount(text), parts);
        if (composed.leftOver() > 0 || composed.has(Kind.DOUBT) || composed.has(Kind.OTHER_YEAR)) {
            return Optional.empty();
        }
        long not = composed.count(Kind.NOT);
        long ended = composed.count(Kind.ENDED);
        boolean isDone = composed.has(Kind.DONE);
        boolean isAct = composed.has(Kind.ACT);
        if (not + ended > 1) {
            return Optional.empty();
        }
        if (composed.has(Kind.ELSEWHERE)) {
            return not + ended == 0 ? Optional.of(Enrolment.ELSEWHERE) : Optional.empty();
        }
        if (ended == 1) {
            return Optional.of(Enrolment.NO);
        }
        if (not == 1) {
            return isAct && !isDone ? Optional.of(Enrolment.NO) : Optional.empty();
        }
        return isDone || isAct ? Optional.of(Enrolment.YES) : Optional.empty();
    }

    /** 已缴380元 without its amount, which must be one: 缴0元 says that nothing was paid. */
    private static String withoutAmount(String text) {
        int yuan = text.indexOf('元');
        int from = yuan;
        boolean isAmount = false;
        while (from > 0 && (isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
            isAmount |= text.charAt(from) >= '1' && text.charAt(from) <= '9';
        }
        return isAmount ? text.substring(0, from) + text.substring(yuan) : text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
