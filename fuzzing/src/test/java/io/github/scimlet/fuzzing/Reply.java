package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer, of which is known that it is one that may be sent. */
record Reply(ScimRequest request, int status, Map<String, String> headers, String body) {

    /** Names of classes; an answer may repeat what a client sent, but nobody sends any. */
    private static final Pattern INSIDES =
            Pattern.compile("(?:java|jdk|sun|scimlet|jackson|antlr)\\.[a-z]+\\.[a-zA-Z]");

    private static final List<String> KEYWORDS =
            Arrays.stream(ScimType.values()).map(ScimType::keyword).toList();

    static Reply of(ScimRequest request, ScimResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.writeTo(out);
        Reply reply = new Reply(request, response.status(), response.headers(), out.toString(StandardCharsets.UTF_8));
        reply.checkHeaders();
        reply.checkStatus();
        return reply;
    }

    boolean isSuccess() {
        return status < 300;
    }

    Attributes json() {
        return Trees.read(body);
    }

    /** What follows the base URI in the location. */
    Optional<String> location() {
        return Optional.ofNullable(headers.get("Location")).map(location -> {
            assertThat(location).startsWith(Server.BASE.toString());
            return location.substring(Server.BASE.toString().length());
        });
    }

    /** What would split an answer in two. */
    private void checkHeaders() {
        headers.values().forEach(value -> assertThat(value).matches("[ -~]*"));
    }

    private void checkStatus() {
        assertThat(status)
                .as("%s: %s", request, body)
                .isIn(200, 201, 204, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 501);
        if (status == 204 || status == 304 || request.method().equals("HEAD")) {
            assertThat(body).isEmpty();
        } else {
            assertThat(headers.get("Content-Type")).matches("application/(scim\\+)?json(;charset=utf-8)?");
            checkBody();
        }
    }

    private void checkBody() {
        Attributes json = json();
        if (status >= 400) {
            assertThat(json.texts("schemas")).containsExactly(ScimError.SCHEMA);
            assertThat(json.text("status")).contains(Integer.toString(status));
            assertThat(json.text("detail").orElse("")).isNotBlank().doesNotContainPattern(INSIDES);
            assertThat(json.text("scimType").filter(type -> !KEYWORDS.contains(type)))
                    .isEmpty();
        }
    }
}
