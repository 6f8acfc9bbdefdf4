package io.github.scimlet.filter;

import java.util.Locale;

/** How a {@link Filter.Comparison} compares an attribute with a literal (RFC 7644 §3.4.2.2, table 3). */
public enum Operator {
    /** Identical. */
    EQ,
    /** Not identical. */
    NE,
    /** Contains. */
    CO,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW,
    /** Greater than, or later. */
    GT,
    /** Greater than or equal. */
    GE,
    /** Less than, or earlier. */
    LT,
    /** Less than or equal. */
    LE;

    /** As it is written in a filter, for instance {@code eq}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Operator of(String keyword) {
        return valueOf(keyword.toUpperCase(Locale.ROOT));
    }
}
