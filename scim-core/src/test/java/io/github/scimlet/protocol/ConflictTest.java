package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import io.github.scimlet.store.TestStore;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Changes at the same time")
class ConflictTest {

    private static final String DISABLE = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String path = "/Users/" + client.user("bjensen");
    private final String version = client.version(path);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void areTriedAgainOnWhatIsThereByThen() {
        TestClient late = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User replace(User before, User after) {
                if (attempts.getAndIncrement() == 0) {
                    client.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"first\"}")
                            .is(200);
                }
                return super.replace(before, after);
            }
        }));

        TestReply reply = late.patch(path, DISABLE).is(200);

        assertThat(attempts).hasValue(2);
        assertThat(reply.at("active")).isEqualTo(false);
        assertThat(reply.text("title")).isEqualTo("first");
    }

    @Test
    @Timeout(60)
    void areGivenUpAfterSomeTime() {
        TestClient late = overtaken();

        TestReply patched = late.patch(path, DISABLE).isError(503);
        int tried = attempts.getAndSet(0);

        assertThat(patched.header("Retry-After")).contains("1");
        assertThat(tried).isBetween(5, 50);
        late.put(path, "{\"userName\":\"x\"}").isError(503);
        late.delete(path).isError(503);
        late.patch("/Groups/" + client.group("Ops"), "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}")
                .isError(503);
        assertThat(client.version(path)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"7\", "})
    void areTheClientsOwnIfItNamedTheVersion(String otherVersions) {
        TestClient late = overtaken().with("If-Match", otherVersions + version);

        late.patch(path, DISABLE).isError(412);
        late.delete(path).isError(412);

        assertThat(attempts).hasValue(2);
    }

    @Test
    @Timeout(60)
    void areNotTheClientsOwnIfAnyVersionWillDo() {
        overtaken().with("If-Match", "*").patch(path, DISABLE).isError(503);

        assertThat(attempts.get()).isGreaterThan(1);
    }

    @Test
    void endWhenTheServerStops() {
        Thread.currentThread().interrupt();

        TestReply reply = overtaken().patch(path, DISABLE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(reply.isError(503).header("Retry-After")).isPresent();
    }

    private TestClient overtaken() {
        return TestClient.of(TestClient.serving(store)
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User replace(User before, User after) {
                        throw conflict();
                    }

                    @Override
                    public boolean delete(User before) {
                        throw conflict();
                    }
                })
                .groups(new DelegatingGroups(store.groups()) {
                    @Override
                    public Group replace(Group before, Group after) {
                        throw conflict();
                    }
                }));
    }

    private ScimException conflict() {
        attempts.incrementAndGet();
        return ScimException.preconditionFailed("somebody was faster");
    }

    @Test
    @Timeout(60)
    void loseNothing() throws Exception {
        int clients = 20;
        CyclicBarrier start = new CyclicBarrier(clients);
        List<Thread> threads = IntStream.range(0, clients)
                .mapToObj(i -> new Thread(() -> {
                    await(start);
                    client.patch(path, "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"" + i + "@x\"}]}")
                            .is(200);
                }))
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(client.get(path).json().values("emails")).hasSize(clients);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
