package cn.canbao.publication.facts;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionRates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the charts show: the rated categories, the ranked regions and the last editions. */
public final class ChartFigures {

    /** The header over the names of editions. */
    public static final String EDITIONS = "期";

    /** The header over the goal of everybody. */
    public static final String GOAL = "目标";

    private static final int FEWEST_EDITIONS = 2;

    /** As many as a chart can show with their dates. */
    private static final int MOST_EDITIONS = 31;

    private final List<Category> categories;
    private final List<Edition.EditionRegion> regions;
    private final List<EditionHistory.EditionTotals> editions;

    /** The figures of one edition and those before it. */
    public ChartFigures(BulletinModel model) {
        this.categories = model.campaign().ratedCategories().stream()
                .filter(category -> fraction(model.edition().total().categories(), category) != null)
                .toList();
        this.regions =
                model.ranked().stream().filter(region -> region.rank() != null).toList();
        List<EditionHistory.EditionTotals> past = model.past();
        this.editions = past.subList(Math.max(0, past.size() - MOST_EDITIONS), past.size());
    }

    /** Whether there is anything to draw. */
    public boolean hasContent() {
        return !regions.isEmpty() && !categories.isEmpty();
    }

    /** Whether there are editions enough to draw a line through them. */
    public boolean hasTrend() {
        return editions.size() >= FEWEST_EDITIONS;
    }

    /** The categories with a rate of the whole region, in the order of the campaign. */
    public List<Category> categories() {
        return categories;
    }

    /** The regions with a rank, best first. */
    public List<Edition.EditionRegion> regions() {
        return regions;
    }

    /** The editions of the trend, oldest first. */
    public List<EditionHistory.EditionTotals> editions() {
        return editions;
    }

    /** The name of an edition below its point of the line. */
    public static String words(EditionHistory.EditionTotals edition) {
        return "第" + edition.number() + "期（" + edition.asOf().getMonthValue() + "月"
                + edition.asOf().getDayOfMonth() + "日）";
    }

    /** A rate as the fraction that is drawn; null where there is none. */
    public static @Nullable BigDecimal fraction(Map<String, Edition.CategoryResult> progress, Category category) {
        return EditionRates.percent(progress.get(category.id()))
                .map(percent -> percent.movePointLeft(2))
                .orElse(null);
    }
}
