package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.PostgresServer;
import io.github.scimlet.quickstart.Quickstart;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.ScimReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A PostgreSQL that is killed while clients write, and comes back")
@Tag("postgresql")
@Timeout(120)
class KilledDatabaseTest {

    private static final int WRITERS = 8;

    private final PostgresServer database = PostgresServer.start();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>(); // ids by userName
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(20 * WRITERS);
    private final CountDownLatch away = new CountDownLatch(2 * WRITERS);
    private final CountDownLatch back = new CountDownLatch(WRITERS);
    private Quickstart quickstart;

    @BeforeEach
    void start() throws Exception {
        quickstart = Quickstart.start(TestEnvironment.with("SCIM_DB", database.create("scim")));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        quickstart.close();
        database.close();
    }

    @Test
    void hasAllThatWasAcknowledgedAndNothingByHalves() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String writer = "writer" + i;
            writers.add(threads.submit(() -> write(writer)));
        }
        begun.await();

        database.kill();
        away.await();
        assertThat(client().get("/Users").expect(503).retryAfter()).isPresent();
        database.restart();

        for (Future<?> writer : writers) {
            writer.get();
        }
        acknowledged.forEach(this::assertThatItIsThere);
        long unacknowledged = refused.stream().filter(this::isThere).count();
        assertThat(client().query("/Users", "count", "0").at("totalResults").longValue())
                .isEqualTo(acknowledged.size() + unacknowledged);
    }

    /** Creates one user after the other, until the database has been away and answers again. */
    private void write(String writer) {
        for (int i = 0; back.getCount() > 0; i++) {
            String userName = writer + "-" + i;
            ScimReply reply = client().post("/Users", """
                            {"userName": "%1$s", "emails": [{"value": "%1$s@example.com"}]}
                            """.formatted(userName));
            if (reply.status() == 503) {
                assertThat(reply.retryAfter()).isPresent();
                refused.add(userName);
                away.countDown();
            } else {
                acknowledged.put(userName, reply.expect(201).id());
                (away.getCount() == 0 ? back : begun).countDown();
            }
        }
    }

    private void assertThatItIsThere(String userName, String id) {
        assertThat(isThere(userName)).as(userName).isTrue();
        assertThat(client().get("/Users/" + id).expect(200).at("userName").stringValue())
                .isEqualTo(userName);
    }

    /** Found by all its values or by none. */
    private boolean isThere(String userName) {
        List<String> byName =
                client().find("/Users", "userName eq \"" + userName + "\"").ids();
        assertThat(byName).hasSizeLessThan(2);
        assertThat(client().find("/Users", "emails.value eq \"" + userName + "@example.com\"")
                        .ids())
                .isEqualTo(byName);
        byName.forEach(id -> client().get("/Users/" + id).expect(200));
        return !byName.isEmpty();
    }

    private ScimClient client() {
        return new ScimClient(quickstart.tenantUrl(), quickstart.token());
    }
}
