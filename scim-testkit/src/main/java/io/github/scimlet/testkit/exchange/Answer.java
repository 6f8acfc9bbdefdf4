package io.github.scimlet.testkit.exchange;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.lang.ref.SoftReference;
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
    private final int length;
    private final boolean isObject;

    /** Read again if memory was short: of 20,000 users the last answer to each is kept as evidence. */
    private volatile SoftReference<Attributes> body;

    private Answer(int status, Map<String, String> headers, String text, int length, Optional<Attributes> body) {
        this.status = status;
        this.headers = headers;
        this.text = text;
        this.length = length;
        this.isObject = body.isPresent();
        this.body = new SoftReference<>(body.orElse(Attributes.EMPTY));
    }

    /** @param headers by name, whose case does not matter */
    public static Answer of(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> lowered = new TreeMap<>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        String text = new String(body, StandardCharsets.UTF_8);
        return new Answer(status, Map.copyOf(lowered), text, text.length(), object(body));
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
        Optional<Attributes> body = body();
        Optional<Attributes> safe = body.map(secrets::masked);
        return new Answer(
                status,
                Map.copyOf(shown),
                safe.equals(body)
                        ? secrets.masked(text)
                        : safe.map(JsonText::of).orElse(""),
                length,
                safe);
    }

    /** The same if its body has no more than {@code most} characters; otherwise their beginning, and no {@link #body}. */
    public Answer abridged(int most) {
        return text.length() <= most
                ? this
                : new Answer(status, headers, text.substring(0, most), length, Optional.empty());
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

    /** The body as it came, but for secrets; empty if there is none. */
    public String text() {
        return text;
    }

    /** How many characters the body has, those included that an abridged answer is without. */
    public int length() {
        return length;
    }

    /** The body, if it is a JSON object; {@code null} in it is mentioned. */
    public Optional<Attributes> body() {
        if (!isObject) {
            return Optional.empty();
        }
        Attributes read = body.get();
        if (read == null) {
            read = object(text.getBytes(StandardCharsets.UTF_8)).orElse(Attributes.EMPTY);
            body = new SoftReference<>(read);
        }
        return Optional.of(read);
    }

    /** The attributes of the body; none if it is no JSON object. */
    public Attributes attributes() {
        return body().orElse(Attributes.EMPTY);
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
