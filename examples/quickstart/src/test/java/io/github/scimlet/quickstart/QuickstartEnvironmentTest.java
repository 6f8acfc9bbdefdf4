package io.github.scimlet.quickstart;

import static io.github.scimlet.quickstart.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class QuickstartEnvironmentTest {

    private static final String SCHEMA = """
            {"id": "%s", "attributes": [{"name": "%s", "type": "string"}]}
            """;
    private static final String BADGE = SCHEMA.formatted("urn:example:params:badge:2.0:User", "badge");
    private static final String FLOOR = SCHEMA.formatted("urn:example:params:floor:2.0:gROUP", "floor");

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void tokenIsRandomUnlessGiven() {
        try (Quickstart one = start(Map.of("SCIM_TOKEN", ""));
                Quickstart other = start(Map.of())) {
            assertThat(Base64.getUrlDecoder().decode(one.token())).hasSize(32);
            assertThat(other.token()).isNotEqualTo(one.token());
            assertThat(new Requests(other).get("/Users").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tokenIsTheOneThatIsGiven() {
        try (Quickstart quickstart = start(Map.of("SCIM_TOKEN", "a.b-c_d~e+f/0=="))) {
            assertThat(quickstart.token()).isEqualTo("a.b-c_d~e+f/0==");
            assertThat(new Requests(quickstart).get("/Users").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 201", "tolerant, 201", "strict, 400"})
    void conformanceSaysWhetherTheLetterOfTheRfcCounts(String conformance, int status) {
        try (Quickstart quickstart = start(Map.of("SCIM_CONFORMANCE", conformance))) {
            HttpResponse<String> answer = new Requests(quickstart).post("/Users", """
                            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                             "userName": "bjensen", "active": "True"}
                            """);

            assertThat(answer.statusCode()).isEqualTo(status);
        }
    }

    @Nested
    class TheSchemas {

        @Test
        void mayBeInOneFile() throws IOException {
            Path file = write("both.txt", "[" + BADGE + "," + FLOOR + "]");

            try (Quickstart quickstart = start(Map.of("SCIM_SCHEMAS", file.toString()))) {
                assertThatUsersHaveBadgesAndGroupsFloors(new Requests(quickstart));
            }
        }

        @Test
        void mayBeInTheFilesOfAFolder() throws IOException {
            write("badge.json", BADGE);
            write("floor.json", "{\"Resources\": [" + FLOOR + "]}");
            write("notes.txt", "not JSON");

            try (Quickstart quickstart = start(Map.of("SCIM_SCHEMAS", folder.toString()))) {
                assertThatUsersHaveBadgesAndGroupsFloors(new Requests(quickstart));
            }
        }

        private void assertThatUsersHaveBadgesAndGroupsFloors(Requests requests) {
            HttpResponse<String> user = requests.post("/Users", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                     "userName": "bjensen", "urn:example:params:badge:2.0:User": {"badge": "B-7"}}
                    """);
            HttpResponse<String> group = requests.post("/Groups", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
                     "displayName": "Guides", "urn:example:params:floor:2.0:Group": {"floor": "3"}}
                    """);

            assertThat(extension(user, "urn:example:params:badge:2.0:User").text("badge"))
                    .hasValue("B-7");
            assertThat(extension(group, "urn:example:params:floor:2.0:Group").text("floor"))
                    .hasValue("3");
        }

        private Attributes extension(HttpResponse<String> resource, String urn) {
            return json(resource).complex(urn).orElse(Attributes.EMPTY);
        }
    }

    @Nested
    class OneLineSays {

        @ParameterizedTest
        @CsvSource({
            "PORT, eighty",
            "PORT, -1",
            "PORT, 65536",
            "PORT, 80 80",
            "SCIM_CONFORMANCE, lax",
            "SCIM_CONFORMANCE, STRICT",
            "SCIM_TOKEN, it's",
            "SCIM_TOKEN, two words",
        })
        void thatAVariableMakesNoSense(String variable, String value) {
            assertThat(complaint(variable, value)).contains(variable);
        }

        @Test
        void neverTheTokenThatItRefuses() {
            assertThat(complaint("SCIM_TOKEN", "swordfish!")).doesNotContain("swordfish");
        }

        @Test
        void thatThePortIsInUse() {
            try (Quickstart quickstart = start(Map.of())) {
                String port = quickstart.tenantUrl().replaceAll("\\D*(\\d+)/scim/v2", "$1");

                assertThat(complaint("PORT", port)).contains("PORT " + port + " cannot be used");
            }
        }

        @Test
        void thatThereAreNoSchemas() {
            String missing = folder.resolve("missing.json").toString();

            assertThat(complaint("SCIM_SCHEMAS", missing)).contains("SCIM_SCHEMAS", missing, "cannot be read");
            assertThat(complaint("SCIM_SCHEMAS", folder.toString())).contains("SCIM_SCHEMAS", "no *.json file");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{ | has no usable definition",
                    "{} | has no usable definition",
                    "[1] | has no usable definition",
                    "{\"id\":\"urn:a:User\",\"attributes\":[]} | urn:a:User",
                    "{\"id\":\"urn:a:Device\",\"attributes\":[{\"name\":\"a\"}]} | must end in :User or :Group",
                    "{\"id\":\"urn:ietf:params:scim:schemas:core:2.0:User\",\"attributes\":[{\"name\":\"a\"}]} | core:2.0:User",
                })
        void thatASchemaIsOfNoUse(String json, String complaint) throws IOException {
            Path file = write("schema.json", json);

            assertThat(complaint("SCIM_SCHEMAS", file.toString())).contains("SCIM_SCHEMAS", complaint);
        }

        private String complaint(String variable, String value) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            int status = Quickstart.run(environment(Map.of(variable, value)), stream(out), stream(err));

            assertThat(status).isEqualTo(2);
            assertThat(out.size()).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
            return err.toString(StandardCharsets.UTF_8);
        }

        private PrintStream stream(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, false, StandardCharsets.UTF_8);
        }
    }

    private static Quickstart start(Map<String, String> variables) {
        return Quickstart.start(environment(variables));
    }

    private static Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of("PORT", "0"));
        environment.putAll(variables);
        return environment;
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
