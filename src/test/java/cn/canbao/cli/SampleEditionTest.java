package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the committed sample, held against the bulletin as it was published. */
class SampleEditionTest {

    private static final int FIRST_DATA_ROW = 5;
    private static final List<String> COMMAND =
            List.of("--config", "config", "--input", "input", "--as-of", "2021-02-02T10:00");

    @TempDir
    static Path world;

    private static Outcome edition;

    @BeforeAll
    static void consolidateTheSample() {
        edition = Outcome.of(world, COMMAND.toArray(String[]::new));
    }

    @Test
    void endsWithTheCodeForRejectedRows() {
        assertThat(edition.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void publishesTheRankedTableCellByCell() throws IOException {
        List<List<String>> published = Outcome.published("qixingguan-2021.csv");
        List<List<String>> ours = edition.bulletin(0);

        for (int town = 1; town <= 43; town++) {
            assertThat(ours.get(FIRST_DATA_ROW + town - 1)).isEqualTo(published.get(town));
        }
    }

    @Test
    void publishesTheTotalsOfTheRowsEvenWhereThePaperPrintsAnother() throws IOException {
        List<String> printed = Outcome.published("qixingguan-2021.csv").get(44);
        List<String> ours = edition.bulletin(0).get(FIRST_DATA_ROW + 43);

        assertThat(printed.subList(8, 11)).containsExactly("3978", "3312", "83.26%");
        assertThat(ours.subList(8, 11)).containsExactly("3978", "3370", "84.72%");
        assertThat(ours.subList(0, 8)).isEqualTo(printed.subList(0, 8));
        assertThat(edition.bulletin(0)).hasSize(FIRST_DATA_ROW + 44);
    }

    @Test
    void putsMarkTitleAndMomentAboveATwoRowHeader() throws IOException {
        List<List<String>> ours = edition.bulletin(0);

        assertThat(ours.get(0).get(0)).isEqualTo("附件");
        assertThat(ours.get(1).get(0)).isEqualTo("七星关区2021年度城乡居民医保筹资总体完成情况通报表");
        assertThat(ours.get(2).get(0)).isEqualTo("（截至2021年2月2日10时）");
        assertThat(ours.get(3))
                .containsExactly("排名", "镇乡", "2021年筹资任务数", "已参保人数", "完成率", "建档立卡贫困人口", "", "", "边缘户", "", "", "备注");
        assertThat(ours.get(4))
                .containsExactly("", "", "", "", "", "建档立卡贫困人口数", "已参保人数", "完成率", "边缘户", "已参保人数", "完成率", "");
    }

    @Test
    void ranksEveryVillageInTheCountyAndInItsTown() throws IOException {
        List<List<String>> villages =
                edition.bulletin(1).stream().skip(FIRST_DATA_ROW).toList();

        assertThat(villages).hasSize(468 + 1);
        assertThat(villages.get(0).get(0)).isEqualTo("1");
        assertThat(villages.get(0).get(1)).isEqualTo("1");
        assertThat(villages.stream()
                        .limit(468)
                        .mapToLong(row -> Long.parseLong(row.get(5)))
                        .sum())
                .isEqualTo(941135);
    }

    @Test
    void endsEveryOddFileInItsOutcomeWithAReason() throws IOException {
        assertThat(outcome("田坎乡.xlsx")).isEqualTo("partial");
        assertThat(outcome("田坎乡（更正）.xlsx")).isEqualTo("accepted");
        assertThat(outcome("海子街镇（再次上报）.xlsx")).isEqualTo("duplicate");
        assertThat(edition.summaryOf("海子街镇（再次上报）.xlsx").get("message").asString())
                .isEqualTo("“海子街镇（再次上报）.xlsx”与“海子街镇.xlsx”内容完全相同，没有重复计入。");
        assertThat(outcome("德溪街道办事处（加密）.xlsx")).isEqualTo("rejected");
        assertThat(codes("德溪街道办事处（加密）.xlsx")).containsExactly("encrypted-file");
        assertThat(outcome("会议签到表.xlsx")).isEqualTo("rejected");
        assertThat(codes("会议签到表.xlsx")).containsExactly("sheet-not-recognised");
        assertThat(outcome("~$海子街镇.xlsx")).isEqualTo("ignored");
        assertThat(codes("~$海子街镇.xlsx")).containsExactly("lock-file");
        assertThat(edition.summary().get("files")).hasSize(48);
    }

    @Test
    void acceptsEveryTownWithoutAWarningOnItsRows() throws IOException {
        for (JsonNode file : edition.summary().get("files")) {
            if (file.get("outcome").asString().equals("accepted")) {
                for (JsonNode problem : file.get("problems")) {
                    assertThat(problem.get("code").asString())
                            .as(file.get("file").asString())
                            .isIn("hidden-sheet", "sheet-without-table", "unused-column", "as-of-missing");
                }
            }
        }
    }

    @Test
    void tellsForEachOfTheFourBadRowsWhatToDoAndThatItWasCorrected() throws IOException {
        List<CSVRecord> bad = edition.rejectedRows().stream()
                .filter(line -> line.get("文件").equals("田坎乡.xlsx"))
                .toList();

        assertThat(bad)
                .extracting(line -> line.get("问题代码"))
                .containsExactly("number-expected", "negative-number", "subset-exceeds-whole", "unknown-region");
        assertThat(bad.get(0).get("说明")).isEqualTo("第 6 行 C 列“已缴费人数”写的是“约300”，请改成整数人数。");
        assertThat(bad.get(0).get("村（社区）")).isEqualTo("田坎乡第02村");
        assertThat(bad.get(0).get("处理情况")).isEqualTo("已由“田坎乡（更正）.xlsx”更正");
        assertThat(bad.get(1).get("原值")).isEqualTo("'-5");
        assertThat(bad.get(3).get("乡镇")).isEqualTo("田坎乡");
        assertThat(bad.get(3).get("处理情况")).isEqualTo("待更正");
    }

    @Test
    void accountsForEveryRowOfEverySheet() throws IOException {
        int read = 0;
        for (JsonNode file : edition.summary().get("files")) {
            for (JsonNode sheet : file.get("sheets")) {
                JsonNode rows = sheet.get("rows");
                int bins = 0;
                for (String bin :
                        List.of("title", "header", "accepted", "warned", "rejected", "duplicate", "total", "footer")) {
                    bins += rows.get(bin).asInt();
                }
                assertThat(bins)
                        .as(file.get("file").asString())
                        .isEqualTo(rows.get("read").asInt());
                read += bins;
            }
        }
        assertThat(read).isPositive();
        assertThat(edition.out()).contains("行    " + read + " = ");
    }

    @Test
    void listsEveryOutputWithItsHash() throws Exception {
        JsonNode manifest = new JsonMapper().readTree(Files.readString(edition.file("manifest.json")));

        assertThat(manifest.get("outputs")).hasSize(7);
        for (JsonNode output : manifest.get("outputs")) {
            byte[] content = Files.readAllBytes(edition.file(output.get("file").asString()));
            assertThat(output.get("size").asInt()).isEqualTo(content.length);
            assertThat(output.get("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
    }

    @Test
    void reportsEveryFileAsUnchangedAndTheSameFiguresWhenRunAgain(@TempDir Path again) {
        Outcome first = Outcome.of(again, COMMAND.toArray(String[]::new));
        Outcome second = Outcome.of(again, COMMAND.toArray(String[]::new));

        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(second.out()).contains("文件  48 = 47 unchanged + 1 ignored");
        assertThat(fromRanking(second)).isEqualTo(fromRanking(first));
    }

    @Test
    void writesTheSameBytesInAnEmptyDataFolder(@TempDir Path other) throws IOException {
        Outcome twin = Outcome.of(other, COMMAND.toArray(String[]::new));

        Path folder = edition.file("summary.json").getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(twin.file(file.getFileName().toString()))
                        .as(file.getFileName().toString())
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    private static String outcome(String file) throws IOException {
        return edition.summaryOf(file).get("outcome").asString();
    }

    private static List<String> codes(String file) throws IOException {
        return edition.summaryOf(file)
                .get("problems")
                .valueStream()
                .map(problem -> problem.get("code").asString())
                .toList();
    }

    private static String fromRanking(Outcome outcome) {
        return outcome.out()
                .substring(outcome.out().indexOf("  1  "), outcome.out().indexOf("输出"));
    }
}
