package cn.canbao.county;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a row says about the payment of a person.
 *
 * @param status 是, 否 or blank
 * @param date the day of payment; null when there was none
 * @param amount yuan paid; zero when nothing was
 * @param reason why the person is not enrolled; blank when there is none
 */
record Payment(String status, @Nullable LocalDate date, int amount, String reason) {

    private static final LocalDate BEGIN = LocalDate.of(2023, 9, 1);
    private static final int DAYS = 110;
    private static final LocalDate NEXT_NIGHT = LocalDate.of(2024, 1, 1);
    private static final int AMOUNT_OF_NOBODY = 300;
    private static final String[] REASONS = {"职工医保", "异地参保", "外出务工"};

    private static final Payment UNKNOWN = new Payment("", null, 0, "");

    /** The payment of somebody who may have paid by the first run. */
    static Payment of(Group group, Random random) {
        boolean paid = random.nextInt(100) < 85;
        var payment = paid(group, random);
        return paid ? payment : new Payment("否", null, 0, REASONS[random.nextInt(REASONS.length)]);
    }

    /** The payment of somebody who has paid by the first run. */
    static Payment paid(Group group, Random random) {
        int amount = random.nextInt(100) < 70 ? group.reducedPremium() : Group.PREMIUM;
        return new Payment("是", BEGIN.plusDays(random.nextInt(DAYS)), amount, "");
    }

    /** The same with what is odd about a row. */
    Payment with(@Nullable Oddity oddity) {
        if (oddity == null) {
            return this;
        }
        return switch (oddity) {
            case NO_STATUS -> UNKNOWN;
            case PAID_IN_SPITE_OF_NO -> new Payment("否", date, amount, "");
            case EARLY_DATE -> new Payment(status, BEGIN.minusDays(1 + amount % 30), amount, reason);
            case OTHER_AMOUNT -> new Payment(status, date, AMOUNT_OF_NOBODY, reason);
            default -> this;
        };
    }

    /** The same on the next run: whoever had not paid has now. */
    Payment nextNight() {
        return isEnrolled() ? this : new Payment("是", NEXT_NIGHT, Group.PREMIUM, "");
    }

    boolean isEnrolled() {
        return date != null;
    }
}
