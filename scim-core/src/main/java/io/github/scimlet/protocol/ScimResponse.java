package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** An HTTP response as a value, for whatever server sends it. Immutable. */
public final class ScimResponse {

    private final int status;
    private final List<Map.Entry<String, String>> headers;
    private final Body body;

    private ScimResponse(int status, List<Map.Entry<String, String>> headers, Body body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static ScimResponse of(int status) {
        return new ScimResponse(status, List.of(), out -> {});
    }

    static ScimResponse of(int status, String contentType, Body body) {
        return new ScimResponse(status, List.of(), body).withHeader("Content-Type", contentType);
    }

    ScimResponse withHeader(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers.size() + 1);
        more.addAll(headers);
        more.add(Map.entry(name, value));
        return new ScimResponse(status, more, body);
    }

    ScimResponse withHeader(String name, Optional<String> value) {
        return value.map(present -> withHeader(name, present)).orElse(this);
    }

    /** @param failure what becomes of a fault that is not the client's nor the connection's */
    ScimResponse guarded(Function<Throwable, ScimException> failure) {
        return new ScimResponse(status, headers, out -> {
            try {
                body.writeTo(out);
            } catch (UncheckedIOException e) {
                throw e;
            } catch (Throwable e) {
                throw failure.apply(e);
            }
        });
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
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(header -> byName.put(header.getKey(), header.getValue()));
        return Collections.unmodifiableMap(byName);
    }

    /**
     * Writes the body to {@code out}, piece by piece, and neither flushes nor closes it; writes nothing if there is none.
     *
     * @throws java.io.UncheckedIOException if {@code out} cannot be written
     * @throws io.github.scimlet.error.ScimException if the store fails meanwhile, which is in the log: of an answer that
     *     is on its way already, the connection must break off, so that nobody takes it for complete
     */
    public void writeTo(OutputStream out) {
        body.writeTo(out);
    }

    /** Writes a body. */
    interface Body {
        void writeTo(OutputStream out);
    }
}
