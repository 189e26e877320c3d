package cn.canbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the example 临江 2024, and what becomes of them where something is changed. */
class AssessmentCheckTest {

    private static final Path EXAMPLE = Path.of("config/examples/linjiang-2024/campaign.yaml");

    @TempDir
    private Path folder;

    /** The notice says 95 and above, 94 to 95, 93 to 94, 92 to 93, 90 to 92, 90 and below. */
    @Test
    void refusesTheBoundsOfTheNoticeUntilEachIsStated() throws IOException {
        String notice = Files.readString(EXAMPLE).replaceAll("(from|to): '[\\[(]?(\\d+)[\\])]?'", "$1: $2");
        String stated = notice;
        for (String[] bound : new String[][] {
            {
                "[0].from is 95, expected '[95' if exactly 95 belongs to it, '(95' if it does not",
                "from: 95",
                "from: '[95'"
            },
            {"[1].to is 95, expected '95]' if exactly 95 belongs to it, '95)' if it does not", "to: 95", "to: '95)'"},
            {"[1].from is 94, expected '[94' if", "from: 94", "from: '[94'"},
            {"[2].to is 94, expected '94]' if", "to: 94", "to: '94)'"},
            {"[2].from is 93, expected '[93' if", "from: 93", "from: '[93'"},
            {"[3].to is 93, expected '93]' if", "to: 93", "to: '93)'"},
            {"[3].from is 92, expected '[92' if", "from: 92", "from: '[92'"},
            {"[4].to is 92, expected '92]' if", "to: 92", "to: '92)'"},
            {"[4].from is 90, expected '[90' if", "from: 90", "from: '(90'"},
            {"[5].to is 90, expected '90]' if", "to: 90", "to: '90]'"},
        }) {
            assertRefused(stated, "assessment.reward.tiers" + bound[0]);
            stated = stated.replace(bound[1], bound[2]);
        }

        assertThat(read(stated).assessment())
                .isEqualTo(new CampaignFile(EXAMPLE).read().assessment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: '94)' | to: '94]' | tiers[2].to is 94], expected that exactly one tier holds 94, but assessment.reward.tiers[1].from is [94, so both do",
                "from: '[93' | from: '(93' | tiers[3].to is 93), expected that exactly one tier holds 93, but assessment.reward.tiers[2].from is (93, so none does",
                "to: '92)' | to: '91)' | tiers[4].to is 91), expected the rate where assessment.reward.tiers[3] begins, which is [92",
                "{from: '[94', to: '95)' | {from: '[96', to: '95)' | tiers[1].from is [96, expected a rate below its upper bound, 95)",
                "{from: '[94', to: '95)' | {to: '95)' | tiers[1].from is missing, expected a bound such as '[94'",
                "{from: '[95' | {from: '[95', to: '100]' | tiers[0].to is 100], expected nothing",
                "from: '[94' | from: '94)' | tiers[1].from is 94), expected '[94' if exactly 94 belongs to it",
                "from: '[94' | from: most | expected a bound such as '[94', '(94', '94]' or '94)'",
                "yuan: 2.5 | yuan: 4 | tiers[1].yuan is 4, expected at most that of the tier above it, which is 3",
                "yuan: 2.5 | yuan: -1 | assessment.reward.tiers[1].yuan is -1 but must be at least 0",
                "points: 10 | points: 0 | assessment.score.points is 0 but must be greater than 0",
                "bonus: 1 | bonus: 0 | assessment.score.bonus is 0 but must be greater than 0",
                "full: '[95', nothing | nothing | assessment.score.full is missing or empty",
                "yuan: 2.5 | yuan: | assessment.reward.tiers[1].yuan is missing or empty",
                "reading: exact | reading: | assessment.reading is missing or empty",
                "level: village | level: town | assessment.level is town, expected one of [village]",
                "reading: exact | reading: rounded | expected one of [exact, printed]",
                "persons: enrolled(all) | persons: population(all) | assessment.reward.persons is population(all), expected people enrolled",
                "rate: enrolled(all)/population(all) | rate: enrolled(all)/population(poor) | assessment.rate is population(poor), expected a category of",
                "full: '[95' | full: 95 | assessment.score.full is 95, expected '[95' if",
                "nothing: '90]' | nothing: '95]' | assessment.score.nothing is 95], expected a rate below assessment.score.full, [95",
                "day: 2023-12-01 | day: 2023-11-01 | schedule[1].day is 2023-11-01, expected a day after the point before it, 2023-11-01",
                "day: 2023-12-31 | day: 2024-01-01 | schedule[2].day is 2024-01-01, expected a day within period, 2023-09-01 to 2023-12-31",
                "percent: 70 | percent: 19.5 | schedule[1].percent is 19.5, expected at least that of the point before it, 20",
                "percent: 70 | percent: 170 | schedule[1].percent is 170 but must be at most 100",
            })
    void answersAMistakeWithTierAndValue(String right, String wrong, String reason) throws IOException {
        String example = Files.readString(EXAMPLE);
        assertThat(example).contains(right);

        assertRefused(example.replace(right, wrong), reason);
    }

    private void assertRefused(String yaml, String reason) {
        assertThatThrownBy(() -> read(yaml))
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
