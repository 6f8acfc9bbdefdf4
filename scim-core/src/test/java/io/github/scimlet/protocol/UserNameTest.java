package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("userName: required, unique, the same to filters, sorting and uniqueness (RFC 7643 §4.1.1)")
class UserNameTest {

    private static final String SEARCH = "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bjensen            | BJENSEN
            \uFF42\uFF4A\uFF45\uFF4E | BJEN
            \u00e9ric            | e\u0301RIC
            \u00c5SA             | a\u030asa
            stra\u00dfe          | STRASSE
            STRA\u1e9eE          | strasse
            \u03a3\u03cd\u03c2   | \u03c3\u03cd\u03a3
            \u041f\u0401\u0422\u0420 | \u043f\u0451\u0442\u0440
            \uD801\uDC00         | \uD801\uDC28
            """)
    void isOneNameHoweverItIsWritten(String one, String other) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            String id = client.created("/Users", user(one));
            String path = "/Users/" + client.created("/Users", user("somebody"));

            client.post("/Users", user(other)).isError(409, "uniqueness").saying("userName");
            client.put(path, user(other)).isError(409, "uniqueness");
            client.patch(path, operation("replace", "userName", "\"" + other + "\""))
                    .isError(409, "uniqueness");

            assertThat(found(client, "userName", other)).containsExactly(one);
            assertThat(sorted(one + "2", other + "1")).containsExactly(other + "1", one + "2");
            assertThat(sorted(one + "1", other + "2")).containsExactly(one + "1", other + "2");
            assertThat(client.put("/Users/" + id, user(other)).is(200).text("userName"))
                    .isEqualTo(other);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ali\u0131 | alii
            ALI       | AL\u0131
            resume    | r\u00e9sum\u00e9
            bo        | b\u00f8
            a b       | ab
            """)
    void isAnotherNameIfMoreThanTheWritingDiffers(String one, String other) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            client.created("/Users", user(one));
            client.created("/Users", user(other));

            assertThat(found(client, "userName", one)).containsExactly(one);
            assertThat(found(client, "userName", other)).containsExactly(other);
            assertThat(sorted(one + "2", other + "1").get(0).toString().startsWith(one))
                    .isEqualTo(sorted(one + "1", other + "2").get(0).toString().startsWith(one));
        }
    }

    /** Two labels in order: what follows a common beginning decides. */
    private static List<Object> sorted(String... labels) {
        TestClient client = Preset.STRICT.client();
        for (String label : labels) {
            client.created(
                    "/Users", user("user" + Integer.toHexString(label.hashCode()), "\"title\":\"" + label + "\""));
        }
        return client.get("/Users?sortBy=title").is(200).each("title");
    }

    private static List<Object> found(TestClient client, String attribute, String value) {
        String filter = attribute + " eq \\\"" + value + "\\\"";
        return client.post("/Users/.search", "{" + SEARCH + ",\"filter\":\"" + filter + "\"}")
                .is(200)
                .each(attribute);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ""        | invalidValue
            "  "      | invalidValue
            " \\t\\u2003" | invalidValue
            5.5e      | invalidSyntax
            true      | invalidValue
            """)
    void isNeverEmpty(String json, String scimType) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            String path = "/Users/" + client.created("/Users", user("a"));
            String body = user("a").replace("\"a\"", json);

            client.post("/Users", body).isError(400, scimType);
            client.put(path, body).isError(400, scimType);
            client.patch(path, operation("replace", "userName", json)).isError(400, scimType);
            client.patch(path, operation("add", "userName", json)).isError(400, scimType);

            assertThat(client.get("/Users").each("userName")).containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNeverMissing(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a"));
        String without = user("a").replace(",\"userName\":\"a\"", "");

        client.post("/Users", without).isError(400, "invalidValue").saying("userName");
        client.put(path, without).isError(400, "invalidValue").saying("userName");
        client.put(path, user("a").replace("\"a\"", "null")).isError(400, "invalidValue");
        client.patch(path, operation("replace", "userName", "null"))
                .isError(400, "mutability")
                .saying("userName");
        client.patch(path, Bodies.remove("userName")).isError(400, "mutability").saying("userName");
        client.post("/Groups", Bodies.group("x").replace(",\"displayName\":\"x\"", ""))
                .isError(400, "invalidValue")
                .saying("displayName");

        assertThat(client.get("/Users").each("userName")).containsExactly("a");
        assertThat(client.get("/Groups").at("totalResults")).isEqualTo(0L);
    }
}
