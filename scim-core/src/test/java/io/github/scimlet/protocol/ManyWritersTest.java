package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that read and write one attribute at random, by PUT, PATCH and Bulk, with and without If-Match. Each writes
 * another value, so that it can be told afterwards whether all of it may have happened in some order.
 */
@DisplayName("Many who write to one user at once")
@Timeout(120)
class ManyWritersTest {

    private static final int CLIENTS = 6;
    private static final int REQUESTS = 30;

    private final TestClient client = TestClient.of(TestStore.empty());
    private final String path = "/Users/" + client.user("bjensen");
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Event> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Event> reads = new ConcurrentLinkedQueue<>();
    private final Queue<String> spent =
            new ConcurrentLinkedQueue<>(); // versions that a write named that was carried out

    /** A value that was written or read, from when to when. */
    private record Event(String value, long begin, long end) {

        boolean isBefore(Event other) {
            return end < other.begin;
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void mayHaveComeOneAfterTheOther(long seed) throws Exception {
        write("first", Optional.empty(), 0);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            running.add(threads.submit(() -> work(new Random(seed * CLIENTS + number), "client" + number)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        read();

        assertThat(reads).allSatisfy(this::assertThatItWasThere);
        assertThat(spent).doesNotHaveDuplicates();
        assertThat(values(writes)).containsAll(values(reads));
    }

    private static Set<String> values(Queue<Event> events) {
        Set<String> values = new HashSet<>();
        events.forEach(event -> values.add(event.value()));
        return values;
    }

    /** Somebody had begun to write it, and nobody had written another value since that was over. */
    private void assertThatItWasThere(Event read) {
        Event written = writes.stream()
                .filter(write -> write.value().equals(read.value()))
                .findFirst()
                .orElseThrow();
        assertThat(read.isBefore(written)).isFalse();
        assertThat(writes).noneMatch(other -> written.isBefore(other) && other.isBefore(read));
    }

    private void work(Random random, String name) {
        for (int i = 0; i < REQUESTS; i++) {
            int choice = random.nextInt(8);
            if (choice < 2) {
                read();
            } else {
                Optional<String> version = choice % 2 == 0 ? Optional.empty() : Optional.of(client.version(path));
                write(name + "-" + i, version, choice / 3);
            }
        }
    }

    private void read() {
        long begin = System.nanoTime();
        String value = client.get(path).is(200).text("nickName");
        reads.add(new Event(value, begin, System.nanoTime()));
    }

    private void write(String value, Optional<String> version, int way) {
        long begin = System.nanoTime();
        int status = sent(value, version, way);
        long end = System.nanoTime();
        if (status == 412) {
            assertThat(version).isPresent();
        } else if (status != 503) { // too many were in its way
            assertThat(status).isIn(200, 204);
            writes.add(new Event(value, begin, end));
            version.ifPresent(spent::add);
        }
    }

    private int sent(String value, Optional<String> version, int way) {
        TestClient conditional =
                version.map(tag -> client.with("If-Match", tag)).orElse(client);
        String operation = "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"" + value + "\"}";
        return switch (way) {
            case 0 -> conditional.patch(path, operation).status();
            case 1 ->
                conditional
                        .put(path, "{\"userName\":\"bjensen\",\"nickName\":\"" + value + "\"}")
                        .status();
            default -> bulk(operation, version);
        };
    }

    private int bulk(String operation, Optional<String> version) {
        String tag = version.map(text -> "\"version\":\"" + text.replace("\"", "\\\"") + "\",")
                .orElse("");
        return Integer.parseInt(client.post("/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                  {"method": "PATCH", "path": "%s", %s "data": {
                    "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}}]}
                """.formatted(path, tag, operation))
                .is(200)
                .text("Operations", 0, "status"));
    }
}
