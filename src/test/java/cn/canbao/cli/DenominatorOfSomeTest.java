package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign that divides by a population which only some sheets tell: its rates are those of the villages that told it. */
class DenominatorOfSomeTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void divideByAPopulationThatTheRegisterDoesNotKnow() throws IOException {
        county = new SmallCounty(folder);
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(
                campaign,
                Files.readString(campaign)
                        .replace("label: 城乡居民}", "label: 城乡居民, rate: enrolled(all)/population(all), goal: 90}")
                        .replace("任务数, figure: target(all)", "人口数, figure: population(all)"));
        Path register = folder.resolve("config/register.xlsx");
        Files.delete(register);
        xlsx().sheet("名册")
                .row("乡镇", "村", "任务数")
                .row("东镇", "甲村", 100)
                .row("东镇", "乙村", 200)
                .row("西镇", "甲村", 50)
                .row("西镇", "丙村", 200)
                .writeTo(register);
    }

    @Test
    void countsTheirPeopleAloneAndSaysSoWhereverTheRateStands() throws IOException {
        county.handIn("东镇.xlsx", sheet(true).row("甲村", 90, 100).row("乙村", 160, 200));
        county.handIn("西镇.xlsx", sheet(false).row("甲村", 40).row("丙村", 400));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.rejectedRows()).singleElement().satisfies(row -> {
            assertThat(row.get("问题代码")).isEqualTo("missing-column");
            assertThat(row.toString()).contains("没有城乡居民的人口数列，名册里也没有，其中 2 行城乡居民的参保人数照计，不算进完成率");
        });
        assertThat(outcome.bulletin("通报表").stream().skip(3))
                .containsExactly(
                        List.of("1", "东镇", "300", "250", "83.33%", "", ""),
                        List.of("", "西镇", "", "440", "", "", "没有报城乡居民人口数，不算完成率"),
                        List.of("", "合计", "300", "690", "83.33%", "", "城乡居民完成率只按报了城乡居民人口数的2个村计"));
        assertThat(outcome.summary().get("totals").get("all").get("rate").asString())
                .isEqualTo("83.33");
        assertThat(outcome.summary().get("totals").get("all").get("enrolled").asLong())
                .isEqualTo(690);
        assertThat(outcome.summary().get("totals").get("all").get("counted").asLong())
                .isEqualTo(250);
        assertThat(outcome.out()).contains("250/300  83.33%").doesNotContain("230.00%");
        assertThat(Files.readString(outcome.file("短讯.txt"))).contains("83.33%（只按报了城乡居民人口数的2个村计）");
        assertThat(outcome.document())
                .anySatisfy(line -> assertThat(line).contains("已参保690人，完成率83.33%（只按报了城乡居民人口数的2个村计）"));
        assertThat(outcome.bulletin("口径").get(6)).startsWith("合计", "250", "300", "83.33%", "2/4");
    }

    @Test
    void saysNothingWhereAllOfThemToldIt() throws IOException {
        county.handIn("东镇.xlsx", sheet(true).row("甲村", 90, 100).row("乙村", 160, 200));
        county.handIn("西镇.xlsx", sheet(true).row("甲村", 40, 50).row("丙村", 100, 200));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.bulletin("通报表").get(5)).containsExactly("", "合计", "550", "390", "70.91%", "", "");
        assertThat(outcome.summary().get("totals").get("all").has("counted")).isFalse();
        assertThat(Files.readString(outcome.file("短讯.txt"))).doesNotContain("只按");
    }

    @Test
    void comesToTheSameWhenItsDatabaseIsMadeAnew() throws IOException {
        county.handIn("东镇.xlsx", sheet(true).row("甲村", 90, 100).row("乙村", 160, 200));
        county.handIn("西镇.xlsx", sheet(false).row("甲村", 40).row("丙村", 400));
        county.run("2021-02-02T10:00");

        Outcome rebuilt = Outcome.of(
                folder,
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString());

        assertThat(rebuilt.out()).as(rebuilt.err()).contains("1 次运行，数字全部相同");
        county.handIn("西镇.xlsx", sheet(true).row("甲村", 40, 50).row("丙村", 150, 200));
        Outcome next = county.run("2021-02-03T10:00");
        assertThat(next.bulletin("较上期").stream().flatMap(List::stream))
                .contains("83.33%")
                .doesNotContain("230.00%");
    }

    @Test
    void asksForADenominatorThatARowLeavesBlank() throws IOException {
        county.handIn("东镇.xlsx", sheet(true).row("甲村", 90, 100).row("乙村", 160, null));

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.rejectedRows().get(0).get("问题代码")).isEqualTo("enrolled-without-target");
        assertThat(outcome.rejectedRows().get(0).toString()).contains("这一行的“户籍人口”是空白");
    }

    private static WorkbookBuilder sheet(boolean hasPopulation) {
        var sheet = xlsx().sheet("进度表").row("（截至2021年2月1日）");
        return hasPopulation ? sheet.row("村", "已参保人数", "户籍人口") : sheet.row("村", "已参保人数");
    }
}
