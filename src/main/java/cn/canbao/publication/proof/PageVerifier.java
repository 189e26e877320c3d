package cn.canbao.publication.proof;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.report.ReportHtml;
import cn.canbao.ranking.Band;
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
public final class PageVerifier {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEFORE = "<script type=\"application/json\" id=\"data\">";
    private static final String AFTER = "</script>";

    private final Campaign campaign;
    private final DocumentRules documents;
    private final Edition edition;
    private final List<EditionHistory.EditionTotals> past;
    private final FigureComparison comparison;

    /**
     * Compares with one edition.
     *
     * @param past the editions up to this one, the oldest first
     */
    public PageVerifier(
            Campaign campaign, DocumentRules documents, Edition edition, List<EditionHistory.EditionTotals> past) {
        this.campaign = campaign;
        this.documents = documents;
        this.edition = edition;
        this.past = past;
        this.comparison = new FigureComparison(ReportHtml.NAME, edition);
    }

    /**
     * Checks it.
     *
     * @return how many figures its data hold
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    public int check(Path file) throws IOException {
        JsonNode data = data(Files.readString(file, StandardCharsets.UTF_8));
        comparison.same("edition", value(data.path("edition")), edition.number());
        comparison.same(
                "the number of regions",
                data.path("regions").size(),
                edition.regions().size());
        ScheduleStatus schedule = new ScheduleStatus(campaign, edition);
        comparison.same(
                "expected",
                value(data.path("expected")),
                schedule.expected()
                        .map(expected -> expected.percent().toPlainString())
                        .orElse(null));
        if (schedule.expected().isPresent()) {
            comparison.same(
                    "behind", value(data.path("behind")), schedule.behind().size());
        }
        for (int i = 0; i < edition.regions().size(); i++) {
            Edition.EditionRegion region = edition.regions().get(i);
            JsonNode written = data.path("regions").path(i);
            String place = "regions[" + i + "]（" + region.name() + "）";
            comparison.same(place + ".name", value(written.path("name")), region.name());
            comparison.same(place + ".behind", value(written.path("behind")), schedule.isBehind(region));
            check(place, written.path("figures"), region.categories());
        }
        comparison.same("the number of editions", data.path("editions").size(), past.size());
        for (int i = 0; i < past.size(); i++) {
            EditionHistory.EditionTotals entry = past.get(i);
            JsonNode written = data.path("editions").path(i);
            comparison.same("editions[" + i + "].number", value(written.path("number")), entry.number());
            check("editions[" + i + "]", written.path("figures"), entry.totals());
        }
        return comparison.figures();
    }

    private JsonNode data(String page) {
        int from = page.indexOf(BEFORE);
        int to = page.indexOf(AFTER, from);
        if (from < 0 || to < 0) {
            throw comparison.failure("it has no data, expected those");
        }
        try {
            return JSON.readTree(page.substring(from + BEFORE.length(), to));
        } catch (JacksonException e) {
            throw comparison.failure("its data are no JSON (" + e.getOriginalMessage() + "), expected those");
        }
    }

    private void check(String place, JsonNode written, Map<String, Edition.CategoryResult> categories) {
        List<Category> rated = campaign.ratedCategories();
        for (int i = 0; i < rated.size(); i++) {
            Edition.CategoryResult progress = categories.get(rated.get(i).id());
            JsonNode one = written.path(i);
            String at = place + "." + rated.get(i).id();
            comparison.same(at + ".target", value(one.path("target")), progress == null ? null : progress.target());
            comparison.same(
                    at + ".enrolled", value(one.path("enrolled")), progress == null ? null : progress.enrolled());
            comparison.same(
                    at + ".rate",
                    value(one.path("rate")),
                    EditionRates.percent(progress)
                            .map(BigDecimal::toPlainString)
                            .orElse(null));
            comparison.same(at + ".rank", value(one.path("rank")), progress == null ? null : progress.rank());
            DocumentRules.RateBands bands = documents.bands(rated.get(i), campaign.bands());
            String band =
                    EditionRates.of(progress).map(rate -> words(bands.of(rate))).orElse(null);
            // a colour is no figure
            if (!Objects.equals(value(one.path("band")), band)) {
                throw comparison.failure(at + ".band is " + value(one.path("band")) + ", expected " + band);
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
