package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.ScimReply;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Requests that the RFC shows get the answers that it shows (RFC 7644 §3.3 to §3.14)")
class ProtocolExamplesTest extends RfcExamples {

    private static final String JSMITH = "c75ad752-64ae-4823-840d-ffa80929976c";

    ProtocolExamplesTest(String conformance) {
        super(conformance);
    }

    @Test
    void create() {
        ScimReply created = createBabs();

        assertAnswer(
                created.body(),
                "rfc7644-3.3-create-response.json",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
        assertThat(created.location()).hasValue(server.tenantUrl() + "/Users/" + created.id());
        assertThat(created.etag()).hasValue(created.version());
    }

    @Test
    void readAKnownResource() {
        String id = client().post("/Users", example("rfc7644-3.4.1-known-resource.json"))
                .expect(201)
                .id();
        replace(id, BABS);

        assertAnswer(
                client().get("/Users/" + id).expect(200).body(),
                "rfc7644-3.4.1-known-resource.json",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
    }

    /** The RFC leaves out what is optional, and the {@code schemas} of the resources, which are not (RFC 7643 §3). */
    @Test
    void listUsersWithOneAttribute() {
        replace(createBabs().id(), BABS);
        replace(createUser("jsmith", ""), JSMITH);

        ScimReply list = client().query("/Users", "attributes", "userName", "sortBy", "userName");

        assertAnswer(
                list.expect(200).body(),
                "rfc7644-3.4.2-list-response.json",
                "/startIndex",
                "/itemsPerPage",
                "/Resources/0/schemas",
                "/Resources/1/schemas");
    }

    /** The RFC sends it to the root, and gets a group as well; it does not say the other 98. */
    @Test
    void search() {
        replace(createUser("jsmith", "\"displayName\": \"Smith, James\","), "2819c223-7f76-413861904646");
        createUser("other", "\"displayName\": \"James Smith\",");

        ScimReply found = client().post("/Users/.search", example("rfc7644-3.4.3-search-request.json"));

        assertAnswer(
                found.expect(200).body(),
                "rfc7644-3.4.3-search-response.json",
                "/totalResults",
                "/itemsPerPage",
                "/Resources/0/schemas",
                "/Resources/1");
    }

    @Test
    void replaceAUser() {
        ScimReply created = createBabs();
        replace(created.id(), BABS);

        ScimReply replaced = client().put("/Users/" + created.id(), example("rfc7644-3.5.1-replace-request.json"));

        assertAnswer(
                replaced.expect(200).body(),
                "rfc7644-3.5.1-replace-response.json",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
        assertThat(replaced.etag()).isPresent().isNotEqualTo(created.etag());
    }

    /** The detail is in our words. */
    @Test
    void delete() {
        String id = createBabs().id();
        replace(id, BABS);

        client().with("If-Match", "*").delete("/Users/" + id).expect(204);

        assertAnswer(client().get("/Users/" + id).expect(404).body(), "rfc7644-3.12-error-not-found.json", "/detail");
    }

    @Test
    void readOneAttribute() {
        String id = createBabs().id();
        replace(id, BABS);

        assertAnswer(
                client().get("/Users/" + id + "?attributes=userName")
                        .expect(200)
                        .body(),
                "rfc7644-3.9-attributes-response.json");
    }

    /** The detail is in our words. */
    @Test
    void changeAnAttributeThatIsReadOnly() {
        ScimReply refused = client().patch("/Users/" + createBabs().id(), """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "path": "id", "value": "another"}]}""");

        assertAnswer(refused.expect(400).body(), "rfc7644-3.12-error-mutability.json", "/detail");
    }

    @Test
    void readWhatHasNotChanged() {
        ScimReply created = createBabs();

        ScimReply unchanged = client().with("If-None-Match", created.version()).get("/Users/" + created.id());

        assertThat(unchanged.expect(304).etag()).isEqualTo(created.etag());
    }

    /** Every filter that is printed, and who of two users matches it. */
    static Stream<Arguments> filters() {
        List<String> matching = List.of(
                "bjensen",
                "bjensen",
                "john",
                "john",
                "bjensen",
                "bjensen john",
                "bjensen john",
                "",
                "",
                "bjensen",
                "bjensen",
                "bjensen",
                "bjensen",
                "john",
                "bjensen",
                "bjensen",
                "bjensen");
        List<String> filters = read("rfc7644-3.4.2.2-filters.txt").lines().toList();
        assertThat(filters).hasSameSizeAs(matching);
        return IntStream.range(0, filters.size()).mapToObj(i -> Arguments.of(filters.get(i), matching.get(i)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filter(String filter, String matching) {
        client().post("/Users", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                         "userName": "bjensen", "name": {"familyName": "O'Malley"}, "title": "Guide",
                         "userType": "Employee", "emails": [{"type": "work", "value": "b@example.com"}],
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Tours"}}""").expect(201);
        createUser("john", "");

        ScimReply found = client().find("/Users", filter);

        assertThat(String.join(" ", Tree.texts(found.at("Resources"), "userName")))
                .isEqualTo(matching);
    }

    private ScimReply createBabs() {
        ScimReply created = client().post("/Users", example("rfc7644-3.3-create-request.json"))
                .expect(201);
        replace(created.id(), BABS);
        return created;
    }

    private String createUser(String userName, String attributes) {
        return client().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], %s "userName": "%s"}""".formatted(attributes, userName))
                .expect(201)
                .id();
    }
}
