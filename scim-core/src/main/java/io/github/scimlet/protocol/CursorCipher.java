package io.github.scimlet.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and authenticates what clients keep for us: the one class that knows cryptography (AES-GCM, with a key and a
 * nonce of its own for each text, so that no number of them is too many).
 *
 * <p>Safe for use by many threads at a time.
 */
final class CursorCipher {

    private static final String MAC = "HmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** A host may use its secret elsewhere, and we may have to change what is in a cursor. */
    private static final byte[] USE = "Scimlet cursor 1".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret;

    CursorCipher(byte[] secret) {
        this.secret = new SecretKeySpec(secret, MAC);
    }

    /** How many characters {@link #seal} makes of {@code bytes} bytes. */
    static int sealedLength(int bytes) {
        return ((SALT_BYTES + bytes + TAG_BYTES) * 4 + 2) / 3;
    }

    /**
     * Makes a text of unreserved characters (RFC 3986 §2.3), another one each time.
     *
     * @param purpose without which the text cannot be opened; it is not in it
     */
    String seal(byte[] content, byte[] purpose) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, purpose).doFinal(content);
            ByteBuffer both = ByteBuffer.allocate(SALT_BYTES + sealed.length);
            return text(both.put(salt).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** The content of {@code text}; empty if it was not made here, not for that purpose, or is not as it was. */
    Optional<byte[]> open(String text, byte[] purpose) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // decoders take several spellings of the same bytes
            if (bytes.length < SALT_BYTES + TAG_BYTES || !text(bytes).equals(text)) {
                return Optional.empty();
            }
            byte[] salt = Arrays.copyOf(bytes, SALT_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, salt, purpose).doFinal(bytes, SALT_BYTES, bytes.length - SALT_BYTES));
        } catch (IllegalArgumentException | AEADBadTagException e) {
            return Optional.empty(); // as the caller says: which of the reasons it was is nobody's business
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    private Cipher cipher(int mode, byte[] salt, byte[] purpose) throws GeneralSecurityException {
        Mac derivation = Mac.getInstance(MAC);
        derivation.init(secret);
        derivation.update(USE);
        byte[] derived = derivation.doFinal(salt);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, derived, KEY_BYTES, NONCE_BYTES));
        cipher.updateAAD(purpose);
        return cipher;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static IllegalStateException unsupported(GeneralSecurityException cause) {
        return new IllegalStateException("every Java platform has AES-GCM and " + MAC, cause);
    }
}
