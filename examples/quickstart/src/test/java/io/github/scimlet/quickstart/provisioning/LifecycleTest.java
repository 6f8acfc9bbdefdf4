package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Disabling, restoring and deleting a user")
class LifecycleTest extends AMemberOfAGroup {

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"op":"Replace","path":"active","value":"False"}""", """
                {"op":"Replace","path":"active","value":"false"}""", """
                {"op":"Add","path":"active","value":false}""", """
                {"op":"replace","path":"active","value":[false]}""", """
                {"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:active","value":"False"}""", """
                {"op":"replace","value":{"active":false}}""", """
                {"op":"Replace","value":{"active":"False"}}""", """
                {"op":"replace","value":[{"active":false}]}""", """
                {"op":"replace","value":{"urn:ietf:params:scim:schemas:core:2.0:User:active":false}}"""})
    void disablesWithoutHidingTheUserOrEndingItsMemberships(String operation) {
        ScimReply disabled = entra.changesUser(ada, Patch.of("[" + operation + "]"));

        assertThat(disabled.at("active")).isEqualTo(Tree.of(false));
        assertThat(entra.findsUser("ada")).containsExactly(ada);
        assertThat(entra.seesMember(ada, group)).isTrue();
        assertThat(entra.membersOf(group)).containsExactly(ada);
        assertThat(entra.scim().find("/Users", "active eq false").ids()).containsExactly(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"no\"", "\"0\"", "0", "1", "{}", "[]", "[true,false]", "\"Falsch\""})
    void isNotDisabledNorEnabledByWhatIsNoBoolean(String value) {
        ScimReply before = entra.readsUser(ada);

        entra.scim().patch("/Users/" + ada, Patch.of("""
                                [{"op":"Replace","path":"active","value":%s}]""".formatted(value))).expect(400, "invalidValue");

        assertThat(entra.readsUser(ada).body()).isEqualTo(before.body());
    }

    @Test
    void restoresWithItsMemberships() {
        entra.changesUser(ada, Dialect.DEFAULT.replace("active", false));

        ScimReply restored = entra.changesUser(ada, Dialect.DEFAULT.replace("active", true));

        assertThat(restored.id()).isEqualTo(ada);
        assertThat(restored.at("active")).isEqualTo(Tree.of(true));
        assertThat(entra.membersOf(group)).containsExactly(ada);
    }

    @Test
    void isNoChangeIfTheUserIsDisabledAlready() {
        ScimReply once = entra.changesUser(ada, Dialect.DEFAULT.replace("active", false));

        ScimReply again = entra.changesUser(ada, Dialect.FLAGGED.replace("active", false));

        assertThat(again.body()).isEqualTo(once.body());
        assertThat(again.etag()).isPresent().isEqualTo(once.etag());
    }

    @Test
    void deletesForGood() {
        entra.scim().delete("/Users/" + ada).expect(204);

        entra.scim().get("/Users/" + ada).expect(404);
        entra.scim().delete("/Users/" + ada).expect(404);
        entra.scim()
                .patch("/Users/" + ada, Dialect.DEFAULT.replace("active", true))
                .expect(404);
        assertThat(entra.findsUser("ada")).isEmpty();
        assertThat(entra.seesMember(ada, group)).isFalse();
        assertThat(entra.membersOf(group)).isEmpty();
    }

    @Test
    void createsAgainWithANewId() {
        assertThat(entra.deletesUser(ada)).isTrue();

        String again = entra.createsUserNamed("ada");

        assertThat(again).isNotEqualTo(ada);
        assertThat(entra.membersOf(group)).isEmpty();
    }

    @Test
    void deletesAGroupAndLeavesItsMembers() {
        entra.scim().delete("/Groups/" + group).expect(204);

        entra.scim().get("/Groups/" + group).expect(404);
        entra.scim().delete("/Groups/" + group).expect(404);
        assertThat(entra.findsGroup("Ops")).isEmpty();
        assertThat(entra.readsUser(ada).body().has("groups")).isFalse();
        assertThat(entra.createsGroupNamed("Ops")).isNotEqualTo(group);
    }
}
