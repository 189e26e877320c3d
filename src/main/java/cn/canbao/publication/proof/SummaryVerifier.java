package cn.canbao.publication.proof;

import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.json.SummaryJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads summary.json back and compares every figure of it with the edition. */
final class SummaryVerifier {

    private static final JsonMapper JSON = new JsonMapper();

    private final Edition edition;
    private final ScheduleStatus schedule;
    private final FigureComparison comparison;

    SummaryVerifier(Edition edition, ScheduleStatus schedule) {
        this.edition = edition;
        this.schedule = schedule;
        this.comparison = new FigureComparison(SummaryJson.NAME, edition);
    }

    /**
     * Checks it.
     *
     * @return how many figures it shows
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    int check(Path file) {
        JsonNode summary = JSON.readTree(file);
        comparison.same("edition", PageVerifier.value(summary.path("edition")), edition.number());
        check("totals", summary.path("totals"), edition.total().categories(), false);
        schedule.expected().ifPresent(expected -> {
            JsonNode written = summary.path("expected");
            comparison.same(
                    "expected.rate",
                    PageVerifier.value(written.path("rate")),
                    expected.percent().toPlainString());
            comparison.same(
                    "expected.behind",
                    PageVerifier.value(written.path("behind")),
                    schedule.behind().size());
        });
        List<Edition.EditionRegion> regions =
                edition.regions().subList(1, edition.regions().size());
        comparison.same("the number of regions", summary.path("regions").size(), regions.size());
        for (int i = 0; i < regions.size(); i++) {
            Edition.EditionRegion region = regions.get(i);
            JsonNode written = summary.path("regions").path(i);
            String place = "regions[" + i + "]（" + region.name() + "）";
            comparison.same(place + ".code", PageVerifier.value(written.path("code")), region.code());
            comparison.same(place + ".rank", PageVerifier.value(written.path("rank")), region.rank());
            comparison.same(place + ".behind", PageVerifier.value(written.path("behind")), schedule.isBehind(region));
            check(place + ".categories", written.path("categories"), region.categories(), true);
        }
        return comparison.figures();
    }

    private void check(
            String place, JsonNode written, Map<String, Edition.CategoryResult> categories, boolean isRanked) {
        comparison.same("the number of " + place, written.size(), categories.size());
        categories.forEach((category, progress) -> {
            JsonNode one = written.path(category);
            String at = place + "." + category;
            comparison.same(at + ".target", PageVerifier.value(one.path("target")), progress.target());
            comparison.same(at + ".enrolled", PageVerifier.value(one.path("enrolled")), progress.enrolled());
            comparison.same(at + ".rate", PageVerifier.value(one.path("rate")), rate(progress));
            if (isRanked) {
                comparison.same(at + ".rank", PageVerifier.value(one.path("rank")), progress.rank());
            }
        });
    }

    private static @Nullable String rate(Edition.CategoryResult progress) {
        return EditionRates.percent(progress).map(BigDecimal::toPlainString).orElse(null);
    }
}
