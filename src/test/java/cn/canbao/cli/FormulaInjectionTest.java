package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What villages type is text in every output, also where a spreadsheet program would make a formula of it. */
class FormulaInjectionTest {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "\u200B=1+1",
            "＝1+1",
            "=HYPERLINK(\"http://example.invalid\",\"x\")",
            "=cmd|' /C calc'!A0",
            "\"=1+1");

    @TempDir
    private Path folder;

    private Outcome outcome;

    @BeforeEach
    void run() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.register("=1+1村", "乙村");
        var sheet = xlsx().sheet("=1+1").row("=2+2（截至2021年2月1日）").row("村", "已参保人数", "边缘户已参保人数", "备注", "=3+3");
        sheet.row("乙村", 150, null, "=4+4", null).row("=1+1村", 50, 1, "@SUM(4)", null);
        FORMULAS.forEach(formula -> sheet.row(formula, formula, null, formula, null));
        county.handIn("东镇/=1+1.xlsx", sheet);
        county.handIn("=东镇.xlsx", xlsx().sheet("-1+1").row("+1", "=1").row("@x", "=2"));
        outcome = county.run("2021-02-02T10:00");
    }

    @Test
    void everyCellOfEveryWorkbookIsText() throws IOException {
        for (String name : List.of("通报表.xlsx", "rejected-rows.xlsx")) {
            assertThat(cells(outcome.file(name))).isNotEmpty().noneMatch(cell -> cell.equals(CellType.FORMULA));
        }
        assertThat(Outcome.shown(outcome.file("rejected-rows.xlsx"), 0).toString())
                .contains("=1+1", "@SUM(1)");
        assertThat(outcome.bulletin(1).toString()).contains("=1+1村", "=4+4");
    }

    @Test
    void noFieldOfTheTableOfRejectedRowsBeginsLikeAFormula() throws IOException {
        assertThat(outcome.rejectedRows())
                .hasSizeGreaterThan(FORMULAS.size())
                .allSatisfy(row -> assertThat(row.toList())
                        .noneMatch(field -> field.matches("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠].*")));
    }

    @Test
    void aSpreadsheetProgramFindsNoFormulaInAnyOutput(@TempDir Path converted) throws Exception {
        assumeTrue(hasSpreadsheetProgram(), "LibreOffice (soffice) is not installed: outputs were not opened in it");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + converted.resolve("profile").toUri(),
                "--convert-to",
                "fods",
                "--outdir",
                converted.toString()));
        List<String> names = List.of("通报表.xlsx", "rejected-rows.xlsx", "rejected-rows.csv");
        for (String name : names) {
            Path folderOfItsOwn = Files.createDirectories(converted.resolve(name.replace('.', '-')));
            Path copy = Files.copy(
                    outcome.file(name),
                    folderOfItsOwn.resolve(name.replace('.', '-') + name.substring(name.lastIndexOf('.'))));
            command.add(copy.toString());
        }

        Outcome conversion =
                ProgramProcess.startCommand(converted, Map.of(), command).end(converted);

        assertThat(conversion.exitCode()).as(conversion.err()).isZero();
        try (Stream<Path> files = Files.list(converted)) {
            assertThat(files.filter(file -> file.toString().endsWith(".fods")))
                    .hasSize(names.size())
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).contains("=1+1").doesNotContain("table:formula"));
        }
        // its charts are there too, over the cells that hold their figures
        assertThat(Files.readString(converted.resolve("通报表-xlsx.fods")))
                .containsPattern("<chart:series[^>]* chart:values-cell-range-address=\"图表\\.B\\d+:图表\\.B\\d+\"");
    }

    private static boolean hasSpreadsheetProgram() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    private static List<CellType> cells(Path file) throws IOException {
        List<CellType> types = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        types.add(cell.getCellType());
                    }
                }
            }
        }
        return types;
    }
}
