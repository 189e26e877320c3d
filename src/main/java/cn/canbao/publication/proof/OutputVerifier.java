package cn.canbao.publication.proof;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.QuestionList;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.json.SummaryJson;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import cn.canbao.publication.report.ReportHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of an edition back before they are published and compares their figures with it: prose, tables, chart data and JSON
 * alike. What it compared is listed in 校核单.
 */
public final class OutputVerifier {

    private final Campaign campaign;
    private final DocumentRules documents;
    private final Edition edition;
    private final Narrative narrative;
    private final List<EditionHistory.EditionTotals> past;
    private final QuestionList questions;

    /**
     * Verifies the outputs of an edition.
     *
     * @param past the editions up to this one, the oldest first
     */
    public OutputVerifier(
            Campaign campaign,
            DocumentRules documents,
            Edition edition,
            Narrative narrative,
            List<EditionHistory.EditionTotals> past) {
        this(campaign, documents, edition, narrative, past, QuestionList.NONE);
    }

    /**
     * Verifies the outputs of an edition.
     *
     * @param past the editions up to this one, the oldest first
     * @param questions what is asked about the figures
     */
    public OutputVerifier(
            Campaign campaign,
            DocumentRules documents,
            Edition edition,
            Narrative narrative,
            List<EditionHistory.EditionTotals> past,
            QuestionList questions) {
        this.questions = questions;
        this.campaign = campaign;
        this.documents = documents;
        this.edition = edition;
        this.narrative = narrative;
        this.past = past;
    }

    /**
     * Checks what can be written before all problems are known: the document, the message and the summary.
     *
     * @param files where the files are, by their names
     * @return what was compared, for 校核单
     * @throws cn.canbao.staging.IntegrityException when a figure differs from the edition; the message names file, place and both figures
     * @throws UncheckedIOException when a file cannot be read
     */
    public List<Reconciliation.Check> check(Map<String, Path> files) {
        ProseVerifier prose = new ProseVerifier(campaign, documents, edition, narrative, questions);
        List<Reconciliation.Check> checks = new ArrayList<>();
        try {
            List<Integer> document = prose.checkDocument(file(files, BulletinDocument.NAME));
            checks.add(holding(BulletinDocument.NAME, "正文数字＝定稿（个）", document.get(0)));
            checks.add(holding(BulletinDocument.NAME, "附件表数字＝定稿（个）", document.get(1)));
            checks.add(holding(ShortMessage.NAME, "正文数字＝定稿（个）", prose.checkMessage(file(files, ShortMessage.NAME))));
            checks.add(holding(
                    SummaryJson.NAME,
                    "数字＝定稿（个）",
                    new SummaryVerifier(edition, new ScheduleStatus(campaign, edition))
                            .check(file(files, SummaryJson.NAME))));
        } catch (IOException e) {
            throw unreadable(e);
        }
        return checks;
    }

    /** Checks the page likewise. */
    public Reconciliation.Check checkPage(Path page) {
        try {
            return holding(
                    ReportHtml.NAME, "网页数据＝定稿（个）", new PageVerifier(campaign, documents, edition, past).check(page));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read the outputs back: " + e.getMessage(), e);
    }

    private static Path file(Map<String, Path> files, String name) {
        @Nullable Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("Cannot check " + name + ": it was not written");
        }
        return file;
    }

    /** A line of 校核单 about figures of a file, which all hold. */
    static Reconciliation.Check holding(String file, String item, int figures) {
        return new Reconciliation.Check(true, file, item, figures, figures, true);
    }
}
