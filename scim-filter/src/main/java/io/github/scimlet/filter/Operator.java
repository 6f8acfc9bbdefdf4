package io.github.scimlet.filter;

/** How a {@link Filter.Comparison} compares an attribute with a literal (RFC 7644 §3.4.2.2, table 3). */
public enum Operator {
    /** Identical. */
    EQ("eq"),
    /** Not identical. */
    NE("ne"),
    /** Contains. */
    CO("co"),
    /** Starts with. */
    SW("sw"),
    /** Ends with. */
    EW("ew"),
    /** Greater than, or later. */
    GT("gt"),
    /** Greater than or equal. */
    GE("ge"),
    /** Less than, or earlier. */
    LT("lt"),
    /** Less than or equal. */
    LE("le");

    private static final Operator[] ALL = values();

    private final String keyword;

    Operator(String keyword) {
        this.keyword = keyword;
    }

    /** As it is written in a filter, for instance {@code eq}. */
    public String keyword() {
        return keyword;
    }

    /** The operator whose keyword begins at {@code start}, in whatever case. */
    static Operator at(String text, int start) {
        for (Operator operator : ALL) {
            if (text.regionMatches(true, start, operator.keyword, 0, 2)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no operator at " + start);
    }
}
