package io.github.scimlet.quickstart.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.provisioning.ScimReply;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("PATCH does what the RFC says of its examples (RFC 7644 §3.5.2.1 to §3.5.2.3)")
class PatchExamplesTest extends RfcExamples {

    private String babs;
    private String james;

    PatchExamplesTest(String conformance) {
        super(conformance);
    }

    /** The full user of RFC 7643, whose id the examples print in four ways, and another. */
    @BeforeEach
    void createUsers() {
        babs = client().post("/Users", example("rfc7643-8.2-full-user.json"))
                .expect(201)
                .id();
        james = client().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "jsmith",
                 "displayName": "James Smith"}""").expect(201).id();
        replace(babs, BABS, "2819c223-7f76-...413861904646", "2819c223...919d-413861904646", "2819c223...413861904646");
        replace(james, "08e1d05d...473d93df9210");
    }

    @Test
    void addsAMember() {
        String group = createGroup();

        patchGroup(group, "rfc7644-3.5.2.1-add-member.json");

        assertMembers(group, babs);
        assertThat(member(group)).isEqualTo(Tree.parse("""
                {"value": "%s", "$ref": "%s/Users/%1$s", "display": "Babs Jensen", "type": "User"}""".formatted(babs, server.tenantUrl())));
    }

    /** Both are taken away first, since the full user has them; {@code nickname} means {@code nickName}. */
    @Test
    void addsAttributesWithoutAPath() {
        client().patch("/Users/" + babs, patch("remove", "nickName")).expect(200);
        client().patch("/Users/" + babs, patch("remove", "emails[type eq \\\"home\\\"]"))
                .expect(200);
        JsonNode original = Tree.parse(example("rfc7643-8.2-full-user.json"));

        ScimReply added = patchUser("rfc7644-3.5.2.1-add-without-path.json");

        assertThat(added.at("emails")).isEqualTo(original.path("emails"));
        assertThat(added.at("nickName")).isEqualTo(original.path("nickName"));
        assertThat(added.at("nickname").isMissingNode()).isTrue();
    }

    @Test
    void removesAMember() {
        String group = createGroup(babs, james);

        patchGroup(group, "rfc7644-3.5.2.2-remove-member.json");

        assertMembers(group, james);
    }

    @Test
    void removesAllMembers() {
        String group = createGroup(babs, james);

        patchGroup(group, "rfc7644-3.5.2.2-remove-all-members.json");

        assertMembers(group);
    }

    @Test
    void removesAnEmailByTypeAndValue() {
        ScimReply removed = patchUser("rfc7644-3.5.2.2-remove-email.json");

        assertThat(Tree.texts(removed.at("emails"), "value")).containsExactly("babs@jensen.org");
    }

    @Test
    void removesAMemberAndAddsAnother() {
        String group = createGroup(babs);

        patchGroup(group, "rfc7644-3.5.2.2-remove-and-add-member.json");

        assertMembers(group, james);
    }

    @Test
    void replacesAllMembers() {
        String other = client().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "other"}""").expect(201).id();
        String group = createGroup(other);

        patchGroup(group, "rfc7644-3.5.2.3-replace-all-members.json");

        assertMembers(group, babs, james);
    }

    @Test
    void replacesTheWorkAddress() {
        String file = "rfc7644-3.5.2.3-replace-work-address.json";
        JsonNode home = client().get("/Users/" + babs).at("addresses").get(1);

        ScimReply replaced = patchUser(file);

        assertThat(replaced.at("addresses"))
                .containsExactlyInAnyOrder(Tree.parse(example(file)).at("/Operations/0/value"), home);
    }

    @Test
    void replacesTheStreetOfTheWorkAddress() {
        JsonNode before = client().get("/Users/" + babs).at("addresses");

        ScimReply replaced = patchUser("rfc7644-3.5.2.3-replace-street-address.json");

        assertThat(Tree.texts(replaced.at("addresses"), "streetAddress"))
                .containsExactly("1010 Broadway Ave", "456 Hollywood Blvd");
        assertThat(Tree.texts(replaced.at("addresses"), "formatted")).isEqualTo(Tree.texts(before, "formatted"));
    }

    @Test
    void replacesAttributesWithoutAPath() {
        client().patch("/Users/" + babs, patch("remove", "emails")).expect(200);
        client().patch("/Users/" + babs, patch("remove", "nickName")).expect(200);
        JsonNode value =
                Tree.parse(example("rfc7644-3.5.2.3-replace-without-path.json")).at("/Operations/0/value");

        ScimReply replaced = patchUser("rfc7644-3.5.2.3-replace-without-path.json");

        assertThat(replaced.at("emails")).isEqualTo(value.path("emails"));
        assertThat(replaced.at("nickName")).isEqualTo(value.path("nickname"));
    }

    static List<String> paths() {
        return read("rfc7644-3.5.2-paths.txt").lines().toList();
    }

    /** Members have {@code display}, and no {@code displayName} (RFC 7643 §4.2): the last path is one to nothing. */
    @ParameterizedTest
    @MethodSource("paths")
    void understandsEveryPath(String path) {
        String target = path.startsWith("members") ? "/Groups/" + createGroup(babs) : "/Users/" + babs;
        String escaped = path.replace(BABS, babs).replace("\"", "\\\"");

        ScimReply reply = client().patch(target, patch("remove", escaped));

        if (path.endsWith("displayName")) {
            reply.expect(400, "invalidPath");
        } else {
            assertThat(reply.status()).isBetween(200, 204);
        }
    }

    private ScimReply patchUser(String file) {
        return client().patch("/Users/" + babs, example(file)).expect(200);
    }

    /** That a group is not sent back is for the service provider to choose. */
    private void patchGroup(String group, String file) {
        client().patch("/Groups/" + group, example(file)).expect(204);
    }

    private static String patch(String op, String path) {
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "%s", "path": "%s"}]}""".formatted(op, path);
    }

    private String createGroup(String... members) {
        String values = String.join(
                ",",
                List.of(members).stream().map("{\"value\": \"%s\"}"::formatted).toList());
        return client().post("/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tour Guides",
                 "members": [%s]}""".formatted(values)).expect(201).id();
    }

    private JsonNode member(String group) {
        return client().get("/Groups/" + group).expect(200).at("members").get(0);
    }

    private void assertMembers(String group, String... ids) {
        ScimReply reply = client().get("/Groups/" + group).expect(200);

        assertThat(Tree.texts(reply.at("members"), "value")).containsExactlyInAnyOrder(ids);
    }
}
