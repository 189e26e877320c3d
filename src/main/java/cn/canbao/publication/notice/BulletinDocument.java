package cn.canbao.publication.notice;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.title.TitleLines;
import cn.canbao.publication.title.TitleWords;
import cn.canbao.publication.word.OfficialPageSetup;
import cn.canbao.publication.word.OfficialParagraphs;
import cn.canbao.publication.word.WordFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 通报.docx: the bulletin as an official document, with the published table as its annex. */
public final class BulletinDocument {

    /** Its name in the folder of an edition. */
    public static final String NAME = "通报.docx";

    private final Campaign campaign;
    private final DocumentRules rules;
    private final Narrative narrative;

    /** The document of one edition, worded by the rules of its campaign. */
    public BulletinDocument(Campaign campaign, DocumentRules rules, Narrative narrative) {
        this.campaign = campaign;
        this.rules = rules;
        this.narrative = narrative;
    }

    /** Writes it as .docx. */
    public void write(Edition edition, OutputStream out) throws IOException {
        WordFile document = new WordFile();
        OfficialParagraphs text = new OfficialParagraphs(document, new TitleLines(TitleWords.of(campaign)));
        OfficialPageSetup pages = new OfficialPageSetup(document);
        String date = ChineseDates.day(edition.asOf());
        String title = narrative.text(rules.title());
        pages.number();
        text.masthead(narrative.text(rules.masthead()));
        text.issue(narrative.text(rules.issue()));
        text.issuer(campaign.authority(), date);
        text.title(title);
        writeSituation(text);
        writeRequirements(text);
        text.attachment(narrative.text(rules.attachment()).replace("\n", ""));
        text.signature(campaign.office(), date);
        pages.turn();
        text.annexTitle(
                campaign.attachment() == null ? "附件" : campaign.attachment(),
                narrative.text(rules.attachment()),
                ChineseDates.asOfLine(edition.asOf()));
        new AnnexTable(campaign, edition).write(document);
        writeImprint(text, date);
        document.write(title.replace("\n", ""), campaign.office(), edition.asOf(), out);
    }

    private void writeSituation(OfficialParagraphs text) {
        text.heading("一、" + narrative.text(rules.situation()));
        List<Narrative.Paragraph> paragraphs = narrative.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Narrative.Paragraph paragraph = paragraphs.get(i);
            text.paragraph(heading(i, paragraph), paragraph.text());
        }
    }

    private void writeRequirements(OfficialParagraphs text) {
        if (rules.requirements().isEmpty()) {
            return;
        }
        text.heading("二、" + narrative.text(rules.demands()));
        for (int i = 0; i < rules.requirements().size(); i++) {
            DocumentRules.Requirement requirement = rules.requirements().get(i);
            text.paragraph(
                    ordinal(i) + narrative.text(requirement.heading()) + "。", narrative.text(requirement.text()));
        }
    }

    private void writeImprint(OfficialParagraphs text, String date) {
        boolean first = true;
        for (String line : List.of(named("呈：", rules.presented()), named("抄送：", rules.copied()))) {
            if (!line.isEmpty()) {
                text.imprint(line, "", first, false);
                first = false;
            }
        }
        text.imprint(campaign.office(), date + "印发", first, rules.copies() == null);
        if (rules.copies() != null) {
            text.imprint("", "共印" + rules.copies() + "份", false, true);
        }
    }

    private String named(String mark, String template) {
        return template.isBlank() ? "" : mark + narrative.text(template) + "。";
    }

    /** How a paragraph about a category begins. */
    public static String heading(int index, Narrative.Paragraph paragraph) {
        return ordinal(index) + paragraph.title() + "。";
    }

    private static String ordinal(int index) {
        return "（" + ChineseNumerals.of(index + 1) + "）";
    }
}
