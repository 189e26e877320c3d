package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.browser.Browser;
import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.proof.PageVerifier;
import cn.canbao.publication.report.ReportHtml;
import cn.canbao.publication.report.SampledErrors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart of report.html with 60 towns of long names in a real browser, by bands of 80 and 70 % while the goal is 95 %. */
class RankingOnAPhoneTest {

    /** A browser that is ended may write on for a moment. */
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    @TempDir
    static Path world;

    private static final String CHART = "Chart.getChart('ranking-chart')";

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openPage() throws Exception {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println("SKIPPED RankingOnAPhoneTest: no Chromium is installed (apt-get install chromium)");
        }
        assumeTrue(program.isPresent(), "no Chromium is installed (apt-get install chromium)");
        page = write("plain", false);
        browser = Browser.start(program.get(), Files.createDirectories(profile));
    }

    private static Path write(String name, boolean thousands) throws Exception {
        Path folder = Files.createDirectories(world.resolve(name));
        Campaign campaign = LongCounty.campaign(folder, thousands, "{above: 80, below: 70}");
        DocumentRules rules = DocumentRulesFile.ofProgram(campaign);
        Edition edition = LongCounty.edition(campaign, 60, 8);
        List<EditionHistory.EditionTotals> past = List.of(new EditionHistory.EditionTotals(
                1, 1, edition.asOf(), edition.total().categories()));
        Path file = folder.resolve(ReportHtml.NAME);
        try (var out = Files.newOutputStream(file)) {
            new ReportHtml(campaign, rules).write(edition, past, List.of(), new SampledErrors(1), out);
        }
        assertThat(new PageVerifier(campaign, rules, edition, past).check(file)).isPositive();
        return file;
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(int width) throws InterruptedException {
        browser.resize(width, 800);
        browser.open(page.toUri());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375, 414, 700, 1280})
    void showsRankWholeNameAndRateOfEveryTown(int width) throws InterruptedException {
        open(width);

        assertThat(browser.value(CHART + ".data.labels[0]").asString())
                .isEqualTo("1  " + LongCounty.name(0) + "  92.00%");
        // a label that does not lie in the chart ends to the left of its canvas
        assertThat(browser.value("""
                        (() => {
                          const chart = %s;
                          const axis = chart.scales.y;
                          const pen = document.createElement('canvas').getContext('2d');
                          pen.font = axis.options.ticks.font.size + 'px ' + Chart.defaults.font.family;
                          const widest = Math.max(...chart.data.labels.map(label => pen.measureText(label).width));
                          return axis.options.ticks.mirror ? axis.right + widest <= chart.width : widest <= axis.right;
                        })()""".formatted(CHART)).asBoolean()).isTrue();
        assertThat(browser.value(CHART + ".scales.y.options.ticks.font.size").asInt())
                .as("still to be read")
                .isGreaterThanOrEqualTo(9);
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void laysLabelsOverTheBarsOfAPhoneAndNotOverEachOther() throws InterruptedException {
        open(375);

        assertThat(browser.value(CHART + ".scales.y.options.ticks.mirror").asBoolean())
                .isTrue();
        assertThat(browser.value("(" + CHART + ".scales.y.getPixelForTick(1) - " + CHART
                                + ".scales.y.getPixelForTick(0))")
                        .asDouble())
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void coloursByTheBandsOfTheBulletinAndNotByTheGoalThatNobodyReached() throws InterruptedException {
        open(375);

        assertThat(browser.value("JSON.stringify([...new Set(" + CHART
                                + ".data.datasets.find(set => set.data.length && !set.type).backgroundColor)])")
                        .asString())
                .isEqualTo("[\"#1a7f37\",\"#c77700\",\"#b42318\"]");
        assertThat(browser.value(
                                "[...document.querySelectorAll('#ranking-hint .key')].map(key => key.textContent).join()")
                        .asString())
                .isEqualTo("超过80%,介于两者之间,低于70%");
    }

    @Test
    void partsThousandsOnlyWhereTheCampaignDoes() throws Exception {
        open(1280);
        assertThat(total()).contains("20000");

        browser.open(write("thousands", true).toUri());
        assertThat(total()).contains("20,000").doesNotContain("20000");
    }

    private static String total() throws InterruptedException {
        return browser.value("document.querySelector('#figures tbody').textContent")
                .asString();
    }
}
