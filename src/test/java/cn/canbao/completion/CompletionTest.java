package cn.canbao.completion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Quantity;
import cn.canbao.region.RegionReport;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In 东镇, 甲村 has 100 people, 10 poor, 5 edge; 乙村 has 200, 20 poor and nobody edge. In 西镇, 甲村 has 50 and 丙村 has 300. */
class CompletionTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 2, 2);
    private static final Quantity FARMERS = Quantity.parse("population(agricultural)");
    private static final String EAST = "测试区/东镇";
    private static final String EAST_FIRST = "测试区/东镇/甲村";
    private static final String EAST_SECOND = "测试区/东镇/乙村";

    @Test
    void sumsVillagesToTownsAndTownsToTheWhole() {
        var completed = complete(Map.of(
                EAST_FIRST,
                today(80, 9),
                EAST_SECOND,
                today(150, 20),
                "测试区/西镇/甲村",
                today(50, 5),
                "测试区/西镇/丙村",
                today(240, 30)));

        assertThat(progress(completed, EAST, "all").target()).isEqualTo(300);
        assertThat(progress(completed, EAST, "all").enrolled()).hasValue(230L);
        assertThat(progress(completed, "测试区", "all").target()).isEqualTo(650);
        assertThat(progress(completed, "测试区", "all").enrolled()).hasValue(520L);
        assertThat(progress(completed, "测试区", "poverty").enrolled()).hasValue(64L);
    }

    @Test
    void takesTheRateOfTheSumsAndNotTheMeanOfTheRates() {
        var completed = complete(Map.of(EAST_FIRST, today(100, 0), EAST_SECOND, today(0, 0)));

        assertThat(region(completed, EAST).rate("all").flatMap(CompletionRate::percent))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("33.33"));
    }

    @Test
    void keepsBlankApartFromZero() {
        var blank = new RegionReport(Map.of(Quantity.enrolled("all"), 80L), TODAY.atTime(9, 0));
        var zero = new RegionReport(
                Map.of(Quantity.enrolled("all"), 80L, Quantity.enrolled("edge"), 0L), TODAY.atTime(9, 0));

        assertThat(progress(complete(Map.of(EAST_FIRST, blank)), EAST_FIRST, "edge")
                        .enrolled())
                .isEmpty();
        assertThat(region(complete(Map.of(EAST_FIRST, blank)), EAST_FIRST).rate("edge"))
                .isEmpty();
        assertThat(progress(complete(Map.of(EAST_FIRST, zero)), EAST_FIRST, "edge")
                        .enrolled())
                .hasValue(0L);
        assertThat(region(complete(Map.of(EAST_FIRST, zero)), EAST_FIRST).rate("edge"))
                .hasValue(new CompletionRate(0, 5));
    }

    @Test
    void leavesACategoryOutThatARegionDoesNotHave() {
        var completed = complete(Map.of(EAST_SECOND, today(150, 20)));

        assertThat(region(completed, EAST_SECOND).categories()).containsOnlyKeys("all", "poverty");
        assertThat(region(completed, EAST).categories()).containsOnlyKeys("all", "poverty", "edge");
    }

    @Test
    void tellsFreshFromCarriedFromNeverReported() {
        var completed = complete(Map.of(EAST_FIRST, today(80, 9), EAST_SECOND, yesterday(150)));

        assertThat(region(completed, EAST_FIRST).freshness()).isEqualTo(Freshness.NOW);
        assertThat(region(completed, EAST_SECOND).freshness()).isEqualTo(Freshness.CARRIED);
        assertThat(region(completed, "测试区/西镇").freshness()).isEqualTo(Freshness.NEVER);
        assertThat(region(completed, EAST).freshness()).isEqualTo(Freshness.NOW);
        assertThat(region(completed, EAST).received()).hasValue(TODAY.atTime(9, 0));
        assertThat(region(completed, "测试区/西镇").received()).isEmpty();
    }

    @Test
    void countsTheVillagesThatNeverReported() {
        var completed = complete(Map.of(EAST_FIRST, today(80, 9)));

        assertThat(region(completed, EAST_FIRST).categories().get("all").missing())
                .isZero();
        assertThat(region(completed, EAST).categories().get("all").missing()).isEqualTo(1);
        assertThat(region(completed, "测试区").categories().get("all").missing()).isEqualTo(3);
    }

    @Test
    void keepsTheTargetOfARegionThatNeverReported() {
        var completed = complete(Map.of());

        assertThat(progress(completed, EAST, "all"))
                .isEqualTo(new RegionCompletion.CategoryCompletion(300, Optional.empty(), Optional.empty(), 2));
        assertThat(region(completed, EAST).rate("all")).isEmpty();
    }

    @Test
    void takesTheRegistersTargetBeforeTheTypedOne() {
        var typed = new RegionReport(
                Map.of(Quantity.target("all"), 99L, Quantity.enrolled("all"), 80L), TODAY.atTime(9, 0));

        assertThat(progress(complete(Map.of(EAST_FIRST, typed)), EAST_FIRST, "all")
                        .target())
                .isEqualTo(100);
    }

    @Test
    void takesTheTypedTargetWhereTheRegisterNamesNone() {
        var register = Registers.empty().town("东镇").village("甲村").village("乙村").register();
        var first =
                new RegionReport(Map.of(Quantity.target("all"), 10L, Quantity.enrolled("all"), 8L), TODAY.atTime(9, 0));
        var second = new RegionReport(
                Map.of(Quantity.target("all"), 20L, Quantity.enrolled("all"), 10L), TODAY.atTime(9, 0));

        var completed = new Completion(Campaigns.small(), register)
                .complete(Map.of(EAST_FIRST, first, EAST_SECOND, second), TODAY);

        assertThat(region(completed, EAST).rate("all")).hasValue(new CompletionRate(18, 30));
    }

    @Test
    void followsTheBasisOfTheCampaign() {
        var report = new RegionReport(
                Map.of(Quantity.enrolled("all"), 120L, Quantity.parse("population(agricultural)"), 100L),
                TODAY.atTime(9, 0));
        var register = Registers.empty().town("东镇").village("甲村").register();

        var completed = new Completion(overFarmers(), register).complete(Map.of(EAST_FIRST, report), TODAY);

        assertThat(region(completed, EAST).rate("all")).hasValue(new CompletionRate(120, 100));
    }

    /**
     * Enrolled 120 and 60 over 100 farmers that the first village told; the second told none, and neither is it part of the rate nor is
     * anybody left out of who is enrolled. The third told 50 farmers and not who is enrolled of all, so it lowers the rate.
     */
    @Test
    void countsInARateThePeopleOfTheRegionsThatToldItsDenominator() {
        var register = Registers.empty()
                .town("东镇")
                .village("甲村")
                .village("乙村")
                .village("丁村")
                .town("西镇")
                .village("丙村")
                .register();
        var first = report(Map.of(Quantity.enrolled("all"), 120L, FARMERS, 100L));
        var second = report(Map.of(Quantity.enrolled("all"), 60L));
        var third = report(Map.of(Quantity.enrolled("edge"), 1L, FARMERS, 50L));

        var completed = new Completion(overFarmers(), register)
                .complete(Map.of(EAST_FIRST, first, EAST_SECOND, second, EAST + "/丁村", third), TODAY);

        assertThat(progress(completed, EAST, "all"))
                .isEqualTo(new RegionCompletion.CategoryCompletion(150, Optional.of(180L), Optional.of(120L), 1));
        assertThat(region(completed, EAST).rate("all")).hasValue(new CompletionRate(120, 150));
        assertThat(region(completed, "测试区").rate("all")).hasValue(new CompletionRate(120, 150));
        assertThat(region(completed, EAST_SECOND).categories()).isEmpty();
        assertThat(region(completed, EAST_SECOND).figures()).containsEntry(Quantity.enrolled("all"), 60L);
        assertThat(region(completed, EAST + "/丁村").rate("all")).isEmpty();
    }

    /** The register knows the denominator of all: who is enrolled counts wherever it is, and who did not report lowers the rate. */
    @Test
    void countsEverybodyInARateWhoseDenominatorTheRegisterKnows() {
        var completed = complete(Map.of(EAST_SECOND, today(150, 20), "测试区/西镇/甲村", today(50, 5)));

        assertThat(progress(completed, EAST, "edge"))
                .isEqualTo(new RegionCompletion.CategoryCompletion(5, Optional.empty(), Optional.empty(), 0));
        assertThat(region(completed, EAST).rate("all")).hasValue(new CompletionRate(150, 300));
    }

    private static RegionReport report(Map<Quantity, Long> figures) {
        return new RegionReport(figures, TODAY.atTime(9, 0));
    }

    private static Campaign overFarmers() {
        var all = new Category(
                "all",
                "城乡居民",
                List.of(),
                List.of(),
                null,
                CompletionBasis.parse("enrolled(all)/population(agricultural)"),
                null,
                true,
                true,
                null,
                null,
                null);
        var farmers = new Category(
                "agricultural",
                "农业人口",
                List.of(),
                List.of(),
                null,
                CompletionBasis.ofTarget("agricultural"),
                null,
                false,
                false,
                null,
                null,
                null);
        return Campaigns.of(all, farmers);
    }

    private static List<RegionCompletion> complete(Map<String, RegionReport> reports) {
        return new Completion(Campaigns.small(), Registers.small()).complete(reports, TODAY);
    }

    private static RegionReport today(long enrolled, long poor) {
        return new RegionReport(
                Map.of(Quantity.enrolled("all"), enrolled, Quantity.enrolled("poverty"), poor), TODAY.atTime(9, 0));
    }

    private static RegionReport yesterday(long enrolled) {
        return new RegionReport(Map.of(Quantity.enrolled("all"), enrolled), LocalDateTime.of(2021, 2, 1, 23, 59));
    }

    private static RegionCompletion region(List<RegionCompletion> completed, String code) {
        return completed.stream()
                .filter(region -> region.region().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static RegionCompletion.CategoryCompletion progress(
            List<RegionCompletion> completed, String code, String category) {
        return Objects.requireNonNull(region(completed, code).categories().get(category));
    }

    @Test
    void takesAReportOfTargetsForNoReportOfWhoIsEnrolled() {
        var targets = new RegionReport(Map.of(Quantity.target("all"), 100L), TODAY.atTime(9, 0));

        assertThat(region(complete(Map.of(EAST_FIRST, targets)), EAST_FIRST).freshness())
                .isEqualTo(Freshness.NEVER);
    }

    @Test
    void missesNoCategoryWhereEverybodyIsMissing() {
        var completed = complete(Map.of(EAST_SECOND, today(150, 20)));

        assertThat(region(completed, EAST).categories().get("all").missing()).isEqualTo(1);
        assertThat(region(completed, EAST).categories().get("edge").missing()).isZero();
    }
}
