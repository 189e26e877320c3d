package cn.canbao.validation.roster;

import static cn.canbao.validation.sheet.RowRule.all;
import static cn.canbao.validation.sheet.RowRule.seq;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.HeadCount;
import cn.canbao.validation.person.IdNumber;
import cn.canbao.validation.person.PersonCategories;
import cn.canbao.validation.sheet.RowRule;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules for a line of a roster. */
public final class RosterRules {

    private static final int OLDEST = 120;

    private final Campaign campaign;

    public RosterRules(Campaign campaign) {
        this.campaign = campaign;
    }

    /** Every rule: who it is comes first, because the rest would be noise without it. */
    public RowRule<RosterRow> forPerson() {
        return seq(
                all(RosterRules::hasName, RosterRules::hasNumber, RosterRules::isCalculated),
                all(
                        RosterRules::agePlausible,
                        RosterRules::categoriesKnown,
                        RosterRules::statusKnown,
                        RosterRules::paymentAgrees,
                        RosterRules::ofThisYear,
                        RosterRules::keptPayment,
                        RosterRules::isAlive,
                        RosterRules::insuredOnce,
                        this::dayInCampaign,
                        this::amountIsPremium));
    }

    private static List<Problem> hasName(RosterRow row) {
        return row.name().isEmpty()
                ? List.of(Problem.of(
                        ProblemCode.MISSING_NAME, row.at(row.form().columns().name())))
                : List.of();
    }

    private static List<Problem> hasNumber(RosterRow row) {
        IdNumber number = row.idNumber();
        if (number instanceof IdNumber.Valid) {
            return List.of();
        }
        Column column = row.form().columns().idNumber();
        if (number instanceof IdNumber.Wrong wrong) {
            return List.of(Problem.of(wrong.code(), row.at(column)).withValue(HeadCount.shown(row.cell(column))));
        }
        return List.of(Problem.of(
                row.isNewborn() ? ProblemCode.NEWBORN_WITHOUT_ID_NUMBER : ProblemCode.MISSING_ID_NUMBER,
                row.at(column)));
    }

