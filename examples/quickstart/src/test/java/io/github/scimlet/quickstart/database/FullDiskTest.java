package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.QuickstartProcess;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.ScimReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A disk that is full")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no ulimit")
@Tag("once")
@Timeout(120)
class FullDiskTest {

    @TempDir
    private Path directory;

    private QuickstartProcess start(int blocks, String database) throws IOException {
        return QuickstartProcess.startWithFilesOf(
                blocks,
                directory.resolve("log"),
                TestEnvironment.with(
                        Map.of("SCIM_DB", database, "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + directory)));
    }

    private static ScimClient client(QuickstartProcess quickstart) {
        return new ScimClient(quickstart.tenantUrl(), quickstart.token());
    }

    @Test
    void hasNoRoomForTheMembersOfALargeGroup() throws IOException {
        String members = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"value\":\"" + "%080d".formatted(i) + "\"}")
                .collect(Collectors.joining(","));
        try (QuickstartProcess quickstart = start(1_000, "jdbc:h2:mem:" + UUID.randomUUID())) {
            ScimReply reply = client(quickstart).post("/Groups", """
                    {"displayName": "All", "members": [%s]}""".formatted(members));

            assertThat(reply.expect(503).retryAfter()).hasValue("60");
            assertThat(reply.body().toString()).doesNotContain("File", "Exception", "scimlet");
            assertThat(client(quickstart)
                            .get("/Groups")
                            .expect(200)
                            .at("totalResults")
                            .longValue())
                    .isZero();
            client(quickstart).post("/Groups", "{\"displayName\": \"All\"}").expect(201);
        }
        assertThat(log()).containsOnlyOnce(" ERROR ").contains("cannot be kept in a temporary file");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("ids"));
        }
    }

    /** What was acknowledged is there, when there is room again. */
    @Test
    void hasNoRoomForTheDatabase() throws IOException {
        String database = directory.resolve("users").toString();
        int created = 0;
        try (QuickstartProcess quickstart = start(1_500, database)) {
            ScimReply reply = create(client(quickstart), created);
            while (reply.status() == 201) {
                created++;
                reply = create(client(quickstart), created);
            }

            assertThat(reply.status()).isIn(500, 503);
            assertThat(reply.body().toString()).doesNotContain("File", "Exception", "scimlet", "INSERT", "user-");
        }
        try (QuickstartProcess quickstart = start(1_000_000, database)) {
            assertThat(client(quickstart)
                            .query("/Users", "count", "0")
                            .at("totalResults")
                            .intValue())
                    .isBetween(created, created + 1);
            for (int i = 0; i < created; i += 1 + created / 20) {
                assertThat(client(quickstart)
                                .find("/Users", "userName eq \"user-" + i + "\"")
                                .ids())
                        .hasSize(1);
            }
        }
    }

    private static ScimReply create(ScimClient client, int number) {
        return client.post("/Users", """
                {"userName": "user-%d", "displayName": "%s"}""".formatted(number, "x".repeat(2_000)));
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }
}
