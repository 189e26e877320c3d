package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import cn.canbao.ranking.Band;
import cn.canbao.staging.Edition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What sentences must say by the edition. Lists stand in the order of the frozen ranks, not of rates that are compared anew, so that
 * prose which names regions in another order than the table is found out.
 */
final class ProseFacts {

    private static final int NAMED_IN_MESSAGE = 3;

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Edition edition;

    ProseFacts(Campaign campaign, DocumentRules rules, Edition edition) {
        this.campaign = campaign;
        this.rules = rules;
        this.edition = edition;
    }

    /** The values of a sentence about a category that are figures of the edition, by their names. */
    Map<String, String> of(Category category, String kind) {
        Map<String, String> facts = new HashMap<>();
        Edition.Progress whole = edition.total().categories().get(category.id());
        facts.put("target", whole == null ? "" : String.valueOf(whole.target()));
        facts.put(
                "others",
                String.valueOf(rated(category, band -> band != Band.UPPER).size()));
        switch (kind) {
            case "whole" -> {
                facts.put("enrolled", enrolled(whole));
                facts.put("rate", printed(whole));
            }
            case "upper" -> name(facts, rated(category, band -> band == Band.UPPER), category);
            case "others" -> name(facts, rated(category, band -> band != Band.UPPER), category);
            case "lower" -> name(facts, rated(category, band -> band == Band.LOWER), category);
            case "notStarted" ->
                name(
                        facts,
                        rated(category, band -> true).stream()
                                .filter(region -> isZero(region, category))
                                .toList(),
                        category);
            case "more" -> {
                facts.put("enrolled", enrolled(whole));
                facts.put("rate", printed(whole));
                facts.putAll(new TotalFacts(edition.total()).of(category, rated(category, band -> true)));
            }
            case "unreported" -> name(facts, unreported(category), category);
            default -> {}
        }
        return facts;
    }

    /** The values of 短讯.txt that are figures of the edition, by their names. */
    Map<String, String> ofMessage() {
        Category everybody = campaign.everybody();
        Edition.Progress whole = edition.total().categories().get(everybody.id());
        List<Edition.EditionRegion> rated = rated(everybody, band -> true);
        Map<String, String> facts = new HashMap<>(new TotalFacts(edition.total()).of(everybody, rated));
        facts.put("target", whole == null ? "" : String.valueOf(whole.target()));
        facts.put("enrolled", enrolled(whole));
        facts.put("rate", printed(whole));
        if (!rated.isEmpty()) {
            facts.put(
                    "above",
                    String.valueOf(rated(everybody, band -> band == Band.UPPER).size()));
            facts.put(
                    "lower",
                    String.valueOf(rated(everybody, band -> band == Band.LOWER).size()));
        }
        if (rated.size() >= 2 * NAMED_IN_MESSAGE) {
            facts.put("best", rates(rated.subList(0, NAMED_IN_MESSAGE), everybody));
            facts.put("worst", rates(rated.subList(rated.size() - NAMED_IN_MESSAGE, rated.size()), everybody));
        }
        facts.put(
                "categories",
                campaign.ratedCategories().stream()
                        .filter(category -> !category.equals(everybody))
                        .map(category -> Map.entry(
                                category.label(),
                                printed(edition.total().categories().get(category.id()))))
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + one.getValue())
                        .collect(Collectors.joining("、")));
        int missing = unreported(everybody).size();
        facts.put("missing", missing == 0 ? "" : String.valueOf(missing));
        return facts;
    }

    private static boolean isZero(Edition.EditionRegion region, Category category) {
        Edition.Progress progress = region.categories().get(category.id());
        return progress != null && Long.valueOf(0).equals(progress.enrolled());
    }

    private static void name(Map<String, String> facts, List<Edition.EditionRegion> regions, Category category) {
        facts.put("count", String.valueOf(regions.size()));
        facts.put("names", regions.stream().map(Edition.EditionRegion::name).collect(Collectors.joining("、")));
        facts.put("rates", rates(regions, category));
    }

    private static String rates(List<Edition.EditionRegion> regions, Category category) {
        return regions.stream()
                .map(region -> region.name() + printed(region.categories().get(category.id())))
                .collect(Collectors.joining("、"));
    }

    private List<Edition.EditionRegion> rated(Category category, Predicate<Band> bands) {
        DocumentRules.RateBands rateBands = rules.bands(category, campaign.bands());
        return firstLevel().stream()
                .filter(region -> rate(region, category)
                        .filter(rate -> bands.test(rateBands.of(rate)))
                        .isPresent())
                .sorted(Comparator.comparing(
                        region -> Objects.requireNonNull(region.categories().get(category.id()))
                                .rank(),
                        Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    private List<Edition.EditionRegion> unreported(Category category) {
        return firstLevel().stream()
                .filter(region -> {
                    Edition.Progress progress = region.categories().get(category.id());
                    return progress != null && progress.enrolled() == null && progress.target() > 0;
                })
                .toList();
    }

    private List<Edition.EditionRegion> firstLevel() {
        String level = campaign.levels().get(0).id().word();
        return edition.regions().stream()
                .filter(region -> level.equals(region.level()))
                .toList();
    }

    private static Optional<CompletionRate> rate(Edition.EditionRegion region, Category category) {
        return Rates.of(region.categories().get(category.id()));
    }

    private static String enrolled(Edition.@Nullable Progress progress) {
        return progress == null || progress.enrolled() == null ? "" : String.valueOf(progress.enrolled());
    }

    private static String printed(Edition.@Nullable Progress progress) {
        return Rates.percent(progress).map(rate -> rate.toPlainString() + "%").orElse("");
    }
}
