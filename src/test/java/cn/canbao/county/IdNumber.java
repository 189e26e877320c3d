package cn.canbao.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** ID numbers of an area that was never issued, with the check digit of GB 11643. */
public final class IdNumber {

    private static final String AREA = "520501";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
    private static final LocalDate LAST_BIRTH = LocalDate.of(2022, 12, 31);
    private static final long DAYS = LAST_BIRTH.toEpochDay() - FIRST_BIRTH.toEpochDay() + 1;
    /** From 001 on: 000 is never given to anybody. */
    private static final long SEQUENCES = 999;
    /** Shares no factor with the numbers there are, so that no two people get the same one. */
    private static final long STRIDE = 7_368_787;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final String[] IMPOSSIBLE_DAYS = {"0230", "0431", "0631", "1131", "1301", "0100"};

    private IdNumber() {}

    /** The number of a person; another one for everybody. */
    static String of(long person) {
        long place = person * STRIDE % (DAYS * SEQUENCES);
        var birth = FIRST_BIRTH.plusDays(place / SEQUENCES);
        return checked(AREA + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence(place));
    }

    /** The same with another last digit; never with three noughts at the end, which is what Excel makes of a number. */
    public static String withWrongCheckDigit(String id) {
        int right = CHECK_DIGITS.indexOf(id.charAt(17));
        String next = id.substring(0, 17) + CHECK_DIGITS.charAt((right + 1) % CHECK_DIGITS.length());
        return next.endsWith("000")
                ? id.substring(0, 17) + CHECK_DIGITS.charAt((right + 2) % CHECK_DIGITS.length())
                : next;
    }

    /** The same with a day that no calendar has, and the check digit that goes with it. */
    public static String withImpossibleBirth(String id, long person) {
        return checked(
                id.substring(0, 10) + IMPOSSIBLE_DAYS[(int) (person % IMPOSSIBLE_DAYS.length)] + id.substring(14, 17));
    }

    /** What Excel keeps of a number of eighteen digits, as it writes it. */
    static String asNumber(String id) {
        var digits = id.substring(0, 15).replaceAll("0+$", "");
        return digits.charAt(0) + "." + digits.substring(1) + "E+17";
    }

    /** The same without its last two digits. */
    public static String withoutLastDigits(String id) {
        return id.substring(0, 16);
    }

    private static String sequence(long place) {
        return String.valueOf(1001 + place % SEQUENCES).substring(1);
    }

    /** Seventeen digits with the check digit that they ask for. */
    public static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
