package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the engine answered. */
record Answer(int status, Optional<String> version, String body) {

    private static final String KEYWORDS =
            "invalidFilter|mutability|invalidSyntax|invalidPath|noTarget|invalidValue|uniqueness";

    boolean isSuccess() {
        return status < 300;
    }

    Answer is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    Attributes json() {
        return new Json(32).readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** One that a PATCH may end in (RFC 7644 §3.12, table 9). */
    void checkError() {
        assertThat(status).as(body).isIn(400, 409);
        assertThat(json().get("schemas")).as(body).contains(List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
        assertThat(json().text("status")).as(body).contains(Integer.toString(status));
        assertThat(json().text("detail").orElse("")).as(body).isNotBlank();
        assertThat(json().text("scimType").orElse("none")).as(body).matches(KEYWORDS);
        assertThat(json().text("scimType").orElse("none").equals("uniqueness"))
                .as(body)
                .isEqualTo(status == 409);
    }
}
