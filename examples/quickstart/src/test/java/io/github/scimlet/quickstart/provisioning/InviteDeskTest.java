package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("InviteDesk: users with addresses and phone numbers, and groups")
class InviteDeskTest extends GalleryApplication {

    private static final String ADA = "ada@contoso.example";

    InviteDeskTest() {
        super("invitedesk");
    }

    @Override
    String user() {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId":"4c1f0a","userName":"ada@contoso.example","active":true,
                 "name":{"familyName":"Lovelace","givenName":"Ada"},
                 "emails":[{"primary":true,"type":"work","value":"ada@contoso.example"}],
                 "addresses":[{"type":"work","streetAddress":"12 St James's Sq.","locality":"London",
                               "postalCode":"SW1Y 4JH","country":"GB"}],
                 "phoneNumbers":[{"type":"work","value":"+44 20 7946 0000"},
                                 {"type":"mobile","value":"+44 7700 900000"}],
                 "preferredLanguage":"en-GB","roles":[],"meta":{"resourceType":"User"}}""";
    }

    @ParameterizedTest
    @EnumSource
    void isServedFromTheConnectionTestToTheDeletion(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        entra.testsTheConnection();
        assertThat(entra.findsUser(ADA)).isEmpty();

        String ada = entra.createsUser(user());
        String grace = entra.createsUserNamed("grace@contoso.example");
        assertThat(entra.findsGroup("Ops")).isEmpty();
        String ops = entra.createsGroupNamed("Ops");
        assertThat(entra.seesMember(ada, ops)).isFalse();
        entra.adds(ada, ops);
        entra.adds(grace, ops);
        entra.changesUser(ada, entra.patch().add(ManagerTest.PATH, grace));

        assertThat(ManagerTest.managerOf(entra.readsUser(ada))).isEqualTo(grace);
        entra.changesUser(ada, entra.patch().replace("name.familyName", "King").replace("preferredLanguage", "de-AT"));
        assertThat(entra.readsUser(ada).text("name", "familyName")).isEqualTo("King");

        entra.changesUser(ada, entra.patch().replace("active", false));
        assertThat(entra.findsUser(ADA)).containsExactly(ada);
        assertThat(entra.seesMember(ada, ops)).isTrue();
        entra.changesUser(ada, entra.patch().replace("active", true));
        assertThat(entra.readsUser(ada).at("active").booleanValue()).isTrue();

        assertThat(entra.deletesUser(ada)).isTrue();
        entra.scim().get("/Users/" + ada).expect(404);
        assertThat(entra.findsUser(ADA)).isEmpty();
        assertThat(entra.membersOf(ops)).containsExactly(grace);
    }

    @ParameterizedTest
    @EnumSource
    void getsOneAddressOfFourPathsAndAPhoneNumberOfEachPath(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String id = entra.createsUserNamed(ADA);

        ScimReply changed = entra.changesUser(
                id,
                entra.patch()
                        .add("addresses[type eq \"work\"].streetAddress", "12 St James's Sq.")
                        .add("addresses[type eq \"work\"].locality", "London")
                        .replace("addresses[type eq \"work\"].postalCode", "SW1Y 4JH")
                        .replace("addresses[type eq \"work\"].country", "GB")
                        .add("phoneNumbers[type eq \"work\"].value", "+44 20 7946 0000")
                        .replace("phoneNumbers[type eq \"mobile\"].value", "+44 7700 900000"));

        assertThat(changed.at("addresses")).isEqualTo(Tree.parse("""
                                [{"type":"work","streetAddress":"12 St James's Sq.","locality":"London",
                                  "postalCode":"SW1Y 4JH","country":"GB"}]"""));
        assertThat(changed.at("phoneNumbers")).isEqualTo(Tree.parse("""
                                [{"type":"work","value":"+44 20 7946 0000"},
                                 {"type":"mobile","value":"+44 7700 900000"}]"""));
    }

    @ParameterizedTest
    @EnumSource
    void renamesAGroupAndGivesItAnotherExternalId(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String ops = entra.createsGroupNamed("Ops");

        entra.changesGroup(ops, entra.patch().replace("displayName", "Ops EU").replace("externalId", "1f-7"));

        assertThat(entra.findsGroup("Ops")).isEmpty();
        assertThat(entra.findsGroup("ops eu")).containsExactly(ops);
        assertThat(entra.readsGroup(ops).text("externalId")).isEqualTo("1f-7");
    }

    @ParameterizedTest
    @EnumSource
    void takesMembersOutOfAGroup(Dialect dialect) {
        EntraClient entra = server.entra(dialect);
        String ada = entra.createsUserNamed(ADA);
        String grace = entra.createsUserNamed("grace@contoso.example");
        String ops = entra.createsGroupNamed("Ops");
        entra.changesGroup(ops, entra.patch().addMember(ada).addMember(grace));

        entra.changesGroup(ops, entra.patch().removeMember(ada));

        assertThat(entra.membersOf(ops)).containsExactly(grace);
        assertThat(entra.seesMember(ada, ops)).isFalse();
    }
}
