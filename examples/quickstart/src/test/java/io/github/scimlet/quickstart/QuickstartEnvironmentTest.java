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
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    class TheDatabase {

        @ParameterizedTest
        @CsvSource({
            "users, users.mv.db",
            "users.mv.db, users.mv.db",
            "not/there/users, not/there/users.mv.db",
            "., quickstart.mv.db"
        })
        void isTheFileOfThatName(String path, String file) {
            try (Quickstart quickstart =
                    start(Map.of("SCIM_DB", folder.resolve(path).toString()))) {
                assertThat(quickstart.instructions())
                        .contains("The data is in " + folder.resolve(file) + ".\n", "Ctrl-C stops it; the data stays.");
            }

            assertThat(folder.resolve(file)).isRegularFile();
        }

        @Test
        void isOneThatAsksForAPassword() {
            String url = "jdbc:h2:file:" + folder.resolve("users");
            start(Map.of("SCIM_DB", url + ";USER=me;PASSWORD=swordfish")).close();

            try (Quickstart quickstart =
                    start(Map.of("SCIM_DB", url, "SCIM_DB_USER", "me", "SCIM_DB_PASSWORD", "swordfish"))) {
                assertThat(new Requests(quickstart).get("/Users").statusCode()).isEqualTo(200);
                assertThat(quickstart.instructions()).contains("The data is in " + url + ".\n");
            }
        }

        @Test
        void isGoneIfItIsInMemory() {
            try (Quickstart quickstart = start(Map.of("SCIM_DB", "jdbc:h2:mem:gone;USER=me;PASSWORD=swordfish"))) {
                assertThat(quickstart.instructions())
                        .contains("The data is in jdbc:h2:mem:gone.\n", "Ctrl-C stops it; the data is gone then.");
            }
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
        @CsvSource({
            "jdbc:postgresql://127.0.0.1:1/db, jdbc:postgresql://127.0.0.1:1/db cannot be used: Connection to 127.0.0.1:1 refused",
            "jdbc:mariadb://127.0.0.1:1/db, jdbc:mariadb://127.0.0.1:1/db cannot be used",
            "jdbc:h2:mem:x;NONE=1, jdbc:h2:mem:x cannot be used",
            "jdbc:none://localhost/db, jdbc:none://localhost/db cannot be used: No suitable driver",
            "postgres://localhost/db, 'must be a path without a semicolon, or a URL that begins with jdbc:'",
            "a;b, 'must be a path without a semicolon, or a URL that begins with jdbc:'",
            "/dev/null/db, /dev/null/db.mv.db cannot be used",
        })
        void thatTheDatabaseCannotBeReached(String database, String complaint) {
            assertThat(complaint("SCIM_DB", database))
                    .startsWith("quickstart: SCIM_DB")
                    .contains(complaint);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:postgresql://127.0.0.1:1/db?user=me&password=swordfish",
                    "jdbc:postgresql://me:swordfish@127.0.0.1:1/db",
                    "jdbc:postgresql://127.0.0.1:eighty/db?password=swordfish",
                    "jdbc:mariadb://127.0.0.1:1/db?user=me&password=sword%66ish",
                    "jdbc:mariadb://127.0.0.1:eighty/db?password=swordfish",
                    "jdbc:h2:mem:x;PASSWORD=swordfish;swordfish=1",
                    "jdbc:h2:mem:x;swordfish;PASSWORD=swordfish",
                    "jdbc:none://me:swordfish@localhost/db",
                    "jdbc:none:swordfish:password=swordfish",
                    "postgres://me:swordfish@localhost/db",
                })
        void neverThePasswordOfTheDatabase(String database) {
            assertThat(complaint("SCIM_DB", database)).contains("SCIM_DB").doesNotContain("swordfish");
            assertThat(complaint(
                            Map.of("SCIM_DB", "jdbc:postgresql://swordfish:1/db", "SCIM_DB_PASSWORD", "swordfish")))
                    .contains("SCIM_DB")
                    .doesNotContain("swordfish");
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
            return complaint(Map.of(variable, value));
        }

        private String complaint(Map<String, String> variables) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();

            int status = Quickstart.run(TestEnvironment.with(variables), stream(out), stream(err));

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
        return Quickstart.start(TestEnvironment.with(variables));
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }
}
