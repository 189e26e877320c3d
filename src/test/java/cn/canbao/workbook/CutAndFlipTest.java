package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was cut off or that lost a bit reads exactly as before, or is turned away: never a little differently. */
class CutAndFlipTest {

    private static final long SEED = 20210202;

    @TempDir
    private Path folder;

    @Test
    void readsTheSameOrNothingWhereAWorkbookWasCutOrFlipped() throws IOException {
        assertNoSilentDifference(20, 50);
    }

    @Test
    @Tag("long")
    void readsTheSameOrNothingWhereverAWorkbookWasCutOrFlipped() throws IOException {
        assertNoSilentDifference(200, 500);
    }

    /** Every bit of the headers and the directory of a small workbook, and every place to cut it. */
    @Test
    @Tag("long")
    void readsTheSameOrNothingForEveryBitOfASmallWorkbook() throws IOException {
        var damage = new Damage(deflated().writeTo(folder.resolve("whole.xlsx")));
        for (int place = 0; place < damage.whole.length; place++) {
            // one byte or two are a short text, of which nothing is counted
            if (place == 0 || place > 2) {
                damage.cutAt(place);
            }
            for (int bit = 0; bit < 8; bit++) {
                damage.flip(place, bit);
            }
        }

        assertThat(damage.silent).isEmpty();
        assertThat(damage.noticed).isGreaterThan(damage.harmless);
    }

    private void assertNoSilentDifference(int cuts, int flips) throws IOException {
        for (Path file : List.of(
                deflated().writeTo(folder.resolve("deflated.xlsx")), stored().writeTo(folder.resolve("stored.xlsx")))) {
            var damage = new Damage(file);
            var random = new Random(SEED);
            for (int i = 0; i < cuts; i++) {
                damage.cutAt(i * damage.whole.length / cuts);
            }
            for (int i = 0; i < flips; i++) {
                damage.flip(random.nextInt(damage.whole.length), random.nextInt(8));
            }

            assertThat(damage.silent).as(file.toString()).isEmpty();
            assertThat(damage.noticed).isGreaterThan(cuts);
        }
    }

    /** Shared strings, dates, two sheets, one of them hidden. */
    private static XlsxFile deflated() {
        var rows = new StringBuilder();
        var strings = new StringBuilder();
        for (int row = 1; row <= 60; row++) {
            strings.append("<si><t>第").append(row).append("村</t></si>");
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"s\"><v>");
            rows.append(row - 1)
                    .append("</v></c><c r=\"B")
                    .append(row)
                    .append("\" s=\"1\"><v>")
                    .append(44_200 + row);
            rows.append("</v></c><c r=\"C")
                    .append(row)
                    .append("\"><v>")
                    .append(row * 37)
                    .append("</v></c></row>");
        }
        return XlsxFile.ofRows(rows.toString())
                .sharedStrings(strings.toString())
                .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
                .part("xl/theme/theme1.xml", "<theme><name>办公</name></theme>")
                .relation("r5", "worksheet", "worksheets/sheet2.xml")
                .part(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>")
                .workbook("<workbookPr date1904='0'/><sheets><sheet name='表' sheetId='1' r:id='r1'/>"
                        + "<sheet name='旧' sheetId='2' state='hidden' r:id='r5'/></sheets>");
    }

    /** Inline strings, days from 1904, nothing deflated. */
    private static XlsxFile stored() {
        var rows = new StringBuilder();
        for (int row = 1; row <= 60; row++) {
            rows.append("<row r='")
                    .append(row)
                    .append("'><c t='inlineStr'><is><t>第")
                    .append(row);
            rows.append("村</t></is></c><c><v>").append(row * 41).append("</v></c><c t='b'><v>1</v></c></row>");
        }
        return XlsxFile.ofRows(rows.toString())
                .workbook("<workbookPr date1904='1'/><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets>")
                .stored();
    }

    /** Damages a workbook again and again and keeps count of what became of it. */
    private final class Damage {

        private final byte[] whole;
        private final String content;
        private final List<String> silent = new ArrayList<>();
        private int noticed;
        private int harmless;

        Damage(Path file) throws IOException {
            whole = Files.readAllBytes(file);
            content = read(file);
        }

        void cutAt(int place) throws IOException {
            look("cut at " + place, Arrays.copyOf(whole, place));
        }

        void flip(int place, int bit) throws IOException {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << bit);
            look("bit " + bit + " of byte " + place, flipped);
        }

        private void look(String what, byte[] bytes) throws IOException {
            var file = Files.write(folder.resolve("damaged.xlsx"), bytes);
            try {
                if (read(file).equals(content)) {
                    harmless++;
                } else {
                    silent.add(what);
                }
            } catch (UnreadableWorkbookException e) {
                noticed++;
            }
        }

        /** Everything that a workbook tells. */
        private String read(Path file) {
            var text = new StringBuilder();
            try (var workbook = Workbook.open(file)) {
                Sheet sheet;
                while ((sheet = workbook.nextSheet()) != null) {
                    text.append(sheet.name()).append(sheet.isHidden()).append(sheet.moment(1));
                    Row row;
                    while ((row = sheet.nextRow()) != null) {
                        text.append(row);
                    }
                    text.append(sheet.hiddenContent());
                }
            }
            return text.toString();
        }
    }
}
