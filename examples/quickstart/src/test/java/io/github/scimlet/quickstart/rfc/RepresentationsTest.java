package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.ScimReply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Resources that the RFC shows can be created (RFC 7643 §8.1 to §8.4)")
class RepresentationsTest extends RfcExamples {

    private static final String MANDY = "902c246b-6245-4190-8e05-00816be7344a";
    private static final String JOHN = "26118915-6090-4610-87e4-49d8ca9f808d";

    RepresentationsTest(String conformance) {
        super(conformance);
    }

    @Test
    void aMinimalUser() {
        ScimReply created = create("/Users", "rfc7643-8.1-minimal-user.json", BABS);

        assertAnswer(
                created.body(),
                "rfc7643-8.1-minimal-user.json",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
    }

    /** It is in no group yet: {@code groups} is readOnly. And its password is never told. */
    @Test
    void aFullUser() {
        ScimReply created = create("/Users", "rfc7643-8.2-full-user.json", BABS);

        assertAnswer(
                created.body(),
                "rfc7643-8.2-full-user.json",
                "/groups",
                "/password",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
    }

    /** The RFC leaves out {@code type}, which is optional. */
    @Test
    void aUserThatIsInGroups() {
        String babs = create("/Users", "rfc7643-8.2-full-user.json", BABS).id();
        replace(createGroup("Tour Guides", babs), "e9e30dba-f08f-4109-8486-d5c6a331660a");
        replace(createGroup("Employees", babs), "fc348aa8-3835-40eb-a20b-c726e15c55b5");
        replace(createGroup("US Employees", babs), "71ddacd2-a8e7-49b8-a5db-ae50d0a5bfd7");

        assertAnswer(
                client().get("/Users/" + babs).expect(200).body(),
                "rfc7643-8.2-full-user.json",
                "/groups/0/type",
                "/groups/1/type",
                "/groups/2/type",
                "/password",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
    }

    /** The {@code $ref} of the manager is absolute: a relative one is relative to nothing in particular. */
    @Test
    void anEnterpriseUser() {
        String john = createUser("jsmith", "John Smith");
        replace(john, JOHN);

        ScimReply created = create("/Users", "rfc7643-8.3-enterprise-user.json", BABS);

        String manager = "/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager";
        assertAnswer(
                created.body(),
                "rfc7643-8.3-enterprise-user.json",
                manager + "/$ref",
                "/groups",
                "/password",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
        assertThat(created.body().at(manager + "/$ref").asString()).isEqualTo(server.tenantUrl() + "/Users/" + john);
    }

    @Test
    void aGroup() {
        replace(createUser("bjensen", "Babs Jensen"), BABS);
        replace(createUser("mpepperidge", "Mandy Pepperidge"), MANDY);

        ScimReply created = create("/Groups", "rfc7643-8.4-group.json", "e9e30dba-f08f-4109-8486-d5c6a331660a");

        assertAnswer(
                created.body(),
                "rfc7643-8.4-group.json",
                "/members/0/type",
                "/members/1/type",
                "/meta/created",
                "/meta/lastModified",
                "/meta/version");
    }

    private ScimReply create(String endpoint, String file, String printedId) {
        ScimReply created = client().post(endpoint, example(file)).expect(201);
        replace(created.id(), printedId);
        return created;
    }

    private String createUser(String userName, String displayName) {
        return client().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "displayName": "%s"}""".formatted(userName, displayName))
                .expect(201)
                .id();
    }

    private String createGroup(String displayName, String member) {
        return client().post("/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "%s",
                 "members": [{"value": "%s"}]}""".formatted(displayName, member))
                .expect(201)
                .id();
    }
}
