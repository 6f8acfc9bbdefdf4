package io.github.scimlet.protocol;

import java.io.OutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP response as a value, for whatever server sends it. Immutable. */
public final class ScimResponse {

    private final int status;
    private final Map<String, String> headers;
    private final Body body;

    private ScimResponse(int status, Map<String, String> headers, Body body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static ScimResponse of(int status) {
        return new ScimResponse(status, Map.of(), out -> {});
    }

    static ScimResponse of(int status, String contentType, Body body) {
        return new ScimResponse(status, Map.of(), body).withHeader("Content-Type", contentType);
    }

    ScimResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new ScimResponse(status, Collections.unmodifiableMap(more), body);
    }

    ScimResponse withHeader(String name, Optional<String> value) {
        return value.map(present -> withHeader(name, present)).orElse(this);
    }

    ScimResponse withoutBody() {
        return new ScimResponse(status, headers, out -> {});
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers, by their names without case. */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Writes the body to {@code out}, piece by piece, and neither flushes nor closes it; writes nothing if there is none.
     *
     * @throws java.io.UncheckedIOException if {@code out} cannot be written
     */
    public void writeTo(OutputStream out) {
        body.writeTo(out);
    }

    /** Writes a body. */
    interface Body {
        void writeTo(OutputStream out);
    }
}
