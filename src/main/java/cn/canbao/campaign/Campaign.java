package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One year's enrolment drive of one authority, with its rule book: the content of {@code campaign.yaml}.
 *
 * @param id names the campaign's outputs; lower-case letters, digits and hyphens
 * @param title title of the bulletin table
 * @param region name of the region that the campaign covers; the top of the register
 * @param year the year of coverage
 * @param authority who publishes the bulletin
 * @param office who prepares it
 * @param attachment the mark above the table, for example 附件; null for none
 * @param period the days of the campaign; null when every as-of is plausible
 * @param firstEdition number of the first edition
 * @param levels the levels below the region, from the largest to the one that reports
 * @param categories the categories; the first is everybody, and its rate is what regions are ranked by
 * @param bands the bands of the completion rate
 * @param ties which ranks equal rates get
 * @param targets how the targets were set; null when the register simply names them
 * @param bulletin what the published table looks like
 * @param countedFrom which kind of sheet the people enrolled are counted from; summary when left out
 * @param schedule how far everybody ought to have come by which day; empty when nothing is expected
 * @param assessment what rates are worth in money and points; null for nothing
 * @param premiums what a person may pay, in yuan, one amount per tier; none when amounts are not checked
 * @param plausibility what is done about figures that fall, jump or stay; warned of when left out
 * @param elsewhere what becomes of somebody on a roster who is enrolled and has another insurance; warned of when left out
 */
public record Campaign(
        String id,
        String title,
        String region,
        int year,
        String authority,
        String office,
        @Nullable String attachment,
        @Nullable Period period,
        int firstEdition,
        List<LevelLabel> levels,
        List<Category> categories,
        Bands bands,
        TieRule ties,
        @Nullable TargetRule targets,
        BulletinLayout bulletin,
        Counted countedFrom,
        List<SchedulePoint> schedule,
        @Nullable Assessment assessment,
        List<BigDecimal> premiums,
        Plausibility plausibility,
        Elsewhere elsewhere)
        implements ConfigurationPart {

    /** Characters that a name may have at most: of a region, a level, a category or a column. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST_TITLE = 200;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** Fills in what the configuration may leave out; an empty entry of a list stays, so that {@link #check} can name it. */
    public Campaign {
        countedFrom = countedFrom == null ? Counted.SUMMARY : countedFrom;
        schedule = schedule == null ? List.of() : schedule.stream().toList();
        premiums = premiums == null ? List.of() : premiums.stream().toList();
        plausibility = plausibility == null ? Plausibility.USUAL : plausibility;
        elsewhere = elsewhere == null ? Elsewhere.WARNS : elsewhere;
    }

    /** The category of everybody, by whose rate regions are ranked. */
    public Category everybody() {
        return categories.get(0);
    }

    /** The category of an id. */
    public Optional<Category> category(String categoryId) {
        return categories.stream().filter(c -> c.id().equals(categoryId)).findFirst();
    }

    /** The categories that have a completion rate, in the order of the campaign. */
    public List<Category> ratedCategories() {
        return categories.stream().filter(Category::rated).toList();
    }

    /** The level that reports. */
    public LevelLabel reportingLevel() {
        return levels.get(levels.size() - 1);
    }

    /** What a level is called; the name of the level itself where the campaign does not use it. */
    public String label(Level level) {
        return levels.stream()
                .filter(l -> l.id() == level)
                .map(LevelLabel::label)
                .findFirst()
                .orElse(level.word());
    }

    @Override
    public void check(Keys keys) {
        keys.at("id", id).notBlank().like(ID, Message.of("form-id-60"));
        keys.at("title", title).named(LONGEST_TITLE);
        keys.at("region", region).named(LONGEST_NAME);
        keys.at("year", year).atLeast(2000).atMost(2100);
        keys.at("authority", authority).named(LONGEST_TITLE);
        keys.at("office", office).named(LONGEST_TITLE);
        keys.at("attachment", attachment).shorterThan(LONGEST_NAME);
        keys.at("period", period).right();
        keys.at("firstEdition", firstEdition).positive();
        keys.at("levels", levels).notEmpty().each(KeyValue::right);
        keys.at("categories", categories).notEmpty().each(KeyValue::right);
        keys.at("bands", bands).given().right();
        keys.at("ties", ties).given();
        keys.at("targets", targets).right();
        keys.at("bulletin", bulletin).given().right();
        keys.at("schedule", schedule).each(KeyValue::right);
        keys.at("assessment", assessment).right();
        keys.at("premiums", premiums).each(KeyValue::positive);
        keys.at("plausibility", plausibility).right();
    }
}
