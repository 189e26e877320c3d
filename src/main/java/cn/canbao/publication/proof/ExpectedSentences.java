package cn.canbao.publication.proof;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.publication.facts.NamedRegions;
import cn.canbao.publication.facts.RateScope;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.ranking.Band;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What sentences must say by the edition. Lists stand in the order of the frozen ranks, not of rates that are compared anew, so that
 * prose which names regions in another order than the table is found out.
 */
final class ExpectedSentences {

    private static final int NAMED_IN_MESSAGE = 3;

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Edition edition;
    private final WholeNumbers numbers;
    private final Map<String, Boolean> certain = new HashMap<>();

    ExpectedSentences(Campaign campaign, DocumentRules rules, Edition edition) {
        this.campaign = campaign;
        this.rules = rules;
        this.edition = edition;
        this.numbers = WholeNumbers.of(campaign);
    }

    /** The values of a sentence about a category that are figures of the edition, by their names. */
    Map<String, String> of(Category category, String kind) {
        Map<String, String> facts = new HashMap<>();
        Edition.CategoryResult whole = edition.total().categories().get(category.id());
        facts.put("target", whole == null ? "" : numbers.text(whole.target()));
        facts.put(
                "others",
                numbers.text(rated(category, band -> band != Band.UPPER).size()));
        switch (kind) {
            case "whole" -> {
                facts.put("enrolled", enrolled(whole));
                facts.put("rate", ofWhole(category, whole));
            }
            case "upper" -> name(kind, facts, rated(category, band -> band == Band.UPPER), category);
            case "others" -> name(kind, facts, rated(category, band -> band != Band.UPPER), category);
            case "lower" -> name(kind, facts, rated(category, band -> band == Band.LOWER), category);
            case "notStarted" ->
                name(
                        kind,
                        facts,
                        rated(category, band -> true).stream()
                                .filter(region -> isZero(region, category))
                                .toList(),
                        category);
            case "more" -> {
                facts.put("enrolled", enrolled(whole));
                facts.put("rate", ofWhole(category, whole));
                facts.putAll(new ExpectedTotals(edition.total(), numbers).of(category, rated(category, band -> true)));
                facts.put("missingBelow", silentBelow(category));
            }
            case "unreported" -> name(kind, facts, unreported(category), category);
            case "behind" -> {
                ScheduleStatus schedule = new ScheduleStatus(campaign, edition);
                facts.put("expected", expected(schedule));
                name(kind, facts, schedule.behind(), category);
            }
            default -> {}
        }
        return facts;
    }

    /** The values of 短讯.txt that are figures of the edition, by their names. */
    Map<String, String> ofMessage() {
        Category everybody = campaign.everybody();
        Edition.CategoryResult whole = edition.total().categories().get(everybody.id());
        List<Edition.EditionRegion> rated = rated(everybody, band -> true);
        Map<String, String> facts = new HashMap<>(new ExpectedTotals(edition.total(), numbers).of(everybody, rated));
        facts.put("target", whole == null ? "" : numbers.text(whole.target()));
        facts.put("enrolled", enrolled(whole));
        facts.put("rate", ofWhole(everybody, whole));
        if (!rated.isEmpty()) {
            facts.put(
                    "above",
                    numbers.text(rated(everybody, band -> band == Band.UPPER).size()));
            facts.put(
                    "lower",
                    numbers.text(rated(everybody, band -> band == Band.LOWER).size()));
        }
        if (rated.size() >= 2 * NAMED_IN_MESSAGE) {
            facts.put("best", rates(rated.subList(0, NAMED_IN_MESSAGE), everybody));
            facts.put("worst", rates(rated.subList(rated.size() - NAMED_IN_MESSAGE, rated.size()), everybody));
        }
        facts.put("categories", categories());
        facts.put("noFigures", whole == null || whole.enrolled() == null ? "尚无上报数据" : "");
        ScheduleStatus schedule = new ScheduleStatus(campaign, edition);
        facts.put("expected", expected(schedule));
        facts.put(
                "behind",
                schedule.expected().isEmpty()
                        ? ""
                        : numbers.text(schedule.behind().size()));
        long missing = firstLevel().stream()
                .filter(region -> isSilent(region, everybody))
                .count();
        facts.put("missing", missing == 0 ? "" : numbers.text(missing));
        facts.put("missingBelow", silentBelow(everybody));
        return facts;
    }

