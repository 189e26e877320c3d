package cn.canbao.edition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Level;
import cn.canbao.completion.Completion;
import cn.canbao.completion.Freshness;
import cn.canbao.completion.RegionCompletion;
import cn.canbao.intake.Run;
import cn.canbao.ranking.Ranked;
import cn.canbao.ranking.Ranking;
import cn.canbao.region.Region;
import cn.canbao.region.RegionReport;
import cn.canbao.region.Register;
import cn.canbao.staging.CurrentFigures;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Freezes editions: what counts now, completed and ranked. */
public final class EditionFreezer {

    private final Campaign campaign;
    private final Register register;
    private final CurrentFigures figures;
    private final EditionStore store;
    private final TargetQuestions targets;

    /**
     * Freezes the editions of a campaign.
     *
     * @param targets asks about the targets that are not what they were
     */
    public EditionFreezer(
            Campaign campaign, Register register, CurrentFigures figures, EditionStore store, TargetQuestions targets) {
        this.targets = targets;
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
        Map<String, RegionReport> reports = figures.reports();
        List<RegionCompletion> completed =
                new Completion(campaign, register).complete(reports, run.asOf().toLocalDate());
        Map<String, String> remarks = figures.remarks(run.number());
        Ranks ranks = new Ranks(completed);
        int number = store.nextNumber(campaign.id(), campaign.firstEdition());
        Optional<Edition> before = store.before(run, number);
        Map<String, LocalDateTime> moments = figures.moments();
        Edition edition = new Edition(
                number,
                campaign.id(),
                run.number(),
                run.asOf(),
                completed.stream()
                        .map(region -> frozen(
                                region,
                                ranks,
                                remarks.get(region.region().code()),
                                carriedFrom(region, moments, before)))
                        .toList(),
                figures.persons());
        store.freeze(edition, campaign.countedFrom());
        targets.ask(edition, before);
    }

    /** The moment that the figures of a region stand for; null where they tell more than the edition before could know. */
    private @Nullable LocalDateTime carriedFrom(
            RegionCompletion completed, Map<String, LocalDateTime> moments, Optional<Edition> before) {
        LocalDateTime moment = register.reporting(completed.region()).stream()
                .map(leaf -> moments.get(leaf.code()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean isKnown = moment != null
                && before.filter(edition -> !moment.isAfter(edition.asOf())).isPresent();
        return completed.freshness() == Freshness.CARRIED || (completed.freshness() == Freshness.NOW && isKnown)
                ? moment
                : null;
    }

    private Edition.EditionRegion frozen(
            RegionCompletion completed, Ranks ranks, @Nullable String remark, @Nullable LocalDateTime carriedFrom) {
        Region region = completed.region();
        Map<String, Edition.CategoryResult> categories = new LinkedHashMap<>();
        completed
                .categories()
                .forEach((category, progress) -> categories.put(
                        category,
                        new Edition.CategoryResult(
                                progress.target(),
                                progress.enrolled().orElse(null),
                                progress.missing(),
                                ranks.of(category, region),
                                progress.numerator().orElse(null))));
        return new Edition.EditionRegion(
                region.code(),
                region.name(),
                region.level() == null ? null : region.level().word(),
                region.parent(),
                completed.freshness().word(),
                completed.received().orElse(null),
                ranks.of(campaign.everybody().id(), region),
                ranks.inParent.get(region.code()),
                remark,
                completed.figures(),
                categories,
                carriedFrom);
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
