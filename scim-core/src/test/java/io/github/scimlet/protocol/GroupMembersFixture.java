package io.github.scimlet.protocol;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import java.util.List;

/** A group with one of two users, and how to change that. */
abstract class GroupMembersFixture {

    static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],";

    final TestStore store = TestStore.empty();
    final TestClient client = TestClient.of(store);
    final TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));
    final String ann = client.user("ann");
    final String bob = client.user("bob");
    final String path = "/Groups/" + client.group("Ops", ann);
    final String version = client.version(path);

    static String add(String... ids) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + values(ids) + "]}";
    }

    static String remove(String... ids) {
        return "{\"op\":\"remove\",\"path\":\"members\",\"value\":[" + values(ids) + "]}";
    }

    static String values(String... ids) {
        return String.join(
                ",",
                List.of(ids).stream().map(id -> "{\"value\":\"" + id + "\"}").toList());
    }

    List<Object> members() {
        return client.get(path).is(200).json().complexes("members").stream()
                .map(member -> member.mentioned("value"))
                .toList();
    }
}
