package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;

import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Severity;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the towns of 2021 handed in, read with the rule book, vocabulary and register of the project. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSubmissionsTest {

    private static final Path INPUT = Path.of("input");
    private static final String FAULTY = "田坎乡.xlsx";
    private static final String LOCKED = "德溪街道办事处（加密）.xlsx";
    private static final String SIGN_IN_SHEET = "会议签到表.xlsx";
    private static final String COPY = "海子街镇（再次上报）.xlsx";
    private static final Set<String> STRAYS = Set.of(FAULTY, LOCKED, SIGN_IN_SHEET, COPY);

    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private Register register;

    @BeforeAll
    void readEverything() throws IOException {
        var campaign = new CampaignFile(Path.of("config", "campaign.yaml")).read();
        var vocabulary = Vocabulary.read(Path.of("config", "vocabulary"), campaign);
        register = new RegisterReader(campaign, vocabulary).read(Path.of("config", "register.xlsx"));
        var reader = new SubmissionReader(campaign, register, vocabulary);
        try (var files = Files.walk(INPUT)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var path = INPUT.relativize(file).toString().replace('\\', '/');
                if (!path.contains("~$")) {
                    outcomes.put(path, Outcome.of(reader.open(file, path, SmallWorld.RECEIVED)));
                }
            }
        }
    }

    @Test
    void theRegisterHoldsEveryTownAndVillage() {
        Assertions.assertThat(register.regions(Level.TOWN)).hasSize(43);
        Assertions.assertThat(register.regions(Level.VILLAGE)).hasSize(468);
        Assertions.assertThat(register.figure(register.root(), Quantity.target("all")))
                .hasValue(1_198_872);
    }

    @Test
    void nothingIsWrongWithTheSheetsOfTheTowns() {
        Assertions.assertThat(townSheets()).hasSize(43).allSatisfy((path, outcome) -> {
            Assertions.assertThat(outcome.rejected()).as(path).isEmpty();
            Assertions.assertThat(outcome.problems())
                    .as(path)
                    .filteredOn(problem -> problem.code().severity() != Severity.INFO)
                    .extracting(Problems::code)
                    .allMatch("hidden-sheet"::equals);
        });
    }

    @Test
    void everyVillageReportsOnce() {
        var villages = new TreeSet<String>();
        townSheets().values().stream()
                .flatMap(outcome -> outcome.accepted().stream())
                .forEach(row -> Assertions.assertThat(villages.add(row.summary().region()))
                        .as(row.summary().region())
                        .isTrue());

        Assertions.assertThat(villages)
                .containsExactlyInAnyOrderElementsOf(register.regions(Level.VILLAGE).stream()
                        .map(village -> village.code())
                        .toList());
    }

    @Test
    void theFiguresOfTheVillagesSumToThePublishedOnes() {
        Assertions.assertThat(enrolled("all")).isEqualTo(941_135);
        Assertions.assertThat(enrolled("poverty")).isEqualTo(180_094);
        Assertions.assertThat(enrolled("edge")).isEqualTo(3_370);
    }

    @Test
    void everyPhysicalRowEndsInExactlyOneBin() {
        Assertions.assertThat(outcomes).allSatisfy((path, outcome) -> {
            for (var sheet : outcome.sheets()) {
                Assertions.assertThat(outcome.bins(sheet.index()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .as(path + " " + sheet.name())
                        .isEqualTo(sheet.rowsRead());
            }
        });
    }

    @Test
    void turnsAwayFourRowsOfTheFaultySheet() {
        var faulty = outcomes.get(FAULTY);

        assertThat(faulty).rejectsRows(6, 7, 8, 11);
        assertThat(faulty).rejects("number-expected").atRow(6).inColumn("C");
        assertThat(faulty).rejects("negative-number").atRow(7).inColumn("C");
        assertThat(faulty).rejects("subset-exceeds-whole").atRow(8).inColumn("E");
        assertThat(faulty).rejects("unknown-region").atRow(11).inColumn("B");
        Assertions.assertThat(faulty.accepted()).hasSize(3);
    }

    @Test
    void knowsTheLockedFile() {
        Assertions.assertThat(outcomes.get(LOCKED).problems())
                .extracting(Problems::code)
                .containsExactly("encrypted-file");
    }

    @Test
    void doesNotTakeASignInSheetForFigures() {
        Assertions.assertThat(outcomes.get(SIGN_IN_SHEET).problems())
                .extracting(Problems::code)
                .containsExactly("sheet-not-recognised");
        Assertions.assertThat(outcomes.get(SIGN_IN_SHEET).accepted()).isEmpty();
    }

    @Test
    void readsACopyLikeItsOriginal() {
        Assertions.assertThat(outcomes.get(COPY).accepted())
                .isEqualTo(outcomes.get("海子街镇.xlsx").accepted());
    }

    private Map<String, Outcome> townSheets() {
        var towns = new LinkedHashMap<>(outcomes);
        STRAYS.forEach(towns::remove);
        return towns;
    }

    private long enrolled(String category) {
        return townSheets().values().stream()
                .flatMap(outcome -> outcome.accepted().stream())
                .map(row -> row.summary().figures().get(Quantity.enrolled(category)))
                .filter(people -> people != null)
                .mapToLong(Long::longValue)
                .sum();
    }
}