    /** What says whether somebody is enrolled or has paid is no formula that was never calculated, or comes to something else. */
    private static List<Problem> isCalculated(RosterRow row) {
        if (!hasDoubtful(row.row().cells())) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Column column : row.form().columns().telling()) {
            Cell cell = row.cell(column);
            if (cell != null && isDoubtful(cell)) {
                ProblemCode code = cell.kind() == CellKind.UNCALCULATED
                        ? ProblemCode.FORMULA_WITHOUT_VALUE
                        : ProblemCode.FORMULA_RESULT_DIFFERS;
                problems.add(
                        new HeadCount.Wrong(code, cell.recalculated()).problem(row.at(column), HeadCount.shown(cell)));
            }
        }
        return problems;
    }

    private static boolean hasDoubtful(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (isDoubtful(cells.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDoubtful(Cell cell) {
        return cell.kind() == CellKind.UNCALCULATED || cell.recalculated() != null;
    }

    private static List<Problem> ofThisYear(RosterRow row) {
        Column column = row.status().otherYear();
        return column == null
                ? List.of()
                : List.of(Problem.of(ProblemCode.PERSON_OF_OTHER_YEAR, row.at(column))
                        .withValue(HeadCount.shown(row.cell(column)))
                        .with("year", row.form().year()));
    }

    private static List<Problem> keptPayment(RosterRow row) {
        Column column = row.status().refund();
        return column == null
                ? List.of()
                : List.of(Problem.of(ProblemCode.PAYMENT_REFUNDED, row.at(column))
                        .withValue(HeadCount.shown(row.cell(column))));
    }

    private static List<Problem> isAlive(RosterRow row) {
        Column column = row.status().deceased();
        return column == null
                ? List.of()
                : List.of(Problem.of(ProblemCode.PERSON_DECEASED, row.at(column))
                        .withValue(HeadCount.shown(row.cell(column))));
    }

    private static List<Problem> insuredOnce(RosterRow row) {
        PersonStatus status = row.status();
        Column column = status.insuredElsewhere();
        if (column == null) {
            return List.of();
        }
        Problem problem =
                Problem.of(ProblemCode.INSURED_ELSEWHERE, row.at(column)).withValue(HeadCount.shown(row.cell(column)));
        return List.of(status.enrolment() == Enrolment.YES ? problem : problem.with("variant", "excluded"));
    }

    private static List<Problem> agePlausible(RosterRow row) {
        LocalDate birth = row.idNumber() instanceof IdNumber.Valid valid ? valid.birth() : null;
        LocalDate today = row.form().received();
        if (birth == null || today.getYear() - birth.getYear() < OLDEST) {
            return List.of();
        }
        int age = Period.between(birth, today).getYears();
        Column column = row.form().columns().idNumber();
        return age <= OLDEST
                ? List.of()
                : List.of(Problem.of(ProblemCode.AGE_IMPLAUSIBLE, row.at(column))
                        .withValue(HeadCount.shown(row.cell(column)))
                        .with("age", age));
    }

    private static List<Problem> categoriesKnown(RosterRow row) {
        PersonCategories.Named named = row.named();
        if (named == null
                || named.unknown().isEmpty()
                || row.form().columns().categories().isEmpty()) {
            return List.of();
        }
        Column column = row.form().columns().categories().get(0);
        return named.unknown().stream()
                .map(text ->
                        Problem.of(ProblemCode.UNKNOWN_CATEGORY, row.at(column)).withValue(text))
                .toList();
    }

    private static List<Problem> statusKnown(RosterRow row) {
        PersonStatus status = row.status();
        if (status.unknown() != null) {
            Problem problem = Problem.of(ProblemCode.UNKNOWN_STATUS, row.at(Objects.requireNonNull(status.column())))
                    .withValue(status.unknown());
            return List.of(status.enrolment() == Enrolment.YES ? problem.with("variant", "paid") : problem);
        }
        List<Column> statuses = row.form().columns().statuses();
        if (status.enrolment() != Enrolment.UNSTATED || !row.form().columns().tellEnrolment()) {
            return List.of();
        }
        return List.of(Problem.of(
                ProblemCode.MISSING_STATUS,
                row.at(statuses.isEmpty() ? row.form().columns().name() : statuses.get(0))));
    }

    private static List<Problem> paymentAgrees(RosterRow row) {
        PersonStatus status = row.status();
        Column column = status.column();
        return status.contradicts() && column != null
                ? List.of(Problem.of(ProblemCode.PAYMENT_CONTRADICTS_STATUS, row.at(column))
                        .withValue(HeadCount.shown(row.cell(column))))
                : List.of();
    }

    private List<Problem> dayInCampaign(RosterRow row) {
        Cell cell = row.paidOnCell();
        if (cell == null) {
            return List.of();
        }
        LocalDate day = row.paidOn();
        var period = campaign.period();
        if (day != null && (period == null || period.contains(day))) {
            return List.of();
        }
        Column column = RosterRow.columnOf(cell, row.form().columns().paidOn());
        Problem problem = Problem.of(
                        day == null ? ProblemCode.DATE_UNREADABLE : ProblemCode.DATE_OUTSIDE_CAMPAIGN, row.at(column))
                .withValue(day == null ? HeadCount.shown(cell) : day.toString());
        return List.of(
                day == null || period == null
                        ? problem
                        : problem.with("from", period.from()).with("to", period.to()));
    }

    private List<Problem> amountIsPremium(RosterRow row) {
        Cell cell = row.amountCell();
        if (cell == null) {
            return List.of();
        }
        Column column = RosterRow.columnOf(cell, row.form().columns().amount());
        BigDecimal amount = row.amount();
        if (amount == null) {
            return List.of(
                    Problem.of(ProblemCode.AMOUNT_UNREADABLE, row.at(column)).withValue(HeadCount.shown(cell)));
        }
        boolean isUnpaid = amount.signum() == 0 && row.status().enrolment() != Enrolment.YES;
        if (campaign.premiums().isEmpty() || isUnpaid || isAllowed(amount, row.categories())) {
            return List.of();
        }
        return List.of(Problem.of(ProblemCode.AMOUNT_DIFFERS, row.at(column))
                .withValue(HeadCount.shown(cell))
                .with("premium", campaign.premiums().get(0).toPlainString()));
    }

    /** A premium, or what the subsidy of one of the person's categories leaves of it. */
    private boolean isAllowed(BigDecimal amount, CategorySet categories) {
        for (BigDecimal premium : campaign.premiums()) {
            if (amount.compareTo(premium) == 0) {
                return true;
            }
            for (String id : categories.ids()) {
                BigDecimal subsidy =
                        campaign.category(id).map(Category::subsidy).orElse(null);
                if (subsidy != null
                        && amount.compareTo(premium.subtract(subsidy).max(BigDecimal.ZERO)) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
