package io.github.scimlet.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Secrets secrets = new Secrets(Set.of("s3cret"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'password':'hush'}",
                "{'PassWord':'hush','userName':'ada'}",
                "{'Operations':[{'op':'replace','path':'password','value':'hush'}]}",
                "{'Operations':[{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:password','value':'hush'}]}",
                "{'Operations':[{'op':'replace','value':{'password':'hush'}}]}",
                "{'Operations':[{'op':'replace','path':'password','value':['hush']}]}"
            })
    void takesPasswordsOutOfBodies(String body) {
        Request masked = Request.patch("/Users/1", json(body)).masked(secrets);

        assertThat(JsonText.of(masked.body().orElseThrow()))
                .doesNotContain("hush")
                .contains("***");
    }

    @Test
    void leavesTheRestOfABodyAlone() {
        Attributes body = json("{'userName':'ada','x':null,'n':1.50,'emails':[{'value':'a'}],'passwordHint':'dog'}");

        assertThat(JsonText.of(
                        Request.post("/Users", body).masked(secrets).body().orElseThrow()))
                .isEqualTo(JsonText.of(body));
    }

    @Test
    void takesCredentialsOutOfRequests() {
        Request masked = Request.get("/Users")
                .with("token", "s3cret")
                .withHeader("authorization", "Basic abc")
                .withHeader("X-Api-Key", "s3cret")
                .masked(secrets);

        assertThat(masked.target()).isEqualTo("/Users?token=***");
        assertThat(masked.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("authorization", "***", "X-Api-Key", "***"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'detail':'not valid: s3cret'}", "{'password':'hush'}", "no JSON: s3cret"})
    void takesThemOutOfAnswers(String text) {
        byte[] body = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        Answer masked = Answer.of(401, Map.of("X-Echo", "Bearer s3cret"), body).masked(secrets);

        assertThat(masked.text() + masked.headers()).contains("***").doesNotContain("s3cret", "hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to/ken+of~mine",
                "to%2Fken%2Bof%7Emine",
                "to%2Fken%2Bof~mine",
                "dG8va2VuK29mfm1pbmU=",
                "QmVhcmVyIHRvL2tlbitvZn5taW5l",
                "QmVhcmVyIHRvL2tlbitvZn5taW5lIGFuZCBtb3Jl"
            })
    void takesThemOutHoweverTheyAreEncoded(String echoed) {
        Secrets some = new Secrets(Set.of("to/ken+of~mine"));

        String masked = some.masked("<p>" + echoed + "</p>");

        assertThat(masked).contains("***").doesNotContain(echoed.substring(0, 12));
    }

    private static Attributes json(String text) {
        return new Json(10)
                .readObject(new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
