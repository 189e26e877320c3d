package cn.canbao.publication.facts;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.ranking.Ranked;
import cn.canbao.ranking.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The completion bases (口径) of a category that the figures of an edition allow: the campaign's own first, then the same people over
 * their target and their population, then the people of the category that the campaign divides by, over the same.
 */
public final class CompletionBases {

    private final BulletinModel model;
    private final Category category;
    private final ReportingRegions reporting;
    private final RateScope scope;

    /** The bases of one category of one edition. */
    public CompletionBases(BulletinModel model, Category category) {
        this.model = model;
        this.category = category;
        this.reporting = new ReportingRegions(model.edition());
        this.scope = new RateScope(model.campaign(), model.edition());
    }

    /** Those of which the region of the campaign has both figures, without repetition. */
    public List<CompletionBasis> all() {
        Set<CompletionBasis> bases = new LinkedHashSet<>();
        bases.add(category.rate());
        Set<String> people = new LinkedHashSet<>(
                List.of(category.id(), category.rate().over().category()));
        for (String one : people) {
            for (Measure measure : List.of(Measure.TARGET, Measure.POPULATION)) {
                bases.add(new CompletionBasis(Quantity.enrolled(one), new Quantity(measure, one)));
            }
        }
        Map<Quantity, Long> known = model.edition().total().figures();
        List<CompletionBasis> possible = new ArrayList<>();
        for (CompletionBasis basis : bases) {
            if (known.containsKey(basis.enrolled()) && known.getOrDefault(basis.over(), 0L) > 0) {
                possible.add(basis);
            }
        }
        return possible;
    }

    /** The rate of a region by a basis; by the campaign's own it is the frozen one. */
    public Optional<CompletionRate> rate(Edition.EditionRegion region, CompletionBasis basis) {
        if (basis.equals(category.rate())) {
            return EditionRates.of(region.categories().get(category.id()));
        }
        BasisFigures figures = figures(region, basis);
        return figures.enrolled() == null || figures.over() == null
                ? Optional.empty()
                : Optional.of(new CompletionRate(figures.enrolled(), figures.over()))
                        .filter(CompletionRate::exists);
    }

    /**
     * The figures of a region by a basis: where only some of the regions below it told the denominator, theirs alone, so that nobody is
     * held against people who are not counted. By the campaign's own basis they are the frozen ones.
     */
    public BasisFigures figures(Edition.EditionRegion region, CompletionBasis basis) {
        List<Edition.EditionRegion> below = reporting.below(region);
        if (basis.equals(category.rate())) {
            Edition.CategoryResult progress = region.categories().get(category.id());
            return new BasisFigures(
                    progress == null ? region.figures().get(basis.enrolled()) : progress.numerator(),
                    region.figures().get(basis.over()),
                    scope.counted(region, category).size(),
                    below.size());
        }
        List<Edition.EditionRegion> counted = below.stream()
                .filter(one -> one.figures().containsKey(basis.over()))
                .toList();
        return new BasisFigures(
                sum(counted, basis.enrolled()), sum(counted, basis.over()), counted.size(), below.size());
    }

    private static @Nullable Long sum(List<Edition.EditionRegion> regions, Quantity quantity) {
        return regions.stream()
                .map(region -> region.figures().get(quantity))
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    /** The ranks of the regions of the first level by a basis, by their codes; by the campaign's own they are the frozen ones. */
    public Map<String, Integer> ranks(CompletionBasis basis) {
        Map<String, Integer> ranks = new HashMap<>();
        String level = model.campaign().levels().get(0).id().word();
        List<Edition.EditionRegion> regions = model.edition().regions().stream()
                .filter(region -> level.equals(region.level()))
                .toList();
        if (basis.equals(category.rate())) {
            for (Edition.EditionRegion region : regions) {
                Edition.CategoryResult progress = region.categories().get(category.id());
                if (progress != null && progress.rank() != null) {
                    ranks.put(region.code(), progress.rank());
                }
            }
            return ranks;
        }
        for (Ranked<Edition.EditionRegion> ranked :
                new Ranking(model.campaign().ties()).rank(regions, region -> rate(region, basis))) {
            ranks.put(ranked.item().code(), ranked.rank());
        }
        return ranks;
    }

    /** Whom a basis leaves out, in a sentence; empty where every reporting region told the denominator. */
    public Optional<String> partial(CompletionBasis basis) {
        BasisFigures whole = figures(model.edition().total(), basis);
        if (whole.isWhole()) {
            return Optional.empty();
        }
        String level = model.campaign().reportingLevel().label();
        String counted = model.numbers().text(whole.counted());
        return Optional.of("全部" + model.numbers().text(whole.all()) + "个" + level + "中有" + words(basis.over()) + "的"
                + counted + "个，“" + words(basis) + "”只按这" + counted + "个计算，分子、分母都不含其余" + level + "。");
    }

    /** A basis in words, for example 城乡居民已参保人数÷农业人口数. */
    public String words(CompletionBasis basis) {
        return words(basis.enrolled()) + "÷" + words(basis.over());
    }

    /** A figure in words, for example 农业人口数. */
    public String words(Quantity quantity) {
        return QuantityLabels.words(model.campaign(), quantity);
    }
}
