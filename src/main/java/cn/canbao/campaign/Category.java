package cn.canbao.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that the campaign counts by itself (人员类别). The first category of a campaign is everybody.
 *
 * @param id the name used in configuration, database and {@code summary.json}
 * @param label what the bulletin calls it
 * @param synonyms what else forms call it
 * @param covers codes of the vocabulary's categories whose names mean this category too
 * @param subsetOf id of the category that contains it; null for everybody
 * @param rate which enrolled over which target makes its rate; null for enrolled(id)/target(id)
 * @param goal per cent to reach; null when there is none
 * @param rated whether it has a completion rate at all; true when left out
 * @param mayExceedTarget whether a rate over 100 % is to be expected; false when left out
 * @param priority which category is preferred for a person who has several (就高不重复), the smallest first; those without one
 *     follow in the order of the campaign
 * @param subsidy what is paid for such a person, in yuan; null for nothing
 * @param goalHeads head count that the whole region of the campaign is to reach, beside or instead of the goal in per cent; null when
 *     there is none
 */
public record Category(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]*", message = "must be lower-case letters, digits and hyphens")
        String id,

        @NotBlank String label,
        List<@NotBlank String> synonyms,
        List<@NotBlank String> covers,
        @Nullable String subsetOf,
        @NotNull CompletionBasis rate,
        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal goal,
        @NotNull Boolean rated,
        @NotNull Boolean mayExceedTarget,
        @Nullable Integer priority,
        @Positive @Nullable BigDecimal subsidy,
        @Positive @Nullable Long goalHeads) {

    /** Fills in what the configuration may leave out. */
    public Category {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        covers = covers == null ? List.of() : List.copyOf(covers);
        rate = rate == null && id != null ? CompletionBasis.ofTarget(id) : rate;
        rated = rated == null || rated;
        mayExceedTarget = mayExceedTarget != null && mayExceedTarget;
    }
}
