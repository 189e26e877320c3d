package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.Arithmetic;
import cn.canbao.recognition.evidence.SheetSample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the best measures for the columns of one category: all pairs of a denominator and those enrolled are tried, with the best rate and
 * the best shortfall for each. What can be left out is left out where it fits nowhere.
 */
final class CategorySearch {

    private static final double FITS = 2;
    private static final double FITS_NOT = -1;
    private static final double WITHIN = 0.3;
    private static final double NOT_WITHIN = -1.5;
    private static final double MOST = 0.8;
    private static final double NEARLY_ALL = 0.9;
    private static final double HALF = 0.5;
    private static final double TOLERATED = 1.1;

    private final Category category;
    private final List<LabelledColumn> columns;
    private final Arithmetic arithmetic;
    private final Scores scores;
    private final SumsOfParts sums;
    private final Map<Measure, double[]> fitting = new EnumMap<>(Measure.class);

    CategorySearch(Category category, List<LabelledColumn> columns, SheetSample sample) {
        this.category = category;
        this.columns = columns;
        this.arithmetic = new Arithmetic(sample);
        this.scores = new Scores(sample);
        this.sums = new SumsOfParts(columns, arithmetic);
        for (Measure measure : Measure.values()) {
            double[] fit = new double[columns.size()];
            for (int i = 0; i < fit.length; i++) {
                fit[i] = scores.of(columns.get(i), category, measure)
                        + (measure == Measure.ENROLLED ? sums.score(columns.get(i)) : 0);
            }
            fitting.put(measure, fit);
        }
    }

    /** A column that is not to be taken for a measure. */
    record Forbidden(Measure measure, LabelledColumn column) {}

    /** The best way, without those that are forbidden. */
    CategoryColumns best(List<Forbidden> forbidden) {
        Measure over = category.rate().over().category().equals(category.id())
                ? category.rate().over().measure()
                : Measure.TARGET;
        Measure other = over == Measure.TARGET ? Measure.POPULATION : Measure.TARGET;
        CategoryColumns best = null;
        for (int whole = -1; whole < columns.size(); whole++) {
            if (!isAllowed(over, whole, forbidden)) {
                continue;
            }
            for (int part = -1; part < columns.size(); part++) {
                if ((part >= 0 && part == whole) || !isAllowed(Measure.ENROLLED, part, forbidden)) {
                    continue;
                }
                Way way = new Way();
                way.take(over, whole, score(over, whole));
                way.take(Measure.ENROLLED, part, score(Measure.ENROLLED, part));
                way.score += within(part, whole);
                addBest(way, Measure.RATE, forbidden, part, whole);
                addBest(way, Measure.UNENROLLED, forbidden, part, whole);
                addBest(way, other, forbidden, -1, -1);
                if (best == null || way.score > best.score() + 1e-9) {
                    best = way.columns();
                }
            }
        }
        return best == null ? new CategoryColumns(Map.of(), 0) : best;
    }

    /** A way while it is put together. */
    private final class Way {
        private final Map<Measure, LabelledColumn> taken = new EnumMap<>(Measure.class);
        private double score;

        private void take(Measure measure, int column, double worth) {
            if (column >= 0) {
                taken.put(measure, columns.get(column));
                score += worth;
            }
        }

        private CategoryColumns columns() {
            return new CategoryColumns(taken, score);
        }
    }

    private void addBest(Way way, Measure measure, List<Forbidden> forbidden, int part, int whole) {
        int found = -1;
        double most = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (way.taken.containsValue(columns.get(i)) || !isAllowed(measure, i, forbidden)) {
                continue;
            }
            double worth = score(measure, i) + (part < 0 || whole < 0 ? 0 : derived(measure, i, part, whole));
            if (worth > most + 1e-9) {
                most = worth;
                found = i;
            }
        }
        way.take(measure, found, most);
    }

    private boolean isAllowed(Measure measure, int column, List<Forbidden> forbidden) {
        return column < 0
                || (score(measure, column) != Scores.IMPOSSIBLE
                        && forbidden.stream()
                                .noneMatch(one -> one.measure == measure
                                        && one.column.index()
                                                == columns.get(column).index()));
    }

    private double score(Measure measure, int column) {
        return column < 0 ? 0 : Objects.requireNonNull(fitting.get(measure))[column];
    }

    /** How well a column fits a measure by itself. */
    double fit(Measure measure, LabelledColumn column) {
        return score(measure, columns.indexOf(column));
    }

    /** What being a sum of two others, or a part of such a sum, adds to a column. */
    double sum(LabelledColumn column) {
        return sums.score(column);
    }

    /** What a rate or a shortfall proves of the two columns that it follows from: nothing unless one of them is known anyhow. */
    private double derived(Measure measure, int column, int part, int whole) {
        if (!isKnown(Measure.ENROLLED, part) && !isKnown(Measure.TARGET, whole)) {
            return 0;
        }
        int derived = columns.get(column).index();
        int enrolled = columns.get(part).index();
        int target = columns.get(whole).index();
        if (measure == Measure.RATE) {
            return worth(arithmetic.isRate(derived, enrolled, target));
        }
        return measure == Measure.UNENROLLED ? worth(arithmetic.isSum(target, enrolled, derived)) : 0;
    }

    private static double worth(Agreement agreement) {
        if (agreement.checked() < 2) {
            return 0;
        }
        return agreement.share() >= MOST ? FITS * agreement.share() : agreement.share() < HALF ? FITS_NOT : 0;
    }

    private boolean isKnown(Measure measure, int column) {
        LabelledColumn one = columns.get(column);
        return one.isClear() || (measure == Measure.TARGET && scores.isRegistered(one, Quantity.target(category.id())));
    }

    private double within(int part, int whole) {
        boolean isBound = category.rate().over().category().equals(category.id()) && !category.mayExceedTarget();
        if (part < 0 || whole < 0 || !isBound) {
            return 0;
        }
        Agreement within = arithmetic.isWithin(
                columns.get(part).index(), columns.get(whole).index(), TOLERATED);
        if (within.checked() < 2) {
            return 0;
        }
        return within.share() >= NEARLY_ALL ? WITHIN : NOT_WITHIN;
    }

    List<LabelledColumn> columns() {
        return columns;
    }
}
