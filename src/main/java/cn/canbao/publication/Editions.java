package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Level;
import cn.canbao.completion.Completion;
import cn.canbao.completion.RegionCompletion;
import cn.canbao.completion.Report;
import cn.canbao.intake.Run;
import cn.canbao.ranking.Ranked;
import cn.canbao.ranking.Ranking;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Freezes editions: what counts now, completed and ranked. */
public final class Editions {

    private final Campaign campaign;
    private final Register register;
    private final CurrentFigures figures;
    private final EditionStore store;

    /** Freezes the editions of a campaign. */
    public Editions(Campaign campaign, Register register, CurrentFigures figures, EditionStore store) {
        this.campaign = campaign;
        this.register = register;
        this.figures = figures;
        this.store = store;
    }

    /** Completes, ranks and freezes what counts now as the edition of a run, once. Must be called inside a transaction. */
    public void freeze(Run run) {
        if (store.isFrozen(run.number())) {
            return;
        }
        Map<String, Report> reports = new HashMap<>();
        figures.reports()
                .forEach((region, report) -> reports.put(region, new Report(report.figures(), report.received())));
        List<RegionCompletion> completed =
                new Completion(campaign, register).complete(reports, run.asOf().toLocalDate());
        Map<String, String> remarks = figures.remarks(run.number());
        Ranks ranks = new Ranks(completed);
        store.freeze(
                new Edition(
                        store.nextNumber(campaign.id(), campaign.firstEdition()),
                        campaign.id(),
                        run.number(),
                        run.asOf(),
                        completed.stream()
                                .map(region -> frozen(
                                        region,
                                        ranks,
                                        remarks.get(region.region().code())))
                                .toList(),
                        figures.persons()),
                campaign.countedFrom());
    }

    private Edition.EditionRegion frozen(RegionCompletion completed, Ranks ranks, @Nullable String remark) {
        Region region = completed.region();
        Map<String, Edition.Progress> categories = new LinkedHashMap<>();
        completed
                .categories()
                .forEach((category, progress) -> categories.put(
                        category,
                        new Edition.Progress(
                                progress.target(),
                                progress.enrolled().orElse(null),
                                progress.missing(),
                                ranks.of(category, region))));
        return new Edition.EditionRegion(
                region.code(),
                region.name(),
                region.level() == null ? null : region.level().word(),
                region.parent(),
                completed.reported().word(),
                completed.received().orElse(null),
                ranks.of(campaign.everybody().id(), region),
                ranks.inParent.get(region.code()),
                remark,
                completed.figures(),
                categories);
    }

    /** The ranks of all regions by code: per category among all of a level, and by everybody's rate among those of a parent. */
    private final class Ranks {
        private final Map<String, Map<String, Integer>> byCategory = new HashMap<>();
        private final Map<String, Integer> inParent = new HashMap<>();

        private Ranks(List<RegionCompletion> completed) {
            Map<Level, List<RegionCompletion>> levels = new LinkedHashMap<>();
            Map<String, List<RegionCompletion>> parents = new LinkedHashMap<>();
            for (RegionCompletion one : completed) {
                Region region = one.region();
                if (region.level() != null && region.parent() != null) {
                    levels.computeIfAbsent(region.level(), level -> new ArrayList<>())
                            .add(one);
                    parents.computeIfAbsent(region.parent(), parent -> new ArrayList<>())
                            .add(one);
                }
            }
            for (Category category : campaign.ratedCategories()) {
                Map<String, Integer> ranks = new HashMap<>();
                levels.values().forEach(level -> rank(level, category, ranks));
                byCategory.put(category.id(), ranks);
            }
            parents.values().forEach(siblings -> rank(siblings, campaign.everybody(), inParent));
        }

        private @Nullable Integer of(String category, Region region) {
            return byCategory.getOrDefault(category, Map.of()).get(region.code());
        }

        private void rank(List<RegionCompletion> regions, Category category, Map<String, Integer> ranks) {
            for (Ranked<RegionCompletion> ranked :
                    new Ranking(campaign.ties()).rank(regions, region -> region.rate(category.id()))) {
                ranks.put(ranked.item().region().code(), ranked.rank());
            }
        }
    }
}
