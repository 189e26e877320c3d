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

    /** Characters of a remark that are shown. */
    private static final int LONGEST = 2_000;

    private final Campaign campaign;
    private final LocalDate day;
    private final WholeNumbers numbers;
    private final RateScope scope;

    /** The remarks of one edition. */
    public Remarks(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.day = edition.asOf().toLocalDate();
        this.numbers = WholeNumbers.of(campaign);
        this.scope = new RateScope(campaign, edition);
    }

    /** The remark of a region, its parts joined; empty when there is nothing to say. */
    public String of(Edition.EditionRegion region) {
        List<String> remarks = new ArrayList<>();
        if (region.remark() != null) {
            remarks.add(shown(IdMask.mask(region.remark())));
        }
        if (region.received() != null) {
            LocalDateTime since = since(region);
            if (since != null) {
                long age = ChronoUnit.DAYS.between(since.toLocalDate(), day);
                remarks.add("沿用" + since.getMonthValue() + "月" + since.getDayOfMonth() + "日上报数（" + age + "天前）");
            }
            remarks.addAll(missing(region));
            remarks.addAll(scopes(region));
        }
        return String.join("；", remarks);
    }

    /** A text that no cell of a table has room for is cut short, visibly; the file itself has all of it. */
    private static String shown(String remark) {
        if (remark.length() <= LONGEST) {
            return remark;
        }
        int end = Character.isHighSurrogate(remark.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return remark.substring(0, end) + "…";
    }

    /** Since when the figures stand, where they tell nothing new; an old edition knows only when they were received. */
    private static @Nullable LocalDateTime since(Edition.EditionRegion region) {
        return region.carriedFrom() == null && region.reported().equals("carried")
                ? region.received()
                : region.carriedFrom();
    }

    private List<String> scopes(Edition.EditionRegion region) {
        List<String> scopes = new ArrayList<>();
        for (Category category : campaign.ratedCategories()) {
            String words = scope.words(region, category);
            if (!words.isEmpty()) {
                scopes.add(words.startsWith("只按") ? category.label() + "完成率" + words : words);
            }
        }
        return scopes.stream().distinct().toList();
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
