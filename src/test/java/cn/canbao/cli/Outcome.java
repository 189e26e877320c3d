package cn.canbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a call of the program came to.
 *
 * @param exitCode its exit code
 * @param out what it printed
 * @param err what it printed to the error channel
 * @param output its folder of outputs
 */
record Outcome(int exitCode, String out, String err, Path output) {

    /** Calls the program on its own folders below a world. */
    static Outcome of(Path world, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--output",
                world.resolve("output").toString(),
                "--data",
                world.resolve("data").toString()));
        return call(world.resolve("output"), all.toArray(String[]::new));
    }

    /** Calls the program with nothing but the arguments. */
    static Outcome call(Path output, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Canbao.execute(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Outcome(exitCode, out.toString(), err.toString(), output);
    }

    /** A file of the latest edition of the only campaign that stands. */
    Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.endsWith(name) && !file.toString().contains("已撤回"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    JsonNode summary() throws IOException {
        return new JsonMapper().readTree(Files.readString(file("summary.json")));
    }

    /** The entry of a file in the summary. */
    JsonNode summaryOf(String path) throws IOException {
        for (JsonNode file : summary().get("files")) {
            if (file.get("file").asString().equals(path)) {
                return file;
            }
        }
        throw new AssertionError("summary.json has no file " + path);
    }

    /** The lines of rejected-rows.csv by their header. */
    List<CSVRecord> rejectedRows() throws IOException {
        String text = Files.readString(file("rejected-rows.csv"));
        try (CSVParser csv = CSVParser.parse(
                text.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return csv.getRecords();
        }
    }

    /** A sheet of the bulletin as it is shown, row by row. */
    List<List<String>> bulletin(int sheet) throws IOException {
        return shown(file("通报表.xlsx"), sheet);
    }

    /** A sheet of the bulletin by its name. */
    List<List<String>> bulletin(String name) throws IOException {
        Path workbook = file("通报表.xlsx");
        try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            return shown(workbook, book.getSheetIndex(name));
        }
    }

    /** The paragraphs of the document that have a text. */
    List<String> document() throws IOException {
        try (InputStream in = Files.newInputStream(file("通报.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    static List<List<String>> shown(Path workbook, int sheetIndex) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Sheet sheet = book.getSheetAt(sheetIndex);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** A published table from the test resources, header included. */
    static List<List<String>> published(String name) throws IOException {
        try (var in = Outcome.class.getResourceAsStream("/published/" + name);
                CSVParser csv = CSVParser.parse(in, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return csv.getRecords().stream()
                    .map(record -> record.stream().toList())
                    .toList();
        }
    }
}
