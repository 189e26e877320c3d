package cn.canbao.assessment;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.RateBound;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what is paid to a region by the tier that its rate lies in, and what one more tier is worth. */
public final class RewardTiers {

    private final List<Assessment.Tier> tiers;

    /** By checked tiers, from the highest to the lowest. */
    public RewardTiers(Assessment.Reward reward) {
        this.tiers = reward.tiers();
    }

    /**
     * What is paid to a region.
     *
     * @param tier the place of its tier, from 0 for the highest
     * @param perPerson yuan per person
     * @param yuan yuan in all
     * @param next the tier above it; null when it is in the highest
     */
    public record Paid(
            int tier,
            BigDecimal perPerson,
            BigDecimal yuan,
            @Nullable Next next) {}

    /**
     * One more tier.
     *
     * @param persons how many persons more must be enrolled until then
     * @param yuan how much more is paid then, in yuan; those persons included
     */
    public record Next(long persons, BigDecimal yuan) {}

    /**
     * What is paid.
     *
     * @param rate the rate of the region
     * @param persons for how many persons it is paid
     */
    public Paid paid(AssessedRate rate, long persons) {
        int tier = tier(rate);
        BigDecimal yuan = tiers.get(tier).yuan().multiply(BigDecimal.valueOf(persons));
        return new Paid(tier, tiers.get(tier).yuan(), yuan, tier == 0 ? null : next(tier - 1, rate, persons, yuan));
    }

    private Next next(int tier, AssessedRate rate, long persons, BigDecimal yuan) {
        Assessment.Tier higher = tiers.get(tier);
        RateBound from = higher.from();
        if (from == null) {
            throw new IllegalStateException("Cannot tell what tier " + tier + " takes: it has no lower bound");
        }
        long more = rate.personsUntil(from);
        return new Next(
                more, higher.yuan().multiply(BigDecimal.valueOf(persons + more)).subtract(yuan));
    }

    private int tier(AssessedRate rate) {
        for (int i = 0; i < tiers.size(); i++) {
            RateBound from = tiers.get(i).from();
            if (from == null || rate.isInside(from)) {
                return i;
            }
        }
        throw new IllegalStateException("Cannot find the tier of " + rate + ": the lowest has a lower bound");
    }
}
