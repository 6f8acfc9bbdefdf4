package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import java.util.List;

/** A service provider of users and groups, and the operations of which Bulk requests to it are made. */
abstract class BulkFixture {

    static final String REQUEST = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    final TestStore store = TestStore.empty();
    final TestClient client = TestClient.of(store);
    final TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

    static TestReply bulk(TestClient client, String... operations) {
        return client.post("/Bulk", request("", operations));
    }

    /** @param settings other members of the request, each with a comma behind it */
    static String request(String settings, String... operations) {
        return "{\"schemas\":[\"" + REQUEST + "\"]," + settings + "\"Operations\":[" + String.join(",", operations)
                + "]}";
    }

    static String post(String path, String bulkId, String data) {
        return "{\"method\":\"POST\",\"path\":\"" + path + "\",\"bulkId\":\"" + bulkId + "\",\"data\":" + data + "}";
    }

    static String put(String path, String data) {
        return "{\"method\":\"PUT\",\"path\":\"" + path + "\",\"data\":" + data + "}";
    }

    static String patch(String path, String... operations) {
        return "{\"method\":\"PATCH\",\"path\":\"" + path + "\",\"data\":{\"schemas\":[\"" + PATCH_OP
                + "\"],\"Operations\":[" + String.join(",", operations) + "]}}";
    }

    static String delete(String path) {
        return "{\"method\":\"DELETE\",\"path\":\"" + path + "\"}";
    }

    static String user(String bulkId) {
        return post("/Users", bulkId, userNamed(bulkId));
    }

    static String userNamed(String userName) {
        return "{\"schemas\":[\"" + USER + "\"],\"userName\":\"" + userName + "\"}";
    }

    /** A group of that bulkId and name. */
    static String group(String bulkId, String... members) {
        return post("/Groups", bulkId, groupNamed(bulkId, members));
    }

    static String groupNamed(String displayName, String... members) {
        return "{\"schemas\":[\"" + GROUP + "\"],\"displayName\":\"" + displayName + "\",\"members\":["
                + values(members) + "]}";
    }

    static String values(String... ids) {
        return String.join(
                ",",
                List.of(ids).stream().map(id -> "{\"value\":\"" + id + "\"}").toList());
    }

    /** A user of that bulkId and name. */
    static String managed(String bulkId, String manager) {
        return post(
                "/Users",
                bulkId,
                "{\"schemas\":[\"" + USER + "\",\"" + ENTERPRISE + "\"],\"userName\":\"" + bulkId + "\",\"" + ENTERPRISE
                        + "\":{\"manager\":{\"value\":\"" + manager + "\"},\"department\":\"R&D\"}}");
    }

    static List<Object> each(TestReply reply, String name) {
        return reply.is(200).json().complexes("Operations").stream()
                .map(result -> result.mentioned(name))
                .toList();
    }

    static List<Object> statuses(TestReply reply) {
        return each(reply, "status");
    }

    /** The path of what an operation has created or changed. */
    static String path(TestReply reply, int operation) {
        String location = reply.text("Operations", operation, "location");
        return location.substring(TestClient.BASE.toString().length());
    }

    /** The id of what an operation has created. */
    static String id(TestReply reply, int operation) {
        String path = path(reply, operation);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<Object> members(String path) {
        return client.get(path).is(200).json().complexes("members").stream()
                .map(member -> member.mentioned("value"))
                .toList();
    }

    Object manager(String path) {
        return client.get(path).is(200).at(ENTERPRISE, "manager", "value");
    }

    Object count(String endpoint) {
        return client.get(endpoint).is(200).at("totalResults");
    }

    static Attributes error(TestReply reply, int operation) {
        return (Attributes) reply.at("Operations", operation, "response");
    }
}
