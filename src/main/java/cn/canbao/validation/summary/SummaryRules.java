package cn.canbao.validation.summary;

import static cn.canbao.validation.sheet.RowRule.all;
import static cn.canbao.validation.sheet.RowRule.seq;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Table;
import cn.canbao.region.Register;
import cn.canbao.validation.HeadCount;
import cn.canbao.validation.sheet.RowRule;
import cn.canbao.validation.sheet.StruckCells;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The rules for the figures of a line of a progress sheet. */
public final class SummaryRules {

    private final Campaign campaign;
    private final Register register;

    public SummaryRules(Campaign campaign, Register register) {
        this.campaign = campaign;
        this.register = register;
    }

    /** The rules for a line about a known region. */
    RowRule<SummaryRow> forRegion() {
        return seq(
                all(eachColumn(this::isHeadCount), eachColumn(this::isSeen), everybodyIsGiven()),
                all(
                        eachCategory(this::hasTarget),
                        eachCategory(this::isSubset),
                        eachCategory(this::isGiven),
                        eachCategory(this::isWithinTarget),
                        eachColumn(this::agreesWithRegister),
                        typedRates()));
    }

    /** The rules for a line whose region is not known: what can be said all the same. */
    RowRule<SummaryRow> withoutRegion() {
        return eachColumn(this::isHeadCount);
    }

    /** A typed rate is enrolled over target, by the target that stands in the row, else by the register's. */
    RowRule<SummaryRow> typedRates() {
        return eachColumn(this::isEnrolledOverTarget);
    }

    private interface ColumnRule {
        List<Problem> check(SummaryRow row, Column column);
    }

    private static RowRule<SummaryRow> eachColumn(ColumnRule rule) {
        return row -> {
            List<Problem> problems = new ArrayList<>();
            for (Column column : row.table().figures()) {
                problems.addAll(rule.check(row, column));
            }
            return problems;
        };
    }

    private RowRule<SummaryRow> eachCategory(Function<Category, RowRule<SummaryRow>> rule) {
        return campaign.categories().stream().map(rule).reduce(RowRule::all).orElseGet(() -> row -> List.of());
    }

    private List<Problem> isHeadCount(SummaryRow row, Column column) {
        if (Table.quantity(column).measure().isHeadCount() && row.count(column) instanceof HeadCount.Wrong wrong) {
            return List.of(wrong.problem(row.at(column), row.shown(column)));
        }
        return List.of();
    }

    /** A figure is written where everybody sees it, and no part of it is struck through. */
    private List<Problem> isSeen(SummaryRow row, Column column) {
        Cell cell = row.row().cell(column.index());
        if (cell == null
                || cell.note() == null
                || !Table.quantity(column).measure().isHeadCount()) {
            return List.of();
        }
        return cell.isInvisible()
                ? List.of(Problem.of(ProblemCode.HIDDEN_CELL, row.at(column)).withValue(row.shown(column)))
                : StruckCells.problems(List.of(column), row.row(), row.place());
    }

    private RowRule<SummaryRow> everybodyIsGiven() {
        Quantity enrolled = campaign.everybody().rate().enrolled();
        return row -> row.table()
                .column(enrolled)
                .filter(column -> row.count(column) instanceof HeadCount.Blank)
                .map(column -> List.of(Problem.of(ProblemCode.MISSING_CELL, row.at(column))))
                .orElse(List.of());
    }

    private RowRule<SummaryRow> hasTarget(Category category) {
        return row -> {
            Quantity enrolled = category.rate().enrolled();
            OptionalLong people = row.count(enrolled);
            // where rosters are counted, who is listed is the target of a category that the register has none for
            if (campaign.countedFrom() == Counted.ROSTER
                    || !category.rated()
                    || people.isEmpty()
                    || people.getAsLong() == 0
                    || over(row, category).isPresent()
                    || lacksColumnOfDenominator(row, category)) {
                return List.of();
            }
            Column column = row.table().column(enrolled).orElseThrow();
            Problem problem = Problem.of(ProblemCode.ENROLLED_WITHOUT_TARGET, row.at(column))
                    .withValue(Long.toString(people.getAsLong()))
                    .with("category", category.label());
            return List.of(row.table()
                    .column(category.rate().over())
                    .filter(over -> !register.decides(category.rate().over()))
                    .map(over -> problem.with("variant", "blank").with("over", over.label()))
                    .orElse(problem));
        };
    }

    /** Only sheets tell the denominator, and this one does not: its people count, and are no part of a rate. */
    private boolean lacksColumnOfDenominator(SummaryRow row, Category category) {
        Quantity over = category.rate().over();
        return !register.decides(over) && row.table().column(over).isEmpty();
    }

    /** The rated categories of which somebody is enrolled in a row of a table that has no column for the denominator, where only sheets tell it. */
    List<Category> withoutDenominator(SummaryRow row) {
        return campaign.ratedCategories().stream()
                .filter(category -> lacksColumnOfDenominator(row, category))
                .filter(category -> row.count(category.rate().enrolled()).orElse(0) > 0)
                .toList();
    }

