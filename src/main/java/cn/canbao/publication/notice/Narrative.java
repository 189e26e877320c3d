package cn.canbao.publication.notice;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRules.Plural;
import cn.canbao.documents.DocumentRules.RateBands;
import cn.canbao.documents.DocumentRules.Sentences;
import cn.canbao.documents.Template;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.NamedRegions;
import cn.canbao.publication.facts.RateScope;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.facts.UnreportedRegions;
import cn.canbao.publication.facts.WholeNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The edition in words: every figure of it is one of the frozen edition, every sentence one of the campaign's documents. */
public final class Narrative {

    private static final int NAMED_IN_MESSAGE = 3;
    private static final String NO_FIGURES = "尚无上报数据";

    /** What is said of several at once, in a sentence that counts them. */
    private static final Pattern ALL_OF_THEM = Pattern.compile("(\\$\\{others}[^。；]*?)[均都](?=[未没不尚还]|\\$\\{notOver})");

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Edition edition;
    private final List<Edition.EditionRegion> regions;
    private final ScheduleStatus schedule;
    private final WholeNumbers numbers;
    private final UnreportedRegions unreported;
    private final RateScope scope;

    /** The words of one edition. */
    public Narrative(Campaign campaign, DocumentRules rules, Edition edition) {
        this.campaign = campaign;
        this.rules = rules;
        this.edition = edition;
        this.schedule = new ScheduleStatus(campaign, edition);
        this.numbers = WholeNumbers.of(campaign);
        this.unreported = new UnreportedRegions(campaign, edition);
        this.scope = new RateScope(campaign, edition);
        String level = campaign.levels().get(0).id().word();
        this.regions = edition.regions().stream()
                .filter(region -> level.equals(region.level()))
                .toList();
    }

    /**
     * A sentence.
     *
     * @param kind what it is about: the name that it has in {@link Sentences}
     * @param template its words
     * @param values what is put into them
     */
    public record Sentence(String kind, Template template, Map<String, String> values) {

        /** As it is read. */
        String text() {
            return template.with(values);
        }
    }

    /**
     * What is said of a category.
     *
     * @param category the category
     * @param title its title
     * @param said its sentences in their order
     */
    public record Paragraph(Category category, String title, List<Sentence> said) {

        /** The sentences as they are read. */
        List<String> sentences() {
            return said.stream().map(Sentence::text).toList();
        }

        /** The sentences as one text. */
        public String text() {
            return String.join("", sentences());
        }
    }

