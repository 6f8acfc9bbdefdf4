package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attributes that a client must not see")
class HiddenAttributesTest {

    private static final Set<AttributePath> SECRETS = Set.of(
            AttributePath.of("title"),
            AttributePath.of("emails"),
            AttributePath.of("name", "honorificPrefix"),
            AttributePath.of("addresses", "streetAddress"),
            AttributePath.of("costCenter").withSchema(EnterpriseUser.SCHEMA));

    private final TestStore store = TestStore.empty();
    private final TestClient stranger = stranger(Conformance.TOLERANT);
    private final TestClient hr = stranger.with("Authorization", "Bearer t1");
    private final TestClient helpdesk = stranger.with("Authorization", "Bearer t2");
    private final TestClient strictHelpdesk = stranger(Conformance.STRICT).with("Authorization", "Bearer t2");
    private final String id = hr.created("/Users", """
            {"userName":"bjensen","title":"Boss","name":{"givenName":"Barbara","honorificPrefix":"Dr."},
             "emails":[{"value":"b@example.com"}],
             "addresses":[{"type":"work","locality":"Hollywood","streetAddress":"100 Universal City Plaza"}],
             "%s":{"costCenter":"4130","department":"Tours"}}
            """.formatted(EnterpriseUser.SCHEMA));

    private TestClient stranger(Conformance conformance) {
        return TestClient.of(ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .conformance(conformance)
                .policy(new HidesFromTheHelpdesk())
                .authenticator(BearerTokens.none()
                        .with(Caller.of("acme", "hr"), "t1")
                        .with(Caller.of("acme", "helpdesk"), "t2")));
    }

    private static final class HidesFromTheHelpdesk implements AccessPolicy {
        @Override
        public boolean allows(Access access) {
            return true;
        }

        @Override
        public Set<AttributePath> hidden(Caller caller, String resourceType) {
            return caller.name().equals("helpdesk") && resourceType.equals("User") ? SECRETS : Set.of();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?attributes=title,emails,name,addresses,urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "?excludedAttributes=userName"
            })
    void areNotShown(String query) {
        String one = helpdesk.get("/Users/" + id + query).is(200).body();
        String all = helpdesk.get("/Users" + query).is(200).body();
        assertThat(strictHelpdesk.get("/Users/" + id + query).body()).isEqualTo(one);
        assertThat(strictHelpdesk.get("/Users" + query).body()).isEqualTo(all);

        assertThat(one + all)
                .doesNotContain("Boss", "b@example.com", "Dr.", "Universal", "4130")
                .contains("Barbara", "Hollywood", "Tours");
    }

    @Test
    void areShownToOthers() {
        assertThat(hr.get("/Users/" + id).body()).contains("Boss", "b@example.com", "Dr.", "Universal", "4130");
    }

    @Test
    void areNotShownAfterAChangeEither() {
        String body = helpdesk.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"Babs\"}")
                .is(200)
                .body();

        assertThat(body).contains("Babs").doesNotContain("Boss", "b@example.com", "Dr.", "Universal", "4130");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title+eq+%22Boss%22",
                "title+pr",
                "not+(title+pr)",
                "emails.value+co+%22b%22",
                "emails[value+eq+%22b@example.com%22]",
                "name.honorificPrefix+sw+%22D%22",
                "addresses[streetAddress+pr]",
                "costCenter+pr",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter+eq+%224130%22"
            })
    void cannotBeGuessedByFilters(String filter) {
        helpdesk.get("/Users?filter=" + filter).isError(400, "invalidFilter");
        strictHelpdesk.get("/Users?filter=" + filter).isError(400, "invalidFilter");
        assertThat(hr.get("/Users?filter=" + filter).is(200).json().mentions("totalResults"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "emails", "name.honorificPrefix"})
    void cannotBeGuessedByTheOrder(String attribute) {
        helpdesk.get("/Users?sortBy=" + attribute).isError(400, "invalidValue");
        strictHelpdesk.get("/Users?sortBy=" + attribute).isError(400, "invalidValue");
        hr.get("/Users?sortBy=" + attribute).is(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void surviveAReplacement(boolean strict) {
        (strict ? strictHelpdesk : helpdesk).put("/Users/" + id, """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bjensen",
                 "name":{"givenName":"Babs"},"addresses":[{"type":"work","locality":"Burbank"}]}
                """).is(200);

        TestReply after = hr.get("/Users/" + id).is(200);
        assertThat(after.at("title")).isEqualTo("Boss");
        assertThat(after.at("emails", 0, "value")).isEqualTo("b@example.com");
        assertThat(after.at("name", "honorificPrefix")).isEqualTo("Dr.");
        assertThat(after.at("name", "givenName")).isEqualTo("Babs");
        assertThat(after.at(EnterpriseUser.SCHEMA, "costCenter")).isEqualTo("4130");
        assertThat(after.at(EnterpriseUser.SCHEMA, "department")).isNotEqualTo("Tours");
    }

    @Test
    void areNotSetByAReplacement() {
        helpdesk.put("/Users/" + id, "{\"userName\":\"bjensen\",\"title\":\"Tour guide\"}")
                .is(200);

        assertThat(hr.get("/Users/" + id).at("title")).isEqualTo("Boss");
    }

    @Test
    void cannotBeSetWhereUnknownAttributesCannot() {
        strictHelpdesk.put("/Users/" + id, """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bjensen","title":"x"}""").isError(400, "invalidSyntax");
        strictHelpdesk
                .patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}")
                .isError(400, "invalidPath");
    }

    @Test
    void areNotDescribed() {
        String schema = "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User";

        assertThat(helpdesk.get(schema).is(200).body())
                .isEqualTo(strictHelpdesk.get(schema).body())
                .doesNotContain("\"title\"", "\"emails\"", "honorificPrefix", "streetAddress")
                .contains("givenName", "locality");
        assertThat(hr.get(schema).is(200).body())
                .contains("\"title\"", "\"emails\"", "honorificPrefix", "streetAddress");
    }
}
