package cn.canbao.world;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Bands;
import cn.canbao.campaign.BulletinColumn;
import cn.canbao.campaign.BulletinLayout;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Elsewhere;
import cn.canbao.campaign.GoalColours;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.campaign.Period;
import cn.canbao.campaign.Plausibility;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.SchedulePoint;
import cn.canbao.campaign.TieRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small campaigns for tests. */
public final class Campaigns {

    public static final String ALL = "all";
    public static final String POVERTY = "poverty";
    public static final String EDGE = "edge";
    public static final String POOR = "poor";
    public static final String DESTITUTE = "destitute";

    private Campaigns() {}

    /** Towns and villages of 测试区 from January to March 2021: everybody, poverty and edge. */
    public static Campaign small() {
        return of(
                category(ALL, "城乡居民", null),
                category(POVERTY, "建档立卡贫困人口", ALL, "建档立卡", "贫困户"),
                category(EDGE, "边缘户", ALL));
    }

    /**
     * The small campaign counted from rosters, at a premium of 280 yuan: everybody, destitute (特困, all of it paid), and poor (低保, of
     * which 80 are paid), to be preferred in this order.
     */
    public static Campaign ofRosters() {
        return of(
                Counted.ROSTER,
                List.of(BigDecimal.valueOf(280)),
                category(ALL, "城乡居民", null),
                helped(POOR, "低保对象", "DIBAO", 2, 80),
                helped(DESTITUTE, "特困人员", "TEKUN", 1, 280));
    }

    /** A category that is paid for, with the names that the vocabulary knows under some codes. */
    public static Category helped(String id, String label, String covers, int priority, int subsidy) {
        return new Category(
                id,
                label,
                List.of(),
                List.of(covers.split(" ")),
                ALL,
                CompletionBasis.ofTarget(id),
                null,
                true,
                false,
                priority,
                BigDecimal.valueOf(subsidy),
                null);
    }

    /** The small campaign with categories of one's own. */
    public static Campaign of(Category... categories) {
        return of(Counted.SUMMARY, List.of(), categories);
    }

    /** The small campaign with all of that of one's own. */
    public static Campaign of(Counted countedFrom, List<BigDecimal> premiums, Category... categories) {
        return new Campaign(
                "small-2021",
                "测试区2021年度城乡居民医保筹资总体完成情况通报表",
                "测试区",
                2021,
                "测试区人民政府办公室",
                "测试区医疗保障局",
                null,
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31)),
                1,
                List.of(new LevelLabel(Level.TOWN, "镇乡"), new LevelLabel(Level.VILLAGE, "村（社区）")),
                List.of(categories),
                new Bands(BigDecimal.valueOf(80), BigDecimal.valueOf(70)),
                TieRule.SHARED,
                null,
                new BulletinLayout(
                        "排名",
                        "备注",
                        "合计",
                        List.of(new BulletinColumn("任务数", Quantity.target(ALL), List.of())),
                        GoalColours.RED_AND_GREEN,
                        false),
                countedFrom,
                List.of(),
                null,
                premiums,
                Plausibility.USUAL,
                Elsewhere.WARNS);
    }

    /** A campaign with a schedule and what its rates are worth. */
    public static Campaign with(Campaign campaign, List<SchedulePoint> schedule, @Nullable Assessment assessment) {
        return new Campaign(
                campaign.id(),
                campaign.title(),
                campaign.region(),
                campaign.year(),
                campaign.authority(),
                campaign.office(),
                campaign.attachment(),
                campaign.period(),
                campaign.firstEdition(),
                campaign.levels(),
                campaign.categories(),
                campaign.bands(),
                campaign.ties(),
                campaign.targets(),
                campaign.bulletin(),
                campaign.countedFrom(),
                schedule,
                assessment,
                campaign.premiums(),
                campaign.plausibility(),
                campaign.elsewhere());
    }

    /** A campaign with what becomes of those who have another insurance. */
    public static Campaign with(Campaign campaign, Elsewhere elsewhere) {
        return new Campaign(
                campaign.id(),
                campaign.title(),
                campaign.region(),
                campaign.year(),
                campaign.authority(),
                campaign.office(),
                campaign.attachment(),
                campaign.period(),
                campaign.firstEdition(),
                campaign.levels(),
                campaign.categories(),
                campaign.bands(),
                campaign.ties(),
                campaign.targets(),
                campaign.bulletin(),
                campaign.countedFrom(),
                campaign.schedule(),
                campaign.assessment(),
                campaign.premiums(),
                campaign.plausibility(),
                elsewhere);
    }

    /** A category whose rate is its enrolled over its target. */
    public static Category category(String id, String label, @Nullable String subsetOf, String... synonyms) {
        return new Category(
                id,
                label,
                List.of(synonyms),
                List.of(),
                subsetOf,
                CompletionBasis.ofTarget(id),
                null,
                true,
                false,
                null,
                null,
                null);
    }
}
