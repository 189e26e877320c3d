package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.documents.Funding;
import cn.canbao.edition.Edition;
import cn.canbao.publication.excel.ReproducibleWorkbook;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.Reconciliation;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 通报表.xlsx: the published table of the first level, the ranking of the regions that report, and further sheets that have content. Its
 * tables and charts need only the edition, so they are written before the other sheets are known.
 */
public final class BulletinWorkbook implements Closeable {

    /** Its name in the folder of an edition. */
    public static final String NAME = "通报表.xlsx";

    private static final int RANK_WIDTH = 8;
    private static final int NAME_WIDTH = 24;

    private final BulletinModel model;
    private final Optional<Funding> funding;
    private final ReproducibleWorkbook workbook = new ReproducibleWorkbook();
    private final Styles styles;

    /**
     * Begins the workbook of an edition.
     *
     * @param funding what is paid; empty when nothing is known of it
     */
    public BulletinWorkbook(BulletinModel model, Optional<Funding> funding) {
        this.model = model;
        this.funding = funding;
        this.styles = new Styles(workbook, model.campaign().bulletin());
    }

    /** Writes the tables and charts, into memory and scratch files; to be done once, first. */
    public void writeTables() {
        writeRankings(model.campaign(), model.edition());
        writeFurther(model.campaign());
    }

    /**
     * Writes the sheets behind them and the whole into a file.
     *
     * @param proven what was read back and compared, for 校核单
     */
    public void write(List<Reconciliation.Check> proven, OutputStream out) throws IOException {
        Campaign campaign = model.campaign();
        Edition edition = model.edition();
        new ReconciliationSheet(model, new Reconciliation(campaign, edition), proven).write(workbook, styles);
        ProblemSheet problems = new ProblemSheet(model);
        if (problems.hasContent()) {
            problems.write(workbook, styles);
        }
        workbook.write(campaign.title(), campaign.office(), edition.asOf(), out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void writeRankings(Campaign campaign, Edition edition) {
        LevelLabel first = campaign.levels().get(0);
        RankedSheet.LeadColumn rank = new RankedSheet.LeadColumn(
                campaign.bulletin().rankLabel(), RANK_WIDTH, region -> Optional.ofNullable(region.rank()));
        new RankedSheet(workbook, "通报表", campaign, edition, styles, List.of(rank, name(first.label())))
                .write(campaign.title(), edition.ranked(first.id().word()), 1);
        LevelLabel reporting = campaign.reportingLevel();
        if (!reporting.equals(first)) {
            new RankedSheet(
                            workbook,
                            "村级排名",
                            campaign,
                            edition,
                            styles,
                            List.of(rank, rankInParent(first), parent(edition, first), name(reporting.label())))
                    .write(
                            campaign.title() + "——" + reporting.label() + "排名",
                            edition.ranked(reporting.id().word()),
                            3);
        }
    }

    private void writeFurther(Campaign campaign) {
        for (Category category : campaign.ratedCategories()) {
            CategorySheet ranking = new CategorySheet(model, category);
            if (!category.equals(campaign.everybody()) && ranking.hasContent()) {
                ranking.write(workbook, styles);
            }
        }
        ShortfallSheet shortfall = new ShortfallSheet(model);
        if (shortfall.hasContent()) {
            shortfall.write(workbook, styles);
        }
        ScheduleSheet pace = new ScheduleSheet(model);
        if (pace.hasContent()) {
            pace.write(workbook, styles);
        }
        AssessmentSheet assessment = new AssessmentSheet(model);
        if (assessment.hasContent()) {
            assessment.write(workbook, styles);
        }
        funding.ifPresent(paid -> new FundingSheet(model, paid).write(workbook, styles));
        for (ChangeSheet change : ChangeSheet.of(model)) {
            if (change.hasContent()) {
                change.write(workbook, styles);
            }
        }
        QuestionSheet questions = new QuestionSheet(model);
        if (questions.hasContent()) {
            questions.write(workbook, styles);
        }
        HeldFilesSheet held = new HeldFilesSheet(model);
        if (held.hasContent()) {
            held.write(workbook, styles);
        }
        DroppedPersonsSheet persons = new DroppedPersonsSheet(model);
        if (persons.hasContent()) {
            persons.write(workbook, styles);
        }
        UnreportedSheet unreported = new UnreportedSheet(model);
        if (unreported.hasContent()) {
            unreported.write(workbook, styles);
        }
        BasesSheet bases = new BasesSheet(model);
        if (bases.hasContent()) {
            bases.write(workbook, styles);
        }
        ChartSheet charts = new ChartSheet(model);
        if (charts.hasContent()) {
            charts.write(workbook, styles);
        }
    }

    private static RankedSheet.LeadColumn name(String label) {
        return new RankedSheet.LeadColumn(label, NAME_WIDTH, region -> Optional.of(region.name()));
    }

    private static RankedSheet.LeadColumn rankInParent(LevelLabel level) {
        return new RankedSheet.LeadColumn(
                level.label() + "内排名", RANK_WIDTH, region -> Optional.ofNullable(region.rankInParent()));
    }

    private static RankedSheet.LeadColumn parent(Edition edition, LevelLabel level) {
        Map<String, String> names = new HashMap<>();
        edition.regions().forEach(region -> names.put(region.code(), region.name()));
        return new RankedSheet.LeadColumn(
                level.label(), NAME_WIDTH, region -> Optional.ofNullable(names.get(region.parent())));
    }
}
