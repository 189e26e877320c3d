package cn.canbao.publication;

import cn.canbao.campaign.Bands;
import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import cn.canbao.ranking.Band;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
 */
public record DocumentRules(
        @NotBlank String masthead,
        @NotBlank String issue,
        @NotBlank String title,
        @NotBlank String situation,
        @NotBlank String everybody,
        @NotBlank String category,
        @NotNull @Valid Sentences sentences,
        @NotNull Map<@NotBlank String, @NotNull @Valid CategoryText> categories,
        @NotBlank String demands,
        @NotNull List<@NotNull @Valid Requirement> requirements,
        @NotBlank String attachment,
        @NotNull String presented,
        @NotNull String copied,
        @Positive @Nullable Integer copies,
        @NotEmpty List<@NotBlank String> message) {

    /** The sentences about a category: its own, and where it has none those of all. */
    Sentences sentences(Category about) {
        CategoryText own = categories.get(about.id());
        return own == null || own.sentences() == null
                ? sentences
                : own.sentences().over(sentences);
    }

    /** The bands of a category: its own, or else those of the campaign. */
    RateBands bands(Category about, Bands campaign) {
        CategoryText own = categories.get(about.id());
        return own == null || own.bands() == null
                ? new RateBands(campaign.above(), campaign.below(), false)
                : own.bands();
    }

    /** The title of the paragraph about a category. */
    String title(Category about, boolean first) {
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
    public record Requirement(
            @NotBlank String heading, @NotBlank String text) {}

    /**
     * What is said otherwise of one category.
     *
     * @param title the title of its paragraph; null for that of all
     * @param bands its bands; null for those of the campaign
     * @param sentences its sentences; null, as a whole or singly, for those of all
     */
    public record CategoryText(
            @Nullable String title,
            @Valid @Nullable RateBands bands,
            @Valid @Nullable Sentences sentences) {}

    /**
     * The rates between which a region is neither praised nor named.
     *
     * @param above per cent
     * @param below per cent; a rate under it is named
     * @param reaching whether a rate that is exactly {@code above} is praised too; false when left out
     */
    public record RateBands(
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal above,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal below,
            @NotNull Boolean reaching) {

        /** Fills in what the configuration may leave out. */
        public RateBands {
            reaching = reaching != null && reaching;
        }

        /** The band of a rate, by the exact fraction. */
        Band of(CompletionRate rate) {
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
     */
    public record Sentences(
            @Nullable String whole,
            @Nullable String noFigures,
            @Nullable List<@NotBlank String> more,
            @Valid @Nullable Plural upper,
            @Valid @Nullable Plural others,
            @Valid @Nullable Plural lower,
            @Valid @Nullable Plural notStarted,
            @Valid @Nullable Plural unreported) {

        private Sentences over(Sentences all) {
            return new Sentences(
                    whole == null ? all.whole : whole,
                    noFigures == null ? all.noFigures : noFigures,
                    more == null ? all.more : more,
                    upper == null ? all.upper : upper,
                    others == null ? all.others : others,
                    lower == null ? all.lower : lower,
                    notStarted == null ? all.notStarted : notStarted,
                    unreported == null ? all.unreported : unreported);
        }
    }

    /**
     * A sentence that depends on how many regions it names. An empty text says nothing.
     *
     * @param none without any
     * @param one with a single one
     * @param many with more
     */
    public record Plural(
            @NotNull String none,
            @NotNull String one,
            @NotNull String many) {

        /** The text for a number of regions. */
        String of(int count) {
            return switch (count) {
                case 0 -> none;
                case 1 -> one;
                default -> many;
            };
        }
    }
}
