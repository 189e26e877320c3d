package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TieRule;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.ranking.Ranked;
import cn.canbao.ranking.Ranking;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Freezes small editions of a campaign in code: towns, each with one village that has its figures. */
public final class SmallEdition {

    private static final String ROOT = "测试区";
    private static final LocalDateTime FIRST = LocalDateTime.of(2021, 2, 2, 10, 0);

    private final Campaign campaign;
    private final int number;
    private final List<Town> towns = new ArrayList<>();

    private record Town(String name, String reported, Map<Quantity, Long> figures) {}

    private SmallEdition(Campaign campaign, int number) {
        this.campaign = campaign;
        this.number = number;
    }

    /** An edition of a number, a day later than the one before it; the first is of 2 February. */
    public static SmallEdition of(Campaign campaign, int number) {
        return new SmallEdition(campaign, number);
    }

    /** A town that reported on the day, with its figures in pairs of quantity and people. */
    public SmallEdition town(String name, Object... figures) {
        return stale(name, "now", figures);
    }

    /** A town that was carried over from the day before or never reported. */
    public SmallEdition stale(String name, String reported, Object... figures) {
        Map<Quantity, Long> map = new TreeMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            map.put(Quantity.parse((String) figures[i]), ((Integer) figures[i + 1]).longValue());
        }
        towns.add(new Town(name, reported, map));
        return this;
    }

    public Edition freeze() {
        List<Edition.EditionRegion> regions = new ArrayList<>();
        Map<Quantity, Long> sums = new TreeMap<>();
        towns.forEach(town -> town.figures.forEach((quantity, people) -> sums.merge(quantity, people, Long::sum)));
        regions.add(region(ROOT, ROOT, null, null, new Town(ROOT, "now", sums)));
        for (Town town : towns) {
            String code = ROOT + "/" + town.name;
            regions.add(region(code, town.name, "town", ROOT, town));
            regions.add(region(code + "/村", town.name + "村", "village", code, town));
        }
        return new Edition(number, campaign.id(), number, asOf(), regions, Map.of());
    }

    private LocalDateTime asOf() {
        return FIRST.plusDays(number - 1L);
    }

    private Edition.EditionRegion region(
            String code, String name, @Nullable String level, @Nullable String parent, Town town) {
        Map<String, Edition.CategoryResult> categories = new LinkedHashMap<>();
        for (Category category : campaign.ratedCategories()) {
            Long over = town.figures.get(category.rate().over());
            Long enrolled = town.figures.get(category.rate().enrolled());
            if (over != null) {
                categories.put(
                        category.id(),
                        new Edition.CategoryResult(over, enrolled, enrolled == null ? 1 : 0, rank(category, town)));
            }
        }
        Integer rank = level == null ? null : rank(campaign.everybody(), town);
        LocalDateTime received =
                town.reported.equals("never") ? null : town.reported.equals("carried") ? asOf().minusDays(1) : asOf();
        return new Edition.EditionRegion(
                code, name, level, parent, town.reported, received, rank, 1, null, town.figures, categories);
    }

    private @Nullable Integer rank(Category category, Town town) {
        return new Ranking(TieRule.SHARED)
                .rank(towns, one -> rate(category, one)).stream()
                        .filter(ranked -> ranked.item() == town)
                        .map(Ranked::rank)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<CompletionRate> rate(Category category, Town town) {
        Long over = town.figures.get(category.rate().over());
        Long enrolled = town.figures.get(category.rate().enrolled());
        return over == null || enrolled == null
                ? Optional.empty()
                : Optional.of(new CompletionRate(enrolled, over)).filter(CompletionRate::exists);
    }
}
