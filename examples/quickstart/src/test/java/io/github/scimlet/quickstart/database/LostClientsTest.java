package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.Quickstart;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More of them than the server has connections to its database, so that one that is not given back would be missed. */
@DisplayName("Clients that go away in the middle of what they send")
@Timeout(120)
class LostClientsTest {

    private static final int TIMES = 12;

    private final PrintStream original = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Quickstart quickstart;
    private ScimClient client;
    private String user;
    private String group;

    @BeforeEach
    void start() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        quickstart = Quickstart.start(TestEnvironment.plain());
        client = new ScimClient(quickstart.tenantUrl(), quickstart.token());
        user = client.post("/Users", "{\"userName\": \"mandy\"}").expect(201).id();
        group = client.post("/Groups", """
                {"displayName": "Guides", "members": [{"value": "%s"}]}""".formatted(user)).expect(201).id();
    }

    @AfterEach
    void stop() {
        quickstart.close();
        System.setErr(original);
    }

    @Test
    void leaveNothingBehind() throws IOException {
        String version = client.get("/Groups/" + group).expect(200).version();
        String members = IntStream.range(0, 9_990)
                .mapToObj(i -> "{\"value\":\"" + "%080d".formatted(i) + "\"}")
                .collect(Collectors.joining(","));

        for (int i = 0; i < TIMES; i++) {
            breakOff("POST", "/Users", "{\"userName\": \"lost\"");
            breakOff("POST", "/Groups", "{\"displayName\": \"Lost\", \"members\": [" + members);
            breakOff("PUT", "/Groups/" + group, "{\"displayName\": \"Lost\", \"members\": [" + members);
            breakOff("PATCH", "/Groups/" + group, """
                    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations": [{"op": "remove", "path": "members"}""");
            breakOff("POST", "/Bulk", """
                    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
                     "Operations": [{"method": "DELETE", "path": "/Users/%s"},""".formatted(user));
        }

        assertThat(client.get("/Groups/" + group).expect(200).version()).isEqualTo(version);
        assertThat(client.query("/Users", "count", "0").at("totalResults").intValue())
                .isEqualTo(1);
        assertThat(client.query("/Groups", "count", "0").at("totalResults").intValue())
                .isEqualTo(1);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(" ERROR ", " WARN ", "Exception");
        assertThat(spools()).isZero();
    }

    /** Sends half a body, or what is said to be one, and waits until the server has given it up. */
    private void breakOff(String method, String path, String half) throws IOException {
        URI base = URI.create(quickstart.tenantUrl());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.setSoTimeout(60_000);
            String head = String.join(
                    "\r\n",
                    method + " " + base.getPath() + path + " HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + quickstart.token(),
                    "Content-Type: application/scim+json",
                    "Content-Length: " + (half.length() + 100),
                    "",
                    "");
            socket.getOutputStream().write((head + half).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).startsWith("HTTP/1.1 400 ");
        }
    }

    private static long spools() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(LostClientsTest::isSpool).count();
        }
    }

    private static boolean isSpool(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("scimlet-ids-");
        } catch (IOException e) {
            return false; // closed since it was listed
        }
    }

    /** The answer is larger than what the connection holds by itself. */
    @Test
    void mayGoWhileTheyAreAnswered() throws IOException {
        URI base = URI.create(quickstart.tenantUrl());
        String large = client.post("/Users", """
                {"userName": "large", "displayName": "%s"}""".formatted("x".repeat(900_000)))
                .expect(201)
                .id();

        for (int i = 0; i < TIMES; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
                socket.setReceiveBufferSize(4_096);
                socket.setSoTimeout(60_000);
                String head = String.join(
                        "\r\n",
                        "GET " + base.getPath() + "/Users/" + large + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + quickstart.token(),
                        "",
                        "");
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                socket.setSoLinger(true, 0); // so that the server notices at once
            }
        }

        client.get("/Users/" + user).expect(200);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(" ERROR ");
    }
}
