package cn.canbao.publication.facts;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Assessment.RateReading;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.RateBound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an assessment in words.
 *
 * @param campaign the campaign
 * @param rules its assessment
 */
public record AssessmentWords(Campaign campaign, Assessment rules) {

    /** What the rate is divided by, for example 户籍人口数. */
    public String over() {
        return QuantityLabels.words(campaign, rules.rate().over());
    }

    /** Who is divided by it. */
    public String enrolled() {
        return QuantityLabels.words(campaign, rules.rate().enrolled());
    }

    /** The bound from which on nothing better can be had: of the highest tier, else of the full score. */
    public Optional<RateBound> best() {
        if (rules.reward() != null) {
            return Optional.ofNullable(rules.reward().tiers().get(0).from());
        }
        return Optional.ofNullable(rules.score()).map(Assessment.Score::full);
    }

    /** A lower bound as what is to be done, for example 达到95%. */
    public static String reaching(RateBound lower) {
        return (lower.isClosed() ? "达到" : "超过") + GoalWords.percent(lower.percent());
    }

    /** The rules, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("参保率＝" + enrolled() + "÷" + over() + "，"
                + (rules.reading() == RateReading.EXACT ? "按精确值定档计分，显示的两位小数只供阅读。" : "按四舍五入后的两位小数定档计分。"));
        if (rules.reward() != null) {
            List<Assessment.Tier> tiers = rules.reward().tiers();
            notes.add("奖补按" + QuantityLabels.words(campaign, rules.reward().persons()) + "计发："
                    + IntStream.range(0, tiers.size())
                            .mapToObj(i -> "第" + (i + 1) + "档，" + range(tiers.get(i)) + "，每人"
                                    + plain(tiers.get(i).yuan()) + "元")
                            .collect(Collectors.joining("；"))
                    + "。“再升一档”含还差的人在内。");
        }
        if (rules.score() != null) {
            notes.add(score(rules.score()));
        }
        return notes;
    }

    private static String score(Assessment.Score score) {
        String full = GoalWords.percent(score.full().percent());
        return "得分：" + range(score.full(), null) + "不扣分，得" + plain(score.points()) + "分"
                + (score.bonus() == null ? "" : "，每再高出1个百分点加" + plain(score.bonus()) + "分（不足1个百分点的不加）") + "；"
                + range(null, score.nothing()) + "不得分；"
                + GoalWords.percent(score.nothing().percent()) + "至" + full
                + "之间按比例得分。";
    }

    private static String range(Assessment.Tier tier) {
        return range(tier.from(), tier.to());
    }

    /** A range of rates, for example 94%（含）至95%（不含）. */
    private static String range(@Nullable RateBound from, @Nullable RateBound to) {
        if (from == null && to == null) {
            return "不论参保率";
        }
        if (to == null) {
            return bound(from) + "以上";
        }
        return from == null ? bound(to) + "以下" : bound(from) + "至" + bound(to);
    }

    private static String bound(@Nullable RateBound bound) {
        return bound == null ? "" : GoalWords.percent(bound.percent()) + (bound.isClosed() ? "（含）" : "（不含）");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
