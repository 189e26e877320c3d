package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.publication.DocumentRules.Plural;
import cn.canbao.publication.DocumentRules.RateBands;
import cn.canbao.publication.DocumentRules.Sentences;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The edition in words: every figure of it is one of the frozen edition, every sentence one of the campaign's documents. */
final class Narrative {

    private static final int NAMED_IN_MESSAGE = 3;

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Edition edition;
    private final List<Edition.EditionRegion> regions;

    Narrative(Campaign campaign, DocumentRules rules, Edition edition) {
        this.campaign = campaign;
        this.rules = rules;
        this.edition = edition;
        String level = campaign.levels().get(0).id().word();
        this.regions = edition.regions().stream()
                .filter(region -> level.equals(region.level()))
                .toList();
    }

    /**
     * A sentence.
     *
     * @param kind what it tells: the name that it has in {@link Sentences}
     * @param template its words
     * @param values what is put into them
     */
    record Sentence(String kind, Template template, Map<String, String> values) {

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
    record Paragraph(Category category, String title, List<Sentence> said) {

        /** The sentences as they are read. */
        List<String> sentences() {
            return said.stream().map(Sentence::text).toList();
        }

        /** The sentences as one text. */
        String text() {
            return String.join("", sentences());
        }
    }

    /** A paragraph for every rated category that has people. */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Category category : campaign.ratedCategories()) {
            Edition.Progress whole = edition.total().categories().get(category.id());
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
    Map<String, String> message() {
        Category everybody = campaign.everybody();
        RateBands bands = rules.bands(everybody, campaign.bands());
        CategoryStanding standing = CategoryStanding.of(regions, everybody.id(), bands);
        Edition.Progress whole = edition.total().categories().get(everybody.id());
        Map<String, String> values = new HashMap<>(everywhere());
        values.putAll(new TotalFigures(campaign, edition.total()).values(everybody));
        values.put("target", whole == null ? "" : String.valueOf(whole.target()));
        values.put("enrolled", whole == null || whole.enrolled() == null ? "" : String.valueOf(whole.enrolled()));
        values.put("rate", Rates.printed(whole));
        values.put("over", over(bands));
        values.put("below", percent(bands.below()));
        boolean known = !standing.rated().isEmpty();
        values.put("above", known ? String.valueOf(standing.upper().size()) : "");
        values.put("lower", known ? String.valueOf(standing.lower().size()) : "");
        values.put(
                "categories",
                campaign.ratedCategories().stream()
                        .skip(1)
                        .filter(category -> !Rates.printed(
                                        edition.total().categories().get(category.id()))
                                .isEmpty())
                        .map(category -> category.label()
                                + Rates.printed(edition.total().categories().get(category.id())))
                        .collect(Collectors.joining("、")));
        List<Edition.EditionRegion> rated = standing.rated();
        // with fewer, somebody would be first and last at once
        boolean enough = rated.size() >= 2 * NAMED_IN_MESSAGE;
        values.put("best", enough ? rates(rated.subList(0, NAMED_IN_MESSAGE), everybody) : "");
        values.put(
                "worst", enough ? rates(rated.subList(rated.size() - NAMED_IN_MESSAGE, rated.size()), everybody) : "");
        values.put(
                "missing",
                standing.unreported().isEmpty()
                        ? ""
                        : String.valueOf(standing.unreported().size()));
        return values;
    }

    private Paragraph paragraph(Category category, Edition.Progress whole) {
        RateBands bands = rules.bands(category, campaign.bands());
        CategoryStanding standing = CategoryStanding.of(regions, category.id(), bands);
        Sentences sentences = rules.sentences(category);
        Map<String, String> values = new HashMap<>(everywhere());
        values.put("category", category.label());
        String title = new Template(rules.title(category, category.equals(campaign.everybody()))).with(values);
        values.put("target", String.valueOf(whole.target()));
        values.put("over", over(bands));
        values.put("notOver", "未" + over(bands));
        values.put("below", percent(bands.below()));
        values.put("others", String.valueOf(standing.others()));
        List<Sentence> said = new ArrayList<>();
        if (whole.enrolled() == null) {
            say(said, "noFigures", sentences.noFigures(), values);
        } else {
            Map<String, String> counted = new HashMap<>(values);
            counted.put("enrolled", String.valueOf(whole.enrolled()));
            counted.put("rate", Rates.printed(whole));
            say(said, "whole", sentences.whole(), counted);
            sayMore(said, sentences, category, standing, counted);
        }
        if (!standing.rated().isEmpty()) {
            say(said, "upper", sentences.upper(), standing.upper(), category, values);
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
        return new Paragraph(category, title, said);
    }

    /** What is said only where all its values are known. */
    private void sayMore(
            List<Sentence> said,
            Sentences sentences,
            Category category,
            CategoryStanding standing,
            Map<String, String> values) {
        Map<String, String> known = new HashMap<>(values);
        known.putAll(new TotalFigures(campaign, edition.total()).values(category));
        known.putAll(new Contrast(category, standing).values());
        for (String sentence : Objects.requireNonNullElse(sentences.more(), List.<String>of())) {
            if (!new Template(sentence).lacks(known)) {
                say(said, "more", sentence, known);
            }
        }
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
            named.put("count", String.valueOf(about.size()));
            named.put("names", about.stream().map(Edition.EditionRegion::name).collect(Collectors.joining("、")));
            named.put("rates", rates(about, category));
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
                "unit", campaign.levels().get(0).label());
    }

    private static String rates(List<Edition.EditionRegion> regions, Category category) {
        return regions.stream()
                .map(region -> region.name() + Rates.printed(region.categories().get(category.id())))
                .collect(Collectors.joining("、"));
    }

    private static String over(RateBands bands) {
        return (bands.reaching() ? "达到" : "超过") + percent(bands.above());
    }

    private static String percent(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "%";
    }
}
