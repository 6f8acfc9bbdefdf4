package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A thousand operations in one PATCH: what they cost the stores")
class ManyOperationsTest extends GroupMembersFixture {

    private final List<String> looks = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"TOLERANT, 10", "TOLERANT, 1000", "STRICT, 10", "STRICT, 1000"})
    void isOneWriteAndOneLookAtEachNewMember(Preset preset, int operations) {
        int half = operations / 2;
        List<String> old = users("old", half);
        List<String> fresh = users("new", half);
        client.patch(path, add(old.toArray(String[]::new))).is(204);
        String[] changes = IntStream.range(0, half)
                .boxed()
                .flatMap(i ->
                        Stream.of(add(fresh.get(i)), Bodies.remove("members[value eq \\\"" + old.get(i) + "\\\"]")))
                .toArray(String[]::new);

        watched(preset).patch(path, changes).is(204);

        assertThat(writes).containsExactly("members");
        assertThat(looks).hasSize(half).doesNotHaveDuplicates();
        assertThat(members()).hasSize(half + 1).contains(ann).containsAll(fresh).doesNotContainAnyElementsOf(old);
    }

    @ParameterizedTest
    @CsvSource({"TOLERANT", "STRICT"})
    void isOneReadAndOneWriteOfAUser(Preset preset) {
        String user = "/Users/" + bob;
        String[] changes = IntStream.range(0, 1000)
                .mapToObj(i -> Bodies.operation("add", "emails", "[{\"value\":\"" + i + "\"}]"))
                .toArray(String[]::new);

        TestReply reply = watched(preset).patch(user, changes).is(200);

        assertThat(reply.json().complexes("emails")).hasSize(1000);
        assertThat(looks).containsExactly(bob);
        assertThat(writes).containsExactly("user");
    }

    private List<String> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> client.user(prefix + i)).toList();
    }

    private TestClient watched(Preset preset) {
        return preset.client(TestClient.serving(store)
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        looks.add(id);
                        return super.get(id, wanted);
                    }

                    @Override
                    public User replace(User before, User after) {
                        writes.add("user");
                        return super.replace(before, after);
                    }
                })
                .groups(new DelegatingGroups(store.groups()) {
                    @Override
                    public Optional<Group> get(String id, Projection wanted) {
                        looks.add(id);
                        return super.get(id, wanted);
                    }

                    @Override
                    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                        writes.add("members");
                        return super.changeMembers(id, change);
                    }

                    @Override
                    public Group replace(Group before, Group after) {
                        writes.add("group");
                        return super.replace(before, after);
                    }
                }));
    }
}
