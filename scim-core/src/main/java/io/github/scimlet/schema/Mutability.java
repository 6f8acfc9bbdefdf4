package io.github.scimlet.schema;

/** Who may change a value, and when (RFC 7643 §7). */
public enum Mutability {
    /** The server alone. */
    READ_ONLY("readOnly"),
    /** The client, at any time. */
    READ_WRITE("readWrite"),
    /** The client, while there is no value. */
    IMMUTABLE("immutable"),
    /** The client, at any time, without ever seeing it. */
    WRITE_ONLY("writeOnly");

    private final String keyword;

    Mutability(String keyword) {
        this.keyword = keyword;
    }

    /** The keyword as a schema writes it. */
    public String keyword() {
        return keyword;
    }
}
