package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Members of groups (RFC 7643 §4.2)")
class GroupMembersTest {

    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],";

    private final InMemoryStore store = new InMemoryStore();
    private final TestClient client = TestClient.of(store);
    private final TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));
    private final String ann = client.user("ann");
    private final String bob = client.user("bob");
    private final String path = "/Groups/" + client.group("Ops", ann);

    private static String add(String... ids) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + values(ids) + "]}";
    }

    private static String remove(String... ids) {
        return "{\"op\":\"remove\",\"path\":\"members\",\"value\":[" + values(ids) + "]}";
    }

    private static String values(String... ids) {
        return String.join(
                ",",
                List.of(ids).stream().map(id -> "{\"value\":\"" + id + "\"}").toList());
    }

    private List<Object> members() {
        return client.get(path).is(200).json().complexes("members").stream()
                .map(member -> member.mentioned("value"))
                .toList();
    }

    @Nested
    class WhoAreNobody {

        @Test
        void areLeftOutWhileTheOthersCome() {
            client.patch(path, add("nobody", bob)).is(204);
            String group = client.group("Other", "nobody", bob);

            assertThat(members()).containsExactly(ann, bob);
            assertThat(client.get("/Groups/" + group).json().complexes("members"))
                    .hasSize(1);
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

            assertThat(client.get(path).header("ETag")).contains("W/\"1\"");
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

    @Nested
    class ThatChange {

        @Test
        void comeAndGo() {
            client.patch(path, add(bob)).is(204);
            assertThat(members()).containsExactly(ann, bob);

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
            assertThat(client.get(path).header("ETag")).contains("W/\"1\"");
        }

        @Test
        void areGroupsToo() {
            String inner = client.group("Inner");

            client.patch(path, add(inner)).is(204);

            assertThat(client.get(path).at("members", 1, "type")).isEqualTo("Group");
        }

        @Test
        void doNotMoveTheVersionIfTheyWereThereAlready() {
            client.patch(path, add(ann)).is(204);
            client.patch(path, remove(bob)).is(204);

            assertThat(client.get(path).header("ETag")).contains("W/\"1\"");
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
            assertThat(members()).containsExactly(ann, bob);
            assertThat(client.get(path).header("ETag")).contains("W/\"2\"");
        }
    }

    @Nested
    class InNumbers {

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

    /** What reaches the stores when members change by their ids. */
    @Nested
    class AsADelta {

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
                    public Optional<Group> changeMembers(String id, MemberChange change) {
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
