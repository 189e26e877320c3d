package cn.canbao.writers;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Problem;
import cn.canbao.recognition.Column;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.validation.Problems;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenByOthersTest {

    private static final String POOR = "poor";
    private static final TwoRowForm FORM = TwoRowForm.read();

    private static final List<String> LABELS =
            List.of("区划", "总体/任务数", "总体/已参保人数", "总体/完成率", "低保/任务数", "低保/已参保人数", "低保/完成率");

    @TempDir
    private Path folder;

    private interface Writer {
        void write(TwoRowForm form, Path file) throws IOException;
    }

    private static final Map<String, Writer> JAVA_WRITERS = new TreeMap<>(Map.of(
            "easyexcel", EasyExcelFile::write,
            "easypoi-texts", EasyPoiFile::writeTexts,
            "easypoi-numbers", EasyPoiFile::writeNumbers,
            "hutool", HutoolFile::write,
            "jxls", JxlsFile::write,
            "fastexcel", FastExcelFile::write));

    /** Who stores no result of formulas, or 0 for all of them, and leaves it to others to work them out. */
    private static final Set<String> WITHOUT_RESULTS = Set.of(
            "easyexcel.xlsx",
            "excel-writer-xlsx.xlsx",
            "excel4node.xlsx",
            "excelize.xlsx",
            "fastexcel.xlsx",
            "openpyxl-write-only.xlsx",
            "openpyxl.xlsx",
            "openxlsx.xlsx",
            "spreadsheet-writeexcel.xls",
            "write-excel-file.xlsx",
            "xlsx-populate.xlsx",
            "xlsxwriter.xlsx");

    static Stream<String> files() throws IOException {
        try (Stream<Path> made = Files.list(TwoRowForm.FOLDER)) {
            List<String> names = made.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx") || name.endsWith(".xls"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            JAVA_WRITERS.keySet().forEach(name -> names.add(name + ".xlsx"));
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheSameOfEach(String name) throws IOException {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = read(name, hasTargets);

            assertThat(figures(outcome)).isEqualTo(expected());
            assertThat(outcome.bins(0)).isEqualTo(Map.of("title", 2L, "header", 2L, "accepted", 8L, "total", 1L));
            SheetOutcome sheet = outcome.sheet();
            assertThat(sheet.asOf()).isEqualTo(LocalDateTime.of(2021, 2, 2, 10, 0));
            assertThat(sheet.columns()).extracting(Column::label).containsExactlyElementsOf(LABELS);
            assertThat(outcome.problems())
                    .noneMatch(Problem::isError)
                    .extracting(Problems::code)
                    .filteredOn(code -> !WITHOUT_RESULTS.contains(name) || !code.equals("rate-unusable"))
                    .isEmpty();
        }
    }

    @Test
    void findsTheFilesOfEveryWriter() throws IOException {
        assertThat(files())
                .hasSize(27)
                .containsAll(WITHOUT_RESULTS)
                .contains("openpyxl.xlsx", "sheetjs.xlsx", "exceljs.xlsx", "libreoffice.xlsx", "gnumeric.xls");
    }

    private Outcome read(String name, boolean hasTargets) throws IOException {
        Path file = TwoRowForm.FOLDER.resolve(name);
        Writer writer = JAVA_WRITERS.get(name.replace(".xlsx", ""));
        if (writer != null) {
            file = folder.resolve(hasTargets + name);
            writer.write(FORM, file);
        }
        return SmallWorld.in(folder, campaign(), register(hasTargets))
                .read(file, "城关镇" + name.substring(name.lastIndexOf('.')));
    }

    private static Map<String, Map<Quantity, Long>> figures(Outcome outcome) {
        Map<String, Map<Quantity, Long>> figures = new TreeMap<>();
        for (RowOutcome.Accepted row : outcome.accepted()) {
            figures.put(
                    row.summary().region(), new LinkedHashMap<>(row.summary().figures()));
        }
        return figures;
    }

    private static Map<String, Map<Quantity, Long>> expected() {
        Map<String, Map<Quantity, Long>> expected = new TreeMap<>();
        for (TwoRowForm.Line line : FORM.lines()) {
            expected.put(
                    "测试区/城关镇/" + line.village(),
                    Map.of(
                            Quantity.target(ALL), line.target(),
                            Quantity.enrolled(ALL), line.enrolled(),
                            Quantity.target(POOR), line.poorTarget(),
                            Quantity.enrolled(POOR), line.poorEnrolled()));
        }
        return expected;
    }

    private static Campaign campaign() {
        return Campaigns.of(category(ALL, "城乡居民", null, "总体"), category(POOR, "低保对象", ALL, "低保"));
    }

    private static Register register(boolean hasTargets) {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region("测试区", "测试区", List.of(), null, null, 0, Map.of()));
        regions.add(new Region("测试区/城关镇", "城关镇", List.of(), Level.TOWN, "测试区", 1, Map.of()));
        for (TwoRowForm.Line line : FORM.lines()) {
            Map<Quantity, Long> targets = Map.of(
                    Quantity.target(ALL), line.target(),
                    Quantity.target(POOR), line.poorTarget());
            regions.add(new Region(
                    "测试区/城关镇/" + line.village(),
                    line.village(),
                    List.of(),
                    Level.VILLAGE,
                    "测试区/城关镇",
                    regions.size(),
                    hasTargets ? targets : Map.of()));
        }
        return new Register(regions);
    }
}
