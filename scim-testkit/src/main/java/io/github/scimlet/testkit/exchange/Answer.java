package io.github.scimlet.testkit.exchange;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a SCIM server has answered. Immutable. */
public final class Answer {

    private static final Json JSON = new Json(Json.MAX_DEPTH);

    private final int status;
    private final Map<String, String> headers;
    private final String text;
    private final Optional<Attributes> body;

    private Answer(int status, Map<String, String> headers, String text, Optional<Attributes> body) {
        this.status = status;
        this.headers = headers;
        this.text = text;
        this.body = body;
    }

    /** @param headers by name, whose case does not matter */
    public static Answer of(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> lowered = new TreeMap<>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return new Answer(status, Map.copyOf(lowered), new String(body, StandardCharsets.UTF_8), object(body));
    }

    /** None if that is no JSON object; the text tells what it is. */
    private static Optional<Attributes> object(byte[] body) {
        try {
            return Optional.of(JSON.readObject(new ByteArrayInputStream(body)));
        } catch (ScimException e) {
            return Optional.empty();
        }
    }

    Answer masked(Secrets secrets) {
        Map<String, String> shown = new TreeMap<>(headers);
        shown.replaceAll((name, value) -> secrets.masked(value));
        Optional<Attributes> safe = body.map(secrets::masked);
        return new Answer(
                status,
                Map.copyOf(shown),
                safe.equals(body)
                        ? secrets.masked(text)
                        : safe.map(JsonText::of).orElse(""),
                safe);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** Whether the status is of the class 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The header of that name, in whatever case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All headers, their names in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body as it came; empty if there is none. */
    public String text() {
        return text;
    }

    /** The body, if it is a JSON object; {@code null} in it is mentioned. */
    public Optional<Attributes> body() {
        return body;
    }

    /** The attributes of the body; none if it is no JSON object. */
    public Attributes attributes() {
        return body.orElse(Attributes.EMPTY);
    }

    /** {@code Resources} of a list; empty if it is none. */
    public List<Attributes> resources() {
        return attributes().complexes("Resources");
    }

    /** {@code totalResults} of a list, if it is a number. */
    public Optional<Long> totalResults() {
        return attributes().get("totalResults").filter(Long.class::isInstance).map(Long.class::cast);
    }

    /** {@code id} of a resource. */
    public Optional<String> id() {
        return attributes().text("id").filter(id -> !id.isBlank());
    }

    /** What an error says to people, if it does so as RFC 7644 §3.12 wants; else the beginning of the body. */
    public String detail() {
        return attributes().text("detail").orElseGet(() -> text.lines().limit(3).collect(Collectors.joining(" ")));
    }

    /** The status, and what an error says. */
    @Override
    public String toString() {
        return isSuccess() ? String.valueOf(status) : (status + " " + detail()).strip();
    }
}
