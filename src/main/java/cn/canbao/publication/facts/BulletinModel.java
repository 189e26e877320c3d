package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.QuestionList;
import cn.canbao.staging.EditionFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The input of the bulletin: one edition, with those before it and its files.
 *
 * @param campaign its rule book
 * @param edition the edition
 * @param before the editions before it, the latest first; as many as comparisons need
 * @param past the totals of the editions up to this one, the oldest first
 * @param files the files of its run, as they are handed out
 * @param problems the problems that stand
 * @param documents what the documents say, and by which bands they judge
 * @param questions what is asked about the figures
 */
public record BulletinModel(
        Campaign campaign,
        Edition edition,
        List<Edition> before,
        List<EditionHistory.EditionTotals> past,
        List<EditionFile> files,
        ProblemTally problems,
        DocumentRules documents,
        QuestionList questions) {

    /** Without any question. */
    public BulletinModel(
            Campaign campaign,
            Edition edition,
            List<Edition> before,
            List<EditionHistory.EditionTotals> past,
            List<EditionFile> files,
            ProblemTally problems,
            DocumentRules documents) {
        this(campaign, edition, before, past, files, problems, documents, QuestionList.NONE);
    }

    /** Without any question, where the documents say what they say without a {@code documents.yaml}. */
    public BulletinModel(
            Campaign campaign,
            Edition edition,
            List<Edition> before,
            List<EditionHistory.EditionTotals> past,
            List<EditionFile> files,
            ProblemTally problems) {
        this(campaign, edition, before, past, files, problems, DocumentRulesFile.ofProgram(campaign));
    }

    /** The bands of a category. */
    public DocumentRules.RateBands bands(Category category) {
        return documents.bands(category, campaign.bands());
    }

    /** How whole numbers are printed. */
    public WholeNumbers numbers() {
        return WholeNumbers.of(campaign);
    }

    /** The regions of the first level, best first. */
    public List<Edition.EditionRegion> ranked() {
        return edition.ranked(campaign.levels().get(0).id().word());
    }

    /** What the first level is called. */
    public String label() {
        return campaign.levels().get(0).label();
    }

    /** The names of all regions by code. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        edition.regions().forEach(region -> names.put(region.code(), region.name()));
        return names;
    }
}
