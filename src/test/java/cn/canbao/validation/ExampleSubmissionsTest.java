package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.Quantity;
import cn.canbao.region.Register;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleSubmissionsTest {

    private static final Path EXAMPLES = Path.of("config", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"yongjia-2011", "linjiang-2024"})
    void everyExampleHasARuleBookAndARegister(String example) {
        var register = register(campaign(example), example);

        Assertions.assertThat(register.reporting(register.root())).hasSizeGreaterThan(5);
    }

    @Test
    void theTownsOfYongjiaMayPassAHundredPerCent() {
        var campaign = campaign("yongjia-2011");
        var register = register(campaign, "yongjia-2011");
        var sheet = "2011年度参保情况统计表.xlsx";

        var outcome = Outcome.of(new SubmissionReader(campaign, register, SmallWorld.vocabulary(campaign))
                .open(
                        EXAMPLES.resolve("yongjia-2011/input").resolve(sheet),
                        sheet,
                        LocalDateTime.of(2011, 1, 30, 17, 0)));

        assertThat(outcome).hasNoErrorsOrWarnings();
        Assertions.assertThat(outcome.accepted())
                .hasSameSizeAs(register.reporting(register.root()))
                .anySatisfy(town -> Assertions.assertThat(
                                town.summary().figures().get(Quantity.enrolled("all")))
                        .isGreaterThan(town.summary().figures().get(Quantity.parse("population(agricultural)"))));
    }

    private static Campaign campaign(String example) {
        return new CampaignFile(EXAMPLES.resolve(example).resolve("campaign.yaml")).read();
    }

    private static Register register(Campaign campaign, String example) {
        return new RegisterReader(campaign, SmallWorld.vocabulary(campaign))
                .read(EXAMPLES.resolve(example).resolve("register.xlsx"));
    }
}
