package cn.canbao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Assessment.RateReading;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.RateBound;
import cn.canbao.completion.CompletionRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiers and points of the example 临江 2024. */
class RewardTiersTest {

    private static final Assessment LINJIANG =
            Objects.requireNonNull(new CampaignFile(Path.of("config/examples/linjiang-2024/campaign.yaml"))
                    .read()
                    .assessment());
    private static final RewardTiers TIERS = new RewardTiers(Objects.requireNonNull(LINJIANG.reward()));

    private static AssessedRate rate(long enrolled, long population, RateReading reading) {
        return new AssessedRate(new CompletionRate(enrolled, population), reading);
    }

    @ParameterizedTest
    @CsvSource({
        "9500, 0",
        "9499, 1",
        "9400, 1",
        "9399, 2",
        "9300, 2",
        "9299, 3",
        "9200, 3",
        "9199, 4",
        "9001, 4",
        "9000, 5",
        "0, 5",
        "10700, 0",
    })
    void putsEachBoundIntoTheTierThatSaysSo(long enrolled, int tier) {
        assertThat(TIERS.paid(rate(enrolled, 10_000, RateReading.EXACT), enrolled)
                        .tier())
                .isEqualTo(tier);
    }

    @Test
    void leavesSixOfTheElevenVillagesBelowNinetyFiveAlthoughTheirTaskIsFulfilled() throws IOException {
        List<String[]> villages = Files.readAllLines(Path.of("src/test/resources/published/linjiang-2024.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[0].equals("合计"))
                .toList();

        assertThat(villages).hasSize(11);
        assertThat(belowTheFirstTier(villages, RateReading.EXACT))
                .containsExactly("九龙村", "临江社区", "龙洞桥村", "隆顺村", "普安村", "兴隆村");
        assertThat(belowTheFirstTier(villages, RateReading.PRINTED)).containsExactly("九龙村", "龙洞桥村", "隆顺村", "兴隆村");
    }

    private static List<String> belowTheFirstTier(List<String[]> villages, RateReading reading) {
        return villages.stream()
                .filter(cells -> {
                    long task = Long.parseLong(cells[3]);
                    return TIERS.paid(rate(task, Long.parseLong(cells[2]), reading), task)
                                    .tier()
                            > 0;
                })
                .map(cells -> cells[1])
                .toList();
    }

    @Test
    void tellsWhatOneMoreTierTakesAndBrings() {
        RewardTiers.Paid paid = TIERS.paid(rate(4938, 5198, RateReading.EXACT), 4938);

        assertThat(paid.perPerson()).isEqualByComparingTo("2.5");
        assertThat(paid.yuan()).isEqualByComparingTo("12345");
        RewardTiers.Next next = Objects.requireNonNull(paid.next());
        assertThat(next.persons()).isEqualTo(1);
        // 4939 x 3 instead of 4938 x 2.5
        assertThat(next.yuan()).isEqualByComparingTo("2472");
        assertThat(TIERS.paid(rate(4939, 5198, RateReading.EXACT), 4939).next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // exactly 90 % is in the lowest tier: one person more is over it, and the print needs 90.01 %, which 90.005 %
        // is already
        "9000, 10000, EXACT, 1",
        "9000, 10000, PRINTED, 1",
        "90000, 100000, EXACT, 1",
        "90000, 100000, PRINTED, 5",
        // 94.99 % is printed 94.99; 94.995 % would be printed 95.00
        "94990, 100000, EXACT, 10",
        "94990, 100000, PRINTED, 5",
    })
    void countsPersonsUntilTheNextTierByTheRateThatCounts(
            long enrolled, long population, RateReading reading, long persons) {
        AssessedRate now = rate(enrolled, population, reading);
        RewardTiers.Paid paid = TIERS.paid(now, enrolled);

        assertThat(Objects.requireNonNull(paid.next()).persons()).isEqualTo(persons);
        assertThat(TIERS.paid(rate(enrolled + persons, population, reading), enrolled)
                        .tier())
                .isEqualTo(paid.tier() - 1);
        assertThat(TIERS.paid(rate(enrolled + persons - 1, population, reading), enrolled)
                        .tier())
                .isEqualTo(paid.tier());
    }

    @ParameterizedTest
    @CsvSource({
        "9500, EXACT, 10.00", "9599, EXACT, 10.00", "9600, EXACT, 11.00", "10000, EXACT, 15.00", "9400, EXACT, 8.00",
        "9250, EXACT, 5.00", "9001, EXACT, 0.02", "9000, EXACT, 0.00", "8000, EXACT, 0.00", "9500, PRINTED, 10.00",
        "9400, PRINTED, 8.00",
    })
    void scoresInProportionBetweenNothingAndEverythingAndMoreForWholePointsAbove(
            long enrolled, RateReading reading, String points) {
        assertThat(new Scoring(Objects.requireNonNull(LINJIANG.score())).points(rate(enrolled, 10_000, reading)))
                .isEqualTo(points);
    }

    @Test
    void scoresThePrintedRateWhereThatCounts() {
        Scoring scoring = new Scoring(Objects.requireNonNull(LINJIANG.score()));

        assertThat(scoring.points(rate(2240, 2358, RateReading.EXACT))).isEqualTo("9.99");
        assertThat(scoring.points(rate(2240, 2358, RateReading.PRINTED))).isEqualTo("10.00");
    }

    /** Above 94.125 the first printed rate is 94.13, which 94.125 itself would be printed as. */
    @Test
    void reachesAnOpenBoundOfThreeDecimalsByTheNextPrintedRate() {
        var bound = new RateBound(new BigDecimal("94.125"), RateBound.Side.LOWER, RateBound.Edge.OPEN);

        assertThat(rate(94_000, 100_000, RateReading.PRINTED).personsUntil(bound))
                .isEqualTo(125);
    }
}
