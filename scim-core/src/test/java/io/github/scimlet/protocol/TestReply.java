package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an engine answered, held against what holds for all answers. */
public final class TestReply {

    private static final List<String> MEDIA_TYPES = List.of("application/scim+json", "application/json");

    private final int status;
    private final Map<String, String> headers;
    private final String body;

    private TestReply(int status, Map<String, String> headers, String body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static TestReply of(ScimResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.writeTo(out);
        TestReply reply = new TestReply(response.status(), response.headers(), out.toString(StandardCharsets.UTF_8));
        reply.check();
        return reply;
    }

    private void check() {
        if (status == 204 || status == 304) {
            assertThat(body).isEmpty();
            assertThat(header("Content-Type")).isEmpty();
        } else {
            assertThat(header("Content-Type").orElse("none")).isIn(MEDIA_TYPES);
        }
        assertThat(body).doesNotContain(":null", "[null", ",null");
    }

    public TestReply is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Whether it is an error with a keyword, in the form of RFC 7644 §3.12. */
    TestReply isError(int expected, String scimType) {
        is(expected);
        assertThat(json().text("scimType")).as(body).contains(scimType);
        return isErrorMessage();
    }

    /** Whether it is an error without keyword. */
    TestReply isError(int expected) {
        is(expected);
        assertThat(json().mentions("scimType")).as(body).isFalse();
        return isErrorMessage();
    }

    private TestReply isErrorMessage() {
        assertThat(json().get("schemas")).contains(List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
        assertThat(json().get("status")).contains(Integer.toString(status));
        assertThat(json().text("detail").orElse("")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "io.github", "java.");
        return this;
    }

    TestReply saying(String... parts) {
        assertThat(json().text("detail").orElse("")).contains(parts);
        return this;
    }

    public int status() {
        return status;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Map<String, String> headers() {
        return headers;
    }

    public String body() {
        return body;
    }

    public Attributes json() {
        return new Json(32).readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The value that names and indexes lead to; {@link Attributes#NULL} if they lead nowhere. */
    Object at(Object... steps) {
        Object value = json();
        for (Object step : steps) {
            if (step instanceof String name) {
                value = value instanceof Attributes object ? object.mentioned(name) : Attributes.NULL;
            } else {
                value = ((List<?>) value).get((Integer) step);
            }
        }
        return value;
    }

    public String text(Object... steps) {
        Object value = at(steps);
        assertThat(value).as(body).isInstanceOf(String.class);
        return (String) value;
    }

    /** What each of a list's resources has under {@code name}. */
    public List<Object> each(String name) {
        return json().complexes("Resources").stream()
                .map(resource -> resource.mentioned(name))
                .toList();
    }
}
