package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.staging.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 通报表.xlsx: the published table of the first level, and the ranking of the regions that report. */
final class BulletinWorkbook {

    static final String NAME = "通报表.xlsx";

    private static final int RANK_WIDTH = 8;
    private static final int NAME_WIDTH = 24;

    private final Campaign campaign;

    BulletinWorkbook(Campaign campaign) {
        this.campaign = campaign;
    }

    void write(Edition edition, OutputStream out) throws IOException {
        WorkbookFile workbook = new WorkbookFile();
        Styles styles = new Styles(workbook);
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
        workbook.write(campaign.title(), campaign.office(), edition.asOf(), out);
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
