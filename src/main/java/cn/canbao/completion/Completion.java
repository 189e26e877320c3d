package cn.canbao.completion;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import cn.canbao.region.RegionReport;
import cn.canbao.region.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Works out how far every region has come: sums from the reporting regions upwards, rates of sums and never means of rates. */
public final class Completion {

    private final Campaign campaign;
    private final Register register;

    /** For the categories and bases of a campaign and the regions of a register. */
    public Completion(Campaign campaign, Register register) {
        this.campaign = campaign;
        this.register = register;
    }

    /**
     * Completes every region of the register, in its order.
     *
     * @param reports what counts, by code of the reporting region
     * @param day the day of the edition
     */
    public List<RegionCompletion> complete(Map<String, RegionReport> reports, LocalDate day) {
        return register.regions().stream()
                .map(region -> complete(region, reports, day))
                .toList();
    }

    private RegionCompletion complete(Region region, Map<String, RegionReport> reports, LocalDate day) {
        List<Region> reporting = register.reporting(region);
        List<RegionReport> received = reporting.stream()
                .map(leaf -> reports.get(leaf.code()))
                .filter(Objects::nonNull)
                .filter(Completion::saysWhoIsEnrolled)
                .toList();
        Map<Quantity, Long> figures = new LinkedHashMap<>();
        for (Category category : campaign.categories()) {
            for (Measure measure : Measure.values()) {
                Quantity quantity = new Quantity(measure, category.id());
                if (measure.isHeadCount()) {
                    figure(region, quantity, received).ifPresent(people -> figures.put(quantity, people));
                }
            }
        }
        Map<String, RegionCompletion.CategoryCompletion> categories = new LinkedHashMap<>();
        for (Category category : campaign.ratedCategories()) {
            Long target = figures.get(category.rate().over());
            if (target != null) {
                categories.put(
                        category.id(),
                        new RegionCompletion.CategoryCompletion(
                                target,
                                Optional.ofNullable(figures.get(category.rate().enrolled())),
                                numerator(category, region, received),
                                missing(category, reporting, reports)));
            }
        }
        return new RegionCompletion(
                region,
                freshness(received, day),
                received.stream().map(RegionReport::received).max(Comparator.naturalOrder()),
                figures,
                categories);
    }

    /** People of the same regions as the denominator's: whose denominator nobody told is no part of the rate. */
    private Optional<Long> numerator(Category category, Region region, List<RegionReport> received) {
        Quantity over = category.rate().over();
        List<RegionReport> counted = register.decides(over)
                ? received
                : received.stream()
                        .filter(report -> report.figures().containsKey(over))
                        .toList();
        OptionalLong people = figure(region, category.rate().enrolled(), counted);
        return people.isPresent() ? Optional.of(people.getAsLong()) : Optional.empty();
    }

    private static boolean saysWhoIsEnrolled(RegionReport report) {
        return report.figures().keySet().stream().anyMatch(quantity -> quantity.measure() == Measure.ENROLLED);
    }

    private int missing(Category category, List<Region> reporting, Map<String, RegionReport> reports) {
        boolean isEverybody = category.equals(campaign.everybody());
        int missing = 0;
        for (Region leaf : reporting) {
            RegionReport report = reports.get(leaf.code());
            boolean hasPeople = figure(leaf, category.rate().over(), report == null ? List.of() : List.of(report))
                            .orElse(0)
                    > 0;
            boolean isExpected = isEverybody || has(report, campaign.everybody());
            if (hasPeople && isExpected && !has(report, category)) {
                missing++;
            }
        }
        return missing;
    }

    private static boolean has(@Nullable RegionReport report, Category category) {
        return report != null && report.figures().containsKey(category.rate().enrolled());
    }

    private OptionalLong figure(Region region, Quantity quantity, List<RegionReport> received) {
        if (register.decides(quantity)) {
            return register.figure(region, quantity);
        }
        List<Long> given = new ArrayList<>();
        for (RegionReport report : received) {
            Long people = report.figures().get(quantity);
            if (people != null) {
                given.add(people);
            }
        }
        return given.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(given.stream().mapToLong(Long::longValue).sum());
    }

    private static Freshness freshness(List<RegionReport> received, LocalDate day) {
        return received.stream()
                .map(report -> report.received().toLocalDate().isBefore(day) ? Freshness.CARRIED : Freshness.NOW)
                .min(Comparator.naturalOrder())
                .orElse(Freshness.NEVER);
    }
}
