package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.word.OfficialPageSetup;
import cn.canbao.text.TextWidth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a county of 60 towns with names of 12 to 16 characters and four groups of special categories. */
class LongNamesTest {

    private static final int FIRST_FIGURE = 2;

    @TempDir
    Path folder;

    private Campaign campaign;
    private Edition edition;

    @BeforeEach
    void freeze() throws IOException {
        campaign = LongCounty.campaign(folder, true, "{above: 80, below: 70}");
        edition = LongCounty.edition(campaign, 60, 0);
    }

    @Test
    void growsTheRowsOfLongNamesInEveryTableOfTheWorkbook() {
        WrittenBulletin bulletin = new WrittenBulletin(LongCounty.model(campaign, edition));

        for (String name : List.of("通报表", "村级排名", "差几人", "边缘户排名")) {
            XSSFSheet sheet = bulletin.sheet(name);
            int grown = 0;
            for (Row row : sheet) {
                for (int i = 0; i < Math.min(4, row.getLastCellNum()); i++) {
                    String text = row.getCell(i) == null ? "" : row.getCell(i).toString();
                    if (text.contains("街道办事处") && row.getRowNum() > 3) {
                        int lines = TextWidth.lines(text, sheet.getColumnWidth(i) / 256);
                        assertThat(row.getHeightInPoints())
                                .as(name + " " + text)
                                .isGreaterThanOrEqualTo(15f * lines);
                        grown += lines > 1 ? 1 : 0;
                    }
                }
            }
            assertThat(grown).as(name).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void breaksTheTitleOfANarrowSheetBetweenWordsAndGrowsItsRow() {
        XSSFSheet sheet = new WrittenBulletin(LongCounty.model(campaign, edition)).sheet("边缘户排名");

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("青山绿水蒙古族自治县2026年度城乡居民基本医疗保险\n参保筹资总体完成情况通报表——边缘户");
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getWrapText()).isTrue();
        assertThat(sheet.getRow(0).getHeightInPoints()).isGreaterThanOrEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 60})
    void breaksNoFigureInTheAnnex(int towns) throws IOException {
        XWPFTable table = annex(LongCounty.edition(campaign, towns, 0));
        int[] widths = widths(table);

        assertThat(IntStream.of(widths).sum()).isLessThanOrEqualTo(OfficialPageSetup.WIDTH_ON_SIDE);
        List<XWPFTableRow> rows = table.getRows();
        for (XWPFTableRow row : rows.subList(2, rows.size())) {
            for (int i = FIRST_FIGURE; i < widths.length - 1; i++) {
                XWPFTableCell cell = row.getCell(i);
                double size = cell.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
                assertThat(cell.getText()).matches("[\\d,]+|\\d+\\.\\d\\d%");
                assertThat(points(cell.getText(), size) + 2 * margin(table))
                        .as(cell.getText() + " in column " + i)
                        .isLessThanOrEqualTo(widths[i] / 20.0);
            }
        }
        assertThat(rows.get(3)
                        .getCell(2)
                        .getParagraphs()
                        .get(0)
                        .getRuns()
                        .get(0)
                        .getFontSizeAsDouble())
                .as("still to be read")
                .isGreaterThanOrEqualTo(6.5);
    }

    @Test
    void givesANameTwoLinesOfTheAnnexAndLetsItsRowGrow() throws IOException {
        XWPFTable table = annex(edition);
        int[] widths = widths(table);

        for (XWPFTableRow row : table.getRows().subList(2, table.getRows().size() - 1)) {
            double size = row.getCell(1).getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
            assertThat(row.getCell(1).getText().length() * size)
                    .isLessThanOrEqualTo(2 * (widths[1] / 20.0 - 2 * margin(table)));
            assertThat(row.getCtRow().getTrPr().getTrHeightArray(0).isSetHRule())
                    .as("at least as high as said, not exactly")
                    .isFalse();
        }
    }

    private XWPFTable annex(Edition shown) throws IOException {
        DocumentRules rules = DocumentRulesFile.ofProgram(campaign);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BulletinDocument(campaign, rules, new Narrative(campaign, rules, shown)).write(shown, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))
                .getTables()
                .get(0);
    }

    private static int[] widths(XWPFTable table) {
        return table.getCTTbl().getTblGrid().getGridColList().stream()
                .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                .toArray();
    }

    private static double margin(XWPFTable table) {
        return table.getCellMarginLeft() / 20.0;
    }

    /** The width of figures in DejaVu Sans, the widest font that is likely to stand in for one that is missing. */
    private static double points(String text, double size) {
        return text.chars()
                .mapToDouble(character ->
                        size * (character == '%' ? 0.95 : character == '.' || character == ',' ? 0.318 : 0.636))
                .sum();
    }
}
