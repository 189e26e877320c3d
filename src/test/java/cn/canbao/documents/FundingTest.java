package cn.canbao.documents;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Level;
import cn.canbao.edition.Edition;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.WrittenBulletin;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.world.Campaigns;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingTest {

    private static final Campaign CAMPAIGN = Campaigns.of(
            category(ALL, "城乡居民", null), category("resident", "城镇居民医保", ALL), category("rural", "新农合", ALL));

    private static final String STANDARDS = """
            asOf: 2021-01-31
            standards:
              - {region: 东镇, category: resident, premium: 60, subsidy: 120, arrived: 6000}
              - {region: 西镇, category: resident, premium: 60.5, subsidy: 100}
              - {region: 东镇, category: rural, premium: 20, subsidy: 80, arrived: 160000.5}
              - {region: 南镇, category: rural, premium: 20, subsidy: 80, arrived: 0}
            """;

    @TempDir
    Path folder;

    @Test
    void showsWhichShareOfTheSubsidyHasArrived() throws IOException {
        assertThat(lines(STANDARDS))
                .containsExactly(
                        "类别|镇乡|个人缴费标准（元/人）|补助标准（元/人）|已参保人数|应到位补助（万元）|已到位补助（万元）|到位率",
                        "城镇居民医保|东镇|60|120|100|1.20|0.60|50.00%",
                        "城镇居民医保|西镇|60.5|100|50|0.50|未填报|",
                        "城镇居民医保|合计|||150|1.70|0.60|50.00%",
                        "新农合|东镇|20|80|2000|16.00|16.00|100.00%",
                        "新农合|南镇|20|80|未上报||0.00|",
                        "新农合|合计|||2000|16.00|16.00|100.00%",
                        "|合计|||2150|17.70|16.60|96.51%",
                        "补助到位金额截至2021年1月31日。应到位补助＝补助标准×已参保人数；合计的到位率只按人数和到位金额都有数的计算。",
                        "没有填写缴费与补助标准的：西镇新农合。");
    }

    @Test
    void writesNoSheetWithoutAnythingToSay() {
        assertThat(funding()).isEmpty();
        assertThat(new WrittenBulletin(model()).sheets()).doesNotContain("缴费与补助");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region: 西镇|region: 西|standards[1].region is 西, expected the name of a 镇乡 of the register",
                "category: rural|category: villagers|standards[2].category is villagers, expected a category of [all, resident, rural]",
                "region: 西镇|region: 东镇|standards[1].category is resident, expected a category that 东镇 has once",
                "premium: 60,|premium: -60,|standards[0].premium is -60 but must be at least 0",
                "subsidy: 100|subsidy: 0|standards[1].subsidy is 0 but must be greater than 0",
                "premium: 60,|premium: 60.125,|standards[0].premium is 60.125 but must have at most 9 digits before the point and two behind it",
                "subsidy: 100|subsidy: 1234567890|standards[1].subsidy is 1234567890 but must have at most 9 digits",
                "arrived: 6000}|arrived: -1}|standards[0].arrived is -1 but must be at least 0",
                "arrived: 6000}|arrived: 0.001}|standards[0].arrived is 0.001 but must have at most 15 digits",
                "arrived: 6000}|arrived: 0.5万}|standards[0].arrived is 0.5万 (line 3), expected a number",
                "asOf: 2021-01-31|asOf: 1月底|asOf is 1月底 (line 1), expected a day such as 2021-02-02",
                "arrived: 6000}|arived: 6000}|unknown key standards[0].arived",
            })
    void refusesWhatItDoesNotKnow(String good, String bad, String reason) throws IOException {
        Path file = write(STANDARDS.replaceFirst(good, bad));

        assertThatThrownBy(this::funding)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file)
                .hasMessageContaining(reason);
    }

    private List<String> lines(String standards) throws IOException {
        write(standards);
        return new WrittenBulletin(model(), funding())
                .lines("缴费与补助").stream().skip(2).toList();
    }

    private Path write(String standards) throws IOException {
        return Files.writeString(folder.resolve("funding.yaml"), standards);
    }

    private Optional<Funding> funding() {
        Region root = new Region("0", "测试区", List.of(), null, null, 0, Map.of());
        Register register = new Register(List.of(
                root,
                new Region("1", "东镇", List.of(), Level.TOWN, "0", 1, Map.of()),
                new Region("2", "西镇", List.of(), Level.TOWN, "0", 2, Map.of()),
                new Region("3", "南镇", List.of(), Level.TOWN, "0", 3, Map.of())));
        return new FundingFile(folder.resolve("funding.yaml")).read(CAMPAIGN, register);
    }

    private static BulletinModel model() {
        Edition edition = SmallEdition.of(CAMPAIGN, 1)
                .town(
                        "东镇",
                        "target(all)",
                        3000,
                        "enrolled(all)",
                        2100,
                        "enrolled(resident)",
                        100,
                        "enrolled(rural)",
                        2000)
                .town("西镇", "target(all)", 100, "enrolled(all)", 60, "enrolled(resident)", 50, "enrolled(rural)", 10)
                .stale("南镇", "never", "target(all)", 100)
                .freeze();
        return new BulletinModel(CAMPAIGN, edition, List.of(), List.of(), List.of(), new ProblemTally());
    }
}
