package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.ranking.Band;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionHistory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of report.html back and holds every figure of it against the edition and those before it. */
final class PageProof {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEFORE = "<script type=\"application/json\" id=\"data\">";
    private static final String AFTER = "</script>";

    private final Campaign campaign;
    private final DocumentRules documents;
    private final Edition edition;
    private final List<EditionHistory.Entry> past;
    private final Proof proof;

    PageProof(Campaign campaign, DocumentRules documents, Edition edition, List<EditionHistory.Entry> past) {
        this.campaign = campaign;
        this.documents = documents;
        this.edition = edition;
        this.past = past;
        this.proof = new Proof(ReportHtml.NAME, edition);
    }

    /**
     * Checks it.
     *
     * @return how many figures its data hold
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    int check(Path file) throws IOException {
        JsonNode data = data(Files.readString(file, StandardCharsets.UTF_8));
        proof.same("edition", value(data.path("edition")), edition.number());
        proof.same(
                "the number of regions",
                data.path("regions").size(),
                edition.regions().size());
        Pace pace = new Pace(campaign, edition);
        proof.same(
                "expected",
                value(data.path("expected")),
                pace.expected()
                        .map(expected -> expected.percent().toPlainString())
                        .orElse(null));
        if (pace.expected().isPresent()) {
            proof.same("behind", value(data.path("behind")), pace.behind().size());
        }
        for (int i = 0; i < edition.regions().size(); i++) {
            Edition.EditionRegion region = edition.regions().get(i);
            JsonNode written = data.path("regions").path(i);
            String place = "regions[" + i + "]（" + region.name() + "）";
            proof.same(place + ".name", value(written.path("name")), region.name());
            proof.same(place + ".behind", value(written.path("behind")), pace.isBehind(region));
            check(place, written.path("figures"), region.categories());
        }
        proof.same("the number of editions", data.path("editions").size(), past.size());
        for (int i = 0; i < past.size(); i++) {
            EditionHistory.Entry entry = past.get(i);
            JsonNode written = data.path("editions").path(i);
            proof.same("editions[" + i + "].number", value(written.path("number")), entry.number());
            check("editions[" + i + "]", written.path("figures"), entry.totals());
        }
        return proof.figures();
    }

    private JsonNode data(String page) {
        int from = page.indexOf(BEFORE);
        int to = page.indexOf(AFTER, from);
        if (from < 0 || to < 0) {
            throw proof.failure("it has no data, expected those");
        }
        try {
            return JSON.readTree(page.substring(from + BEFORE.length(), to));
        } catch (JacksonException e) {
            throw proof.failure("its data are no JSON (" + e.getOriginalMessage() + "), expected those");
        }
    }

    private void check(String place, JsonNode written, Map<String, Edition.Progress> categories) {
        List<Category> rated = campaign.ratedCategories();
        for (int i = 0; i < rated.size(); i++) {
            Edition.Progress progress = categories.get(rated.get(i).id());
            JsonNode one = written.path(i);
            String at = place + "." + rated.get(i).id();
            proof.same(at + ".target", value(one.path("target")), progress == null ? null : progress.target());
            proof.same(at + ".enrolled", value(one.path("enrolled")), progress == null ? null : progress.enrolled());
            proof.same(
                    at + ".rate",
                    value(one.path("rate")),
                    Rates.percent(progress).map(BigDecimal::toPlainString).orElse(null));
            proof.same(at + ".rank", value(one.path("rank")), progress == null ? null : progress.rank());
            DocumentRules.RateBands bands = documents.bands(rated.get(i), campaign.bands());
            String band = Rates.of(progress).map(rate -> words(bands.of(rate))).orElse(null);
            // a colour is no figure
            if (!Objects.equals(value(one.path("band")), band)) {
                throw proof.failure(at + ".band is " + value(one.path("band")) + ", expected " + band);
            }
        }
    }

    private static String words(Band band) {
        return switch (band) {
            case UPPER -> "upper";
            case MIDDLE -> "middle";
            case LOWER -> "lower";
        };
    }

    /** A number, a text or whether something is so; null for what is missing. */
    static @Nullable Object value(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isString() ? node.asString() : null;
    }
}
