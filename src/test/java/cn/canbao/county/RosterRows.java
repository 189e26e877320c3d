package cn.canbao.county;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The lines of a village's roster, on the first run or on the next one; tells a tally what each comes to. */
final class RosterRows {

    private static final String[] RELATIONS = {"户主", "配偶", "子女", "子女", "父母"};
    private static final String[] UNKNOWN_CATEGORIES = {"其他帮扶人员", "重点关注人员"};

    private final CountyPlan county;
    private final VillagePlan plan;
    private final boolean isNextNight;
    private final Tally tally;

    RosterRows(CountyPlan county, VillagePlan plan, boolean isNextNight, Tally tally) {
        this.county = county;
        this.plan = plan;
        this.isNextNight = isNextNight;
        this.tally = tally;
    }

    /** A line, by its place among the data from 0. Every line is to be asked for once. */
    RosterRow row(int row) {
        long person = plan.person(row);
        var oddity = plan.oddity(row);
        var random = new Random((county.seed() * 41 + person) * 0x9E3779B97F4A7C15L);
        var group = Group.of(random.nextInt(100));
        var category = group.text();
        if (oddity == Oddity.UNKNOWN_CATEGORY) {
            group = Group.BLANK;
            category = UNKNOWN_CATEGORIES[row % UNKNOWN_CATEGORIES.length];
            tally.addUnknownCategory(category);
        }
        var payment = payment(row, group, random);
        tally.add(oddity, group, payment.isEnrolled());
        int head = plan.head(row);
        var line = new RosterRow(
                row + 1,
                household(head),
                Name.of(plan.personOf(plan.village().index(), head)),
                oddity == Oddity.NO_NAME ? null : Name.of(person),
                id(person, oddity),
                oddity == Oddity.NUMERIC_ID,
                RELATIONS[row - head],
                category,
                payment,
                row % 50 == 7 ? "已核对" : "");
        tally.addCells(line);
        return line;
    }

    private Payment payment(int row, Group group, Random random) {
        var payment =
                plan.isSettled(row) ? Payment.paid(group, random).with(plan.oddity(row)) : Payment.of(group, random);
        return isNextNight && plan.village().isChanging() && !plan.isSettled(row) ? payment.nextNight() : payment;
    }

    private String household(int head) {
        return "%03d-%05d".formatted(plan.village().index() + 1, head + 1);
    }

    private static String id(long person, @Nullable Oddity oddity) {
        var id = IdNumber.of(person);
        if (oddity == null) {
            return id;
        }
        return switch (oddity) {
            case WRONG_CHECK_DIGIT -> IdNumber.withWrongCheckDigit(id);
            case NUMERIC_ID -> IdNumber.asNumber(id);
            case NO_ID -> "";
            case IMPOSSIBLE_BIRTH -> IdNumber.withImpossibleBirth(id, person);
            case SHORT_ID -> IdNumber.withoutLastDigits(id);
            default -> id;
        };
    }
}
