package cn.canbao.validation.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The identity of a person as one long: the same person always has the same key, and nobody else has it. Of a number of 18 digits it
 * is the first 17, which decide the last; the others are kept apart from those by the two highest bits.
 */
public final class PersonKey {

    private static final long OLD_PERMIT = 1L << 62;
    private static final long WITHOUT_NUMBER = 1L << 63;
    private static final int LETTERS = 26;
    private static final long PERMIT_DIGITS = 1_000_000_000_000L;

    private PersonKey() {}

    /** The key of a valid number in its canonical form. */
    public static long of(String number) {
        boolean isPermit = number.charAt(0) > '9';
        long key = 0;
        for (int i = 0; i < (isPermit ? number.length() : number.length() - 1); i++) {
            char c = number.charAt(i);
            key = c > '9' ? (key * LETTERS) + (c - 'A') : key * 10 + c - '0';
        }
        return isPermit ? key | OLD_PERMIT : key;
    }

    /** The number that a key stands for, in its canonical form; empty for somebody without one. */
    public static String number(long key) {
        if ((key & WITHOUT_NUMBER) != 0) {
            return "";
        }
        if ((key & OLD_PERMIT) == 0) {
            String digits = Long.toString(key);
            return digits + IdNumber.Reader.checkDigit(digits);
        }
        long letters = (key & ~OLD_PERMIT) / PERMIT_DIGITS;
        StringBuilder number = new StringBuilder();
        for (int place = LETTERS * LETTERS; place > 0; place /= LETTERS) {
            number.append((char) ('A' + letters / place % LETTERS));
        }
        return number.append(String.format(Locale.ROOT, "%012d", (key & ~OLD_PERMIT) % PERMIT_DIGITS))
                .toString();
    }

    /** The key of somebody without a number, from what else is known; its 62 bits are those of a SHA-256. */
    public static long ofUnnumbered(String... known) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", known).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 2) | WITHOUT_NUMBER;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot make a key: every Java platform has SHA-256", e);
        }
    }
}
