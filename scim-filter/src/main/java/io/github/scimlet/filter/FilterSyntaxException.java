package io.github.scimlet.filter;

import static java.util.Objects.requireNonNull;

/**
 * A text is not a filter, or not a path, or exceeds a limit. The message is for the client's administrator: it says what and
 * where, names the limit if it was one, and repeats no more than two words of the text, shortened and without control
 * characters.
 */
public final class FilterSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int position;

    FilterSyntaxException(String problem, int position) {
        super(problem + " at position " + position);
        this.position = position;
    }

    static FilterSyntaxException limit(String limit, int position) {
        return new FilterSyntaxException("the limit of " + limit + " is exceeded", position);
    }

    /** What is wrong, and where. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** Where in the text the trouble begins, in chars from 0; the length of the text if something is missing at its end. */
    public int position() {
        return position;
    }
}
