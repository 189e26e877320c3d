package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
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
        String id,
        String label,
        List<String> synonyms,
        List<String> covers,
        @Nullable String subsetOf,
        CompletionBasis rate,
        @Nullable BigDecimal goal,
        Boolean rated,
        Boolean mayExceedTarget,
        @Nullable Integer priority,
        @Nullable BigDecimal subsidy,
        @Nullable Long goalHeads)
        implements ConfigurationPart {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Fills in what the configuration may leave out; an empty entry of a list stays, so that {@link #check} can name it. */
    public Category {
        synonyms = synonyms == null ? List.of() : synonyms.stream().toList();
        covers = covers == null ? List.of() : covers.stream().toList();
        rate = rate == null && id != null ? CompletionBasis.ofTarget(id) : rate;
        rated = rated == null || rated;
        mayExceedTarget = mayExceedTarget != null && mayExceedTarget;
    }

    @Override
    public void check(Keys keys) {
        keys.at("id", id).notBlank().like(ID, Message.of("form-id-60"));
        keys.at("label", label).named(Campaign.LONGEST_NAME);
        keys.at("synonyms", synonyms).each(KeyValue::notBlank);
        keys.at("covers", covers).each(KeyValue::notBlank);
        keys.at("goal", goal).percentage();
        keys.at("subsidy", subsidy).positive();
        keys.at("goalHeads", goalHeads).positive();
    }
}
