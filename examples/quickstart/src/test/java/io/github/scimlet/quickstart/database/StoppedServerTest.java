package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.quickstart.QuickstartProcess;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.ScimReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A process that is told to stop while it works on requests")
@Tag("postgresql")
@Timeout(120)
class StoppedServerTest {

    private static final int REQUESTS = 6;
    private static final String BODY = "{\"userName\": \"mandy\"}";

    private final FreshDatabase database = TestDatabase.POSTGRESQL.fresh();
    private final ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
    private QuickstartProcess quickstart;

    @BeforeEach
    void start() throws IOException {
        quickstart = QuickstartProcess.start(TestEnvironment.with("SCIM_DB", database.url()));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        quickstart.close();
        database.close();
    }

    @Test
    void answersThemAllBeforeItEnds() throws Exception {
        List<Future<ScimReply>> replies = new ArrayList<>();
        String late;
        try (Connection lock = locked()) {
            begin(replies);
            awaitRequestsThatWaitFor(lock);
            try (Socket sending = halfABody()) {
                quickstart.terminate();
                awaitThatNobodyIsLetIn();
                lock.rollback();
                sending.getOutputStream().write(BODY.substring(5).getBytes(StandardCharsets.UTF_8));
                late = new String(sending.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        for (Future<ScimReply> reply : replies) {
            reply.get().expect(201);
        }
        assertThat(late).startsWith("HTTP/1.1 201 ").containsIgnoringCase("Connection: close");
        assertThat(quickstart.exitStatus()).isEqualTo(128 + 15);
        assertThat(users()).isEqualTo(REQUESTS + 1);
    }

    @Test
    void endsAlsoIfOneOfThemHangs() throws Exception {
        List<Future<ScimReply>> replies = new ArrayList<>();
        try (Connection lock = locked()) {
            begin(replies);
            awaitRequestsThatWaitFor(lock);
            Instant begin = Instant.now();

            quickstart.terminate();

            assertThat(quickstart.exitStatus()).isEqualTo(128 + 15);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
            lock.rollback();
        }
        assertThat(users()).isZero();
    }

    private Connection locked() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE scim_resource IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }

    private void begin(List<Future<ScimReply>> replies) {
        ScimClient client = new ScimClient(quickstart.tenantUrl(), quickstart.token());
        for (int i = 0; i < REQUESTS; i++) {
            String body = "{\"userName\": \"user-" + i + "\"}";
            replies.add(threads.submit(() -> client.post("/Users", body)));
        }
    }

    private static void awaitRequestsThatWaitFor(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement()) {
            int waiting = 0;
            while (waiting < REQUESTS) {
                statement.execute("SELECT pg_sleep(0.02)");
                try (ResultSet count =
                        statement.executeQuery("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")) {
                    count.next();
                    waiting = count.getInt(1);
                }
            }
        }
    }

    /** A client that has sent no more than five bytes of a body. */
    private Socket halfABody() throws IOException {
        Socket socket = connected();
        socket.setSoTimeout(60_000);
        String head = String.join(
                "\r\n",
                "POST /scim/v2/Users HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + quickstart.token(),
                "Content-Type: application/scim+json",
                "Content-Length: " + BODY.length(),
                "",
                BODY.substring(0, 5));
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private Socket connected() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(quickstart.tenantUrl()).getPort());
    }

    private void awaitThatNobodyIsLetIn() throws InterruptedException {
        while (isLetIn()) {
            Thread.onSpinWait();
        }
    }

    private boolean isLetIn() {
        try {
            connected().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private long users() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM scim_resource")) {
            count.next();
            return count.getLong(1);
        }
    }
}
