package io.github.scimlet.console.customer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept of a password: PBKDF2 of it, with a salt of its own. */
record PasswordHash(int rounds, String salt, String key) {

    private static final int BITS = 256;

    /** More would only be work for us. */
    private static final int LONGEST_PASSWORD = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordHash of(String password, int rounds) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String text = HexFormat.of().formatHex(salt);
        return new PasswordHash(rounds, text, key(password, rounds, text));
    }

    static PasswordHash read(String text) {
        String[] parts = text.split(":", 3);
        return new PasswordHash(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    String text() {
        return rounds + ":" + salt + ":" + key;
    }

    boolean matches(String password) {
        return password.length() <= LONGEST_PASSWORD
                && MessageDigest.isEqual(bytes(key(password, rounds, salt)), bytes(key));
    }

    private static String key(String password, int rounds, String salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), bytes(salt), rounds, BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "PasswordHash[" + rounds + "]";
    }
}
