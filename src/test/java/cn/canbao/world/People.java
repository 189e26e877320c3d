package cn.canbao.world;

/** Numbers of people whom nobody can be: their area code 520501 was never issued. */
public final class People {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private People() {}

    /** The number of one of a thousand people who were all born on 1 January 1980. */
    public static String id(int person) {
        return id("19800101", person);
    }

    /** The number of somebody by the day of birth. */
    public static String id(String birth, int person) {
        return checked("520501" + birth + "%03d".formatted(person));
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }
}
