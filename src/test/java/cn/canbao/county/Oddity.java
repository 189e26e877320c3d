package cn.canbao.county;

/** What a row may have that a clean row has not. No row has two of them, so that each is counted exactly. */
public enum Oddity {
    /** The last digit of the ID number is not the one that the others ask for. */
    WRONG_CHECK_DIGIT("id-check-digit-wrong", true),
    /** The ID number is a number cell: Excel kept fifteen of its eighteen digits. */
    NUMERIC_ID("id-precision-lost", true),
    NO_ID("missing-id-number", true),
    NO_NAME("missing-name", true),
    /** The ID number has a day that no calendar has, and the check digit that goes with it. */
    IMPOSSIBLE_BIRTH("id-birth-date-invalid", true),
    /** The ID number lacks its last two digits. */
    SHORT_ID("id-number-malformed", true),
    UNKNOWN_CATEGORY("unknown-category", false),
    /** Neither status nor date, amount or reason. */
    NO_STATUS("missing-status", false),
    /** 否, and paid nevertheless: counts as enrolled. */
    PAID_IN_SPITE_OF_NO("payment-contradicts-status", false),
    /** Paid before the campaign began. */
    EARLY_DATE("date-outside-campaign", false),
    OTHER_AMOUNT("amount-differs", false),
    /** The same person stands further up in the same village; this row does not count. */
    AGAIN_IN_VILLAGE("duplicate-person", false),
    /** The same person stands in another village as well; both rows have this oddity, the first one by path counts. */
    ALSO_ELSEWHERE("person-in-other-region", false);

    private final String code;
    private final boolean rejected;

    Oddity(String code, boolean rejected) {
        this.code = code;
        this.rejected = rejected;
    }

    /** The code of the problem that it is to be answered with. */
    public String code() {
        return code;
    }

    /** Whether the row is to be turned away. */
    public boolean isRejected() {
        return rejected;
    }
}
