package cn.canbao.workbook.xlsx.xml;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbooks;
import cn.canbao.workbook.XlsxFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPullParserTest {

    private static final String CELL = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheetData>",
                "<sheetData></sheetdata>",
                "<sheetData><row></sheetData></row>",
                "</worksheet>",
                "<a b='1' b='2'/>",
                "<a b=1/>",
                "<a b/>",
                "<a b='1'c='2'/>",
                "<a b='<'/>",
                "<a / >",
                "<1/>",
                "< a/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a:b:c xmlns:a='u'/>",
                "&nbsp;",
                "&amp",
                "& ",
                "&#0;",
                "&#xD800;",
                "&#x110000;",
                "&#+65;",
                "]]>",
                "<!-- -- -->",
                "<!-- --->",
                "<!-- ",
                "<![CDATA[ ]]",
                "<?xml version='1.0'?>",
                "<!ELEMENT a ANY>",
                "\u0001",
                "\u0000",
                "\uFFFE"
            })
    void refusesWhatIsNoXmlWhereverItStands(String outside) {
        assertRefused(
                bytes("<worksheet><sheetData>" + CELL + "</sheetData>" + outside + "</worksheet>"), "ill-formed XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<worksheet><sheetData>" + CELL, "<worksheet/><worksheet/>", "<worksheet/>x", "x<worksheet/>"
            })
    void refusesWhatIsNotOneElement(String part) {
        assertRefused(bytes(part), "");
    }

    @ParameterizedTest
    @CsvSource({"80", "C3", "C0 80", "E0 80 80", "ED A0 80", "F0 80 80 80", "F4 90 80 80", "F8 88 80 80", "E6 9D", "FF"
    })
    void refusesWhatIsNoUtf8(String hex) {
        String part = "<worksheet><sheetData/>村?</worksheet>";
        byte[] before = bytes(part.substring(0, part.indexOf('?')));
        byte[] after = bytes(part.substring(part.indexOf('?') + 1));
        String[] wrong = hex.split(" ");
        byte[] all = new byte[before.length + wrong.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        for (int i = 0; i < wrong.length; i++) {
            all[before.length + i] = (byte) Integer.parseInt(wrong[i], 16);
        }
        System.arraycopy(after, 0, all, before.length + wrong.length, after.length);

        assertRefused(all, "no UTF-8");
    }

    @Test
    void refusesDoctypeInTheSheet() {
        assertDoctype(bytes("<!DOCTYPE worksheet><worksheet><sheetData>" + CELL + "</sheetData></worksheet>"));
    }

    @Test
    void refusesDoctypeInOtherEncodings() {
        String part = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE worksheet><worksheet/>";

        assertDoctype(part.getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void refusesElementsNestedBeyondReason() {
        assertRefused(bytes("<a>".repeat(1000) + "</a>".repeat(1000)), "an element too many");
    }

    @Test
    void refusesAnElementInAValue() {
        assertRefused(
                bytes("<worksheet><sheetData><row r='1'><c r='A1'><v>1<b/></v></c></row></sheetData></worksheet>"),
                "an element in a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "ISO-8859-1"})
    void readsWhatIsWrittenInOtherEncodings(String encoding) throws Exception {
        String village = encoding.equals("ISO-8859-1") ? "é" : "甲村";
        String part = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n"
                + sheet("<c r=\"A1\" t=\"str\"><v>a&#10;&lt;" + village + "</v></c>");

        assertThat(cells(part.getBytes(encoding))).containsExactly(text(0, "a\n<" + village));
    }

    @Test
    void readsCellsThatLieAcrossTheWindowsEdge() {
        var cells = new StringBuilder();
        for (int row = 1; row <= 20_000; row++) {
            cells.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"B")
                    .append(row)
                    .append("\" t=\"inlineStr\"><is><t>村")
                    .append(row)
                    .append("</t></is></c><c r=\"C")
                    .append(row)
                    .append("\"><v>")
                    .append(row)
                    .append("</v></c></row>");
        }
        var file = XlsxFile.ofRows(cells.toString()).writeTo(folder.resolve("a.xlsx"));

        List<Row> rows = Workbooks.rows(file);

        assertThat(rows).hasSize(20_000);
        for (int row = 1; row <= 20_000; row++) {
            assertThat(rows.get(row - 1)).isEqualTo(new Row(row, List.of(text(1, "村" + row), number(2, "" + row))));
        }
    }

    @Test
    void readsATextLongerThanTheWindow() {
        String text = "村".repeat(32_000);

        assertThat(cells(bytes(sheet("<c t=\"str\"><v>" + text + "</v></c>")))).containsExactly(text(0, text));
    }

    @Test
    void endsLinesAsXmlDoes() {
        assertThat(cells(bytes(sheet("<c t='str'><v>a\r\nb\rc\n&#13;d</v></c>"))))
                .containsExactly(text(0, "a\nb\nc\n\rd"));
    }

    @Test
    void takesNoOtherElementForARow() {
        String part = "<worksheet><sheetData>" + CELL
                + "</sheetData><controls><from><row>3</row></from></controls></worksheet>";

        assertThat(cells(bytes(part))).containsExactly(number(0, "1"));
    }

    @Test
    void takesNoDeclarationForAnAttribute() {
        assertThat(cells(bytes(sheet("<c xmlns:r='u' xmlns:t='s' r='B1'><v>1</v></c>"))))
                .containsExactly(number(1, "1"));
    }

    private static String sheet(String cells) {
        return "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private List<Cell> cells(byte[] part) {
        return Workbooks.cells(file(part));
    }

    private void assertRefused(byte[] part, String reason) {
        assertThatThrownBy(() -> Workbooks.read(file(part)))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("broken-file @part.sheet")
                .hasMessageContaining(reason);
    }

    private void assertDoctype(byte[] part) {
        assertThatThrownBy(() -> Workbooks.read(file(part)))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("doctype-found");
    }

    private Path file(byte[] part) {
        return XlsxFile.ofRows("").part("xl/worksheets/sheet1.xml", part).writeTo(folder.resolve("a.xlsx"));
    }
}
