package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.browser.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page of the committed sample in a real browser, opened from disk. */
class ReportInBrowserTest {

    /** A browser that is ended may write on for a moment. */
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    @TempDir
    static Path world;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void startBrowser() throws Exception {
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println("SKIPPED ReportInBrowserTest: no Chromium is installed (apt-get install chromium)");
        }
        assumeTrue(program.isPresent(), "no Chromium is installed (apt-get install chromium)");
        page = Outcome.of(world, "--config", "config", "--input", "input", "--as-of", "2021-02-02T10:00")
                .file("report.html");
        browser = Browser.start(program.get(), Files.createDirectories(profile));
    }

    @AfterAll
    static void endBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openPage() throws InterruptedException {
        browser.resize(1280, 900);
        browser.open(page.toUri());
    }

    @Test
    void opensFromDiskWithoutAComplaintAndAsksForNothingElse() throws InterruptedException {
        assertThat(text("#as-of")).isEqualTo("第9期 （截至2021年2月2日10时）");
        assertThat(text("#cards .card strong")).isEqualTo("78.50%");
        assertThat(text("#accounts-sum")).endsWith("每个文件都相符。");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(page.toUri().toString()::equals);
    }

    @Test
    void isForbiddenToReachTheNetworkEvenIfAScriptTried() throws InterruptedException {
        assertThat(browser.value("fetch('data:text/plain,1').then(() => 'reached', () => 'refused')")
                        .asString())
                .isEqualTo("refused");
    }

    @Test
    void drawsABarForEveryTownWithTheGoalBesideIt() throws InterruptedException {
        assertThat(browser.value(
                                "Chart.getChart('ranking-chart').data.datasets.map(set => set.label + set.data.length)")
                        .toString())
                .isEqualTo("[\"目标 95%43\",\"城乡居民完成率43\"]");
        assertThat(browser.value("Chart.getChart('ranking-chart').data.labels[0]")
                        .asString())
                .isEqualTo("1  三板桥街道办事处  89.07%");
    }

    @Test
    void showsTheVillagesOfTheTownThatIsChosen() throws InterruptedException {
        assertThat(count("#figures tbody tr")).isEqualTo(43);

        choose("#table-scope", "in:田坎乡");

        assertThat(count("#figures tbody tr")).isBetween(2, 30);
        assertThat(text("#figures tbody tr")).startsWith("田坎乡");
        assertThat(text("#figures tfoot th")).isEqualTo("田坎乡合计");
    }

    @Test
    void showsOnlyTheCategoryThatIsChosen() throws InterruptedException {
        choose("#table-category", "2");

        assertThat(browser.value(
                                "[...document.querySelectorAll('#figures thead [scope=colgroup]')].map(c => c.textContent)")
                        .toString())
                .isEqualTo("[\"边缘户\"]");
    }

    @Test
    void sortsByTheColumnWhoseNameIsClicked() throws InterruptedException {
        assertThat(text("#figures tbody tr th")).isEqualTo("三板桥街道办事处");

        click("#figures thead tr:nth-child(2) th:nth-child(4) button");
        assertThat(text("#figures tbody tr th")).isEqualTo("三板桥街道办事处");
        click("#figures thead tr:nth-child(2) th:nth-child(4) button");

        assertThat(text("#figures tbody tr th")).isEqualTo("水箐镇");
    }

    @Test
    void filtersTheRejectedRowsByTownFileAndCode() throws InterruptedException {
        choose("#rejected-file", "田坎乡.xlsx");
        assertThat(count("#errors tbody tr")).isEqualTo(4);

        choose("#rejected-code", "number-expected");
        assertThat(count("#errors tbody tr")).isEqualTo(1);
        assertThat(text("#errors tbody td.long")).isEqualTo("第 6 行 C 列“已缴费人数”写的是“约300”，请改成整数人数。");

        choose("#rejected-town", "田坎乡");
        assertThat(count("#errors tbody tr")).isEqualTo(1);
    }

    @Test
    void printsEveryCategoryAlsoWhenTheScreenShowsOne() throws InterruptedException {
        choose("#table-category", "2");

        browser.value("window.dispatchEvent(new Event('beforeprint'))");

        assertThat(browser.value(
                                "[...document.querySelectorAll('.sheet-of-paper .hint')].map(hint => hint.textContent.split('，')[0])")
                        .toString())
                .isEqualTo("[\"城乡居民\",\"建档立卡贫困人口\",\"边缘户\"]");
        assertThat(count("#figures thead [scope=colgroup]")).isEqualTo(3);
        assertThat(text("#table-shown")).isEqualTo("范围：全部镇乡；人员类别：全部类别。");

        browser.value("window.dispatchEvent(new Event('afterprint'))");

        assertThat(count(".sheet-of-paper")).isZero();
        assertThat(count("#figures thead [scope=colgroup]")).isEqualTo(1);
    }

    @Test
    void isNoWiderThanAPhone() throws InterruptedException {
        browser.resize(360, 800);
        browser.open(page.toUri());

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
    }

    private static int count(String selector) throws InterruptedException {
        return browser.value("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    private static String text(String selector) throws InterruptedException {
        return browser.value("document.querySelector('" + selector + "').textContent")
                .asString();
    }

    private static void click(String selector) throws InterruptedException {
        browser.value("document.querySelector('" + selector + "').click()");
    }

    private static void choose(String selector, String value) throws InterruptedException {
        browser.value("(() => { const select = document.querySelector('" + selector + "'); select.value = '" + value
                + "'; select.dispatchEvent(new Event('change')); })()");
    }
}
