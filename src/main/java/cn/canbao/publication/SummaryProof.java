package cn.canbao.publication;

import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads summary.json back and holds every figure of it against the edition. */
final class SummaryProof {

    private static final JsonMapper JSON = new JsonMapper();

    private final Edition edition;
    private final Proof proof;

    SummaryProof(Edition edition) {
        this.edition = edition;
        this.proof = new Proof(SummaryJson.NAME, edition);
    }

    /**
     * Checks it.
     *
     * @return how many figures it shows
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    int check(Path file) {
        JsonNode summary = JSON.readTree(file);
        proof.same("edition", PageProof.value(summary.path("edition")), edition.number());
        check("totals", summary.path("totals"), edition.total().categories(), false);
        List<Edition.EditionRegion> regions =
                edition.regions().subList(1, edition.regions().size());
        proof.same("the number of regions", summary.path("regions").size(), regions.size());
        for (int i = 0; i < regions.size(); i++) {
            Edition.EditionRegion region = regions.get(i);
            JsonNode written = summary.path("regions").path(i);
            String place = "regions[" + i + "]（" + region.name() + "）";
            proof.same(place + ".code", PageProof.value(written.path("code")), region.code());
            proof.same(place + ".rank", PageProof.value(written.path("rank")), region.rank());
            check(place + ".categories", written.path("categories"), region.categories(), true);
        }
        return proof.figures();
    }

    private void check(String place, JsonNode written, Map<String, Edition.Progress> categories, boolean isRanked) {
        proof.same("the number of " + place, written.size(), categories.size());
        categories.forEach((category, progress) -> {
            JsonNode one = written.path(category);
            String at = place + "." + category;
            proof.same(at + ".target", PageProof.value(one.path("target")), progress.target());
            proof.same(at + ".enrolled", PageProof.value(one.path("enrolled")), progress.enrolled());
            proof.same(at + ".rate", PageProof.value(one.path("rate")), rate(progress));
            if (isRanked) {
                proof.same(at + ".rank", PageProof.value(one.path("rank")), progress.rank());
            }
        });
    }

    private static @Nullable String rate(Edition.Progress progress) {
        return Rates.percent(progress).map(BigDecimal::toPlainString).orElse(null);
    }
}
