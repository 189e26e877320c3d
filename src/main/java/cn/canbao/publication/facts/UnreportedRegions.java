package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts of the whole an edition knows nothing of, in all or in one category. */
public final class UnreportedRegions {

    private static final String NEVER = "never";

    private final Category everybody;
    private final List<Edition.EditionRegion> first;
    private final ReportingRegions reporting;
    private final Map<String, Boolean> known = new HashMap<>();

    /** Looks into one edition. */
    public UnreportedRegions(Campaign campaign, Edition edition) {
        this.everybody = campaign.everybody();
        String level = campaign.levels().get(0).id().word();
        this.first = edition.regions().stream()
                .filter(region -> level.equals(region.level()))
                .toList();
        this.reporting = new ReportingRegions(edition);
    }

    /** How many regions of the first level reported nothing. */
    public int ofFirstLevel() {
        return (int)
                first.stream().filter(region -> isMissing(region, everybody)).count();
    }

    /** How many reporting regions did not report a category that lie in regions of the first level of which others did. */
    public int below(Category category) {
        return (int) first.stream()
                .filter(region -> !isMissing(region, category))
                .flatMap(region -> reporting.below(region).stream())
                .filter(region -> isMissing(region, category))
                .count();
    }

    /** How many reporting regions did not report a category. */
    public int of(Category category) {
        return (int) reporting.all().stream()
                .filter(region -> isMissing(region, category))
                .count();
    }

    /**
     * Whether a region has people of a category and did not report them. One that never reported at all may have some, unless the targets
     * of the category are known without reports.
     */
    private boolean isMissing(Edition.EditionRegion region, Category category) {
        Edition.CategoryResult progress = region.categories().get(category.id());
        return progress == null
                ? isNever(region) && (category.equals(everybody) || !isKnownWithoutReports(category))
                : progress.target() > 0 && progress.enrolled() == null;
    }

    private boolean isKnownWithoutReports(Category category) {
        return known.computeIfAbsent(
                category.id(),
                id -> reporting.all().stream()
                        .anyMatch(
                                region -> isNever(region) && region.categories().containsKey(id)));
    }

    private static boolean isNever(Edition.EditionRegion region) {
        return region.reported().equals(NEVER);
    }
}
