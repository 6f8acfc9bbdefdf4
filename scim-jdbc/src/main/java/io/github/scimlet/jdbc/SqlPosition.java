package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a row stands in the order of a query: what is left of it in a cursor.
 *
 * @param key the text of its place in the order; none if it has no value, or the query wants no order
 */
record SqlPosition(String id, Optional<String> key) {

    /** The length of the id goes before it, since an id may have any character. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) (.*)", Pattern.DOTALL);

    private static final String BEFORE_KEY = "=";

    String text() {
        return id.length() + " " + id + key.map(BEFORE_KEY::concat).orElse("");
    }

    /** @throws ScimException {@code invalidCursor} if {@code text} is no position */
    static SqlPosition parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > form.group(2).length()) {
            throw notOurs();
        }
        int end = Integer.parseInt(form.group(1));
        String rest = form.group(2).substring(end);
        return new SqlPosition(
                form.group(2).substring(0, end),
                rest.startsWith(BEFORE_KEY) ? Optional.of(rest.substring(1)) : Optional.empty());
    }

    static ScimException notOurs() {
        return new ScimException(ScimType.INVALID_CURSOR, "The cursor names no position among these resources.");
    }

    /** The id alone: the key is a value. */
    @Override
    public String toString() {
        return "position of " + id;
    }
}
