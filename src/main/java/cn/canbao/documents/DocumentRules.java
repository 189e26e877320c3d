package cn.canbao.documents;

import cn.canbao.campaign.Bands;
import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import cn.canbao.ranking.Band;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a campaign say: the content of {@code documents.yaml}. Texts are templates, see {@link Template}.
 *
 * @param masthead the red name on top of 通报.docx
 * @param issue the line with the number of the edition
 * @param title the title
 * @param situation heading of the first part
 * @param everybody title of the paragraph about the first category
 * @param category title of the paragraph about another category
 * @param sentences what is said of every category
 * @param categories what is said otherwise of single categories, by their ids
 * @param demands heading of the second part
 * @param requirements the paragraphs of the second part; empty when it shall be left out
 * @param attachment what the annex is called
 * @param presented to whom it is presented, a role; empty for no such line
 * @param copied who else gets one; empty for no such line
 * @param copies printed copies; null when they are not counted
 * @param message the sentences of 短讯.txt, the most important first
 * @param mostNamed how many regions a sentence names at most that tells who lies behind or did not report; of more, the number is said
 * @param mostPraised how many one names at most that tells who is in the upper band; null for all of them
 */
public record DocumentRules(
        String masthead,
        String issue,
        String title,
        String situation,
        String everybody,
        String category,
        Sentences sentences,
        Map<String, CategoryText> categories,
        String demands,
        List<Requirement> requirements,
        String attachment,
        String presented,
        String copied,
        @Nullable Integer copies,
        List<String> message,
        Integer mostNamed,
        @Nullable Integer mostPraised)
        implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("masthead", masthead).notBlank();
        keys.at("issue", issue).notBlank();
        keys.at("title", title).notBlank();
        keys.at("situation", situation).notBlank();
        keys.at("everybody", everybody).notBlank();
        keys.at("category", category).notBlank();
        keys.at("sentences", sentences).given().right();
        keys.at("categories", categories).given().each(KeyValue::right);
        keys.at("demands", demands).notBlank();
        keys.at("requirements", requirements).given().each(KeyValue::right);
        keys.at("attachment", attachment).notBlank();
        keys.at("presented", presented).given();
        keys.at("copied", copied).given();
        keys.at("copies", copies).positive();
        keys.at("message", message).notEmpty().each(KeyValue::notBlank);
        keys.at("mostNamed", mostNamed).given().positive();
        keys.at("mostPraised", mostPraised).positive();
    }

    /** The sentences about a category: its own, and where it has none those of all. */
    public Sentences sentences(Category about) {
        CategoryText own = categories.get(about.id());
        return own == null || own.sentences() == null
                ? sentences
                : own.sentences().over(sentences);
    }

    /** The bands of a category: its own, or else those of the campaign. */
    public RateBands bands(Category about, Bands campaign) {
        CategoryText own = categories.get(about.id());
        return own == null || own.bands() == null
                ? new RateBands(campaign.above(), campaign.below(), false)
                : own.bands();
    }

    /** The title of the paragraph about a category. */
    public String title(Category about, boolean first) {
        CategoryText own = categories.get(about.id());
        if (own != null && own.title() != null) {
            return own.title();
        }
        return first ? everybody : category;
    }

    /**
     * A paragraph of the second part.
     *
     * @param heading what it starts with
     * @param text what it asks for
     */
    public record Requirement(String heading, String text) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("heading", heading).notBlank();
            keys.at("text", text).notBlank();
        }
    }

    /**
     * What is said otherwise of one category.
     *
     * @param title the title of its paragraph; null for that of all
     * @param bands its bands; null for those of the campaign
     * @param sentences its sentences; null, as a whole or singly, for those of all
     */
    public record CategoryText(
            @Nullable String title,
            @Nullable RateBands bands,
            @Nullable Sentences sentences) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("bands", bands).right();
            keys.at("sentences", sentences).right();
        }
    }

    /**
     * The rates between which a region is neither praised nor named.
     *
     * @param above per cent
     * @param below per cent; a rate under it is named
     * @param reaching whether a rate that is exactly {@code above} is praised too; false when left out
     */
    public record RateBands(BigDecimal above, BigDecimal below, Boolean reaching) implements ConfigurationPart {

        /** Fills in what the configuration may leave out. */
        public RateBands {
            reaching = reaching != null && reaching;
        }

        @Override
        public void check(Keys keys) {
            keys.at("above", above).given().percentage();
            keys.at("below", below).given().percentage();
        }

        /** The band of a rate, by the exact fraction. */
        public Band of(CompletionRate rate) {
            return reaching && rate.compareToPercent(above) == 0 ? Band.UPPER : Band.of(rate, new Bands(above, below));
        }
    }

    /**
     * The sentences about a category.
     *
     * @param whole how far the region of the campaign has come
     * @param noFigures the same when nothing was reported
     * @param more what else is said of the whole region, each only where all its values are known
     * @param upper the regions in the upper band; with none, that no region is
     * @param others how many rated regions are not in the upper band; said when some are and some are not
     * @param lower the regions in the lower band
     * @param notStarted the regions that have such people and reported that nobody is enrolled
     * @param unreported the regions that have such people and reported nothing
     * @param behind the regions behind the schedule of the campaign; said of everybody only
     */
    public record Sentences(
            @Nullable String whole,
            @Nullable String noFigures,
            @Nullable List<String> more,
            @Nullable Plural upper,
            @Nullable Plural others,
            @Nullable Plural lower,
            @Nullable Plural notStarted,
            @Nullable Plural unreported,
            @Nullable Plural behind)
            implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("more", more).each(KeyValue::notBlank);
            keys.at("upper", upper).right();
            keys.at("others", others).right();
            keys.at("lower", lower).right();
            keys.at("notStarted", notStarted).right();
            keys.at("unreported", unreported).right();
            keys.at("behind", behind).right();
        }

        private Sentences over(Sentences all) {
            return new Sentences(
                    whole == null ? all.whole : whole,
                    noFigures == null ? all.noFigures : noFigures,
                    more == null ? all.more : more,
                    upper == null ? all.upper : upper,
                    others == null ? all.others : others,
                    lower == null ? all.lower : lower,
                    notStarted == null ? all.notStarted : notStarted,
                    unreported == null ? all.unreported : unreported,
                    behind == null ? all.behind : behind);
        }
    }

    /**
     * A sentence that depends on how many regions it names. An empty text says nothing.
     *
     * @param none without any
     * @param one with a single one
     * @param many with more
     */
    public record Plural(String none, String one, String many) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("none", none).given();
            keys.at("one", one).given();
            keys.at("many", many).given();
        }

        /** The text for a number of regions. */
        public String of(int count) {
            return switch (count) {
                case 0 -> none;
                case 1 -> one;
                default -> many;
            };
        }
    }
}
