package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.ScimReply;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Bulk does what the RFC says of its examples (RFC 7644 §3.7)")
class BulkExamplesTest extends RfcExamples {

    BulkExamplesTest(String conformance) {
        super(conformance);
    }

    @Test
    void createsGroupsThatAreMembersOfEachOther() {
        List<JsonNode> operations = send("rfc7644-3.7.1-bulk-circular-request.json", "201", "201");

        assertThat(members(operations.get(0))).containsExactly(location(operations.get(1)));
        assertThat(members(operations.get(1))).containsExactly(location(operations.get(0)));
    }

    @Test
    void putsANewUserIntoANewGroup() {
        List<JsonNode> operations = send("rfc7644-3.7.2-bulk-temporary-id-request.json", "201", "201");

        assertThat(operations)
                .extracting(operation -> operation.path("bulkId").asString())
                .containsExactly("qwerty", "ytrewq");
        assertThat(members(operations.get(1))).containsExactly(location(operations.get(0)));
    }

    @Test
    void makesANewUserAManager() {
        List<JsonNode> operations = send("rfc7644-3.7.2-bulk-manager-request.json", "201", "201");

        assertThat(read(operations.get(1))
                        .at("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "manager", "$ref")
                        .asString())
                .isEqualTo(location(operations.get(0)));
    }

    @Test
    void createsReplacesPatchesAndDeletes() {
        ScimReply bob = create("bob", "b7c14771-226c-4d05-8860-134711653041", "W/\\\"3694e05e9dff591\\\"");
        ScimReply dave = create("old", "5d8d29d3-342c-4b5f-8683-a3cb6763ffcc", "W/\\\"edac3253e2c0ef2\\\"");
        ScimReply gone = create("gone", "e9025315-6bea-44e1-899c-1e07454e468b", "W/\\\"0ee8add0a938e1a\\\"");

        send("rfc7644-3.7.3-bulk-many-request.json", "201", "200", "200", "204");

        assertThat(client().get("/Users/" + bob.id()).at("userName")).isEqualTo(Tree.of("Bob"));
        assertThat(client().get("/Users/" + dave.id()).at("userName")).isEqualTo(Tree.of("Dave"));
        client().get("/Users/" + gone.id()).expect(404);
        assertThat(client().find("/Users", "userName eq \"Alice\"").ids()).hasSize(1);
    }

    @Test
    void saysWhichLimitIsExceeded() {
        String tooMuch = "x".repeat(10 << 20);

        ScimReply reply =
                client().post("/Bulk", "{\"schemas\": [\"" + tooMuch + "\"]}").expect(413);

        assertAnswer(reply.body(), "rfc7644-3.7.4-error-too-large.json", "/detail");
        assertThat(reply.at("detail").stringValue()).contains("maxPayloadSize", "10485760");
    }

    private ScimReply create(String userName, String printedId, String printedVersion) {
        ScimReply created = client().post("/Users", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
                         "nickName": "x"}""".formatted(userName)).expect(201);
        replace(created.id(), printedId);
        replace(created.version().replace("\"", "\\\""), printedVersion);
        return created;
    }

    /** The operations of the answer, in the order of the request. */
    private List<JsonNode> send(String file, String... statuses) {
        ScimReply reply = client().post("/Bulk", example(file)).expect(200);
        assertThat(Tree.texts(reply.at("Operations"), "status")).containsExactly(statuses);
        return reply.at("Operations").valueStream().toList();
    }

    private static String location(JsonNode operation) {
        return operation.path("location").stringValue();
    }

    private ScimReply read(JsonNode operation) {
        return client().get(location(operation).substring(server.tenantUrl().length()))
                .expect(200);
    }

    private List<String> members(JsonNode operation) {
        return Tree.texts(read(operation).at("members"), "$ref");
    }
}
