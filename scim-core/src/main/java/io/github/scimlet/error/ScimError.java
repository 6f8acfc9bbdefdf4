package io.github.scimlet.error;

import java.util.Optional;

/**
 * An error as a client is told of it (RFC 7644 §3.12).
 *
 * @param status the HTTP status, 400 to 599
 * @param type the keyword, if one applies
 * @param detail for the client's administrator: the attribute and the rule; no stack, no SQL, no secret
 */
public record ScimError(int status, Optional<ScimType> type, String detail) {

    /** The URN of the message. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    public ScimError {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("no HTTP error status: " + status);
        }
    }

    /** An error with the keyword and status of {@code type}. */
    public static ScimError of(ScimType type, String detail) {
        return new ScimError(type.status(), Optional.of(type), detail);
    }

    /** An error to which no keyword applies. */
    public static ScimError of(int status, String detail) {
        return new ScimError(status, Optional.empty(), detail);
    }

    /** Without the detail, in which there may be what the client has sent. */
    @Override
    public String toString() {
        return "ScimError[" + status
                + type.map(keyword -> " " + keyword.keyword()).orElse("") + "]";
    }
}
