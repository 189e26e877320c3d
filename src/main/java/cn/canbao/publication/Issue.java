package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.EditionHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sheets of a bulletin are made from.
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
record Issue(
        Campaign campaign,
        Edition edition,
        List<Edition> before,
        List<EditionHistory.Entry> past,
        List<EditionFile> files,
        ProblemTally problems,
        DocumentRules documents,
        QuestionList questions) {

    /** Without any question. */
    Issue(
            Campaign campaign,
            Edition edition,
            List<Edition> before,
            List<EditionHistory.Entry> past,
            List<EditionFile> files,
            ProblemTally problems,
            DocumentRules documents) {
        this(campaign, edition, before, past, files, problems, documents, QuestionList.NONE);
    }

    /** Without any question, where the documents say what they say without a {@code documents.yaml}. */
    Issue(
            Campaign campaign,
            Edition edition,
            List<Edition> before,
            List<EditionHistory.Entry> past,
            List<EditionFile> files,
            ProblemTally problems) {
        this(campaign, edition, before, past, files, problems, DocumentRulesFile.ofProgram(campaign));
    }

    /** The bands of a category. */
    DocumentRules.RateBands bands(Category category) {
        return documents.bands(category, campaign.bands());
    }

    /** How whole numbers are printed. */
    WholeNumbers numbers() {
        return WholeNumbers.of(campaign);
    }

    /** The regions of the first level, best first. */
    List<Edition.EditionRegion> ranked() {
        return edition.ranked(campaign.levels().get(0).id().word());
    }

    /** What the first level is called. */
    String label() {
        return campaign.levels().get(0).label();
    }

    /** The names of all regions by code. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        edition.regions().forEach(region -> names.put(region.code(), region.name()));
        return names;
    }
}
