package cn.canbao.recognition.evidence;

/** What stands in the cells of a column below the header. Numbers are kept as they can be compared; they are evidence, never figures. */
public final class ColumnContent {

    private static final int MOST_PER_CENT = 250;
    private static final int MOST_TEN_THOUSANDS = 300;
    private static final int FEW_TEN_THOUSANDS = 30;

    private final double[] values;
    private final int texts;
    private final int wholes;
    private final int fractions;

    /**
     * @param values the number of each row; not a number where the cell is blank or holds none
     * @param texts how many cells hold a text that is no number
     * @param wholes how many hold a whole number of zero or more
     * @param fractions how many hold another number
     */
    ColumnContent(double[] values, int texts, int wholes, int fractions) {
        this.values = values.clone();
        this.texts = texts;
        this.wholes = wholes;
        this.fractions = fractions;
    }

    /** The number in a row; not a number where the cell is blank or holds none. */
    double value(int row) {
        return values[row];
    }

    /** How many cells hold a text that is no number. */
    public int texts() {
        return texts;
    }

    /** How many cells hold a whole number of zero or more. */
    public int wholes() {
        return wholes;
    }

    /** How many cells hold something. */
    public int filled() {
        return texts + wholes + fractions;
    }

    /** Whether the cells are people counted: hardly any is something else than a whole number. */
    public boolean isHeadCount() {
        int others = texts + fractions;
        return others < 2 || others * 10 <= filled();
    }

    /** Whether the numbers are people counted, whatever words stand between them: hardly any is broken or below zero. */
    public boolean isHeadCountBesideWords() {
        return fractions < 2 || fractions * 10 <= wholes + fractions;
    }

    /** Whether no town could have so many people if the numbers were ten thousands. */
    public boolean isTooMuchInTenThousands() {
        double most = 0;
        for (double value : values) {
            most = Double.isNaN(value) ? most : Math.max(most, value);
        }
        return most > MOST_TEN_THOUSANDS || (most > FEW_TEN_THOUSANDS && fractions == 0);
    }

    /** Whether the numbers can be rates, as fractions or per cent. */
    public boolean isRate() {
        int beyond = 0;
        int numbers = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                numbers++;
                beyond += value < 0 || value > MOST_PER_CENT ? 1 : 0;
            }
        }
        return beyond < 2 || beyond * 10 <= numbers;
    }
}
