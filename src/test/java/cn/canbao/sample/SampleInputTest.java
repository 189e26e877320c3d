package cn.canbao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleInputTest {

    private static final Path PROJECT = Path.of("");

    private final Towns towns = new Towns();

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        var sample = new SampleInput();
        sample.writeTo(folder);

        for (var file : sample.files()) {
            assertThat(folder.resolve(file.path())).hasBinaryContent(file.bytes());
            assertThat(PROJECT.resolve(file.path())).hasBinaryContent(file.bytes());
        }
    }

    @Test
    void theCommittedRostersHoldWhatTheGeneratorWrites() throws IOException {
        var rosters = SampleInput.rosters();

        for (var file : rosters) {
            assertThat(parts(Files.readAllBytes(PROJECT.resolve(file.path()))))
                    .as(file.path())
                    .isEqualTo(parts(file.bytes()));
        }
        try (var committed = Files.walk(PROJECT.resolve(LinjiangRosters.INPUT))) {
            assertThat(committed.filter(Files::isRegularFile)).hasSameSizeAs(rosters);
        }
    }

    @Test
    void theLockedWorkbookIsAnEncryptedContainer() throws IOException {
        try (var in = Files.newInputStream(PROJECT.resolve(SampleInput.LOCKED))) {
            assertThat(FileMagic.valueOf(FileMagic.prepareToCheckMagic(in))).isEqualTo(FileMagic.OLE2);
        }
    }

    @Test
    void leavesFilesAloneThatItDoesNotKnow(@TempDir Path folder) throws IOException {
        var other = Files.createDirectories(folder.resolve("input")).resolve("海子街镇 副本.xlsx");
        Files.writeString(other, "mine");

        new SampleInput().writeTo(folder);

        assertThat(other).hasContent("mine");
    }

    @Test
    void everyPublishedTownHandsInOneForm() {
        assertThat(TownForms.all())
                .extracting(TownForm::town)
                .containsExactlyElementsOf(
                        towns.ranked().stream().map(Town::name).toList());
        assertThat(TownForms.all()).extracting(TownForm::path).doesNotHaveDuplicates();
    }

    @Test
    void villagesSumToThePublishedFiguresOfTheirTown() {
        var published = PublishedTable.named("qixingguan-2021").rows();

        assertThat(towns.ranked()).extracting(Town::target).containsExactlyElementsOf(figures(Towns::publishedTarget));
        assertThat(towns.ranked())
                .extracting(Town::enrolled)
                .containsExactlyElementsOf(figures(Towns::publishedEnrolled));
        assertThat(published).hasSize(43);
    }

    @Test
    void noVillageEnrolsMorePeopleThanItHas() {
        assertThat(towns.ranked()).flatExtracting(Town::villages).allSatisfy(village -> {
            for (var category : Category.values()) {
                assertThat(village.enrolled().of(category))
                        .isBetween(0, village.target().of(category));
            }
        });
    }

    @Test
    void noVillageHasMorePoorAndEdgeHouseholdsThanPeople() {
        assertThat(towns.ranked()).flatExtracting(Town::villages).allSatisfy(village -> {
            assertThat(village.target().others()).isNotNegative();
            assertThat(village.enrolled().others()).isNotNegative();
        });
    }

    @Test
    void theRegisterDoesNotGiveTheRankingAway() {
        assertThat(towns.inRegisterOrder())
                .containsExactlyInAnyOrderElementsOf(towns.ranked())
                .isNotEqualTo(towns.ranked());
    }

    /** What a workbook holds, by part; a .xls is one. */
    private static Map<String, ByteBuffer> parts(byte[] workbook) throws IOException {
        if (FileMagic.valueOf(workbook) == FileMagic.OLE2) {
            return Map.of("", ByteBuffer.wrap(workbook));
        }
        var parts = new LinkedHashMap<String, ByteBuffer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), ByteBuffer.wrap(zip.readAllBytes()));
            }
        }
        return parts;
    }

    private static Iterable<Counts> figures(Function<CSVRecord, Counts> measure) {
        return PublishedTable.named("qixingguan-2021").rows().stream()
                .map(measure)
                .toList();
    }
}
