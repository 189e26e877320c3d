package cn.canbao.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Files as nobody should hand them in, generated: damaged, mistaken, of no form at all. The same ones come for the same seed. They are odd for
 * whoever reads them with care and endanger no other program: none is large, none asks for much when it is unpacked.
 */
public final class OddFiles {

    private static final List<String> PLACES = List.of("东镇", "西镇", "", "东镇/甲村", "无");
    private static final List<String> ENDINGS =
            List.of("xlsx", "xls", "csv", "txt", "tsv", "xlsm", "et", "htm", "zip", "pdf", "");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GBK"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1);
    private static final List<String> NUMBERS = List.of(
            "NaN",
            "1E400",
            "-0",
            "1E-400",
            "1E-999999999",
            "0E99999",
            "1e308",
            "Infinity",
            "",
            " 5 ",
            "0x10",
            "5.",
            ".5",
            "--1",
            "1,000",
            "９");

    private final Random random;
    private final HostileTexts texts;

    /** @param seed the same files come for the same one */
    public OddFiles(long seed) {
        random = new Random(seed);
        texts = new HostileTexts(seed);
    }

    /** Writes so many into a folder. */
    public void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int kind = i % 16;
            String place = PLACES.get(random.nextInt(PLACES.size()));
            Path file = folder.resolve(place).resolve(String.format("%04d-%02d.%s", i, kind, ending(kind)));
            Files.createDirectories(file.getParent());
            Files.write(file, content(kind));
        }
    }

    private String ending(int kind) {
        return switch (kind) {
            case 3, 15 -> random.nextBoolean() ? "csv" : "txt";
            case 6 -> ENDINGS.get(random.nextInt(ENDINGS.size()));
            case 11, 14 -> "xls";
            default -> "xlsx";
        };
    }

    private byte[] content(int kind) throws IOException {
        return switch (kind) {
            case 0 -> changed(workbook());
            case 1 -> cut(workbook());
            case 2 -> new RawWorkbook().sheetOfXml("进度表", changedXml()).bytes();
            case 3 -> changed(csv().getBytes(StandardCharsets.UTF_8));
            case 4 -> new RawWorkbook().sheet("表", scattered()).bytes();
            case 5 ->
                random.nextBoolean()
                        ? new byte[0]
                        : "\n \t".repeat(random.nextInt(50)).getBytes(StandardCharsets.UTF_8);
            case 6 -> mistaken();
            case 7 -> new RawWorkbook().sheetOfXml("表", places()).bytes();
            case 8 ->
                new RawWorkbook().sheet("宽", List.of(wide(), wide(), wide())).bytes();
            case 9 -> new RawWorkbook().sheetOfXml("深", deep()).bytes();
            case 10 -> manySheets();
            case 11 -> random.nextInt(3) == 0 ? cut(old()) : old();
            case 12 -> new RawWorkbook().sheet(texts.nextSheetName(), hostile()).bytes();
            case 13 -> new RawWorkbook().sheetOfXml("数", numbers()).bytes();
            case 14 -> changed(page().getBytes(StandardCharsets.UTF_8));
            default -> csv().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        };
    }

    private byte[] workbook() {
        return random.nextBoolean()
                ? new RawWorkbook().sheet("进度表", progress()).bytes()
                : new RawWorkbook()
                        .sheet("花名册", roster())
                        .sheet("进度表", progress())
                        .bytes();
    }

    private List<List<@Nullable Object>> progress() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("（截至2021年2月" + (1 + random.nextInt(28)) + "日）"));
        rows.add(row("村", "已参保人数", "边缘户已参保人数", "备注"));
        for (int i = random.nextInt(5); i >= 0; i--) {
            rows.add(row(
                    random.nextBoolean() ? "甲村" : "乙村", random.nextInt(200), random.nextBoolean() ? null : 1, null));
        }
        return rows;
    }

    private List<List<@Nullable Object>> roster() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("村", "姓名", "身份证号", "人员类别", "是否参保", "备注"));
        for (int i = random.nextInt(20); i >= 0; i--) {
            rows.add(row("甲村", "张三", People.id(random.nextInt(900)), null, random.nextBoolean() ? "是" : "否", null));
        }
        return rows;
    }

    private List<List<@Nullable Object>> scattered() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<List<@Nullable Object>> known = random.nextBoolean() ? progress() : roster();
        for (int i = 0; i < 40; i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = random.nextInt(12); column >= 0; column--) {
                List<@Nullable Object> from = known.get(random.nextInt(known.size()));
                row.add(random.nextInt(3) == 0 ? null : from.get(random.nextInt(from.size())));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<@Nullable Object>> hostile() {
        List<List<@Nullable Object>> rows = random.nextBoolean() ? progress() : roster();
        for (int i = 0; i < 6; i++) {
            rows.add(row(texts.next(), texts.next(), texts.next(), texts.next(), texts.next(), texts.next()));
        }
        return rows;
    }

    private List<@Nullable Object> wide() {
        List<@Nullable Object> row = new ArrayList<>();
        for (int column = 1_000 + random.nextInt(3_000); column > 0; column--) {
            row.add(random.nextInt(3) == 0 ? "已参保人数" : random.nextInt(9));
        }
        return row;
    }

    private byte[] manySheets() {
        RawWorkbook workbook = new RawWorkbook();
        for (int sheet = 50 + random.nextInt(250); sheet > 0; sheet--) {
            workbook.sheet(
                    "表" + (random.nextInt(10) == 0 ? 1 : sheet), random.nextInt(20) == 0 ? progress() : List.of());
        }
        return workbook.bytes();
    }

    private String changedXml() {
        StringBuilder xml = new StringBuilder("<sheetData>");
        for (int row = 1; row < 6; row++) {
            xml.append("<row r='" + row + "'><c r='A" + row + "' t='inlineStr'><is><t>甲村</t></is></c><c r='B" + row
                    + "'><v>" + row + "</v></c></row>");
        }
        xml.append("</sheetData>");
        for (int change = random.nextInt(4); change >= 0; change--) {
            int from = random.nextInt(xml.length());
            int to = Math.min(xml.length(), from + random.nextInt(20));
            String piece = xml.substring(from, to);
            if (random.nextBoolean()) {
                xml.delete(from, to);
            } else {
                xml.insert(
                        random.nextInt(xml.length()),
                        random.nextBoolean() ? piece : "<&'\"]]>-->".substring(random.nextInt(9)));
            }
        }
        return xml.toString();
    }

    private String places() {
        List<String> rows = List.of("1048576", "1048577", "0", "-1", "99999999999", "1", "x", "");
        List<String> cells =
                List.of("A1", "XFD1048576", "XFE1", "ZZZZZZ1", "A0", "1A", "", "a1", "A99999999999", "$A$1", "B1:C2");
        StringBuilder xml = new StringBuilder(
                "<dimension ref='" + (random.nextBoolean() ? "A1:XFD1048576" : "B:A") + "'/><sheetData>");
        for (int i = 0; i < 5; i++) {
            xml.append("<row r='" + pick(rows) + "'><c r='" + pick(cells) + "'><v>" + i + "</v></c></row>");
        }
        return xml.append("</sheetData><mergeCells><mergeCell ref='"
                        + pick(List.of("A1:XFD1048576", "A1:B2", "B2:A1", "A1", "x")) + "'/></mergeCells>")
                .toString();
    }

    private String deep() {
        int depth = 10 + random.nextInt(5_000);
        return "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>甲村</t></is></c></row></sheetData>"
                + "<x>".repeat(depth) + (random.nextInt(3) == 0 ? "" : "</x>".repeat(depth));
    }

    private String numbers() {
        StringBuilder xml = new StringBuilder(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>村</t></is></c><c r='B1' t='inlineStr'>"
                        + "<is><t>已参保人数</t></is></c></row>");
        for (int row = 2; row < 8; row++) {
            String type = pick(List.of("", " t='n'", " t='b'", " t='e'", " t='s'", " t='d'", " t='str'", " t='?'"));
            xml.append("<row r='" + row + "'><c r='A" + row + "' t='inlineStr'><is><t>甲村</t></is></c><c r='B" + row
                    + "'" + type + "><v>" + pick(NUMBERS) + "</v></c></row>");
        }
        return xml.append("</sheetData>").toString();
    }

    private String csv() {
        StringBuilder csv = new StringBuilder();
        List<List<@Nullable Object>> rows = pick(List.of(progress(), roster(), scattered()));
        String separator = pick(List.of(",", ";", "\t", "|", "，"));
        for (List<@Nullable Object> row : rows) {
            for (Object cell : row) {
                csv.append(random.nextInt(9) == 0 ? "\"" : "")
                        .append(cell == null ? "" : cell)
                        .append(separator);
            }
            csv.append(pick(List.of("\n", "\r\n", "\r", "\n\n")));
        }
        return csv.toString();
    }

    private String page() {
        StringBuilder page = new StringBuilder("<html><body><table>");
        for (List<@Nullable Object> row : progress()) {
            page.append("<tr>");
            row.forEach(
                    cell -> page.append(random.nextInt(9) == 0 ? "<th colspan='" + random.nextInt(99) + "'>" : "<td>")
                            .append(cell == null ? "" : cell)
                            .append(random.nextInt(9) == 0 ? "" : "</td>"));
            page.append(random.nextInt(9) == 0 ? "<table>" : "</tr>");
        }
        return page + "</table></body></html>";
    }

    private byte[] old() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("进度表");
            List<List<@Nullable Object>> rows = random.nextBoolean() ? progress() : scattered();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object cell = rows.get(row).get(column);
                    if (cell != null) {
                        sheet.createRow(row + 1_000 * column).createCell(column).setCellValue(cell.toString());
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private byte[] mistaken() throws IOException {
        return switch (random.nextInt(5)) {
            case 0 -> workbook();
            case 1 -> old();
            case 2 -> csv().getBytes(StandardCharsets.UTF_8);
            case 3 -> page().getBytes(StandardCharsets.UTF_8);
            default -> noise(random.nextInt(2_000));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] changed(byte[] content) {
        for (int change = random.nextInt(8); change >= 0 && content.length > 0; change--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private byte[] cut(byte[] content) {
        return Arrays.copyOf(content, random.nextInt(content.length));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
