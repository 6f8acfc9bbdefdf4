package io.github.scimlet.schema;

/** The data types of RFC 7643 §2.3. */
public enum AttributeType {
    /** Text. */
    STRING("string"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** A number of any precision. */
    DECIMAL("decimal"),
    /** A whole number of at most 64 bits, written without fraction or exponent. */
    INTEGER("integer"),
    /** A date with a time, as text; without an offset it is meant in UTC. */
    DATE_TIME("dateTime"),
    /** A URI; compared with case. */
    REFERENCE("reference"),
    /** Bytes in base64; trailing padding may be missing. */
    BINARY("binary"),
    /** An object of sub-attributes, none of which is complex. */
    COMPLEX("complex");

    private final String keyword;

    AttributeType(String keyword) {
        this.keyword = keyword;
    }

    /** The keyword as a schema writes it. */
    public String keyword() {
        return keyword;
    }
}
