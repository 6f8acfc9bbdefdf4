package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a listener learns of members")
class MembershipChangesTest {

    private final TestStore store = TestStore.empty();
    private final List<Change> changes = new ArrayList<>();
    private final TestClient client = TestClient.of(TestClient.serving(store).listener(changes::add));
    private final String one = client.user("one");
    private final String two = client.user("two");
    private final String three = client.user("three");

    @BeforeEach
    void forgetTheUsers() {
        changes.clear();
    }

    private void check(int index, List<String> come, List<String> gone) {
        Change change = changes.get(index);
        assertThat(change.members().added()).extracting(Member::value).containsExactlyInAnyOrderElementsOf(come);
        assertThat(change.members().removed()).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(change.attributes()).contains(AttributePath.of("members"));
    }

    @Test
    void areThoseOfANewGroup() {
        client.group("Ops", one, two);

        check(0, List.of(one, two), List.of());
    }

    @Test
    void areOnlyThoseWhoWereNoneBefore() {
        String group = client.group("Ops", one);

        client.patch("/Groups/" + group, """
                {"op":"add","path":"members","value":[{"value":"%s"},{"value":"%s"}]}""".formatted(one, two), """
                {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(three))
                .is(204);

        check(1, List.of(two), List.of());
        Change change = changes.get(1);
        assertThat(change.operation()).isEqualTo(Operation.PATCH);
        assertThat(change.before()).isEmpty();
        assertThat(new Group(change.after().orElseThrow().attributes()).displayName())
                .isEqualTo("Ops");
        assertThat(change.after().orElseThrow().attributes().has("members")).isFalse();
    }

    @Test
    void areOnlyThoseWhoWereThere() {
        String group = client.group("Ops", one, two);

        client.patch("/Groups/" + group, """
                {"op":"remove","path":"members","value":[{"value":"%s"},{"value":"%s"}]}""".formatted(one, three)).is(204);

        check(1, List.of(), List.of(one));
    }

    @Test
    void areTheDifferenceThatAPutMakes() {
        String group = client.group("Ops", one, two);

        client.put("/Groups/" + group, """
                {"displayName":"Ops","members":[{"value":"%s"},{"value":"%s"}]}""".formatted(two, three)).is(200);

        check(1, List.of(three), List.of(one));
    }

    @Test
    void areTheDifferenceThatAReplaceMakesWithAnotherName() {
        String group = client.group("Ops", one, two);

        client.patch("/Groups/" + group, """
                {"op":"replace","path":"members","value":[{"value":"%s"}]}""".formatted(three), """
                {"op":"replace","path":"displayName","value":"Dev"}""").is(204);

        check(1, List.of(three), List.of(one, two));
        assertThat(changes.get(1).attributes()).contains(AttributePath.of("displayName"));
    }

    @Test
    void areNobodyIfOnlyTheNameChanges() {
        String group = client.group("Ops", one, two);

        client.patch("/Groups/" + group, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Dev\"}")
                .is(204);

        assertThat(changes.get(1).members().isEmpty()).isTrue();
    }

    @Test
    void areNotThoseWhoDoNotExist() {
        client.group("Ops", one, "nobody");

        check(0, List.of(one), List.of());
    }
}