    /** How many reporting regions are silent about a category inside of regions of the first level that are not. */
    private String silentBelow(Category category) {
        Set<String> heard = new HashSet<>();
        long silent = 0;
        // the register names a region before those inside of it
        for (Edition.EditionRegion region : edition.regions()) {
            boolean isFirst = campaign.levels().get(0).id().word().equals(region.level());
            if (isFirst ? !isSilent(region, category) : heard.contains(String.valueOf(region.parent()))) {
                heard.add(region.code());
                silent += isReporting(region) && isSilent(region, category) ? 1 : 0;
            }
        }
        return silent == 0 ? "" : numbers.text(silent);
    }

    private boolean isReporting(Edition.EditionRegion region) {
        return campaign.reportingLevel().id().word().equals(region.level());
    }

    private boolean isSilent(Edition.EditionRegion region, Category category) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        if (progress != null) {
            return progress.target() > 0 && progress.enrolled() == null;
        }
        return region.reported().equals("never") && (category.equals(campaign.everybody()) || !isCertain(category));
    }

    /** Whether a target is known of a region that never reported, so that none means nobody. */
    private boolean isCertain(Category category) {
        return certain.computeIfAbsent(
                category.id(),
                id -> edition.regions().stream()
                        .anyMatch(one -> isReporting(one)
                                && one.reported().equals("never")
                                && one.categories().containsKey(id)));
    }

    /** A rate only where every reporting region told the category; the others after these, the fewest missing first. */
    private String categories() {
        StringBuilder rates = new StringBuilder();
        Map<Long, String> missing = new TreeMap<>();
        for (Category category : campaign.ratedCategories()) {
            String rate = printed(edition.total().categories().get(category.id()));
            if (category.equals(campaign.everybody()) || rate.isEmpty()) {
                continue;
            }
            long silent = edition.regions().stream()
                    .filter(region -> isReporting(region) && isSilent(region, category))
                    .count();
            if (silent == 0) {
                rates.append(rates.isEmpty() ? "" : "、")
                        .append(category.label())
                        .append(ofWhole(category, edition.total().categories().get(category.id())));
            } else {
                missing.merge(silent, category.label(), (some, one) -> some + "、" + one);
            }
        }
        missing.forEach((count, labels) -> rates.append(rates.isEmpty() ? "" : "，")
                .append(labels)
                .append("尚有")
                .append(numbers.text(count))
                .append("个")
                .append(campaign.reportingLevel().label())
                .append("未报"));
        return rates.toString();
    }

    private static boolean isZero(Edition.EditionRegion region, Category category) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        return progress != null && Long.valueOf(0).equals(progress.numerator());
    }

    private static String expected(ScheduleStatus schedule) {
        return schedule.expected()
                .map(expected -> GoalWords.percent(expected.percent()))
                .orElse("");
    }

    private void name(String kind, Map<String, String> facts, List<Edition.EditionRegion> regions, Category category) {
        facts.put("count", numbers.text(regions.size()));
        NamedRegions named = NamedRegions.of(kind, regions, rules, numbers);
        facts.put("names", named.text(Edition.EditionRegion::name));
        facts.put("rates", named.text(region -> nameAndRate(region, category)));
    }

    private static String rates(List<Edition.EditionRegion> regions, Category category) {
        return regions.stream().map(region -> nameAndRate(region, category)).collect(Collectors.joining("、"));
    }

    private static String nameAndRate(Edition.EditionRegion region, Category category) {
        return region.name() + printed(region.categories().get(category.id()));
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
                    Edition.CategoryResult progress = region.categories().get(category.id());
                    return progress == null
                            ? category.equals(campaign.everybody())
                                    && region.reported().equals("never")
                            : progress.enrolled() == null && progress.target() > 0;
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
        return EditionRates.of(region.categories().get(category.id()));
    }

    private String enrolled(Edition.@Nullable CategoryResult progress) {
        return progress == null || progress.enrolled() == null ? "" : numbers.text(progress.enrolled());
    }

    private String ofWhole(Category category, Edition.@Nullable CategoryResult progress) {
        String rate = printed(progress);
        return rate.isEmpty() ? "" : rate + new RateScope(campaign, edition).behind(edition.total(), category);
    }

    private static String printed(Edition.@Nullable CategoryResult progress) {
        return EditionRates.percent(progress)
                .map(rate -> rate.toPlainString() + "%")
                .orElse("");
    }
}
