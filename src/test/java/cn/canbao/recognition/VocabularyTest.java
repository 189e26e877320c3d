package cn.canbao.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.world.Campaigns;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private static final Path PROJECT = Path.of("config", "vocabulary");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheVocabularyOfTheProject() throws IOException {
        for (var name : List.of("headers.yaml", "labels.yaml", "lexicon.yaml", "values.yaml", "categories.yaml")) {
            Files.copy(PROJECT.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void takesTheNamesOverThatACategoryCovers() {
        var vocabulary = Vocabulary.read(folder, covering("POOR_FILE"));

        assertThat(vocabulary.categories()).containsEntry("精准扶贫户", "poverty").containsEntry("建卡户", "poverty");
    }

    @Test
    void knowsOnlyTheCategoriesOfTheCampaign() {
        assertThat(Vocabulary.read(folder, Campaigns.small()).categories()).doesNotContainKey("低保对象");
    }

    @Test
    void answersACoveredCodeThatDoesNotExist() {
        assertThatThrownBy(() -> Vocabulary.read(folder, covering("POOR")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + folder.resolve("categories.yaml")
                        + ": it has no category POOR, which categories.poverty.covers of the campaign names; expected one of"
                        + " [POOR_FILE,");
    }

    @ParameterizedTest
    @CsvSource({
        "headers.yaml, 'sequence: [序号', 'sequence: [村', 'levels.village holds 村, expected a word that no other key holds'",
        "headers.yaml, 'rate: [完成率', 'rate: [已参保人数', 'measures.rate holds 已参保人数, expected a word that no other key holds'",
        "headers.yaml, 'sequence: [序号', 'sequense: [序号', 'unknown key sequense, expected one of'",
        "headers.yaml, 'village: [', 'hamlet: [', hamlet",
        "headers.yaml, 'target: [', 'goal: [', goal",
        "labels.yaml, 'totals: [合计', 'totales: [合计', 'unknown key totales, expected one of'",
        "values.yaml, 'enrolledYes: [', 'enroledYes: [', 'unknown key enroledYes, expected one of'",
        "headers.yaml, 'sequence: [序号', 'sequence: [null, 序号', 'sequence[0] is missing or empty'",
        "headers.yaml, 'target: [', 'target: [\"\", ', 'measures.target[0] is  but must not be blank'",
        "labels.yaml, 'totals: [', 'totals: [null, ', 'totals[0] is missing or empty'",
        "values.yaml, 'enrolledYes: [', 'enrolledYes: [null, ', 'enrolledYes[0] is missing or empty'",
        "categories.yaml, 'label: 建档立卡贫困人口', 'label: \"\"', 'categories.POOR_FILE.label is  but must not be blank'",
    })
    void answersAMistakeWithFileAndKey(String file, String right, String wrong, String reason) throws IOException {
        var path = folder.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(right);
        Files.writeString(path, content.replace(right, wrong));

        assertThatThrownBy(() -> Vocabulary.read(folder, Campaigns.small()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + path + ": ")
                .hasMessageContaining(reason);
    }

    private static Campaign covering(String code) {
        return Campaigns.of(
                Campaigns.category("all", "城乡居民", null),
                new Category(
                        "poverty",
                        "建档立卡贫困人口",
                        List.of(),
                        List.of(code),
                        "all",
                        CompletionBasis.ofTarget("poverty"),
                        null,
                        true,
                        false,
                        null,
                        null,
                        null));
    }
}
