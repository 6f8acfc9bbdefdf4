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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

@DisplayName("A PostgreSQL that is killed while clients write, and another one that takes its place")
@Tag("postgresql")
@Timeout(120)
class FailoverTest {

    private static final int WRITERS = 8;

    private final PostgresServer primary = PostgresServer.start();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>(); // ids by userName
    private final Map<String, Integer> unsure = new ConcurrentHashMap<>(); // status of the repetition, by userName
    private final CountDownLatch begun = new CountDownLatch(10 * WRITERS);
    private final CountDownLatch away = new CountDownLatch(WRITERS);
    private final CountDownLatch back = new CountDownLatch(5 * WRITERS);
    private PostgresServer standby;
    private Quickstart quickstart;

    @BeforeEach
    void start() throws Exception {
        primary.create("scim");
        standby = primary.standby();
        quickstart = Quickstart.start(TestEnvironment.with("SCIM_DB", primary.urlWith(standby, "scim")));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        quickstart.close();
        standby.close();
        primary.close();
    }

    @Test
    void hasAllThatWasAcknowledgedAndNothingTwice() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String writer = "writer" + i;
            writers.add(threads.submit(() -> write(writer)));
        }
        begun.await();

        primary.kill();
        away.await();
        standby.promote();

        for (Future<?> writer : writers) {
            writer.get();
        }
        acknowledged.forEach((userName, id) -> assertThat(idOf(userName)).hasValue(id));
        assertThat(unsure.values()).isSubsetOf(201, 409);
        assertThat(client().query("/Users", "count", "0").at("totalResults").intValue())
                .isEqualTo(acknowledged.size());
    }

    /** Creates one user after the other, each as often as it takes. */
    private void write(String writer) {
        for (int i = 0; back.getCount() > 0; i++) {
            String userName = writer + "-" + i;
            ScimReply reply = create(userName);
            boolean repeated = reply.status() == 503;
            while (reply.status() == 503) {
                assertThat(reply.retryAfter()).hasValue("5");
                away.countDown();
                reply = create(userName);
            }
            if (repeated) {
                unsure.put(userName, reply.status());
            }
            String id = repeated && reply.status() == 409
                    ? idOf(userName).orElseThrow()
                    : reply.expect(201).id();
            acknowledged.put(userName, id);
            (away.getCount() == 0 ? back : begun).countDown();
        }
    }

    private ScimReply create(String userName) {
        return client().post("/Users", "{\"userName\": \"" + userName + "\"}");
    }

    private Optional<String> idOf(String userName) {
        List<String> ids =
                client().find("/Users", "userName eq \"" + userName + "\"").ids();
        assertThat(ids).hasSizeLessThan(2);
        return ids.stream().findFirst();
    }

    private ScimClient client() {
        return new ScimClient(quickstart.tenantUrl(), quickstart.token());
    }
}
