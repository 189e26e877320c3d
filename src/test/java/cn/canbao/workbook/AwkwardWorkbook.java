package cn.canbao.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A workbook that says ordinary things in every way that XML and OOXML allow, another one for every seed. */
final class AwkwardWorkbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final List<String> LETTERS = List.of(
            "甲", "村", "𠀀", "𪚥", "a", "Z", " ", "é", "<", "&", ">", "\"", "'", "]", "]]", "_x", "\t", "\u3000", "（");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "7",
            "42",
            "007",
            "-0",
            "-5",
            "+3",
            "100.0",
            "0.25",
            "-0.5",
            "0.000001",
            "0.0000001",
            "1E-7",
            "1e3",
            "12345678901",
            "522422195001011234",
            "1.2345678901234567E5",
            "44229",
            "44229.5",
            "59",
            "60",
            "61",
            "0.75",
            "2958465",
            ".5",
            "5.",
            " 8 ",
            "00.5",
            "0.0",
            "1E-400",
            "123456789.123456789",
            "99999999999999999999999999999999999999",
            "-44229");
    private static final List<String> ESCAPES = List.of("_x000D_", "_x005F_", "_xD83D__xDE00_", "_x4e00_", "_xZZZZ_");

    private final Random random;
    private final String prefix;
    private final List<String> strings = new ArrayList<>();

    private AwkwardWorkbook(long seed) {
        random = new Random(seed);
        prefix = random.nextInt(4) == 0 ? "x:" : "";
    }

    static Path write(long seed, Path file) {
        return new AwkwardWorkbook(seed).writeTo(file);
    }

    private Path writeTo(Path file) {
        String rows = rows();
        String workbook = "<workbook xmlns='" + XlsxFile.TRANSITIONAL + "' xmlns:r='" + RELATIONS + "'><workbookPr"
                + (one(3) ? " date1904='1'" : "")
                + "/><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets><calcPr calcId='191029'/></workbook>";
        return XlsxFile.ofRows("")
                .part("[Content_Types].xml", contentTypes())
                .part("xl/workbook.xml", workbook)
                .part("xl/worksheets/sheet1.xml", encoded(sheet(rows)))
                .part("xl/sharedStrings.xml", encoded(root("sst", String.join(gap(), strings))))
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + XlsxFile.TRANSITIONAL
                                + "'><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>"
                                + "<numFmt numFmtId='165' formatCode='0.00\"日\"'/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                                + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='22'/></cellXfs></styleSheet>")
                .writeTo(file);
    }

    private String sheet(String rows) {
        String anchor = "<controls><anchor><from><col>0</col><row>3</row></from></anchor></controls>";
        return root(
                "worksheet",
                tag("dimension", List.of("ref", "A1"))
                        + gap()
                        + element("sheetData", rows)
                        + (one(3) ? element("extLst", anchor + "<!-- <row/> -->") : ""));
    }

    private String rows() {
        var rows = new StringBuilder();
        int number = 0;
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            boolean isNumbered = !one(6);
            number += isNumbered ? 1 + random.nextInt(one(5) ? 5000 : 2) : 1;
            var cells = new StringBuilder();
            int column = -1;
            int width = random.nextInt(9);
            for (int c = 0; c < width; c++) {
                boolean isPlaced = !one(8);
                column += isPlaced ? 1 + random.nextInt(one(9) ? 700 : 2) : 1;
                cells.append(cell(isPlaced ? column(column) + number : "")).append(gap());
            }
            List<String> attributes = new ArrayList<>();
            if (isNumbered) {
                Collections.addAll(attributes, "r", "" + number);
            }
            Collections.addAll(attributes, "spans", "1:12");
            rows.append(tagged("row", attributes, cells.toString())).append(gap());
        }
        return rows.toString();
    }

    private String cell(String reference) {
        String value;
        String type = "";
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> {
                strings.add(element("si", richText()));
                type = "s";
                value = element("v", digits(strings.size() - 1));
            }
            case 3 -> {
                type = "inlineStr";
                value = element("is", richText());
            }
            case 4 -> {
                type = "str";
                value = element("f", "A1&amp;B1") + element("v", text());
            }
            case 5 -> {
                type = "b";
                value = element("v", one(2) ? "1" : "0");
            }
            case 6 -> {
                type = "e";
                value = element("v", "#N/A");
            }
            case 7 -> value = one(2) ? "" : element("f", "1+1") + (one(2) ? "" : tag("v", List.of()));
            default -> {
                type = one(4) ? "n" : "";
                value = (one(4) ? element("f", "1+1") : "") + element("v", digits(pick(NUMBERS)));
            }
        }
        List<String> attributes = new ArrayList<>();
        if (!reference.isEmpty()) {
            Collections.addAll(attributes, "r", reference);
        }
        if (!one(3)) {
            Collections.addAll(attributes, "s", "" + random.nextInt(5));
        }
        if (!type.isEmpty()) {
            Collections.addAll(attributes, "t", type);
        }
        return tagged("c", attributes, value);
    }

    private String richText() {
        if (one(3)) {
            return element("r", element("rPr", tag("b", List.of())) + element("t", text()))
                    + element("r", element("t", text()))
                    + tagged("rPh", List.of("sb", "0", "eb", "1"), element("t", "pin"))
                    + tag("phoneticPr", List.of("fontId", "1"));
        }
        return tagged("t", one(3) ? List.of("xml:space", "preserve") : List.of(), text())
                + (one(4) ? tagged("rPh", List.of("sb", "0", "eb", "1"), element("t", "pin")) : "");
    }

    /** Text in any of the ways to write it. */
    private String text() {
        var text = new StringBuilder();
        int length = one(20) ? 6_000 : random.nextInt(8);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(14)) {
                case 0 ->
                    text.append("<![CDATA[")
                            .append(one(3) ? "a<b&c\r\n]] >" : "甲")
                            .append("]]>");
                case 1 -> text.append("<!-- <t>村</t> -->");
                case 2 -> text.append("<?note a='1'?>");
                case 3 -> text.append("&#").append(pick(LETTERS).codePointAt(0)).append(';');
                case 4 -> text.append("&#x1F600;&#13;&#xA;");
                case 5 -> text.append(one(2) ? "\r\n" : one(2) ? "\n" : "\r");
                case 6 -> text.append(pick(ESCAPES));
                default ->
                    text.append(pick(LETTERS)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"));
            }
        }
        return text.toString();
    }

    private String digits(Object number) {
        String digits = number.toString();
        return one(12) && digits.startsWith("1") ? "&#49;" + digits.substring(1) : digits;
    }

    private byte[] encoded(String xml) {
        return switch (random.nextInt(8)) {
            case 0 -> ("<?xml version='1.0' encoding='UTF-16'?>" + xml).getBytes(StandardCharsets.UTF_16);
            case 1 -> ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml).getBytes(StandardCharsets.UTF_8);
            case 3 -> xml.getBytes(StandardCharsets.UTF_8);
            default ->
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" + xml)
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private String root(String name, String content) {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:x";
        return tagged(name, List.of(declared, XlsxFile.TRANSITIONAL, "xmlns:r", RELATIONS), content) + gap();
    }

    private String element(String name, String content) {
        return tagged(name, List.of(), content);
    }

    private String tagged(String name, List<String> attributes, String content) {
        return content.isEmpty() && one(2)
                ? tag(name, attributes)
                : "<" + prefix + name + written(attributes) + ">" + content + "</" + prefix + name + (one(9) ? " " : "")
                        + ">";
    }

    private String tag(String name, List<String> attributes) {
        return "<" + prefix + name + written(attributes) + (one(5) ? " " : "") + "/>";
    }

    private String written(List<String> attributes) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i += 2) {
            String quote = one(4) ? "'" : "\"";
            String equals = one(9) ? " = " : "=";
            written.add((one(9) ? "\r\n\t" : " ") + attributes.get(i) + equals + quote + attributes.get(i + 1) + quote);
        }
        if (one(4)) {
            Collections.shuffle(written, random);
        }
        return String.join("", written);
    }

    private String gap() {
        return one(6) ? pick(List.of("\r\n  ", "<!-- - -->", "<?p?>", " ")) : "";
    }

    private static String column(int index) {
        return (index < 26 ? "" : column(index / 26 - 1)) + (char) ('A' + index % 26);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private static String contentTypes() {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE + "worksheet+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/></Types>";
    }
}
