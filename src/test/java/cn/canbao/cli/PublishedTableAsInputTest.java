package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published table itself handed in as a sheet, by a county whose towns report: its printed total of 边缘户 is wrong. */
class PublishedTableAsInputTest {

    private static final Path CONFIG = Path.of("config");

    @TempDir
    Path world;

    @BeforeEach
    void makeACountyWhoseTownsReport() throws IOException {
        Path config = Files.createDirectories(world.resolve("config"));
        Files.createDirectories(world.resolve("input"));
        String campaign = Files.readString(CONFIG.resolve("campaign.yaml"))
                .replaceFirst(Pattern.quote("  - {id: village, label: 村（社区）}\n"), "");
        Files.writeString(config.resolve("campaign.yaml"), campaign);
        Files.writeString(
                config.resolve("application.yaml"),
                Files.readString(CONFIG.resolve("application.yaml"))
                        .replace(
                                "vocabulary: vocabulary",
                                "vocabulary: " + CONFIG.resolve("vocabulary").toAbsolutePath()));
        List<List<String>> published = Outcome.published("qixingguan-2021.csv");
        writeRegister(published, config.resolve("register.xlsx"));
        writePublishedTable(published, world.resolve("input/通报表.xlsx"));
    }

    @Test
    void saysThatTheTotalIsNotTheSumOfItsRowsAndPublishesTheSum() throws IOException {
        Outcome edition = Outcome.of(
                world,
                "--config",
                world.resolve("config").toString(),
                "--input",
                world.resolve("input").toString(),
                "--as-of",
                "2021-02-02T10:00");

        List<CSVRecord> problems = edition.rejectedRows();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).get("问题代码")).isEqualTo("total-differs");
        assertThat(problems.get(0).get("说明")).isEqualTo("第 48 行 J 列“边缘户/已参保人数”的合计写的是 3312，各行相加是 3370，请核对。");

        List<List<String>> published = Outcome.published("qixingguan-2021.csv");
        List<List<String>> ours = edition.bulletin(0);
        for (int town = 1; town <= 43; town++) {
            assertThat(ours.get(4 + town)).isEqualTo(published.get(town));
        }
        assertThat(ours.get(48).subList(8, 11)).containsExactly("3978", "3370", "84.72%");
        assertThat(edition.exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static void writeRegister(List<List<String>> published, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("名册");
            write(sheet, List.of("乡镇", "任务数", "建档立卡贫困人口数", "边缘户"));
            for (List<String> town : published.subList(1, 44)) {
                write(sheet, List.of(town.get(1), town.get(2), town.get(5), town.get(8)));
            }
            workbook.write(out);
        }
    }

    private static void writePublishedTable(List<List<String>> published, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("通报表");
            write(sheet, List.of("七星关区2021年度城乡居民医保筹资总体完成情况通报表"));
            write(sheet, List.of("（截止 2021 年 2 月 2 日上午 10 点）"));
            write(sheet, List.of("排名", "镇乡", "2021年筹资任务数", "已参保人数", "完成率", "建档立卡贫困人口数", "", "", "边缘户", "", "", "备注"));
            write(sheet, List.of("", "", "", "", "", "建档立卡贫困人口数", "已参保人数", "完成率", "边缘户", "已参保人数", "完成率", ""));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 7));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 8, 10));
            published.subList(1, 45).forEach(line -> write(sheet, line));
            workbook.write(out);
        }
    }

    private static void write(Sheet sheet, List<String> values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).matches("\\d+")) {
                row.createCell(i).setCellValue(Long.parseLong(values.get(i)));
            } else if (!values.get(i).isEmpty()) {
                row.createCell(i).setCellValue(values.get(i));
            }
        }
    }
}
