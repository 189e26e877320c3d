package cn.canbao.publication.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import cn.canbao.world.Campaigns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportHtmlTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2021, 2, 2, 10, 0);
    private static final String NASTY = "</script><script>alert(1)</script><!--<script>\u2028\u2029'\"&{{data}}";

    @Test
    void holdsTheFiguresOfTheEditionAsTheyAreToBeShown() throws IOException {
        JsonNode town = data(page("甲镇")).get("regions").get(1);

        assertThat(town.get("name").asString()).isEqualTo("甲镇");
        assertThat(town.get("figures").get(0).get("rate").asString()).isEqualTo("66.67");
        assertThat(town.get("figures").get(0).get("rank").asInt()).isEqualTo(1);
    }

    @Test
    void keepsACategoryWithoutPeopleApartFromOneNobodyReported() throws IOException {
        JsonNode figures = data(page("甲镇")).get("regions").get(1).get("figures");

        assertThat(figures.get(1).get("enrolled").isNull()).isTrue();
        assertThat(figures.get(1).get("target").asInt()).isEqualTo(5);
        assertThat(figures.get(2).isNull()).isTrue();
    }

    @Test
    void letsNoNameOutOfTheData() throws IOException {
        String html = html(NASTY);
        Document page = Jsoup.parse(html);

        assertThat(page.select("script")).hasSize(3);
        assertThat(data(page).get("regions").get(1).get("name").asString()).isEqualTo(NASTY);
        assertThat(html).doesNotContain("alert(1)</script>").doesNotContain("\u2028");
    }

    @Test
    void takesTheMapOutOfAScriptThatEndsWithItAndOfNoOther() {
        assertThat(ReportHtml.withoutSourceMap("a();\n//# sourceMappingURL=a.map\n"))
                .isEqualTo("a();");
        assertThat(ReportHtml.withoutSourceMap("a();\n")).isEqualTo("a();\n");
        assertThatThrownBy(() -> ReportHtml.withoutSourceMap("a();\n//# sourceMappingURL=a.map\nb();\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot take //# sourceMappingURL= out of the script: more of it comes behind");
    }

    @Test
    void asksTheNetworkForNothing() throws IOException {
        Document page = page("甲镇");

        assertThat(page.select("[src], link, iframe, object, form, [style]")).isEmpty();
        assertThat(page.select("[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.html()).doesNotContain("sourceMappingURL");
    }

    @Test
    void allowsTheScriptsPackedInByTheirHashesAndNothingElse() throws Exception {
        Document page = page("甲镇");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        for (Element script : page.select("script:not([type])")) {
            assertThat(policy).contains("sha256-" + hash(script.data()));
        }
        assertThat(policy).contains("sha256-" + hash(page.select("style").get(0).data()));
    }

    @Test
    void saysWhoseCodeIsPackedInAndUnderWhichLicence() throws IOException {
        Element notices = page("甲镇").select("footer details").get(0);

        assertThat(notices.select("li").eachText())
                .containsExactly(
                        "Chart.js v4.5.1, (c) 2025 Chart.js Contributors, Released under the MIT License",
                        "@kurkle/color v0.3.2, (c) 2023 Jukka Kurkela, Released under the MIT License");
        assertThat(notices.select("pre").text()).contains("The above copyright notice and this permission notice");
    }

    @Test
    void showsOfEachFileWhereItsRowsEnded() throws IOException {
        JsonNode rows = data(page("甲镇")).get("files").get(0).get("rows");

        assertThat(rows.get("read").asInt()).isEqualTo(6);
        assertThat(rows.get("sum").asInt()).isEqualTo(6);
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(html("甲镇")).isEqualTo(html("甲镇"));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode data(Document page) {
        return new JsonMapper().readTree(page.select("#data").get(0).data());
    }

    private static Document page(String town) throws IOException {
        return Jsoup.parse(html(town));
    }

    private static String html(String town) throws IOException {
        Campaign campaign = Campaigns.small();
        Map<String, Edition.CategoryResult> progress = Map.of(
                Campaigns.ALL,
                new Edition.CategoryResult(300, 200L, 0, 1),
                Campaigns.POVERTY,
                new Edition.CategoryResult(5, null, 1, null));
        Edition edition = new Edition(
                1,
                campaign.id(),
                1,
                AS_OF,
                List.of(region("0", "测试区", null, null, progress), region("1", town, "town", "0", progress)),
                Map.of());
        List<EditionFile> files = List.of(new EditionFile(
                "甲镇.xlsx",
                "00",
                9,
                "accepted",
                null,
                List.of(
                        new EditionFile.EditionSheet("一", "summary", new SheetRows(4, 1, 1, 1, 0, 1, 0, 0, 0)),
                        new EditionFile.EditionSheet("二", "unknown", new SheetRows(2, 2, 0, 0, 0, 0, 0, 0, 0)))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportHtml(campaign, DocumentRulesFile.ofProgram(campaign))
                .write(
                        edition,
                        List.of(new EditionHistory.EditionTotals(1, 1, AS_OF, progress)),
                        files,
                        new SampledErrors(10),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Edition.EditionRegion region(
            String code, String name, String level, String parent, Map<String, Edition.CategoryResult> progress) {
        return new Edition.EditionRegion(code, name, level, parent, "now", AS_OF, 1, 1, null, Map.of(), progress);
    }
}
