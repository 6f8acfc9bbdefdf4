package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An operation without a path, whose value's keys are paths")
class PathlessKeysTest extends EntraTenant {

    private String ada;

    @BeforeEach
    void createAUser() {
        ada = entra.createsUser("""
                {"userName":"ada","name":{"familyName":"Lovelace","middleName":"K"},
                 "emails":[{"type":"home","value":"ada@home.example"}]}""");
    }

    @Test
    void setsEachSortOfKeyAtOnce() {
        ScimReply changed = replace("""
                {"displayName":"Ada Byron","name.givenName":"Ada","externalId":"4c1f","active":false,
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"00042",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value":"u-9",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"R&D"},
                 "emails[type eq \\"work\\"].value":"ada@work.example"}""");

        assertThat(changed.text("displayName")).isEqualTo("Ada Byron");
        assertThat(changed.at("name")).isEqualTo(Tree.parse("""
                                {"givenName":"Ada","familyName":"Lovelace","middleName":"K"}"""));
        assertThat(changed.text("externalId")).isEqualTo("4c1f");
        assertThat(changed.at("active")).isEqualTo(Tree.of(false));
        assertThat(changed.text(MappedPath.ENTERPRISE, "employeeNumber")).isEqualTo("00042");
        assertThat(changed.text(MappedPath.ENTERPRISE, "department")).isEqualTo("R&D");
        assertThat(ManagerTest.managerOf(changed)).isEqualTo("u-9");
        assertThat(changed.at("emails")).hasSize(2);
    }

    @Test
    void mergesAnObjectIntoAComplexAttribute() {
        ScimReply changed = replace("""
                {"name":{"givenName":"Ada"}}""");

        assertThat(changed.at("name")).isEqualTo(Tree.parse("""
                                {"givenName":"Ada","familyName":"Lovelace","middleName":"K"}"""));
    }

    @Test
    void leavesOutWhatNobodyHasAndWhatNobodyMayWrite() {
        String etag = entra.readsUser(ada).version();

        ScimReply changed = replace("""
                {"id":"another","schemas":["urn:nobody"],"meta":{"resourceType":"Planet"},"groups":[{"value":"g"}],
                 "shoeSize":42,"urn:nobody:2.0:User:size":"L","name.nickname":"x","urn:nobody:2.0:User":{"size":"L"}}""");

        assertThat(changed.id()).isEqualTo(ada);
        assertThat(changed.version()).isEqualTo(etag);
    }

    @Test
    void appendsWhenItAddsAndReplacesWhenItReplaces() {
        ScimReply added = entra.changesUser(ada, Patch.of("""
                        [{"op":"add","value":{"emails":[{"type":"work","value":"ada@work.example"}]}}]"""));
        ScimReply replaced = replace("""
                {"emails":[{"type":"other","value":"ada@other.example"}]}""");

        assertThat(Tree.texts(added.at("emails"), "type")).containsExactly("home", "work");
        assertThat(Tree.texts(replaced.at("emails"), "type")).containsExactly("other");
    }

    @Test
    void goesThroughItsKeysInTheirOrder() {
        ScimReply changed = replace("""
                {"emails":[{"type":"work","value":"first@work.example"}],
                 "emails[type eq \\"work\\"].value":"second@work.example"}""");

        assertThat(changed.at("emails").get(0).path("value")).isEqualTo(Tree.of("second@work.example"));
    }

    private ScimReply replace(String value) {
        return entra.changesUser(ada, Patch.of("[{\"op\":\"replace\",\"value\":" + value + "}]"));
    }
}
