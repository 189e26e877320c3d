package cn.canbao.sample;

import java.util.function.Predicate;

/** What a line of a roster may have that a clean line has not. No line has two of them, so that each is counted exactly. */
enum Slip {
    NONE("", person -> false),

    LOWER_CASE_X("", person -> person.id().endsWith("X")),
    APOSTROPHE("", person -> true),
    SPACES("", person -> true),
    FULL_WIDTH("", person -> true),
    /** The number of the disability card: that of the person with kind and degree behind it. */
    DISABILITY_CARD("", person -> person.groups().contains(SpecialGroup.DISABLED)),
    /** The number of before 1999, without the century and the check digit. */
    OLD_NUMBER("", person -> person.birth().getYear() < 1999),

    NEWBORN("newborn-without-id-number", person -> false),
    UNKNOWN_GROUP("unknown-category", person -> person.groups().isEmpty()),
    STUDENT("", person -> person.groups().isEmpty()),
    NO_STATUS("missing-status", person -> person.standing() == Standing.NOT),
    UNKNOWN_STATUS("unknown-status", person -> person.standing() == Standing.NOT),
    PAID_IN_SPITE_OF_NO("payment-contradicts-status", RosterPerson::isEnrolled),
    EARLY_DAY("date-outside-campaign", RosterPerson::isEnrolled),
    MONTH_ONLY("date-unreadable", RosterPerson::isEnrolled),
    ODD_AMOUNT("amount-differs", RosterPerson::isEnrolled),
    AMOUNT_IN_WORDS("amount-unreadable", RosterPerson::isEnrolled),

    /** The line repeats a person of the same village. */
    AGAIN("", person -> false),
    AGAIN_BY_OTHER_NAME("", person -> false),
    /** The line names a person who counts in another village. */
    GUEST("", person -> false),

    ROUNDED("id-precision-lost", person -> false),
    WRONG_CHECK_DIGIT("id-check-digit-wrong", person -> false),
    IMPOSSIBLE_BIRTH("id-birth-date-invalid", person -> false),
    TRUNCATED("id-number-malformed", person -> false),
    NO_ID("missing-id-number", person -> false),
    NO_NAME("missing-name", person -> false);

    private final String code;
    private final Predicate<RosterPerson> victims;

    Slip(String code, Predicate<RosterPerson> victims) {
        this.code = code;
        this.victims = victims;
    }

    /** The code of the problem that the line is to be answered with; empty when there is none of its own. */
    String code() {
        return code;
    }

    /** Whether it can happen to the line of a person; a line of its own is added for the others. */
    boolean suits(RosterPerson person) {
        return !person.isNewborn() && victims.test(person);
    }

    /** Whether the line is to be turned away. */
    boolean isRejected() {
        return compareTo(ROUNDED) >= 0;
    }

    /** Whether the line repeats somebody whom the village lists anyhow. */
    boolean isRepetition() {
        return this == AGAIN || this == AGAIN_BY_OTHER_NAME;
    }

    /** Whether the number is written otherwise than it is. */
    boolean isNormalised() {
        return compareTo(LOWER_CASE_X) >= 0 && compareTo(OLD_NUMBER) <= 0;
    }
}
