package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberLimitsTest extends GroupMembersFixture {

    private final TestClient limited = TestClient.of(TestClient.serving(store)
            .config(ServiceProviderConfig.builder().maxMembers(2).build()));

    @Test
    void areLimitedInOneRequest() {
        limited.patch(path, add(ann, bob, "c")).isError(413).saying("maxMembers", "2");
        limited.patch(path, add(ann), remove(bob, "c")).isError(413);
        limited.patch(path, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[" + values("b", "c", "d") + "]}")
                .isError(413);
        limited.put(path, "{\"displayName\":\"Ops\",\"members\":[" + values(ann, bob, "c") + "]}")
                .isError(413);
        limited.post("/Groups", "{\"displayName\":\"x\",\"members\":[" + values("a", "b", "c") + "]}")
                .isError(413);

        assertThat(members()).containsExactly(ann);
    }

    @Test
    void mayReachTheLimit() {
        limited.patch(path, add(ann, bob)).is(204);
        limited.post("/Groups", "{\"displayName\":\"x\",\"members\":[" + values(ann, bob) + "]}")
                .is(201);
    }

    @Test
    void areNotLimitedInAGroup() {
        String[] more =
                IntStream.range(0, 5).mapToObj(i -> client.user("u" + i)).toArray(String[]::new);
        client.patch(path, add(more)).is(204);

        limited.patch(path, "{\"op\":\"remove\",\"path\":\"members[type eq \\\"Group\\\"]\"}")
                .is(204);
        limited.patch(path, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}")
                .is(204);

        assertThat(members()).hasSize(6);
    }
}
