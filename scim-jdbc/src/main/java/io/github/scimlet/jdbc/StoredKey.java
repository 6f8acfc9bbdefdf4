package io.github.scimlet.jdbc;

import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ComparisonKey;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What stands in a table for a value, so that texts compare by their bytes as the values do: {@link ComparisonKey} as
 * text of a bounded length.
 *
 * @param key the text, which an index can hold: of a long one the beginning and a hash
 * @param whole the text itself, if that is too long to be the key
 */
record StoredKey(String key, Optional<String> whole) {

    /** In bytes of UTF-8, as {@link #LONGEST}. */
    private static final int BEGINNING = 300;

    /** Less than a beginning with its hash has, so that no short text can be mistaken for a long one. */
    private static final int LONGEST = 335;

    private static final char BEFORE_HASH = '#';

    static StoredKey of(AttributeDefinition attribute, Object value) {
        return of(ComparisonKey.of(attribute, value));
    }

    /** @param key what {@link ComparisonKey} makes of a value or a literal */
    static StoredKey of(Object key) {
        if (key instanceof BigDecimal number) {
            return ofText(SortableNumber.of(number));
        }
        if (key instanceof Instant instant) {
            return ofText(SortableNumber.of(
                    BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9))));
        }
        return ofText(storable(key.toString()));
    }

    private static StoredKey ofText(String text) {
        return text.length() <= LONGEST && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? new StoredKey(text, Optional.empty())
                : new StoredKey(beginning(text) + BEFORE_HASH + hash(text), Optional.of(text));
    }

    /** The form of a text that every database can store: U+0000, which some refuse, counts as U+0001. */
    static String storable(String text) {
        if (text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder storable = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 ? 1 : c)
                .map(c -> isSurrogate(c) ? 0xFFFD : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** Whether a code point is half of a pair that is none, which is no Unicode. */
    static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String beginning(String text) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            bytes += Character.toString(next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BEGINNING) {
                break;
            }
            end += Character.charCount(next);
        }
        return text.substring(0, end);
    }

    /**
     * A hash of 43 characters. Of each char as it is: {@code getBytes} makes one of all halves of surrogate pairs, and so of
     * texts that differ in these.
     */
    static String hash(String text) {
        ByteBuffer chars = ByteBuffer.allocate(2 * text.length());
        chars.asCharBuffer().put(text);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(chars.array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without what is somebody's data. */
    @Override
    public String toString() {
        return "StoredKey";
    }
}
