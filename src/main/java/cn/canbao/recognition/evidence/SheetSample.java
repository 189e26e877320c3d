package cn.canbao.recognition.evidence;

import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Some rows of data and what is known of the regions that they speak of. */
public final class SheetSample {

    private static final int LONGEST_NUMBER = 30;
    private static final double HALF = 0.5;
    private static final int TEN_THOUSAND = 10_000;
    private static final double NOISE = 1e-6;
    private static final double FAR_ABOVE = 1.3;

    private final List<Row> rows;
    private final KnownRegions known;
    private final Map<Integer, Integer> units = new HashMap<>();
    private final Map<Integer, ColumnContent> contents = new HashMap<>();
    private final List<@Nullable Region> regions = new ArrayList<>();
    private final List<UnaryOperator<Quantity>> quantities = new ArrayList<>();

    /**
     * Looks at some rows.
     *
     * @param rows rows of data
     * @param known what the register knows
     * @param regionColumn index of the column that names the reporting region; negative when there is none
     */
    public SheetSample(List<Row> rows, KnownRegions known, int regionColumn) {
        this(rows, known, regionColumn, row -> UnaryOperator.identity());
    }

    /**
     * Looks at some rows that may be about different people.
     *
     * @param ofRow what a quantity is in a row: in one about a category everybody's target is that of the category
     */
    public SheetSample(
            List<Row> rows, KnownRegions known, int regionColumn, Function<Row, UnaryOperator<Quantity>> ofRow) {
        this.rows = List.copyOf(rows);
        this.known = known;
        for (Row row : rows) {
            quantities.add(ofRow.apply(row));
            Cell cell = regionColumn < 0 ? null : row.cell(regionColumn);
            regions.add(cell == null ? null : known.reporting(cell.shown()).orElse(null));
        }
    }

    /** Takes the numbers of some columns for multiples, for example of 10,000 people. */
    public void multiply(Set<Integer> columns, int unit) {
        columns.forEach(column -> {
            units.put(column, unit);
            contents.remove(column);
        });
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** What stands in a column. */
    public ColumnContent content(int column) {
        return contents.computeIfAbsent(column, this::look);
    }

    private ColumnContent look(int column) {
        double[] values = new double[rows.size()];
        int texts = 0;
        int wholes = 0;
        int fractions = 0;
        for (int i = 0; i < values.length; i++) {
            Cell cell = rows.get(i).cell(column);
            values[i] = cell == null ? Double.NaN : number(cell) * unit(cell, column);
            if (cell == null || (Double.isNaN(values[i]) && isBlank(cell))) {
                continue;
            }
            if (Double.isNaN(values[i])) {
                texts++;
            } else if (values[i] >= 0
                    && Math.abs(values[i] - Math.rint(values[i])) < NOISE * units.getOrDefault(column, 1)) {
                wholes++;
            } else {
                fractions++;
            }
        }
        return new ColumnContent(values, texts, wholes, fractions);
    }

    /** 1.2万 says its unit itself. */
    private int unit(Cell cell, int column) {
        return cell.kind() == CellKind.TEXT && cell.text().indexOf('万') >= 0
                ? TEN_THOUSAND
                : units.getOrDefault(column, 1);
    }

    /** What fills a cell in without saying anything: -, /, 无, or an error of a formula. */
    private static boolean isBlank(Cell cell) {
        if (cell.kind() == CellKind.ERROR || cell.kind() == CellKind.UNCALCULATED) {
            return true;
        }
        String text = cell.shown().strip();
        return text.isEmpty() || (text.length() <= 2 && "-—/\\无空".indexOf(text.charAt(0)) >= 0);
    }

    /**
     * In how many of the rows about a known region a column holds what the register has, and in how many it does not.
     *
     * @param quantity a target or population
     */
    public Agreement agreement(int column, Quantity quantity) {
        return compared(column, quantity, (registered, value) -> Math.abs(registered - value) < HALF);
    }

    /**
     * In how many of the rows about a known region a column holds less than half or more than twice what the register has, and in how many
     * it does not.
     *
     * @param quantity a target or population
     */
    public Agreement farFrom(int column, Quantity quantity) {
        return compared(column, quantity, (registered, value) -> value > 2 * registered || 2 * value < registered);
    }

    /**
     * In how many of the rows about a known region a column holds far more than the register has, and in how many it does not.
     *
     * @param quantity a target or population
     */
    public Agreement farAbove(int column, Quantity quantity) {
        return compared(column, quantity, (registered, value) -> value > FAR_ABOVE * registered);
    }

    /** In how many of the rows about a known region a column holds more than a factor times what the register has, and in how many it does not. */
    public Agreement above(int column, Quantity quantity, double factor) {
        return compared(column, quantity, (registered, value) -> value > factor * registered + HALF);
    }

    private interface Comparison {
        boolean holds(long registered, double value);
    }

    private Agreement compared(int column, Quantity quantity, Comparison comparison) {
        ColumnContent content = content(column);
        int agreeing = 0;
        int differing = 0;
        for (int i = 0; i < rows.size(); i++) {
            Region region = regions.get(i);
            if (region == null || Double.isNaN(content.value(i))) {
                continue;
            }
            OptionalLong registered = known.figure(region, quantities.get(i).apply(quantity));
            if (registered.isPresent()) {
                if (comparison.holds(registered.getAsLong(), content.value(i))) {
                    agreeing++;
                } else {
                    differing++;
                }
            }
        }
        return new Agreement(agreeing, differing);
    }

    /** Whether two columns hold the same wherever both hold a number, and nothing where one does not. */
    public boolean isSame(int one, int other) {
        for (int i = 0; i < rows.size(); i++) {
            double left = content(one).value(i);
            double right = content(other).value(i);
            boolean isSame = Double.isNaN(left) ? Double.isNaN(right) : Math.abs(left - right) < NOISE;
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    /** The number that a cell shows; not a number when it shows none. A per cent sign divides by a hundred. */
    private static double number(Cell cell) {
        if (cell.kind() == CellKind.NUMBER) {
            return Double.parseDouble(cell.text());
        }
        if (cell.kind() != CellKind.TEXT || cell.text().length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC);
        StringBuilder digits = new StringBuilder();
        boolean isPercent = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character >= '0' && character <= '9') || character == '.' || character == '-') {
                if (isPercent) {
                    return Double.NaN;
                }
                digits.append(character);
            } else if (character == '%') {
                isPercent = true;
            } else if (character != ','
                    && character != '人'
                    && character != '万'
                    && character != '\''
                    && !Character.isSpaceChar(character)
                    && !Character.isWhitespace(character)) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(digits.toString());
            return isPercent ? number / 100 : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
