package io.github.scimlet.error;

/** The error keywords of RFC 7644 §3.12 (table 9) and RFC 9865 §2.1, each with the HTTP status it is sent with. */
public enum ScimType {
    /** The filter is not in the grammar, or asks an attribute something that makes no sense. */
    INVALID_FILTER(400, "invalidFilter"),
    /** The answer would have more resources than the server is willing to compute. */
    TOO_MANY(400, "tooMany"),
    /** A value that must be unique is taken. */
    UNIQUENESS(409, "uniqueness"),
    /** The change is not compatible with the attribute's mutability. */
    MUTABILITY(400, "mutability"),
    /** The body is no JSON, or not the message that was expected. */
    INVALID_SYNTAX(400, "invalidSyntax"),
    /** A PATCH path is malformed, or names no attribute. */
    INVALID_PATH(400, "invalidPath"),
    /** A PATCH path names nothing that the operation could be applied to. */
    NO_TARGET(400, "noTarget"),
    /** A value is missing, or is not of the type or form the attribute wants. */
    INVALID_VALUE(400, "invalidValue"),
    /** The protocol version in the URL is not supported. */
    INVALID_VERS(400, "invalidVers"),
    /** The request would put personal data into a URL. */
    SENSITIVE(403, "sensitive"),
    /** The cursor was not issued here, or not for this query. */
    INVALID_CURSOR(400, "invalidCursor"),
    /** The cursor is too old. */
    EXPIRED_CURSOR(400, "expiredCursor"),
    /** The count is not a number, or not that of the page before. */
    INVALID_COUNT(400, "invalidCount");

    private final int status;
    private final String keyword;

    ScimType(int status, String keyword) {
        this.status = status;
        this.keyword = keyword;
    }

    /** The HTTP status that goes with the keyword. */
    public int status() {
        return status;
    }

    /** The keyword as it is sent. */
    public String keyword() {
        return keyword;
    }
}
