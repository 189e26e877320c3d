package cn.canbao.recognition.evidence;

/** How columns follow from each other, row by row. */
public final class Arithmetic {

    private static final double NOISE = 0.5;
    /** Rates are shown with one or two decimals of a per cent, cut off or rounded; whole per cents are common. */
    private static final double RATE_STEP = 0.00011;

    private static final double COARSE_RATE_STEP = 0.0051;
    private static final double HUNDRED = 100;

    private final SheetSample sample;

    /** Reckons with some rows. */
    public Arithmetic(SheetSample sample) {
        this.sample = sample;
    }

    /** Whether a rate is one column over another, as a fraction or in per cent. */
    public Agreement isRate(int rate, int part, int whole) {
        ColumnContent rates = sample.content(rate);
        ColumnContent parts = sample.content(part);
        ColumnContent wholes = sample.content(whole);
        int agreeing = 0;
        int differing = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (!Double.isNaN(rates.value(i)) && !Double.isNaN(parts.value(i)) && wholes.value(i) > 0) {
                double exact = parts.value(i) / wholes.value(i);
                if (isNear(rates.value(i), exact) || isNear(rates.value(i) / HUNDRED, exact)) {
                    agreeing++;
                } else {
                    differing++;
                }
            }
        }
        return new Agreement(agreeing, differing);
    }

    private static boolean isNear(double shown, double exact) {
        double perCent = shown * HUNDRED;
        boolean isWholePerCent = Math.abs(perCent - Math.rint(perCent)) < 1e-9;
        return Math.abs(shown - exact) <= (isWholePerCent ? COARSE_RATE_STEP : RATE_STEP);
    }

    /** Whether a column is the sum of two others; rows in which one part is zero prove nothing. */
    public Agreement isSum(int whole, int one, int other) {
        ColumnContent wholes = sample.content(whole);
        ColumnContent ones = sample.content(one);
        ColumnContent others = sample.content(other);
        int agreeing = 0;
        int differing = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (!Double.isNaN(wholes.value(i)) && !Double.isNaN(ones.value(i)) && !Double.isNaN(others.value(i))) {
                if (Math.abs(wholes.value(i) - ones.value(i) - others.value(i)) >= NOISE) {
                    differing++;
                } else if (ones.value(i) != 0 && others.value(i) != 0) {
                    agreeing++;
                }
            }
        }
        return new Agreement(agreeing, differing);
    }

    /** Whether a column is nowhere larger than another one times a factor. */
    public Agreement isWithin(int part, int whole, double factor) {
        ColumnContent parts = sample.content(part);
        ColumnContent wholes = sample.content(whole);
        int agreeing = 0;
        int differing = 0;
        for (int i = 0; i < sample.size(); i++) {
            if (!Double.isNaN(parts.value(i)) && !Double.isNaN(wholes.value(i))) {
                if (parts.value(i) <= wholes.value(i) * factor + NOISE) {
                    agreeing++;
                } else {
                    differing++;
                }
            }
        }
        return new Agreement(agreeing, differing);
    }
}
