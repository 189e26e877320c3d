package cn.canbao.ledger;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Tells a wrong password from a damaged database, without the password.
 *
 * @param salt random bytes in hex
 * @param hash PBKDF2 of the password over them, in hex
 */
record PasswordMark(String salt, String hash) {

    private static final int SALT_BYTES = 16;
    /** More would help nobody: the database itself makes its key of the password in far fewer. */
    private static final int ITERATIONS = 20_000;

    private static final int BITS = 256;

    static PasswordMark of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordMark(HexFormat.of().formatHex(salt), hash(password, salt));
    }

    boolean fits(String password) {
        byte[] given = HexFormat.of().parseHex(hash(password, HexFormat.of().parseHex(salt)));
        return MessageDigest.isEqual(given, HexFormat.of().parseHex(hash));
    }

    private static String hash(String password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash passwords: every Java platform has PBKDF2WithHmacSHA256", e);
        }
    }
}
