package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangingMembersTest extends GroupMembersFixture {

    @Test
    void comeAndGo() {
        client.patch(path, add(bob)).is(204);
        assertThat(members()).containsExactlyInAnyOrder(ann, bob);

        client.patch(path, remove(ann)).is(204);
        assertThat(members()).containsExactly(bob);

        client.patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + bob + "\\\"]\"}")
                .is(204);
        assertThat(members()).isEmpty();
    }

    @Test
    void comeAndGoInOneRequest() {
        client.patch(path, add(bob), remove(ann), remove(bob), add(ann)).is(204);

        assertThat(members()).containsExactly(ann);
        assertThat(client.version(path)).isEqualTo(version);
    }

    @Test
    void areGroupsToo() {
        String inner = client.group("Inner");

        client.patch(path, add(inner)).is(204);

        assertThat(client.get(path).json().complexes("members"))
                .extracting(member -> member.mentioned("type"))
                .containsExactlyInAnyOrder("User", "Group");
    }

    @Test
    void doNotMoveTheVersionIfTheyWereThereAlready() {
        client.patch(path, add(ann)).is(204);
        client.patch(path, remove(bob)).is(204);

        assertThat(client.version(path)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "[{\"display\":\"x\"}]", "[1]", "[[]]", "7", "true"})
    void areNotAllOfThemBecauseOneIsUnreadable(String value) {
        client.patch(path, "{\"op\":\"remove\",\"path\":\"members\",\"value\":" + value + "}")
                .isError(400, "invalidValue");

        assertThat(members()).containsExactly(ann);
    }

    @Test
    void areNoneIfNoneIsNamed() {
        client.patch(path, "{\"op\":\"remove\",\"path\":\"members\",\"value\":[]}")
                .is(204);
        assertThat(members()).containsExactly(ann);

        client.patch(path, "{\"op\":\"remove\",\"path\":\"members\"}").is(204);
        assertThat(members()).isEmpty();
    }

    @Test
    void areThoseOfAGroupThatThereIs() {
        client.patch("/Groups/nothing", add(ann)).isError(404);
        client.patch("/Groups/nothing", remove(ann)).isError(404);
        client.patch("/Groups/nothing", add("nobody")).isError(404);
        client.patch("/Groups/nothing", add(ann), "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}")
                .isError(404);
    }

    @Test
    void changeWithTheRestOrNotAtAll() {
        client.group("Taken");

        client.patch(path, add(bob), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"TAKEN\"}")
                .isError(409, "uniqueness");
        assertThat(members()).containsExactly(ann);

        client.patch(path, add(bob), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}")
                .is(204);
        assertThat(members()).containsExactlyInAnyOrder(ann, bob);
        assertThat(client.version(path)).isNotEqualTo(version);
    }
}
