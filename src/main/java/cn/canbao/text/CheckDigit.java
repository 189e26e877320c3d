package cn.canbao.text;

/** The check digit of an ID number: ISO 7064 MOD 11-2, as GB 11643 asks for it. */
public final class CheckDigit {

    private static final int DIGITS = 17;

    private CheckDigit() {}

    /** The check digit of the first 17 digits, from left to right as twice the remainder plus the next digit. */
    public static char of(String number) {
        int remainder = 0;
        for (int i = 0; i < DIGITS; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return "10X98765432".charAt(remainder);
    }

    /** Whether a text is 18 characters of which the last is the check digit of the others. */
    public static boolean agrees(String text) {
        if (text.length() != DIGITS + 1) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return Character.toUpperCase(text.charAt(DIGITS)) == of(text);
    }
}
