package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import java.util.Optional;

/**
 * Where a row stands in the order of a query: what is left of it in a cursor.
 *
 * @param key the text of its place in the order; none if it has no value, or the query wants no order
 */
record SqlPosition(String id, Optional<String> key) {

    private static final char END_OF_LENGTH = ':';
    private static final char BEFORE_KEY = '=';

    /** The length of the id goes before it: an id may have any character. */
    String text() {
        return id.length()
                + String.valueOf(END_OF_LENGTH)
                + id
                + key.map(text -> BEFORE_KEY + text).orElse("");
    }

    /** @throws ScimException {@code invalidCursor} if {@code text} is no position */
    static SqlPosition parse(String text) {
        try {
            int start = text.indexOf(END_OF_LENGTH) + 1;
            int end = start + Integer.parseInt(text, 0, Math.max(start - 1, 0), 10);
            boolean hasKey = end < text.length() && text.charAt(end) == BEFORE_KEY;
            return new SqlPosition(
                    text.substring(start, end), hasKey ? Optional.of(text.substring(end + 1)) : Optional.empty());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    static ScimException notOurs() {
        return new ScimException(ScimType.INVALID_CURSOR, "The cursor names no position among these resources.");
    }
}
