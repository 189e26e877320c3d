package cn.canbao.ledger;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A verifier that distinguishes a wrong password from a damaged database without storing the password.
 *
 * @param salt random bytes in hex
 * @param hash PBKDF2 of the password over them, in hex
 */
record PasswordVerifier(String salt, String hash) {

    private static final int SALT_BYTES = 16;
    /** More iterations would not help: H2 itself derives its key in far fewer. */
    private static final int ITERATIONS = 20_000;

    private static final int BITS = 256;

    static PasswordVerifier of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordVerifier(HexFormat.of().formatHex(salt), hash(password, salt));
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
