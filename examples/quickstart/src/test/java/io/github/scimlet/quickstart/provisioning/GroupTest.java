package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Creating and renaming a group")
class GroupTest extends EntraTenant {

    @Test
    void answersWithTheWholeGroupButNotWithMicrosoftsSchema() {
        ScimReply created = entra.scim().post("/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                                    "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                         "externalId":"1f-7","displayName":"Ops","meta":{"resourceType":"Group"}}""").expect(201);

        assertThat(Tree.texts(created.at("schemas"))).containsExactly("urn:ietf:params:scim:schemas:core:2.0:Group");
        assertThat(created.text("meta", "resourceType")).isEqualTo("Group");
        assertThat(created.location()).contains(server.tenantUrl() + "/Groups/" + created.id());
        assertThat(created.body()).isEqualTo(entra.readsGroup(created.id()).body());
        assertThat(created.body().has("members")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ops", "OPS"})
    void isRefusedIfTheNameIsTakenWhateverItsCase(String displayName) {
        String ops = entra.createsGroupNamed("Ops");

        entra.scim().post("/Groups", """
                        {"displayName":"%s"}""".formatted(displayName)).expect(409, "uniqueness");

        assertThat(entra.findsGroup(displayName)).containsExactly(ops);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedTheNameOfAnotherGroupButNotItsOwn(Dialect dialect) {
        entra.createsGroupNamed("Ops");
        String dev = entra.createsGroupNamed("Dev");

        entra.scim()
                .patch("/Groups/" + dev, dialect.replace("displayName", "OPS"))
                .expect(409, "uniqueness");
        entra.changesGroup(dev, dialect.replace("displayName", "Dev"));

        assertThat(entra.readsGroup(dev).text("displayName")).isEqualTo("Dev");
    }

    @ParameterizedTest
    @EnumSource
    void isGivenAnotherExternalId(Dialect dialect) {
        String ops = entra.createsGroupNamed("Ops");

        entra.changesGroup(ops, dialect.replace("externalId", "1f-8"));

        assertThat(entra.readsGroup(ops).text("externalId")).isEqualTo("1f-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"displayName\":\"\"}", "{\"displayName\":null}"})
    void needsADisplayName(String group) {
        entra.scim().post("/Groups", group).expect(400, "invalidValue");
    }

    @Test
    void mayHaveAGroupAsAMember() {
        String inner = entra.createsGroupNamed("Inner");
        String outer = entra.createsGroupNamed("Outer");

        entra.changesGroup(outer, Patch.of("""
                        [{"op":"Add","path":"members","value":[{"value":"%s","type":"Group"}]}]""".formatted(inner)));

        assertThat(entra.membersOf(outer)).containsExactly(inner);
        assertThat(entra.readsGroup(outer).at("members").get(0).path("type")).isEqualTo(Tree.of("Group"));
    }
}