    /** A paragraph for every rated category that has people. */
    public List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Category category : campaign.ratedCategories()) {
            Edition.CategoryResult whole = edition.total().categories().get(category.id());
            if (whole != null && whole.target() > 0) {
                paragraphs.add(paragraph(category, whole));
            }
        }
        return paragraphs;
    }

    /** A text that speaks of no category. */
    String text(String template) {
        return new Template(template).with(everywhere());
    }

    /** The values of 短讯.txt. One that there is nothing to say about is empty. */
    public Map<String, String> message() {
        Category everybody = campaign.everybody();
        RateBands bands = rules.bands(everybody, campaign.bands());
        CategoryStanding standing = CategoryStanding.of(regions, everybody.id(), bands, true);
        Edition.CategoryResult whole = edition.total().categories().get(everybody.id());
        Map<String, String> values = new HashMap<>(everywhere());
        values.putAll(new TotalVariables(campaign, edition.total(), scope).values(everybody));
        values.put("target", whole == null ? "" : numbers.text(whole.target()));
        values.put("enrolled", whole == null || whole.enrolled() == null ? "" : numbers.text(whole.enrolled()));
        values.put("rate", rate(whole, everybody));
        values.put("over", over(bands));
        values.put("below", percent(bands.below()));
        boolean known = !standing.rated().isEmpty();
        values.put("above", known ? numbers.text(standing.upper().size()) : "");
        values.put("lower", known ? numbers.text(standing.lower().size()) : "");
        values.put("categories", categories());
        campaign.ratedCategories().stream()
                .skip(1)
                .filter(category -> unreported.of(category) > 0)
                .forEach(category -> values.put(new Quantity(Measure.RATE, category.id()).toString(), ""));
        values.put("noFigures", whole == null || whole.enrolled() == null ? NO_FIGURES : "");
        List<Edition.EditionRegion> rated = standing.rated();
        // with fewer, somebody would be first and last at once
        boolean enough = rated.size() >= 2 * NAMED_IN_MESSAGE;
        values.put("best", enough ? rates(rated.subList(0, NAMED_IN_MESSAGE), everybody) : "");
        values.put(
                "worst", enough ? rates(rated.subList(rated.size() - NAMED_IN_MESSAGE, rated.size()), everybody) : "");
        values.put("missing", unless(unreported.ofFirstLevel()));
        values.put("missingBelow", unless(unreported.below(everybody)));
        values.put(
                "expected",
                schedule.expected().map(expected -> percent(expected.percent())).orElse(""));
        values.put(
                "behind",
                schedule.expected()
                        .map(expected -> numbers.text(schedule.behind().size()))
                        .orElse(""));
        return values;
    }

    /** The categories with the rates of the whole region; of those that a part did not report, how many did not. */
    private String categories() {
        List<String> said = new ArrayList<>();
        Map<Integer, List<String>> missing = new TreeMap<>();
        campaign.ratedCategories().stream().skip(1).forEach(category -> {
            String rate = EditionRates.printed(edition.total().categories().get(category.id()));
            int silent = unreported.of(category);
            if (!rate.isEmpty() && silent == 0) {
                said.add(category.label() + rate + scope.behind(edition.total(), category));
            } else if (!rate.isEmpty()) {
                missing.computeIfAbsent(silent, count -> new ArrayList<>()).add(category.label());
            }
        });
        String level = campaign.reportingLevel().label();
        String rates = String.join("、", said);
        return Stream.concat(
                        rates.isEmpty() ? Stream.empty() : Stream.of(rates),
                        missing.entrySet().stream()
                                .map(one -> String.join("、", one.getValue()) + "尚有" + numbers.text(one.getKey()) + "个"
                                        + level + "未报"))
                .collect(Collectors.joining("，"));
    }

    private String unless(int none) {
        return none == 0 ? "" : numbers.text(none);
    }

    private Paragraph paragraph(Category category, Edition.CategoryResult whole) {
        RateBands bands = rules.bands(category, campaign.bands());
        CategoryStanding standing =
                CategoryStanding.of(regions, category.id(), bands, category.equals(campaign.everybody()));
        Sentences sentences = rules.sentences(category);
        Map<String, String> values = new HashMap<>(everywhere());
        values.put("category", category.label());
        String title = new Template(rules.title(category, category.equals(campaign.everybody()))).with(values);
        values.put("target", numbers.text(whole.target()));
        values.put("over", over(bands));
        values.put("notOver", "未" + over(bands));
        values.put("below", percent(bands.below()));
        values.put("others", numbers.text(standing.others()));
        List<Sentence> said = new ArrayList<>();
        if (whole.enrolled() == null) {
            say(said, "noFigures", sentences.noFigures(), values);
        } else {
            Map<String, String> counted = new HashMap<>(values);
            counted.put("enrolled", numbers.text(whole.enrolled()));
            counted.put("rate", rate(whole, category));
            say(said, "whole", sentences.whole(), counted);
            sayMore(said, sentences, category, standing, counted);
        }
        if (!standing.rated().isEmpty()) {
            say(said, "upper", ofOne(sentences.upper(), standing.others()), standing.upper(), category, values);
            boolean sameAsLower = standing.others() == standing.lower().size()
                    && bands.above().compareTo(bands.below()) == 0;
            if (!standing.upper().isEmpty() && !sameAsLower) {
                say(
                        said,
                        "others",
                        sentences.others(),
                        standing.rated()
                                .subList(
                                        standing.upper().size(),
                                        standing.rated().size()),
                        category,
                        values);
            }
            say(said, "lower", sentences.lower(), standing.lower(), category, values);
            say(said, "notStarted", sentences.notStarted(), standing.notStarted(), category, values);
        }
        if (whole.enrolled() != null) {
            say(said, "unreported", sentences.unreported(), standing.unreported(), category, values);
        }
        if (category.equals(campaign.everybody())) {
            sayWhoIsBehind(said, sentences.behind(), category, values);
        }
        return new Paragraph(category, title, said);
    }

    /** Without 均 and 都 where nobody is in the upper band and it is said of a single region: these words need two. */
    private static @Nullable Plural ofOne(@Nullable Plural upper, int others) {
        return upper == null || others != 1
                ? upper
                : new Plural(ALL_OF_THEM.matcher(upper.none()).replaceFirst("$1"), upper.one(), upper.many());
    }

    /** What is said only where all its values are known. */
    private void sayMore(
            List<Sentence> said,
            Sentences sentences,
            Category category,
            CategoryStanding standing,
            Map<String, String> values) {
        Map<String, String> known = new HashMap<>(values);
        known.putAll(new TotalVariables(campaign, edition.total(), scope).values(category));
        known.putAll(new BestAndWorst(category, standing, rules, numbers).values());
        known.put("missingBelow", unless(unreported.below(category)));
        for (String sentence : Objects.requireNonNullElse(sentences.more(), List.<String>of())) {
            if (!new Template(sentence).lacks(known)) {
                say(said, "more", sentence, known);
            }
        }
    }

    private void sayWhoIsBehind(
            List<Sentence> said, @Nullable Plural sentence, Category category, Map<String, String> values) {
        schedule.expected().ifPresent(expected -> {
            Map<String, String> known = new HashMap<>(values);
            known.put("expected", percent(expected.percent()));
            say(said, "behind", sentence, schedule.behind(), category, known);
        });
    }

    private void say(
            List<Sentence> said,
            String kind,
            @Nullable Plural sentence,
            List<Edition.EditionRegion> about,
            Category category,
            Map<String, String> values) {
        if (sentence != null) {
            Map<String, String> named = new HashMap<>(values);
            named.put("count", numbers.text(about.size()));
            NamedRegions regions = NamedRegions.of(kind, about, rules, numbers);
            named.put("names", regions.text(Edition.EditionRegion::name));
            named.put("rates", regions.text(region -> nameAndRate(region, category)));
            say(said, kind, sentence.of(about.size()), named);
        }
    }

    private static void say(List<Sentence> said, String kind, @Nullable String template, Map<String, String> values) {
        if (template != null && !template.isBlank()) {
            said.add(new Sentence(kind, new Template(template), values));
        }
    }

    private Map<String, String> everywhere() {
        return Map.of(
                "region", campaign.region(),
                "year", String.valueOf(campaign.year()),
                "number", ChineseNumerals.of(edition.number()),
                "date", ChineseDates.day(edition.asOf()),
                "asOf", ChineseDates.moment(edition.asOf()),
                "authority", campaign.authority(),
                "office", campaign.office(),
                "unit", campaign.levels().get(0).label(),
                "subunit", campaign.reportingLevel().label());
    }

    /** The rate of the whole, and beside it whose it is when it is not everybody's. */
    private String rate(Edition.@Nullable CategoryResult whole, Category category) {
        String printed = EditionRates.printed(whole);
        return printed.isEmpty() ? "" : printed + scope.behind(edition.total(), category);
    }

    private static String rates(List<Edition.EditionRegion> regions, Category category) {
        return regions.stream().map(region -> nameAndRate(region, category)).collect(Collectors.joining("、"));
    }

    private static String nameAndRate(Edition.EditionRegion region, Category category) {
        return region.name() + EditionRates.printed(region.categories().get(category.id()));
    }

    private static String over(RateBands bands) {
        return (bands.reaching() ? "达到" : "超过") + percent(bands.above());
    }

    private static String percent(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "%";
    }
}
