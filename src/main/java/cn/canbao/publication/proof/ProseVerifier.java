package cn.canbao.publication.proof;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.QuestionList;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.publication.notice.AnnexTable;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads 通报.docx and 短讯.txt back and compares every figure and every list of their sentences with the edition. */
public final class ProseVerifier {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final String PAUSES = "，。、；：！？（）";

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Edition edition;
    private final Narrative narrative;
    private final ExpectedSentences facts;
    private final QuestionList questions;

    /**
     * Compares with one edition.
     *
     * @param narrative by which the texts were written
     * @param questions what is asked about its figures
     */
    public ProseVerifier(
            Campaign campaign, DocumentRules rules, Edition edition, Narrative narrative, QuestionList questions) {
        this.questions = questions;
        this.campaign = campaign;
        this.rules = rules;
        this.edition = edition;
        this.narrative = narrative;
        this.facts = new ExpectedSentences(campaign, rules, edition);
    }

    /**
     * Checks 通报.docx.
     *
     * @return how many figures its paragraphs and its annex show, in this order
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    public List<Integer> checkDocument(Path file) throws IOException {
        WrittenDocument document = WrittenDocument.read(file);
        FigureComparison prose = new FigureComparison(BulletinDocument.NAME, edition);
        List<Narrative.Paragraph> paragraphs = narrative.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Narrative.Paragraph paragraph = paragraphs.get(i);
            String heading = FigureComparison.legible(BulletinDocument.heading(i, paragraph));
            String written = document.paragraphs().stream()
                    .filter(text -> FigureComparison.legible(text).startsWith(heading))
                    .findFirst()
                    .orElseThrow(() -> prose.failure("it has no paragraph " + heading + ", expected one"));
            check(
                    prose,
                    heading,
                    FigureComparison.legible(written).substring(heading.length()),
                    FigureComparison.legible(expected(paragraph)));
        }
        return List.of(prose.figures(), checkAnnex(document.rows()));
    }

    /**
     * Checks 短讯.txt.
     *
     * @return how many figures it shows
     * @throws cn.canbao.staging.IntegrityException when one differs from the edition
     */
    public int checkMessage(Path file) throws IOException {
        FigureComparison prose = new FigureComparison(ShortMessage.NAME, edition);
        Map<String, String> values = new HashMap<>(narrative.message());
        values.putAll(facts.ofMessage());
        ShortMessage message = new ShortMessage(rules, narrative, questions);
        check(
                prose,
                "its text",
                FigureComparison.legible(Files.readString(file, StandardCharsets.UTF_8)),
                FigureComparison.legible(message.text(values) + message.margin()));
        return prose.figures();
    }

    private String expected(Narrative.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (Narrative.Sentence sentence : paragraph.said()) {
            Map<String, String> values = new HashMap<>(sentence.values());
            facts.of(paragraph.category(), sentence.kind()).forEach((name, fact) -> {
                if (values.containsKey(name)) {
                    values.put(name, fact);
                }
            });
            text.append(sentence.template().with(values));
        }
        return text.toString();
    }

    private static void check(FigureComparison comparison, String place, String written, String expected) {
        if (written.equals(expected)) {
            comparison.counted((int) FIGURE.matcher(expected).results().count());
            return;
        }
        int at = 0;
        while (at < Math.min(written.length(), expected.length()) && written.charAt(at) == expected.charAt(at)) {
            at++;
        }
        comparison.same("in " + place + " a part", "“" + around(written, at) + "”", "“" + around(expected, at) + "”");
        throw comparison.failure("in " + place + " something stands twice, expected it once");
    }

    /** What stands between two pauses. */
    private static String around(String text, int at) {
        int from = at;
        while (from > 0 && PAUSES.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < text.length() && PAUSES.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private int checkAnnex(List<List<String>> rows) {
        FigureComparison annex = new FigureComparison(BulletinDocument.NAME, edition);
        int first = campaign.bulletin().depth();
        ExpectedTable table = new ExpectedRanking(campaign, edition).ofFirstLevel();
        for (int line = 0; line < table.lines().size(); line++) {
            List<String> written = first + line < rows.size() ? rows.get(first + line) : List.of();
            ExpectedTable.ExpectedRow expected = table.lines().get(line);
            for (int i = 0; i < table.columns().size(); i++) {
                annex.same(
                        "in line " + (line + 1) + " of the annex（" + expected.name() + "，"
                                + table.columns().get(i).words() + "）",
                        i < written.size() ? written.get(i) : "",
                        AnnexTable.text(expected.values().get(i), WholeNumbers.of(campaign)));
            }
        }
        return table.figures();
    }
}