    private RowRule<SummaryRow> isSubset(Category category) {
        return row -> {
            List<Problem> problems = new ArrayList<>();
            String whole = category.subsetOf();
            for (Measure measure : Measure.values()) {
                if (whole == null || !measure.isHeadCount()) {
                    continue;
                }
                Quantity part = new Quantity(measure, category.id());
                Quantity of = new Quantity(measure, whole);
                OptionalLong people = row.count(part);
                OptionalLong most = row.count(of).isPresent() ? row.count(of) : registered(row, of);
                if (people.isPresent() && most.isPresent() && people.getAsLong() > most.getAsLong()) {
                    problems.add(Problem.of(
                                    ProblemCode.SUBSET_EXCEEDS_WHOLE,
                                    row.at(row.table().column(part).orElseThrow()))
                            .withValue(Long.toString(people.getAsLong()))
                            .with("whole", most.getAsLong())
                            .with(
                                    "wholeLabel",
                                    row.table().column(of).map(Column::label).orElse(label(whole))));
                }
            }
            return problems;
        };
    }

    private RowRule<SummaryRow> isGiven(Category category) {
        return row -> {
            Quantity enrolled = category.rate().enrolled();
            OptionalLong target = registered(row, category.rate().over());
            if (!category.rated() || target.isEmpty() || target.getAsLong() == 0) {
                return List.of();
            }
            return row.table()
                    .column(enrolled)
                    .filter(column -> row.count(column) instanceof HeadCount.Blank)
                    .map(column -> List.of(Problem.of(ProblemCode.MISSING_CATEGORY, row.at(column))
                            .with("target", target.getAsLong())))
                    .orElse(List.of());
        };
    }

    private RowRule<SummaryRow> isWithinTarget(Category category) {
        return row -> {
            OptionalLong people = row.count(category.rate().enrolled());
            OptionalLong target = over(row, category);
            if (!category.rated()
                    || category.mayExceedTarget()
                    || people.isEmpty()
                    || target.isEmpty()
                    || people.getAsLong() <= target.getAsLong()) {
                return List.of();
            }
            Column column = row.table().column(category.rate().enrolled()).orElseThrow();
            return List.of(Problem.of(ProblemCode.OVER_TARGET, row.at(column))
                    .withValue(Long.toString(people.getAsLong()))
                    .with("target", target.getAsLong()));
        };
    }

    private List<Problem> agreesWithRegister(SummaryRow row, Column column) {
        Quantity quantity = Table.quantity(column);
        OptionalLong typed = row.count(quantity);
        boolean isRegistered = quantity.measure() == Measure.TARGET || quantity.measure() == Measure.POPULATION;
        if (!isRegistered || typed.isEmpty() || !register.decides(quantity)) {
            return List.of();
        }
        OptionalLong registered = registered(row, quantity);
        if (typed.getAsLong() == registered.orElse(0)) {
            return List.of();
        }
        return List.of(Problem.of(ProblemCode.TARGET_DIFFERS, row.at(column))
                .withValue(row.shown(column))
                .with("register", registered.isPresent() ? registered.getAsLong() : "—"));
    }

    private List<Problem> isEnrolledOverTarget(SummaryRow row, Column column) {
        Quantity rate = Table.quantity(column);
        var cell = row.row().cell(column.index());
        if (rate.measure() != Measure.RATE || cell == null || cell.isStruck()) {
            return List.of();
        }
        if (cell.kind() == CellKind.UNCALCULATED || (cell.kind() == CellKind.ERROR && !isErrorOfExcel(cell))) {
            return List.of(Problem.of(ProblemCode.RATE_UNUSABLE, row.at(column)).withValue(row.shown(column)));
        }
        if (row.vocabulary().isBlank(cell.text())) {
            return List.of();
        }
        Category category = campaign.category(rate.category()).orElseThrow();
        OptionalLong enrolled = row.count(category.rate().enrolled());
        OptionalLong typedTarget = row.count(category.rate().over());
        OptionalLong over = typedTarget.isPresent()
                ? typedTarget
                : registered(row, category.rate().over());
        if (enrolled.isEmpty()
                || over.isEmpty()
                || over.getAsLong() == 0
                || EnteredRateCheck.agrees(cell, enrolled.getAsLong(), over.getAsLong())) {
            return List.of();
        }
        return List.of(Problem.of(ProblemCode.RATE_DIFFERS, row.at(column))
                .withValue(EnteredRateCheck.shown(cell))
                .with("expected", EnteredRateCheck.expected(enrolled.getAsLong(), over.getAsLong())));
    }

    /** {@code #DIV/0!} is what a rate of nobody comes to; NaN is what programs write that calculate otherwise. */
    private static boolean isErrorOfExcel(Cell cell) {
        return cell.text().startsWith("#");
    }

    /** The categories whose rates count. */
    List<Category> rated() {
        return campaign.ratedCategories();
    }

    /** How the rows of a table are read that say what they are about. */
    RowSubjectCheck subjects(Table table) {
        return new RowSubjectCheck(table, campaign, register);
    }

    /** The rated categories that the register has people of in a region, while the table has no column for those enrolled. */
    List<Category> withoutColumn(SummaryRow row) {
        return campaign.ratedCategories().stream()
                .filter(category ->
                        row.table().column(category.rate().enrolled()).isEmpty())
                .filter(category -> registered(row, category.rate().over()).orElse(0) > 0)
                .toList();
    }

    /** The denominator of a category: the register's where the register decides, else the one that stands in the row. */
    private OptionalLong over(SummaryRow row, Category category) {
        Quantity over = category.rate().over();
        return register.decides(over) ? registered(row, over) : row.count(over);
    }

    private OptionalLong registered(SummaryRow row, Quantity quantity) {
        return row.region() == null ? OptionalLong.empty() : register.figure(row.region(), quantity);
    }

    /** What a category is called. */
    String label(String category) {
        return campaign.category(category).map(Category::label).orElse(category);
    }
}
