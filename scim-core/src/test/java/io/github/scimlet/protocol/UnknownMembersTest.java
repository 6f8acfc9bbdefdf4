package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownMembersTest extends GroupMembersFixture {

    @Test
    void areLeftOutWhileTheOthersCome() {
        client.patch(path, add("nobody", bob)).is(204);
        String group = client.group("Other", "nobody", bob);

        assertThat(members()).containsExactlyInAnyOrder(ann, bob);
        assertThat(client.get("/Groups/" + group).json().complexes("members")).hasSize(1);
    }

    @Test
    void areLeftOutOfAReplacementToo() {
        client.put(path, "{\"displayName\":\"Ops\",\"members\":[" + values("nobody", bob) + "]}")
                .is(200);
        assertThat(members()).containsExactly(bob);

        client.patch(path, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[" + values("nobody", ann) + "]}")
                .is(204);
        assertThat(members()).containsExactly(ann);
    }

    @Test
    void leaveTheVersionAsItIs() {
        client.patch(path, add("nobody")).is(204);

        assertThat(client.version(path)).isEqualTo(version);
    }

    @Test
    void areRefusedByTheLetter() {
        strict.patch(path, add(bob, "nobody")).isError(400, "invalidValue").saying("nobody");
        strict.put(path, "{" + SCHEMAS + "\"displayName\":\"Ops\",\"members\":[" + values(ann, "nobody") + "]}")
                .isError(400, "invalidValue");
        strict.post("/Groups", "{" + SCHEMAS + "\"displayName\":\"x\",\"members\":[" + values("nobody") + "]}")
                .isError(400, "invalidValue");

        assertThat(members()).containsExactly(ann);
        assertThat(client.get("/Groups").at("totalResults")).isEqualTo(1L);
    }

    @Test
    void areRemovedWithoutAQuestion() {
        client.patch(path, remove("nobody")).is(204);
        strict.patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"nobody\\\"]\"}")
                .is(204);

        assertThat(members()).containsExactly(ann);
    }
}
