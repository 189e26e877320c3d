package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.bulletin.BulletinWorkbook;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.publication.files.OutputFolder;
import cn.canbao.publication.json.SummaryJson;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import cn.canbao.publication.proof.OutputVerifier;
import cn.canbao.publication.proof.WorkbookVerifier;
import cn.canbao.publication.proof.WrittenDocument;
import cn.canbao.publication.report.ReportHtml;
import cn.canbao.publication.report.SampledErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same whole numbers in the workbook, the document, the message and the page: all with commas between thousands, or none. */
class ThousandsTest {

    @TempDir
    Path folder;

    @Test
    void partsThousandsEverywhereWhereTheCampaignSaysSo() throws IOException {
        Written written = write(true);

        assertThat(written.message)
                .contains("应参保160,000人，已参保")
                .contains("人，完成率")
                .doesNotContain("160000");
        assertThat(written.document.paragraphs()).anyMatch(text -> text.contains("应参保160,000人"));
        assertThat(written.document.rows()).anyMatch(row -> row.contains("20,000") && row.contains("1,500"));
        assertThat(written.workbook.lines("通报表")).anyMatch(line -> line.startsWith("|合计|160,000|"));
        assertThat(written.workbook.lines("边缘户排名")).anyMatch(line -> line.startsWith("|合计|12,000|"));
        assertThat(written.workbook.lines("差几人")).anyMatch(line -> line.matches("1\\|.*\\|\\d{3}\\|.*"));
        assertThat(written.page).contains("\"thousands\":true");
    }

    @Test
    void partsNoneWhereItSaysNothing() throws IOException {
        Written written = write(false);

        assertThat(written.message).contains("应参保160000人");
        assertThat(written.document.paragraphs()).anyMatch(text -> text.contains("应参保160000人"));
        assertThat(written.document.rows()).anyMatch(row -> row.contains("20000") && row.contains("1500"));
        assertThat(written.workbook.lines("通报表")).anyMatch(line -> line.startsWith("|合计|160000|"));
        assertThat(written.page).contains("\"thousands\":false");
    }

    @Test
    void neverPartsARank() {
        assertThat(CellFormat.RANK.format(true)).isEqualTo("0");
        assertThat(new WholeNumbers(true).text(-1234567)).isEqualTo("-1,234,567");
        assertThat(new WholeNumbers(false).text(1234567)).isEqualTo("1234567");
    }

    private record Written(String message, WrittenDocument document, WrittenBulletin workbook, String page) {}

    /** Everything as it is published, after it was read back and proved. */
    private Written write(boolean thousands) throws IOException {
        Campaign campaign = LongCounty.campaign(folder, thousands, "{above: 80, below: 70}");
        DocumentRules rules = DocumentRulesFile.ofProgram(campaign);
        Edition edition = LongCounty.edition(campaign, 8, 1);
        List<EditionHistory.EditionTotals> past = List.of(new EditionHistory.EditionTotals(
                1, 1, edition.asOf(), edition.total().categories()));
        Narrative narrative = new Narrative(campaign, rules, edition);
        Path document = file(
                BulletinDocument.NAME, out -> new BulletinDocument(campaign, rules, narrative).write(edition, out));
        Path message = file(ShortMessage.NAME, out -> new ShortMessage(rules, narrative).write(out));
        Path summary = file(
                SummaryJson.NAME,
                out -> new SummaryJson()
                        .write(
                                edition,
                                new ScheduleStatus(campaign, edition),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                null,
                                out));
        Path page = file(
                ReportHtml.NAME,
                out -> new ReportHtml(campaign, rules).write(edition, past, List.of(), new SampledErrors(1), out));
        OutputVerifier verifier = new OutputVerifier(campaign, rules, edition, narrative, past);
        assertThat(verifier.check(
                        Map.of(BulletinDocument.NAME, document, ShortMessage.NAME, message, SummaryJson.NAME, summary)))
                .allMatch(Reconciliation.Check::holds);
        assertThat(verifier.checkPage(page).holds()).isTrue();
        BulletinModel model = new BulletinModel(campaign, edition, List.of(), past, List.of(), new ProblemTally());
        Path workbook =
                file(BulletinWorkbook.NAME, out -> WrittenBulletin.write(model, Optional.empty(), List.of(), out));
        new WorkbookVerifier(model).check(workbook);
        return new Written(
                Files.readString(message),
                WrittenDocument.read(document),
                new WrittenBulletin(model),
                Files.readString(page));
    }

    private Path file(String name, OutputFolder.Content content) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            content.write(out);
        }
        return file;
    }
}
