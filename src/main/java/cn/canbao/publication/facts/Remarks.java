package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.text.IdMask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the remark column: the remark of the sheet, and what a reader must know about how fresh and complete the figures are. */
public final class Remarks {

    private final Campaign campaign;
    private final LocalDate day;
    private final WholeNumbers numbers;

    /** The remarks of one edition. */
    public Remarks(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.day = edition.asOf().toLocalDate();
        this.numbers = WholeNumbers.of(campaign);
    }

    /** The remark of a region, its parts joined; empty when there is nothing to say. */
    public String of(Edition.EditionRegion region) {
        List<String> remarks = new ArrayList<>();
        if (region.remark() != null) {
            remarks.add(IdMask.mask(region.remark()));
        }
        if (region.received() != null) {
            LocalDateTime since = since(region);
            if (since != null) {
                long age = ChronoUnit.DAYS.between(since.toLocalDate(), day);
                remarks.add("沿用" + since.getMonthValue() + "月" + since.getDayOfMonth() + "日上报数（" + age + "天前）");
            }
            remarks.addAll(missing(region));
        }
        return String.join("；", remarks);
    }

    /** Since when the figures stand, where they tell nothing new; an old edition knows only when they were received. */
    private static @Nullable LocalDateTime since(Edition.EditionRegion region) {
        return region.carriedFrom() == null && region.reported().equals("carried")
                ? region.received()
                : region.carriedFrom();
    }

    private List<String> missing(Edition.EditionRegion region) {
        List<String> missing = new ArrayList<>();
        String level = campaign.reportingLevel().label();
        for (Category category : campaign.ratedCategories()) {
            Edition.CategoryResult progress = region.categories().get(category.id());
            if (progress != null && progress.missing() > 0) {
                missing.add(
                        category.equals(campaign.everybody())
                                ? "尚有" + numbers.text(progress.missing()) + "个" + level + "未上报"
                                : numbers.text(progress.missing()) + "个" + level + "未报" + category.label());
            }
        }
        return missing;
    }
}
