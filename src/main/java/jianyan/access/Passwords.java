package jianyan.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords as they are kept: PBKDF2 with HMAC-SHA-256 (RFC 8018), by the JDK, each with a salt
/// and the number of rounds that it was made with, as `pbkdf2-sha256$ROUNDS$SALT$KEY`.
public final class Passwords {
    /// What OWASP's Password Storage Cheat Sheet asks for with this function.
    static final int ROUNDS = 600_000;

    /// The shortest that is taken.
    public static final int SHORTEST = 10;

    private static final String KIND = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    public static String hash(String password) {
        return hash(password, ROUNDS);
    }

    static String hash(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return String.join(
                "$",
                KIND,
                Integer.toString(rounds),
                encoder.encodeToString(salt),
                encoder.encodeToString(derived(password, salt, rounds)));
    }

    /// In a time that does not tell how much of it was right.
    ///
    /// @param kept what [#hash] gave; anything else fits no password
    static boolean fits(String password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, derived(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derived(String password, byte[] salt, int rounds) {
        try {
            KeySpec wanted = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(wanted)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", missing);
        }
    }
}
