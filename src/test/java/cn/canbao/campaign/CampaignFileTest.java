package cn.canbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignFileTest {

    private static final String GOOD = """
            id: small-2021
            title: 通报表
            region: 测试区
            year: 2021
            authority: 办公室
            office: 医保局
            period: {from: 2021-01-01, to: 2021-03-31}
            firstEdition: 1
            levels:
              - {id: town, label: 镇乡}
              - {id: village, label: 村}
            categories:
              - id: all
                label: 城乡居民
                goal: 95
              - id: poverty
                label: 建档立卡
                synonyms: [贫困户]
                covers: [POOR_FILE]
                subsetOf: all
              - id: edge
                label: 边缘户
                rate: enrolled(edge)/population(edge)
            bands: {above: 80, below: 70}
            ties: shared
            bulletin:
              rankLabel: 排名
              remarkLabel: 备注
              totalLabel: 合计
              columns:
                - {label: 任务数, figure: target(all)}
                - label: 边缘户
                  columns:
                    - {label: 完成率, figure: rate(edge)}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsACampaign() throws IOException {
        var campaign = read(GOOD);

        assertThat(campaign.everybody().id()).isEqualTo("all");
        assertThat(campaign.everybody().rate()).isEqualTo(CompletionBasis.ofTarget("all"));
        assertThat(campaign.category("edge").orElseThrow().rate()).hasToString("enrolled(edge)/population(edge)");
        assertThat(campaign.reportingLevel().id()).isEqualTo(Level.VILLAGE);
        assertThat(campaign.label(Level.TOWN)).isEqualTo("镇乡");
        assertThat(campaign.bulletin().depth()).isEqualTo(2);
        assertThat(campaign.bulletin().leaves())
                .extracting(BulletinColumn::label)
                .containsExactly("任务数", "完成率");
    }

    @Test
    void readsTheCampaignOfTheProject() {
        assertThat(new CampaignFile(Path.of("config", "campaign.yaml")).read().id())
                .isEqualTo("qixingguan-2021");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("ties: shared", "tise: shared", "unknown key tise, expected one of [id, title,"),
                Arguments.of("goal: 95", "goal: 120", "categories[0].goal is 120 but must be at most 100"),
                Arguments.of("goal: 95", "goalHeads: 0", "categories[0].goalHeads is 0 but must be greater than 0"),
                Arguments.of(
                        "goal: 95",
                        "goalHeads: 80%",
                        "categories[0].goalHeads is 80% (line 15), expected a whole number"),
                Arguments.of(
                        "subsetOf: all",
                        "rated: false\n    goalHeads: 500",
                        "categories[1].goalHeads is 500, expected none: the category is not rated"),
                Arguments.of(
                        "subsetOf: all",
                        "rated: false\n    goal: 90",
                        "categories[1].goal is 90, expected none: the category is not rated"),
                Arguments.of("goal: 95", "goals: 95", "unknown key categories[0].goals, expected one of [id,"),
                Arguments.of(
                        "ties: shared",
                        "ties: fair",
                        "ties is fair (line 25), expected one of [shared, dense, register-order]"),
                Arguments.of("year: 2021", "year: 21", "year is 21 but must be at least 2000"),
                Arguments.of("year: 2021", "year: soon", "year is soon (line 4), expected a whole number"),
                Arguments.of(
                        "id: small-2021",
                        "id: Small 2021",
                        "id is Small 2021 but must be lower-case letters, digits and hyphens"),
                Arguments.of("title: 通报表", "title: ''", "title is  but must not be blank"),
                Arguments.of(
                        "title: 通报表",
                        "title: " + "长".repeat(201),
                        "title is " + "长".repeat(100) + "… but must have at most 200 characters"),
                Arguments.of("region: 测试区", "region: " + "长".repeat(61), "must have at most 60 characters"),
                Arguments.of(
                        "label: 边缘户\n    rate", "label: " + "长".repeat(61) + "\n    rate", "categories[2].label is"),
                Arguments.of(
                        "id: poverty",
                        "id: p" + "o".repeat(60),
                        "must be lower-case letters, digits and hyphens, 60 at most"),
                Arguments.of("region: 测试区\n", "", "region is missing or empty"),
                Arguments.of("ties: shared\n", "", "ties is missing or empty"),
                Arguments.of(
                        "id: poverty", "id: all", "categories[1].id is all, expected an id that no other category has"),
                Arguments.of(
                        "subsetOf: all",
                        "subsetOf: everybody",
                        "categories[1].subsetOf is everybody, expected the id of another category"),
                Arguments.of(
                        "subsetOf: all",
                        "subsetOf: poverty",
                        "categories[1].subsetOf is poverty, expected the id of another category"),
                Arguments.of(
                        "population(edge)",
                        "population(village)",
                        "categories[2].rate is population(village), expected a category of [all, poverty, edge]"),
                Arguments.of(
                        "rate: enrolled(edge)/population(edge)",
                        "rate: enrolled(edge)",
                        "expected enrolled(...) over target(...) or population(...), for example enrolled(all)/target(all)"),
                Arguments.of(
                        "[贫困户]",
                        "[边缘户]",
                        "categories[2].label is 边缘户, expected a name that category poverty does not have too"),
                Arguments.of(
                        "label: 边缘户\n    rate",
                        "label: 建档立卡\n    rate",
                        "categories[2].label is 建档立卡, expected a name that category poverty does not have too"),
                Arguments.of(
                        "goal: 95",
                        "covers: [POOR_FILE]",
                        "categories[1].covers is POOR_FILE, expected a code that category all does not cover too"),
                Arguments.of(
                        "goal: 95",
                        "rated: false",
                        "categories[0].rated is false, expected true: regions are ranked by the first category"),
                Arguments.of("id: village", "id: county", "levels[1].id is county, expected a level below town"),
                Arguments.of(
                        "id: village",
                        "id: hamlet",
                        "levels[1].id is hamlet (line 11), expected one of [city, county, town, village]"),
                Arguments.of("below: 70", "below: 90", "bands.below is 90, expected at most bands.above, which is 80"),
                Arguments.of(
                        "to: 2021-03-31",
                        "to: 2020-03-31",
                        "period.to is 2020-03-31, expected a day not before period.from, 2021-01-01"),
                Arguments.of(
                        "figure: target(all)",
                        "figure: target(student)",
                        "bulletin.columns[0].figure is target(student), expected a category of [all, poverty, edge]"),
                Arguments.of(
                        "figure: target(all)",
                        "figure: goal(all)",
                        "expected measure(category) with a measure of [target, enrolled, population, unenrolled, rate]"),
                Arguments.of(
                        "label: 任务数, figure: target(all)",
                        "label: 任务数",
                        "bulletin.columns[0] is 任务数, expected either a figure or columns of its own"),
                Arguments.of(
                        "rate: enrolled(edge)/population(edge)",
                        "rated: false",
                        "bulletin.columns[1].columns[0].figure is rate(edge), expected a category that is rated"),
                Arguments.of("firstEdition: 1", "firstEdition: 1.5", "firstEdition"),
                Arguments.of("firstEdition: 1", "firstEdition: 0", "firstEdition is 0 but must be greater than 0"),
                Arguments.of("year: 2021", "year: 2021\nyear: 2022", "year"),
                Arguments.of(
                        "id: small-2021",
                        "id: [small, 2021]",
                        "id is missing or of another kind, expected a single text"),
                Arguments.of(
                        "synonyms: [贫困户]",
                        "synonyms: 贫困户",
                        "categories[1].synonyms is missing or of another kind, expected a list"),
                Arguments.of(
                        "ties: shared",
                        "ties: shared\ntargets: {of: population(all), percent: 101, rounding: HALF_UP}",
                        "targets.percent is 101 but must be at most 100"),
                Arguments.of(
                        "totalLabel: 合计",
                        "totalLabel: 合计\n  colours: {below: red}",
                        "bulletin.colours.below is red but must be six hexadecimal digits such as C00000, in quotes"),
                Arguments.of(
                        "totalLabel: 合计",
                        "totalLabel: 合计\n  colours: {reached: '#00702E'}",
                        "bulletin.colours.reached is #00702E but must be six hexadecimal digits"),
                Arguments.of("goal: 95", "subsidy: 0", "categories[0].subsidy is 0 but must be greater than 0"),
                Arguments.of("label: 城乡居民", "label: ' '", "categories[0].label is   but must not be blank"),
                Arguments.of("label: 镇乡", "label: ' '", "levels[0].label is   but must not be blank"),
                Arguments.of("label: 任务数", "label: ' '", "bulletin.columns[0].label is   but must not be blank"),
                Arguments.of("label: 完成率", "label: ' '", "columns[1].columns[0].label is   but must not be blank"),
                Arguments.of("rankLabel: 排名", "rankLabel: ' '", "bulletin.rankLabel is   but must not be blank"),
                Arguments.of("remarkLabel: 备注", "remarkLabel: ' '", "bulletin.remarkLabel is   but must not be blank"),
                Arguments.of("totalLabel: 合计", "totalLabel: ' '", "bulletin.totalLabel is   but must not be blank"),
                Arguments.of("authority: 办公室", "authority: ' '", "authority is   but must not be blank"),
                Arguments.of("office: 医保局", "office: ' '", "office is   but must not be blank"),
                Arguments.of("from: 2021-01-01, ", "", "period.from is missing or empty"),
                Arguments.of(", to: 2021-03-31", "", "period.to is missing or empty"),
                Arguments.of("{above: 80, below: 70}", "{below: 70}", "bands.above is missing or empty"),
                Arguments.of("below: 70", "below: -1", "bands.below is -1 but must be at least 0"),
                Arguments.of("[POOR_FILE]", "[POOR_FILE, null]", "categories[1].covers[1] is missing or empty"),
                Arguments.of("{label: 任务数, figure: target(all)}", "null", "bulletin.columns[0] is missing or empty"),
                Arguments.of(
                        "ties: shared",
                        "ties: shared\npremiums: [320, 0]",
                        "premiums[1] is 0 but must be greater than 0"),
                Arguments.of("ties: shared", "ties: shared\nschedule: [null]", "schedule[0] is missing or empty"),
                Arguments.of(
                        "synonyms: [贫困户]", "synonyms: [' ']", "categories[1].synonyms[0] is   but must not be blank"),
                Arguments.of("goal: 95", "goal: high", "categories[0].goal is high (line 15), expected a number"),
                Arguments.of(
                        "goal: 95",
                        "rated: perhaps",
                        "categories[0].rated is perhaps (line 15), expected true or false"),
                Arguments.of(
                        "from: 2021-01-01",
                        "from: January",
                        "period.from is January (line 7), expected a day such as 2021-02-02"),
                Arguments.of("year: 2021\n", "", "year is missing or of another kind, expected a whole number"),
                Arguments.of("ties: shared", "ties: 'shared", "the quote that begins here has no end"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void answersAMistakeWithKeyValueAndWhatIsExpected(String right, String wrong, String reason) {
        assertThat(GOOD).contains(right);

        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file() + ": ")
                .hasMessageContaining(reason);
    }

    private Campaign read(String yaml) throws IOException {
        return new CampaignFile(Files.writeString(file(), yaml)).read();
    }

    private Path file() {
        return folder.resolve("campaign.yaml");
    }
}
