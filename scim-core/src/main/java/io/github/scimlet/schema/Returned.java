package io.github.scimlet.schema;

/** When a value is sent to the client (RFC 7643 §7). */
public enum Returned {
    /** Whatever the client asks for. */
    ALWAYS("always"),
    /** Not even if it is asked for. */
    NEVER("never"),
    /** Unless the client excludes it, or names others. */
    DEFAULT("default"),
    /** Only if the client names it, or has just written it. */
    REQUEST("request");

    private final String keyword;

    Returned(String keyword) {
        this.keyword = keyword;
    }

    /** The keyword as a schema writes it. */
    public String keyword() {
        return keyword;
    }
}
