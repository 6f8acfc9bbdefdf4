package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Members of groups (RFC 7643 §4.2)")
class GroupMembersTest extends GroupMembersFixture {

    @Test
    @Timeout(60)
    void areAllThereAfterManyClientsAddedThemAtATime() throws Exception {
        List<String> ids =
                IntStream.range(0, 40).mapToObj(i -> client.user("u" + i)).toList();
        CyclicBarrier start = new CyclicBarrier(ids.size());
        List<Thread> threads = ids.stream()
                .map(id -> new Thread(() -> {
                    await(start);
                    client.patch(path, add(id)).is(204);
                }))
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(members()).hasSize(41).contains(ann).containsAll(ids);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void haveNoAddressIfTheirTypeIsNotServed() {
        TestClient groupsOnly = TestClient.of(
                ScimServiceProvider.builder().groups(store.groups()).authenticatedByHost());

        TestReply reply = groupsOnly.get(path).is(200);

        assertThat(reply.at("members", 0, "$ref")).isEqualTo(Attributes.NULL);
        assertThat(reply.at("members", 0, "value")).isEqualTo(ann);
    }
}
