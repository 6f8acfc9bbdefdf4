package io.github.scimlet.error;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The one exception of this library: whatever throws it, the client is sent the {@link ScimError} inside.
 *
 * <p>Stores and authenticators throw it too. A programming error stays an {@link IllegalArgumentException}.
 */
public final class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ScimError error;
    private final transient Map<String, String> headers;

    /** An error with the keyword and status of {@code type}. */
    public ScimException(ScimType type, String detail) {
        this(ScimError.of(type, detail));
    }

    /** An error that is sent as it is. */
    public ScimException(ScimError error) {
        this(error, Map.of());
    }

    private ScimException(ScimError error, Map<String, String> headers) {
        super(error.detail());
        this.error = error;
        this.headers = headers;
    }

    /** 409 {@code uniqueness}: a value that must be unique is taken. */
    public static ScimException uniqueness(String detail) {
        return new ScimException(ScimType.UNIQUENESS, detail);
    }

    /** 400 {@code invalidValue}: a value is missing, or not of the type or form it must have. */
    public static ScimException invalidValue(String detail) {
        return new ScimException(ScimType.INVALID_VALUE, detail);
    }

    /** 400 {@code invalidSyntax}: the body is no JSON, or not the message that was expected. */
    public static ScimException invalidSyntax(String detail) {
        return new ScimException(ScimType.INVALID_SYNTAX, detail);
    }

    /** 404: there is no such resource or endpoint. */
    public static ScimException notFound(String detail) {
        return new ScimException(ScimError.of(404, detail));
    }

    /** 412: the resource is no longer what the client, or the engine, took it to be. */
    public static ScimException preconditionFailed(String detail) {
        return new ScimException(ScimError.of(412, detail));
    }

    /** 429: the client sends more than it may; it is told when to come back, in whole seconds. */
    public static ScimException tooManyRequests(String detail, Duration retryAfter) {
        return new ScimException(ScimError.of(429, detail)).withHeader("Retry-After", seconds(retryAfter));
    }

    /** 503: try again later; the client is told when, in whole seconds. */
    public static ScimException unavailable(String detail, Duration retryAfter) {
        return new ScimException(ScimError.of(503, detail)).withHeader("Retry-After", seconds(retryAfter));
    }

    /** What the client is told. */
    public ScimError error() {
        return error;
    }

    /** The same error, sent with one HTTP header more. */
    public ScimException withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        ScimException copy = new ScimException(error, Map.copyOf(more));
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** The HTTP headers that go with the error. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Rounded up: Okta reads nothing but whole seconds. */
    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusNanos(999_999_999).toSeconds()));
    }
}
