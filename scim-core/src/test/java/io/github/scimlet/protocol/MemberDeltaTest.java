package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberDeltaTest extends GroupMembersFixture {

    private final List<String> asked = new ArrayList<>();
    private final TestClient watched = TestClient.of(ScimServiceProvider.builder()
            .users(new DelegatingUsers(store.users()) {
                @Override
                public Optional<User> get(String id, Projection wanted) {
                    asked.add("user " + id);
                    return super.get(id, wanted);
                }
            })
            .groups(new DelegatingGroups(store.groups()) {
                @Override
                public Optional<Group> get(String id, Projection wanted) {
                    asked.add(wanted.includes("members") ? "all members" : "head");
                    return super.get(id, wanted);
                }

                @Override
                public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                    asked.add(change.toString());
                    return super.changeMembers(id, change);
                }
            })
            .authenticatedByHost());

    private String change(List<String> added, String... removed) {
        List<Member> members =
                added.stream().map(id -> Member.of(id).withType("User")).toList();
        return new MemberChange(members, Set.of(removed)).toString();
    }

    @Test
    void areTheAddedAloneWhoeverElseIsThere() {
        watched.patch(path, add(bob)).is(204);

        assertThat(asked).containsExactly("user " + bob, change(List.of(bob)));
    }

    @Test
    void areTheRemovedAlone() {
        watched.patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + ann + "\\\"]\"}")
                .is(204);
        watched.patch(path, remove(bob)).is(204);

        assertThat(asked).containsExactly(change(List.of(), ann), change(List.of(), bob));
    }

    @Test
    void areADeltaAlsoIfTheNameIsSentAlong() {
        watched.patch(
                        path,
                        "{\"op\":\"replace\",\"value\":{\"id\":\"x\",\"displayName\":\"Ops\"}}",
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + bob
                                + "\",\"display\":\"x\"}]}")
                .is(204);

        assertThat(asked).containsExactly("head", "user " + bob, change(List.of(bob)));
    }

    @Test
    void areReadOnlyByThoseWhoWantToSeeThem() {
        watched.patch(path + "?attributes=displayName", add(bob)).is(200);
        assertThat(asked).containsExactly("user " + bob, change(List.of(bob)), "head");
    }

    @Test
    void areNotReadWhereOnlyTheHeadChanges() {
        watched.patch(path, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}")
                .is(204);

        assertThat(asked).containsExactly("head");
    }

    @Test
    void areReadWhereAFilterMustFindThem() {
        watched.patch(path, "{\"op\":\"remove\",\"path\":\"members[display sw \\\"a\\\"]\"}")
                .is(204);

        assertThat(asked).containsExactly("all members");
        assertThat(members()).isEmpty();
    }
}
