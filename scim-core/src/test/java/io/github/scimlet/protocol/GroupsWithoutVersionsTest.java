package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of a group, the engine often sees no more than the head. */
class GroupsWithoutVersionsTest {

    private final TestStore store = TestStore.empty();
    private final String user = TestClient.of(store).user("bjensen");
    private final TestClient client =
            TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
                @Override
                public Optional<Group> get(String id, Projection wanted) {
                    return super.get(id, wanted).map(found -> found.with(a -> a.without("meta")));
                }

                @Override
                public Group replace(Group before, Group after) {
                    Group current = super.get(before.id(), Projection.everything(Schemas.GROUPS))
                            .orElseThrow();
                    Group versioned =
                            before.with(a -> a.with("meta", current.attributes().get("meta")));
                    return super.replace(versioned, after).with(a -> a.without("meta"));
                }

                @Override
                public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
                    return super.changeMembers(id, change)
                            .map(found ->
                                    new ChangedMembers(found.group().with(a -> a.without("meta")), found.change()));
                }
            }));

    private final String path = "/Groups/" + client.group("Ops", user);

    private String etag() {
        return client.get(path).header("ETag").orElseThrow();
    }

    @Test
    void isNotToldAfterAChangeThatSawNoMembers() {
        assertThat(client.patch(path, "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}")
                        .is(204)
                        .headers())
                .isEmpty();
        assertThat(client.patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}")
                        .is(204)
                        .headers())
                .isEmpty();
    }

    @Test
    void isToldAfterAChangeThatSawThem() {
        TestReply reply =
                client.patch(path, "{\"op\":\"remove\",\"path\":\"members\"}").is(204);

        assertThat(reply.header("ETag")).contains(etag());
    }

    @Test
    void isCheckedAgainstTheWholeWhateverChanges() {
        String version = etag();
        String rename = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}";

        client.with("If-Match", version).patch(path, rename).is(204);
        client.with("If-Match", version).patch(path, rename).isError(412);
        client.with("If-Match", etag())
                .patch(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}")
                .is(204);
        assertThat(client.get(path).json().mentions("members")).isFalse();
    }
}
