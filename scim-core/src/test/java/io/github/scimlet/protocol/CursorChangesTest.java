package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import io.github.scimlet.store.TickingClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pages by cursor while others insert and delete (RFC 9865 §2)")
class CursorChangesTest {

    private final TestClient client =
            TestClient.of(TestStore.builder().clock(new TickingClock()).build());

    private List<String> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> client.user(prefix + i)).toList();
    }

    private List<Object> rest(String query, String cursor) {
        List<Object> seen = new ArrayList<>();
        Optional<String> next = Optional.of(cursor);
        while (next.isPresent()) {
            TestReply page =
                    client.get("/Users?" + query + "&cursor=" + next.get()).is(200);
            seen.addAll(page.each("id"));
            next = page.json().text("nextCursor");
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=2", "count=2&sortBy=userName"})
    void beginAtTheRightOneAfterADeletionBefore(String query) {
        List<String> ids = users("user", 5);
        String cursor = CursorPages.second(client, "/Users?" + query);

        client.delete("/Users/" + ids.get(0)).is(204);
        client.delete("/Users/" + ids.get(1)).is(204);

        assertThat(rest(query, cursor)).isEqualTo(ids.subList(2, 5));
    }

    @Test
    void repeatNoneAfterAnInsertionBefore() {
        List<String> ids = users("user", 5);
        String cursor = CursorPages.second(client, "/Users?count=2&sortBy=userName");

        client.user("aaron");
        String between = client.user("user1a");

        List<Object> seen = rest("count=2&sortBy=userName", cursor);
        assertThat(seen).first().isEqualTo(between);
        assertThat(seen.subList(1, 4)).isEqualTo(ids.subList(2, 5));
    }

    @Test
    void endWhenTheRestIsGone() {
        List<String> ids = users("user", 3);
        String cursor = CursorPages.second(client, "/Users?count=2");

        client.delete("/Users/" + ids.get(2)).is(204);

        TestReply last = client.get("/Users?cursor=" + cursor).is(200);
        assertThat(last.each("id")).isEmpty();
        assertThat(last.json().mentions("nextCursor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void showEachThatStaysOnceWhateverHappens(long seed) {
        Random random = new Random(seed);
        List<String> staying = users("s", 20);
        List<String> going = new ArrayList<>(users("g", 20));
        String query = "count=" + (1 + random.nextInt(5)) + (random.nextBoolean() ? "&sortBy=userName" : "");
        List<Object> seen = new ArrayList<>();
        Optional<String> next = Optional.of("");

        for (int i = 0; next.isPresent(); i++) {
            TestReply page =
                    client.get("/Users?" + query + "&cursor=" + next.get()).is(200);
            seen.addAll(page.each("id"));
            next = page.json().text("nextCursor");
            if (random.nextBoolean() && !going.isEmpty()) {
                client.delete("/Users/" + going.remove(random.nextInt(going.size())))
                        .is(204);
            }
            if (i < 40) {
                client.user((random.nextBoolean() ? "a" : "z") + i);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
    }

    @Test
    @Timeout(60)
    void showEachThatStaysOnceWhileOthersWrite() throws Exception {
        List<String> staying = users("user", 100);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> writing = writer.submit(() -> {
            for (int i = 0; !done.get(); i++) {
                client.delete("/Users/" + client.user("user5" + "x".repeat(1 + i % 7)))
                        .is(204);
                started.countDown();
            }
        });

        try {
            assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
            for (int round = 0; round < 10; round++) {
                List<Object> seen = CursorPages.each(client, "/Users?count=7&sortBy=userName", "id");
                assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
            }
        } finally {
            done.set(true);
            writer.shutdown();
        }

        writing.get(20, TimeUnit.SECONDS);
    }
}
