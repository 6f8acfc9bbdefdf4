package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The queries of Entra ID and of Microsoft's collections")
class QueryTest extends EntraTenant {

    @Nested
    class OfUsers {

        private String ada;
        private String otto;

        @BeforeEach
        void create() {
            ada = entra.createsUser("""
                    {"userName":"Ada@contoso.example","externalId":"K-77","active":true,
                     "name":{"familyName":"Lovelace"},
                     "emails":[{"type":"work","value":"ada@a.example"},{"type":"home","value":"ada@home.example"}]}""");
            otto = entra.createsUser("""
                    {"userName":"otto@contoso.example","externalId":"k-77","active":false,
                     "name":{"familyName":"Hahn"},"emails":[{"type":"work","value":"otto@b.example"}]}""");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "userName eq \"ADA@CONTOSO.EXAMPLE\"",
                    "USERNAME Eq \"ada@contoso.example\"",
                    "externalId eq \"K-77\"",
                    "externalId eq K-77",
                    "externalId eq K-77 and active eq True",
                    "(externalId eq K-77)",
                    "emails[type eq \"work\"].value eq \"Ada@A.example\"",
                    "urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq \"work\"].value eq \"ada@a.example\"",
                    "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ada@contoso.example\"",
                    "emails eq \"ada@home.example\"",
                    "userName sw A",
                    "userName sw a and active eq \"True\"",
                    "(ActiVe eq true) and meta.lastmodified ge \"2024-05-05T05:05:05.1234567Z\"",
                    "name.FamilyName eq Lovelace and (emails.Value co a.example or emails.Value co c.example)",
                    "meta.Created gt 2015-10-10T14:38:21.8617979-07:00 and userName sw Ada"
                })
        void findOne(String filter) {
            assertThat(entra.scim().find("/Users", filter).ids()).containsExactly(ada);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "userName eq \"Ada@contoso.exampl\"",
                    "externalId eq \"K-7\"",
                    "emails[type eq \"work\"].value eq \"ada@home.example\"",
                    "emails[type eq \"other\"].value eq \"ada@a.example\"",
                    "externalId eq K-77 and active eq False",
                    "meta.created gt \"2999-01-01T00:00:00Z\""
                })
        void findNone(String filter) {
            assertThat(entra.scim().find("/Users", filter).ids()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"userName eq", "userName eqq \"x\"", "userName eq \"x\" and", "nosuch eq \"x\"", ""})
        void areRefusedIfTheyMeanNothing(String filter) {
            entra.scim().query("/Users", "filter", filter).expect(400, "invalidFilter");
        }

        @Test
        void findAnExternalIdWithRegardToCase() {
            assertThat(entra.scim().find("/Users", "externalId eq \"k-77\"").ids())
                    .containsExactly(otto);
        }

        @Test
        void decodeTheFilterOnce() {
            String plus = entra.createsUserNamed("a+b'c%2B@contoso.example");

            assertThat(entra.findsUser("a+b'c%2B@contoso.example")).containsExactly(plus);
            assertThat(entra.scim()
                            .get("/Users?filter=userName+eq+%22a%2Bb'c%252B@contoso.example%22")
                            .ids())
                    .containsExactly(plus);
        }

        @Test
        void mayNameAnIdAndAFilterAtOnce() {
            ScimReply reply = entra.scim().query("/Users/" + ada, "filter", "userName eq \"ada@contoso.example\"");

            assertThat(reply.expect(200).id()).isEqualTo(ada);
        }

        @Test
        void writeTheirParametersInAnyCaseAndCountFromZero() {
            ScimReply reply = entra.scim().get("/Users?startindex=0&COUNT=1").expect(200);

            assertThat(reply.ids()).hasSize(1);
            assertThat(reply.totalResults()).isEqualTo(2);
            assertThat(reply.at("startIndex")).isEqualTo(Tree.of(1));
            assertThat(reply.at("itemsPerPage")).isEqualTo(Tree.of(1));
        }

        @Test
        void showOnlyWhatTheyAskFor() {
            ScimReply reply =
                    entra.scim().query("/Users", "filter", "externalId eq \"K-77\"", "attributes", "userName");

            assertThat(reply.expect(200).at("Resources").get(0).propertyNames())
                    .containsExactlyInAnyOrder("schemas", "id", "userName");
        }
    }

    @Nested
    class OfGroups {

        private String ops;

        @BeforeEach
        void create() {
            ops = entra.createsGroup("""
                    {"displayName":"Ops","externalId":"9f-1"}""");
            entra.adds(entra.createsUserNamed("ada"), ops);
        }

        @Test
        void findByNameWhateverItsCaseAndLeaveTheMembersOut() {
            assertThat(entra.findsGroup("OPS")).containsExactly(ops);
            assertThat(entra.findsGroup("Opsi")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"externalId eq \"9f-1\"", "externalId eq 9f-1", "DisplayName eq Ops"})
        void findWithoutMembers(String filter) {
            ScimReply reply = entra.scim().query("/Groups", "excludedAttributes", "members", "filter", filter);

            assertThat(reply.expect(200).ids()).containsExactly(ops);
            assertThat(reply.body().findValue("members")).isNull();
        }

        @Test
        void findWithMembers() {
            ScimReply reply = entra.scim().find("/Groups", "displayName eq \"Ops\"");

            assertThat(reply.at("Resources").get(0).path("members")).hasSize(1);
        }
    }
}
