package cn.canbao.publication.report;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.publication.facts.ProblemColumns;
import cn.canbao.publication.facts.Remarks;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.html} shows. Every figure and every judgement stands in it as it is to be shown: the page only sorts and filters.
 *
 * @param title title of the bulletin
 * @param office who prepared it
 * @param asOf the line that says what moment it stands for
 * @param edition its running number
 * @param expected the rate that the schedule expects of everybody; null when nothing is
 * @param behind how many regions of the first level are behind it
 * @param totalLabel what the sum of all is called
 * @param thousands whether a comma stands between the thousands of whole numbers
 * @param levels what the levels are called, from the largest to the one that reports
 * @param categories the categories that have a rate
 * @param regions every region; the first is the region of the campaign
 * @param editions the editions up to this one, the oldest first
 * @param rows the errors that the page holds, in the columns of {@link ProblemColumns}
 * @param counts how many errors there are in all
 * @param files the files with the account of their rows
 */
public record ReportData(
        String title,
        String office,
        String asOf,
        int edition,
        @Nullable String expected,
        long behind,
        String totalLabel,
        boolean thousands,
        List<Level> levels,
        List<Group> categories,
        List<Region> regions,
        List<Past> editions,
        List<List<Object>> rows,
        List<SampledErrors.ErrorCount> counts,
        List<File> files) {

    record Level(String id, String label) {}

    /** {@code upper} and {@code lower} say in words which rates the bulletin praises and names. */
    record Group(String id, String label, @Nullable BigDecimal goal, String upper, String lower) {}

    /** {@code behind} is null where the schedule expects nothing or there is no rate. */
    public record Region(
            String name,
            @Nullable String level,
            @Nullable String parent,
            String reported,
            String remark,
            @Nullable Boolean behind,
            List<@Nullable Figure> figures) {}

    /**
     * How far a category has come; {@code met} and {@code band} are by the exact rate, and null where there is no goal or no rate.
     */
    record Figure(
            long target,
            @Nullable Long enrolled,
            @Nullable String rate,
            @Nullable Integer rank,
            @Nullable Boolean met,
            @Nullable String band) {}

    record Past(int number, String asOf, List<@Nullable Figure> figures) {}

    record File(String file, String outcome, @Nullable String message, Rows rows, List<Sheet> sheets) {}

    record Sheet(String sheet, String kind, Rows rows) {}

    /** The bins are those of {@link SheetRows} in its order; {@code sum} is their sum. */
    record Rows(int read, List<Integer> bins, int sum) {

        static Rows of(SheetRows rows) {
            return new Rows(rows.read(), rows.bins(), rows.binned());
        }
    }

    /**
     * Puts together what the page of an edition shows.
     *
     * @param documents by whose bands regions are coloured
     * @param past the editions up to this one, the oldest first
     * @param files the files of the run, with the account of their rows
     * @param errors the errors that stand, as many as the page holds
     */
    public static ReportData of(
            Campaign campaign,
            DocumentRules documents,
            Edition edition,
            List<EditionHistory.EditionTotals> past,
            List<EditionFile> files,
            SampledErrors errors) {
        Map<String, String> names = new HashMap<>();
        edition.regions().forEach(region -> names.put(region.code(), region.name()));
        ScheduleStatus schedule = new ScheduleStatus(campaign, edition);
        Remarks remarks = new Remarks(campaign, edition);
        return new ReportData(
                campaign.title(),
                campaign.office(),
                ChineseDates.asOfLine(edition.asOf()),
                edition.number(),
                schedule.expected()
                        .map(expected -> expected.percent().toPlainString())
                        .orElse(null),
                schedule.behind().size(),
                campaign.bulletin().totalLabel(),
                campaign.bulletin().thousands(),
                campaign.levels().stream()
                        .map(level -> new Level(level.id().word(), level.label()))
                        .toList(),
                campaign.ratedCategories().stream()
                        .map(category -> group(category, documents.bands(category, campaign.bands())))
                        .toList(),
                edition.regions().stream()
                        .map(region -> new Region(
                                region.name(),
                                region.level(),
                                region.parent() == null ? null : names.get(region.parent()),
                                region.reported(),
                                remarks.of(region),
                                schedule.isBehind(region),
                                figures(campaign, documents, region.categories())))
                        .toList(),
                past.stream()
                        .map(one -> new Past(
                                one.number(),
                                ChineseDates.asOfLine(one.asOf()),
                                figures(campaign, documents, one.totals())))
                        .toList(),
                errors.rows(),
                errors.counts(),
                files.stream().map(ReportData::file).toList());
    }

    private static Group group(Category category, DocumentRules.RateBands bands) {
        return new Group(
                category.id(),
                category.label(),
                category.goal(),
                (bands.reaching() ? "达到" : "超过") + GoalWords.percent(bands.above()),
                "低于" + GoalWords.percent(bands.below()));
    }

    private static List<@Nullable Figure> figures(
            Campaign campaign, DocumentRules documents, Map<String, Edition.CategoryResult> progress) {
        List<@Nullable Figure> figures = new ArrayList<>();
        for (Category category : campaign.ratedCategories()) {
            Edition.@Nullable CategoryResult one = progress.get(category.id());
            figures.add(one == null ? null : figure(category, documents.bands(category, campaign.bands()), one));
        }
        return figures;
    }

    private static Figure figure(Category category, DocumentRules.RateBands bands, Edition.CategoryResult progress) {
        BigDecimal goal = category.goal();
        return new Figure(
                progress.target(),
                progress.enrolled(),
                EditionRates.percent(progress).map(BigDecimal::toPlainString).orElse(null),
                progress.rank(),
                goal == null
                        ? null
                        : EditionRates.of(progress)
                                .map(rate -> rate.compareToPercent(goal) >= 0)
                                .orElse(null),
                EditionRates.of(progress)
                        .map(rate -> bands.of(rate).name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }

    private static File file(EditionFile file) {
        SheetRows sum = file.sheets().stream()
                .map(EditionFile.EditionSheet::rows)
                .reduce(new SheetRows(0, 0, 0, 0, 0, 0, 0, 0, 0), SheetRows::plus);
        return new File(
                file.path(),
                file.outcome(),
                file.message(),
                Rows.of(sum),
                file.sheets().stream()
                        .map(sheet -> new Sheet(sheet.name(), sheet.kind(), Rows.of(sheet.rows())))
                        .toList());
    }
}
