package cn.canbao.publication.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.WrittenBulletin;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.PrintLayout;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.world.Campaigns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the outputs lie on paper. */
class PrintedPagesTest {

    private static final Campaign CAMPAIGN = Campaigns.small();

    @Test
    void putsTheTableOfACountyOnOnePageWithItsTotal() {
        WrittenBulletin bulletin = new WrittenBulletin(model(43));

        for (String name : List.of("通报表", "差几人")) {
            XSSFSheet sheet = bulletin.sheet(name);
            assertThat(sheet.getPrintSetup().getFitWidth()).as(name).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).as(name).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
        }
        assertThat(new WrittenBulletin(model(68)).sheet("通报表").getPrintSetup().getFitHeight())
                .isEqualTo((short) 2);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 1", // less than a page
        "800, 1", // shrunk by a third
        "1640, 3", // three pages and a handful of rows
        "1900, 0", // three pages and a half
    })
    void leavesNoPageWithAHandfulOfRows(int height, int pages) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet();
            PrintLayout plan = new PrintLayout(sheet, 8, false);
            plan.layOut();

            plan.fit(height, 30);

            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) pages);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, 3", // as above
        "40, 0", // half the size, so a page holds twice as many rows: one and a half
    })
    void countsPagesByTheWidthThatTheHeaderGaveToColumns(int width, int pages) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            TableSheetWriter sheet =
                    new TableSheetWriter(workbook, "差几人", new Styles(workbook, CAMPAIGN.bulletin()), 8);

            sheet.header(Collections.nCopies(8, TableSheetWriter.TableColumn.of("村", width, CellFormat.TEXT)), 1);
            for (int row = 0; row < 107; row++) {
                sheet.line(List.of("第01村"));
            }

            assertThat(workbook.getSheetAt(0).getPrintSetup().getFitHeight()).isEqualTo((short) pages);
        }
    }

    @Test
    void printsChartsOnOneUprightPageAndNotTheFiguresBelowThem() {
        WrittenBulletin bulletin = new WrittenBulletin(model(43));
        XSSFSheet charts = bulletin.sheet("图表");

        int last = charts.getDrawingPatriarch().getCharts().size() * 26 + 2;
        assertThat(charts.getWorkbook().getPrintArea(charts.getWorkbook().getSheetIndex(charts)))
                .isEqualTo("图表!$A$1:$N$" + last);
        assertThat(charts.getPrintSetup().getLandscape()).isFalse();
        assertThat(charts.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
    }

    @Test
    void closesTheDocumentWithItsImprintBehindTheAnnex() throws IOException {
        Edition edition = edition(3);
        DocumentRules rules = new DocumentRulesFile(Path.of("config/documents.yaml")).read(CAMPAIGN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BulletinDocument(CAMPAIGN, rules, new Narrative(CAMPAIGN, rules, edition)).write(edition, out);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            int table = document.getPosOfTable(document.getTables().get(0));
            List<String> after = document.getBodyElements().stream()
                    .skip(table + 1L)
                    .map(element -> ((XWPFParagraph) element).getText())
                    .toList();
            assertThat(after).hasSize(4);
            assertThat(after.get(0)).startsWith("呈：");
            assertThat(after.get(3)).contains("共印60份");
        }
    }

    private static BulletinModel model(int towns) {
        return new BulletinModel(CAMPAIGN, edition(towns), List.of(), List.of(), List.of(), new ProblemTally());
    }

    private static Edition edition(int towns) {
        SmallEdition edition = SmallEdition.of(CAMPAIGN, 1);
        for (int i = 1; i <= towns; i++) {
            edition.town(
                    "第" + i + "镇",
                    "target(all)",
                    1000,
                    "enrolled(all)",
                    100 + i,
                    "target(poverty)",
                    10,
                    "enrolled(poverty)",
                    5);
        }
        return edition.freeze();
    }
}
