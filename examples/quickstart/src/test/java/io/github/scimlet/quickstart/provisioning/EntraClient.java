package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/** What Entra ID's provisioning service does, in its own words, with the answers it insists on. */
final class EntraClient {

    private final ScimClient scim;
    private final Dialect dialect;

    EntraClient(ScimClient scim, Dialect dialect) {
        this.scim = scim;
        this.dialect = dialect;
    }

    ScimClient scim() {
        return scim;
    }

    Patch patch() {
        return dialect.patch();
    }

    /** The button "Test Connection": a user that cannot exist is not an error. */
    void testsTheConnection() {
        ScimReply reply = scim.find("/Users", "userName eq \"" + UUID.randomUUID() + "\"");

        assertThat(reply.body()).isEqualTo(Tree.parse("""
                                {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
                                 "totalResults":0,"startIndex":1,"itemsPerPage":0,"Resources":[]}"""));
    }

    /** The ids of the users that the matching attribute finds. */
    List<String> findsUser(String userName) {
        return scim.find("/Users", "userName eq \"" + userName + "\"").ids();
    }

    String createsUserNamed(String userName) {
        return createsUser("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","active":true}""".formatted(userName));
    }

    String createsUser(String json) {
        return scim.post("/Users", json).expect(201).id();
    }

    ScimReply readsUser(String id) {
        return scim.get("/Users/" + id).expect(200);
    }

    /** Changes the user; the answer must be the user as it is from now on. */
    ScimReply changesUser(String id, Patch patch) {
        return changesUser(id, patch.json());
    }

    ScimReply changesUser(String id, String patch) {
        ScimReply changed = scim.patch("/Users/" + id, patch).expect(200);

        assertThat(changed.body()).isEqualTo(readsUser(id).body());
        return changed;
    }

    /** The ids of the groups of that name; never a word about their members. */
    List<String> findsGroup(String displayName) {
        ScimReply reply = scim.query(
                "/Groups", "excludedAttributes", "members", "filter", "displayName eq \"" + displayName + "\"");

        assertThat(reply.expect(200).body().findValue("members")).isNull();
        return reply.ids();
    }

    String createsGroupNamed(String displayName) {
        return createsGroup("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                            "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                 "displayName":"%s","meta":{"resourceType":"Group"}}""".formatted(displayName));
    }

    String createsGroup(String json) {
        return scim.post("/Groups", json).expect(201).id();
    }

    ScimReply readsGroup(String id) {
        return scim.get("/Groups/" + id).expect(200);
    }

    void changesGroup(String id, Patch patch) {
        changesGroup(id, patch.json());
    }

    void changesGroup(String id, String patch) {
        scim.patch("/Groups/" + id, patch).expect(204);
    }

    void adds(String user, String group) {
        changesGroup(group, patch().addMember(user));
    }

    List<String> membersOf(String group) {
        return Tree.texts(readsGroup(group).body().path("members"), "value");
    }

    /** How Entra ID asks for a membership: without reading the members, its clauses in either order. */
    boolean seesMember(String user, String group) {
        boolean oneWay = finds("id eq \"%s\" and members eq \"%s\"".formatted(group, user), group);
        boolean theOtherWay = finds("members eq \"%s\" and id eq \"%s\"".formatted(user, group), group);

        assertThat(oneWay).isEqualTo(theOtherWay);
        return oneWay;
    }

    private boolean finds(String filter, String group) {
        ScimReply reply =
                scim.query("/Groups", "filter", filter, "attributes", "id").expect(200);

        assertThat(reply.ids()).isSubsetOf(group).hasSize(reply.totalResults());
        return reply.totalResults() == 1;
    }

    boolean deletesUser(String id) {
        return scim.delete("/Users/" + id).status() == 204;
    }
}
