package io.github.scimlet.schema;

/** Among which resources a value is taken by one of them (RFC 7643 §7). */
public enum Uniqueness {
    /** None: values may repeat. */
    NONE("none"),
    /** Those of the same type in the same tenant. */
    SERVER("server"),
    /** All that the server can see. */
    GLOBAL("global");

    private final String keyword;

    Uniqueness(String keyword) {
        this.keyword = keyword;
    }

    /** The keyword as a schema writes it. */
    public String keyword() {
        return keyword;
    }
}
