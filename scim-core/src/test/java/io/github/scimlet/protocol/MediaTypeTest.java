package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Media types (RFC 7644 §3.8)")
class MediaTypeTest {

    private static final String USER = "{\"userName\":\"bjensen\"}";

    private final TestClient client = TestClient.of(TestStore.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/scim+json",
                "application/json",
                "Application/SCIM+JSON",
                "application/scim+json; charset=utf-8",
                "application/scim+json;charset=UTF-8",
                "application/json ; charset=\"utf-8\"",
                "application/json; charset=utf8",
                "application/json; odata=verbose",
                "",
                "  "
            })
    void takesABodyThatSaysItIsJson(String type) {
        client.with("Content-Type", type).post("/Users", USER).is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "utf-8, gzip", "x"})
    void refusesABodyThatSaysItIsCompressed(String coding) {
        TestReply refused =
                client.with("Content-Encoding", coding).post("/Users", USER).isError(415);

        assertThat(refused.header("Accept-Encoding")).hasValue("identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "identity", "Identity, identity", "utf-8", "UTF-8"})
    void takesABodyThatSaysInOtherWordsThatItIsNot(String coding) {
        client.with("Content-Encoding", coding).post("/Users", USER).is(201);
    }

    @Test
    void takesABodyThatDoesNotSayWhatItIs() {
        client.post("/Users", USER).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "application/scim+json; charset=iso-8859-1",
                "application/json;charset=utf-16",
                "application/jsonp",
                "application/*",
                "*/*",
                "json"
            })
    void refusesABodyThatSaysItIsSomethingElse(String type) {
        TestClient odd = client.with("Content-Type", type);

        odd.post("/Users", USER).isError(415);
        odd.put("/Users/1", USER).isError(415);
        odd.patch("/Users/1").isError(415);
        odd.post("/Users/.search", "{}").isError(415);
    }

    @Test
    void doesNotMindTheTypeOfABodyThatItDoesNotRead() {
        TestClient odd = client.with("Content-Type", "text/xml");

        odd.get("/Users").is(200);
        odd.delete("/Users/" + client.user("bjensen")).is(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/scim+json                           | application/scim+json
                    application/scim+json; charset=utf-8            | application/scim+json
                    APPLICATION/SCIM+JSON                           | application/scim+json
                    application/json                                | application/json
                    application/json;q=0.5                          | application/json
                    Application/Json;charset=utf-8                  | application/json
                    application/json, application/scim+json         | application/scim+json
                    application/json, */*                           | application/scim+json
                    application/json, text/plain, */*               | application/scim+json
                    application/json, application/*;q=0.1           | application/scim+json
                    text/html, application/json                     | application/json
                    text/html, image/gif, *; q=.2, */*; q=.2        | application/scim+json
                    application/scim+json;q=0, application/json     | application/json
                    application/scim+json;q=0, */*                  | application/json
                    */*, application/json;q=0                       | application/scim+json
                    application/*                                   | application/scim+json
                    */*                                             | application/scim+json
                    *                                               | application/scim+json
                    application/scim+json;q=nonsense                | application/scim+json
                    application/scim+json;q=0.001                   | application/scim+json
                    ,,                                              | application/scim+json
                    ''                                              | application/scim+json
                    """)
    void answersInTheTypeThatTheClientKnows(String accept, String type) {
        assertThat(client.with("Accept", accept).get("/Users").is(200).header("Content-Type"))
                .contains(type);
        assertThat(client.with("Accept", accept).get("/Users/1").isError(404).header("Content-Type"))
                .contains(type);
    }

    @Test
    void readsAllHeadersOfTheName() {
        TestReply reply = client.with("Accept", "text/html", "application/json")
                .get("/Users")
                .is(200);

        assertThat(reply.header("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/html, text/*",
                "application/xml",
                "application/scim+json;q=0",
                "application/scim+json; q=0.000, application/json ;Q=0",
                "*/*;q=0",
                "application/*;q=0, */*",
                "nonsense",
                ";q=1"
            })
    void refusesToAnswerInOtherTypes(String accept) {
        TestClient odd = client.with("Accept", accept);

        assertThat(odd.get("/Users").isError(406).header("Content-Type")).contains("application/scim+json");
        odd.post("/Users", USER).isError(406);
        assertThat(client.get("/Users").at("totalResults")).isEqualTo(0L);
    }

    @Test
    void looksForThePathFirst() {
        client.with("Accept", "text/xml").get("/v1/Users").isError(400, "invalidVers");
    }
}
