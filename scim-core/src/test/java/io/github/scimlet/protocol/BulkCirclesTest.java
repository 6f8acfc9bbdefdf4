package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.store.ChangedMembers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Circular references (RFC 7644 §3.7.1)")
@Timeout(60)
class BulkCirclesTest extends BulkFixture {

    private final List<Change> changes = new ArrayList<>();
    private final TestClient heard = TestClient.of(TestClient.serving(store).listener(changes::add));

    private static String[] circle(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> group("G" + i, "bulkId:G" + (i + 1) % length))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void areResolvedWhateverTheirLength(int length) {
        TestReply reply = bulk(strict, circle(length));

        assertThat(statuses(reply)).hasSize(length).containsOnly("201");
        List<String> ids = each(reply, "location").stream()
                .map(location -> location.toString().replaceFirst(".*/", ""))
                .toList();
        for (int i = 0; i < length; i++) {
            assertThat(members("/Groups/" + ids.get(i))).containsExactly(ids.get((i + 1) % length));
        }
    }

    @Test
    void needOneChangeMoreThanThereAreResources() {
        bulk(heard, circle(3)).is(200);

        assertThat(changes)
                .extracting(Change::operation)
                .containsExactly(Operation.CREATE, Operation.CREATE, Operation.CREATE, Operation.PATCH);
        assertThat(changes.stream().map(Change::transaction).distinct()).hasSize(1);
        assertThat(changes.get(3).id()).isEqualTo(changes.get(0).id());
        assertThat(changes.get(3).members().added()).hasSize(1);
    }

    @Test
    void areResolvedInExtensions() {
        for (TestClient each : List.of(client, strict)) {
            String ann = each == strict ? "ann" : "anna";
            String bob = each == strict ? "bob" : "robert";

            TestReply reply = bulk(each, managed(ann, "bulkId:" + bob), managed(bob, "bulkId:" + ann));

            assertThat(statuses(reply)).containsExactly("201", "201");
            assertThat(manager(path(reply, 0))).isEqualTo(id(reply, 1));
            assertThat(manager(path(reply, 1))).isEqualTo(id(reply, 0));
            assertThat(client.get(path(reply, 0)).text(ENTERPRISE, "department"))
                    .isEqualTo("R&D");
            assertThat(client.get(path(reply, 1)).text(ENTERPRISE, "department"))
                    .isEqualTo("R&D");
        }
    }

