package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.remove;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("schemas (RFC 7643 §3, §3.3)")
class SchemasOfAnswersTest {

    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";

    private final TestClient tolerant = Preset.TOLERANT.client();
    private final TestClient strict = Preset.STRICT.client();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void areInEveryAnswer(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a"));

        for (TestReply resource : List.of(
                client.get(path),
                client.get(path + "?attributes=userName"),
                client.get(path + "?excludedAttributes=schemas"),
                client.put(path, user("b")),
                client.patch(path, operation("add", "title", "\"x\"")))) {
            assertThat(resource.is(200).at("schemas")).isEqualTo(List.of(Samples.USER));
        }
        assertThat(client.get("/Users").at("schemas")).isEqualTo(List.of(MESSAGES + "ListResponse"));
        assertThat(client.get("/Users").each("schemas")).containsExactly(List.of(Samples.USER));
        assertThat(client.get("/Users/nobody").at("schemas")).isEqualTo(List.of(MESSAGES + "Error"));
        assertThat(client.get("/ServiceProviderConfig").at("schemas"))
                .isEqualTo(List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["ENT"]                      | "ENT":{"department":"D"}
            ["USER","USER","ENT"]        | "ENT":{"department":"D"}
            ["USER","ENT","urn:x:other"] | "ENT":{"department":"D"}
            ["USER"]                     | "ENT":{"department":"D"}
            []                           | "ENT":{"department":"D"}
            ["user:core"]                | "ENT":{"department":"D"}
            """)
    void listEachThatThereIsDataOfOnceWhateverWasSent(String schemas, String member) {
        String body = spelledOut("{\"schemas\":" + schemas + ",\"userName\":\"a\"," + member + "}");
        String path = "/Users/" + tolerant.created("/Users", user("a", "\"title\":\"before\""));

        assertThat(tolerant.put(path, body).is(200).at("schemas")).isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE));
        tolerant.delete(path);
        assertThat(tolerant.post("/Users", body).is(201).at("schemas"))
                .isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE));
        strict.post("/Users", body).isError(400, "invalidSyntax").saying("schemas");
        assertThat(strict.get("/Users").at("totalResults")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void meanTheSameInWhateverOrder(Preset preset) {
        String one = spelledOut("{\"schemas\":[\"ENT\",\"USER\"],\"userName\":\"a\",\"ENT\":{\"department\":\"D\"}}");
        String other = spelledOut("{\"schemas\":[\"USER\",\"ENT\"],\"userName\":\"a\",\"ENT\":{\"department\":\"D\"}}");

        TestReply ordered = preset.client().post("/Users", one).is(201);
        TestReply otherwise = preset.client().post("/Users", other).is(201);

        assertThat(ordered.json().without("id").without("meta"))
                .isEqualTo(otherwise.json().without("id").without("meta"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void gainAnExtensionWithItsFirstAttributeAndLoseItWithItsLast(Preset preset) {
        for (Write write : Write.values()) {
            TestClient client = preset.client();
            TestReply written = write.set(client, "ENT:employeeNumber", "\"7\"");
            String path = "/Users/" + written.text("id");

            TestReply removed = client.patch(path, remove("ENT:employeeNumber"));

            assertThat(written.at("schemas")).isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE));
            assertThat(written.at(Samples.ENTERPRISE, "employeeNumber")).isEqualTo("7");
            assertThat(removed.is(200).at("schemas")).isEqualTo(List.of(Samples.USER));
            assertThat(client.get(path).json().mentions(Samples.ENTERPRISE)).isFalse();
        }
    }

    @Test
    void keepAttributesOfAnExtensionBelowItsUrn() {
        String body = user("a", "\"employeeNumber\":\"7\"");

        TestReply dropped = tolerant.post("/Users", body).is(201);

        assertThat(dropped.json().names()).containsExactly("schemas", "id", "userName", "meta");
        strict.post("/Users", body).isError(400, "invalidSyntax").saying("employeeNumber");
        for (TestClient client : List.of(tolerant, strict)) {
            TestReply kept = client.post("/Users", user("b", "\"ENT\":{\"employeeNumber\":\"7\"}"));
            assertThat(kept.is(201).at(Samples.ENTERPRISE, "employeeNumber")).isEqualTo("7");
            assertThat(kept.json().mentions("employeeNumber")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void mustBeThoseOfTheEndpoint(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a"));
        String group = spelledOut("{\"schemas\":[\"GROUP\"],\"userName\":\"x\",\"displayName\":\"x\"}");

        client.post("/Users", group).isError(400, "invalidSyntax");
        client.put(path, group).isError(400, "invalidSyntax");
        client.post("/Groups", user("x", "\"displayName\":\"x\"")).isError(400, "invalidSyntax");

        assertThat(client.get("/Users").each("userName")).containsExactly("a");
        assertThat(client.get("/Groups").at("totalResults")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void areFoundByAnExtensionsUrnInAnyCase(Preset preset) {
        TestClient client = preset.client();
        String body = "{\"schemas\":[\"" + Samples.USER + "\",\"URN:EXAMPLE:HR:2.0:badge\"],\"userName\":\"a\","
                + "\"Urn:Example:Hr:2.0:BaDGe\":{\"LEVEL\":3}}";

        TestReply created = client.post("/Users", body).is(201);

        assertThat(created.at("schemas")).isEqualTo(List.of(Samples.USER, Samples.BADGE));
        assertThat(created.at(Samples.BADGE, "level")).isEqualTo(3L);
        assertThat(client.get("/Users?filter=URN:example:hr:2.0:badge:level eq 3")
                        .at("totalResults"))
                .isEqualTo(1L);
        assertThat(client.get("/Schemas/URN:example:hr:2.0:badge").text("id")).isEqualTo(Samples.BADGE);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void canBeNamedWithTheirAttributesInAnyCase(Preset preset) {
        TestReply created = preset.client()
                .post(
                        "/Users",
                        spelledOut("{\"SCHEMAS\":[\"USER\"],\"USERNAME\":\"x\",\"Name\":{\"GIVENNAME\":\"G\"}}"));

        assertThat(created.is(201).json().names()).containsExactly("schemas", "id", "userName", "name", "meta");
        assertThat(created.text("name", "givenName")).isEqualTo("G");
        assertThat(created.body()).contains("\"userName\"", "\"givenName\"");
    }

    private static String spelledOut(String text) {
        return Bodies.spelledOut(text).replace("USER\"", Samples.USER + "\"").replace("GROUP\"", Samples.GROUP + "\"");
    }
}
