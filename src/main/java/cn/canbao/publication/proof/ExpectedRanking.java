package cn.canbao.publication.proof;

import cn.canbao.campaign.BulletinColumn;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.publication.facts.FigureCell;
import cn.canbao.publication.facts.QuantityLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ranked tables in the official layout must show by the edition, in the workbook and in the annex alike. */
final class ExpectedRanking {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final Campaign campaign;
    private final Edition edition;

    ExpectedRanking(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
    }

    /** 通报表: rank, name and figures. */
    ExpectedTable ofFirstLevel() {
        LevelLabel first = campaign.levels().get(0);
        return table("通报表", first, List.of(campaign.bulletin().rankLabel(), first.label()));
    }

    /** 村级排名: rank, rank within the region of the first level, its name, name and figures. */
    ExpectedTable ofReportingLevel() {
        LevelLabel first = campaign.levels().get(0);
        LevelLabel reporting = campaign.reportingLevel();
        return table(
                "村级排名",
                reporting,
                List.of(campaign.bulletin().rankLabel(), first.label() + "内排名", first.label(), reporting.label()));
    }

    private ExpectedTable table(String sheet, LevelLabel level, List<String> leads) {
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>();
        leads.forEach(lead -> columns.add(ExpectedTable.ExpectedColumn.at(columns.size(), lead)));
        campaign.bulletin()
                .leaves()
                .forEach(leaf -> columns.add(ExpectedTable.ExpectedColumn.at(columns.size(), words(leaf))));
        Map<String, String> names = new HashMap<>();
        edition.regions().forEach(region -> names.put(region.code(), region.name()));
        List<ExpectedTable.ExpectedRow> lines = new ArrayList<>();
        for (Edition.EditionRegion region : edition.ranked(level.id().word())) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(region.rank());
            if (leads.size() > 2) {
                values.add(region.rankInParent());
                values.add(names.get(region.parent()));
            }
            values.add(region.name());
            values.addAll(figures(region));
            lines.add(new ExpectedTable.ExpectedRow(region.name(), values));
        }
        List<@Nullable Object> total = new ArrayList<>();
        for (int i = 1; i < leads.size(); i++) {
            total.add(null);
        }
        String label = campaign.bulletin().totalLabel();
        total.add(label);
        total.addAll(figures(edition.total()));
        lines.add(new ExpectedTable.ExpectedRow(label, total));
        int depth = campaign.bulletin().depth();
        int above = HEADING + (campaign.attachment() == null ? 0 : 1);
        return new ExpectedTable(sheet, depth, above + depth + 1, columns, lines);
    }

    private String words(BulletinColumn leaf) {
        Quantity figure = leaf.figure();
        return figure == null ? leaf.label() : QuantityLabels.words(campaign, figure);
    }

    private List<@Nullable Object> figures(Edition.EditionRegion region) {
        List<@Nullable Object> figures = new ArrayList<>();
        for (BulletinColumn leaf : campaign.bulletin().leaves()) {
            Quantity figure = leaf.figure();
            figures.add(figure == null ? null : FigureCell.of(campaign, region, figure));
        }
        return figures;
    }
}