    @Test
    void areResolvedForAManagerOfHisOwn() {
        TestReply reply = bulk(strict, managed("ann", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactly("201");
        assertThat(manager(path(reply, 0))).isEqualTo(id(reply, 0));
    }

    @Test
    void areResolvedForSeveralCirclesThatMeet() {
        client.user("zed");
        String zed = client.get("/Users").text("Resources", 0, "id");

        TestReply reply = bulk(
                strict,
                group("A", zed, "bulkId:B", "bulkId:C", "bulkId:eve"),
                group("B", "bulkId:A", zed, "bulkId:B"),
                group("C", "bulkId:D"),
                group("D", "bulkId:A", "bulkId:B"),
                group("Out", "bulkId:D"),
                user("eve"));

        assertThat(statuses(reply)).containsOnly("201");
        assertThat(members(path(reply, 0))).containsExactlyInAnyOrder(zed, id(reply, 1), id(reply, 2), id(reply, 5));
        assertThat(members(path(reply, 1))).containsExactlyInAnyOrder(zed, id(reply, 0), id(reply, 1));
        assertThat(members(path(reply, 2))).containsExactly(id(reply, 3));
        assertThat(members(path(reply, 3))).containsExactlyInAnyOrder(id(reply, 0), id(reply, 1));
        assertThat(members(path(reply, 4))).containsExactly(id(reply, 3));
    }

    @Test
    void endWithTheVersionThatEachHas() {
        TestReply reply = bulk(client, circle(2));

        for (int i = 0; i < 2; i++) {
            assertThat(reply.text("Operations", i, "version"))
                    .isEqualTo(client.get(path(reply, i)).text("meta", "version"));
        }
    }

    @Test
    void endWithTheVersionThatEachHasIfTheStoreKeepsNone() {
        TestClient unversioned = TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Group create(Group group, Projection wanted) {
                return super.create(group, wanted).with(a -> a.without("meta"));
            }

            @Override
            public Optional<Group> get(String id, Projection wanted) {
                return super.get(id, wanted).map(found -> found.with(a -> a.without("meta")));
            }

            @Override
            public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                return super.changeMembers(id, change)
                        .map(found -> new ChangedMembers(found.group().with(a -> a.without("meta")), found.change()));
            }
        }));

        TestReply reply = bulk(unversioned, circle(2));

        for (int i = 0; i < 2; i++) {
            assertThat(unversioned.get(path(reply, i)).header("ETag")).contains(reply.text("Operations", i, "version"));
        }
    }

    @Test
    void leaveNothingBehindIfOneCannotBeCreated() {
        client.user("taken");

        TestReply reply = bulk(
                heard,
                managed("ann", "bulkId:bob"),
                managed("bob", "bulkId:taken"),
                managed("taken", "bulkId:ann"),
                group("Ops", "bulkId:bob"),
                user("eve"));

        assertThat(statuses(reply)).containsExactly("409", "409", "409", "409", "201");
        assertThat(error(reply, 2).text("scimType")).contains("uniqueness");
        assertThat(each(reply, "location").subList(0, 4)).containsOnly(Attributes.NULL);
        assertThat(client.get("/Users").each("userName")).containsExactlyInAnyOrder("taken", "eve");
        assertThat(count("/Groups")).isEqualTo(0L);
    }

    @Test
    void tellListenersOfWhatIsUndone() {
        client.user("taken");

        bulk(heard, managed("taken", "bulkId:ann"), managed("ann", "bulkId:taken"))
                .is(200);

        assertThat(changes).extracting(Change::operation).containsExactly(Operation.CREATE, Operation.DELETE);
        assertThat(changes.get(1).id()).isEqualTo(changes.get(0).id());
    }

    @Test
    void cannotBeResolvedIfTheAttributeIsRequired() {
        Schema twin = Samples.schema("""
                {"id": "urn:example:2.0:Twin", "attributes": [{"name": "sibling", "required": true}]}
                """);
        TestClient twins = TestClient.of(TestClient.serving(store).extension("User", new Extension(twin, true)));

        TestReply reply = bulk(
                twins,
                post("/Users", "a", "{\"userName\":\"a\",\"urn:example:2.0:Twin\":{\"sibling\":\"bulkId:b\"}}"),
                post("/Users", "b", "{\"userName\":\"b\",\"urn:example:2.0:Twin\":{\"sibling\":\"bulkId:a\"}}"));

        assertThat(statuses(reply)).containsExactly("409", "409");
        assertThat(error(reply, 1).text("detail").orElse("")).contains("circle", "Twin");
        assertThat(count("/Users")).isEqualTo(0L);
    }

    @Test
    void areUndoneIfTheStoreRefusesTheRest() {
        TestClient refusing = TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                throw ScimException.invalidValue("A group cannot contain itself.");
            }
        }));

        TestReply reply = bulk(refusing, group("A", "bulkId:A"), group("B"));

        assertThat(statuses(reply)).containsExactly("409", "201");
        assertThat(error(reply, 0).text("detail").orElse("")).contains("A group cannot contain itself.");
        assertThat(client.get("/Groups").each("displayName")).containsExactly("B");
    }

    @Test
    void areUndoneIfTheStoreFails() {
        TestClient failing = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User replace(User before, User after) {
                throw new IllegalStateException("secret");
            }
        }));

        TestReply reply = bulk(failing, managed("ann", "bulkId:bob"), managed("bob", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactly("409", "500");
        assertThat(reply.body()).doesNotContain("secret");
        assertThat(count("/Users")).isEqualTo(0L);
    }

    @Test
    void areUndoneIfSomebodyElseHasDoneSo() {
        TestClient overtaken = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User replace(User before, User after) {
                delete(before);
                return super.replace(before, after);
            }
        }));

        TestReply reply = bulk(overtaken, managed("ann", "bulkId:bob"), managed("bob", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactly("409", "409");
        assertThat(count("/Users")).isEqualTo(0L);
    }

    @Test
    void sayThatTheyCouldNotBeUndone() {
        TestClient failing = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User replace(User before, User after) {
                throw ScimException.unavailable("Later.", Duration.ofSeconds(1));
            }

            @Override
            public boolean delete(User before) {
                throw new IllegalStateException("secret");
            }
        }));

        TestReply reply = bulk(failing, managed("ann", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactly("500");
        assertThat(error(reply, 0).text("detail").orElse("")).contains("log");
    }

    @Test
    void needNoRightsBeyondThatToCreate() {
        TestClient creator =
                TestClient.of(TestClient.serving(store).policy(access -> access.operation() == Operation.CREATE));

        assertThat(statuses(bulk(creator, circle(2)))).containsExactly("201", "201");
        assertThat(statuses(bulk(creator, managed("ann", "bulkId:bob"), managed("bob", "bulkId:ann"))))
                .containsExactly("201", "201");
    }

    @Test
    void areNoWayAroundThePolicy() {
        TestClient limited = TestClient.of(TestClient.serving(store)
                .policy(access -> access.operation() == Operation.CREATE
                        && access.attributes().stream()
                                .noneMatch(path -> path.attribute().equals("manager"))));

        TestReply reply = bulk(limited, managed("ann", "bulkId:bob"), managed("bob", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactlyInAnyOrder("403", "409");
        assertThat(count("/Users")).isEqualTo(0L);
    }

    @Test
    void countAsAsManyErrorsAsTheyHaveOperations() {
        client.user("taken");

        TestReply reply = client.post(
                "/Bulk",
                request(
                        "\"failOnErrors\":2,",
                        managed("taken", "bulkId:ann"),
                        managed("ann", "bulkId:taken"),
                        user("bob")));

        assertThat(statuses(reply)).containsExactly("409", "409");
    }

    @Test
    void areNotBrokenUpIfAnOperationIsWrongInItself() {
        TestReply reply = bulk(
                strict,
                group("A", "bulkId:B", "bulkId:none"),
                group("B", "bulkId:A"),
                post("/Users/7", "u", "{\"nickName\":\"bulkId:u\"}"));

        assertThat(statuses(reply)).containsExactly("400", "409", "400");
        assertThat(count("/Groups")).isEqualTo(0L);
    }

    @Test
    void doNotReachAnythingOutsideThem() {
        TestReply reply = bulk(
                client,
                patch("/Groups/bulkId:A", "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}"),
                group("A", "bulkId:B"),
                group("B", "bulkId:A"));

        assertThat(statuses(reply)).containsExactly("204", "201", "201");
        assertThat(client.get(path(reply, 1)).text("externalId")).isEqualTo("x");
        assertThat(members(path(reply, 1))).containsExactly(id(reply, 2));
    }
}
