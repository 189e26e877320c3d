package cn.canbao.campaign;

import cn.canbao.campaign.RateBound.Edge;
import cn.canbao.campaign.RateBound.Side;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import cn.canbao.yaml.ConfigurationFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds an assessment against its own rules: every rate lies in exactly one tier, and of every bound it is said to which. */
final class AssessmentCheck {

    private final ConfigurationFile file;
    private final Campaign campaign;

    AssessmentCheck(ConfigurationFile file, Campaign campaign) {
        this.file = file;
        this.campaign = campaign;
    }

    /** @throws ConfigurationException when a value or the agreement of two is wrong */
    void check(Assessment assessment) {
        checkFigure("assessment.rate", assessment.rate().enrolled());
        checkFigure("assessment.rate", assessment.rate().over());
        if (campaign.levels().stream().noneMatch(level -> level.id() == assessment.level())) {
            throw file.mistake(
                    "assessment.level",
                    assessment.level().word(),
                    Message.of("expected-one-of")
                            .with(
                                    "choices",
                                    campaign.levels().stream()
                                            .map(level -> level.id().word())
                                            .toList()));
        }
        if (assessment.reward() == null && assessment.score() == null) {
            throw file.mistake(
                    "assessment", Message.of("without-reward-and-score"), Message.of("expected-one-of-both"));
        }
        if (assessment.reward() != null) {
            checkReward(assessment.reward());
        }
        if (assessment.score() != null) {
            checkScore(assessment.score());
        }
    }

    private void checkReward(Assessment.Reward reward) {
        checkFigure("assessment.reward.persons", reward.persons());
        if (reward.persons().measure() != Measure.ENROLLED) {
            throw file.mistake("assessment.reward.persons", reward.persons(), Message.of("expected-people-enrolled"));
        }
        List<Assessment.Tier> tiers = reward.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Assessment.Tier tier = tiers.get(i);
            checkBound(key(i) + ".to", tier.to(), Side.UPPER, i > 0, Message.of("expected-nothing-above"));
            checkBound(
                    key(i) + ".from",
                    tier.from(),
                    Side.LOWER,
                    i < tiers.size() - 1,
                    Message.of("expected-nothing-below"));
            checkOrder(i, tier);
            if (i > 0) {
                checkNeighbours(i, tiers.get(i - 1), tier);
            }
        }
    }

    private void checkBound(String key, @Nullable RateBound bound, Side side, boolean isNeeded, Message expected) {
        if (bound == null) {
            if (isNeeded) {
                throw file.mistake(
                        key,
                        Message.of("missing"),
                        Message.of("expected-a-bound").with("example", side == Side.LOWER ? "'[94'" : "'94)'"));
            }
            return;
        }
        if (!isNeeded) {
            throw file.mistake(key, bound, expected);
        }
        checkStated(key, bound, side);
    }

    private void checkStated(String key, RateBound bound, Side side) {
        if (bound.side() != side || bound.edge() == Edge.UNSTATED) {
            String number = bound.number();
            String with = side == Side.LOWER ? "[" + number : number + "]";
            String without = side == Side.LOWER ? "(" + number : number + ")";
            throw file.mistake(
                    key,
                    bound,
                    Message.of("expected-stated-bound")
                            .with("number", number)
                            .with("with", with)
                            .with("without", without));
        }
    }

    private void checkOrder(int i, Assessment.Tier tier) {
        if (tier.from() != null
                && tier.to() != null
                && tier.from().percent().compareTo(tier.to().percent()) >= 0) {
            throw file.mistake(
                    key(i) + ".from",
                    tier.from(),
                    Message.of("expected-below-upper").with("value", tier.to()));
        }
    }

    /** Where one tier ends the next begins, and exactly one of them holds the rate between. */
    private void checkNeighbours(int i, Assessment.Tier higher, Assessment.Tier tier) {
        RateBound from = higher.from();
        RateBound to = tier.to();
        if (from == null || to == null) {
            return;
        }
        if (from.percent().compareTo(to.percent()) != 0) {
            throw file.mistake(
                    key(i) + ".to",
                    to,
                    Message.of("expected-no-gap").with("key", key(i - 1)).with("value", from));
        }
        if (from.isClosed() == to.isClosed()) {
            throw file.mistake(
                    key(i) + ".to",
                    to,
                    Message.of(to.isClosed() ? "expected-one-tier-not-both" : "expected-one-tier-not-none")
                            .with("number", to.number())
                            .with("key", key(i - 1) + ".from")
                            .with("value", from));
        }
        if (tier.yuan().compareTo(higher.yuan()) > 0) {
            throw file.mistake(
                    key(i) + ".yuan",
                    tier.yuan(),
                    Message.of("expected-at-most-tier-above").with("value", higher.yuan()));
        }
    }

    private void checkScore(Assessment.Score score) {
        checkStated("assessment.score.full", score.full(), Side.LOWER);
        checkStated("assessment.score.nothing", score.nothing(), Side.UPPER);
        if (score.nothing().percent().compareTo(score.full().percent()) >= 0) {
            throw file.mistake(
                    "assessment.score.nothing",
                    score.nothing(),
                    Message.of("expected-below-full").with("value", score.full()));
        }
    }

    private void checkFigure(String key, Quantity figure) {
        if (campaign.category(figure.category()).isEmpty()) {
            throw file.mistake(
                    key,
                    figure,
                    Message.of("expected-category-of")
                            .with(
                                    "choices",
                                    campaign.categories().stream()
                                            .map(Category::id)
                                            .toList()));
        }
    }

    private static String key(int tier) {
        return "assessment.reward.tiers[" + tier + "]";
    }
}
