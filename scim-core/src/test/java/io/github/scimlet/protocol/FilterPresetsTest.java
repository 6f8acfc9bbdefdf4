package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Filters that one preset understands, and those that none does (RFC 7644 §3.4.2.2)")
class FilterPresetsTest {

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createTwoUsers() {
        presets.tolerant.created("/Users", """
                {"userName": "bjensen", "externalId": "K-77", "active": true, "title": "42",
                 "emails": [{"value": "b@work.example", "type": "work", "primary": true},
                            {"value": "b@home.example", "type": "home"}],
                 "%s": {"department": "Tours", "manager": {"value": "u-9"}},
                 "%s": {"not": "x", "pr": "y", "and": "z", "folded": "f"}}""".formatted(BothPresets.ENTERPRISE, BothPresets.SAMPLE));
        presets.tolerant.user("other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            externalId eq K-77 and active eq true               | [bjensen]
            active eq TRUE                                      | [bjensen]
            active eq "True"                                    | [bjensen]
            active ne "false"                                   | [bjensen, other]
            emails[primary eq "True"]                           | [bjensen]
            emails[type eq "work"].value eq "B@work.example"    | [bjensen]
            emails[type eq "work"].value eq "b@home.example"    | []
            emails[type eq "work"].value pr                     | [bjensen]
            title eq 42                                         | [bjensen]
            department eq "tours"                               | [bjensen]
            manager eq "u-9"                                    | [bjensen]
            urn:scim:schemas:extension:enterprise:1.0:department eq "Tours" | [bjensen]
            urn:scim:schemas:extension:enterprise:1.0.department eq "Tours" | [bjensen]
            not eq "x"                                          | [bjensen]
            pr pr and and pr or not (pr pr)                     | [bjensen, other]
            """)
    void areUnderstoodWhereMoreIsTolerated(String filter, String found) {
        String target = "/Users?" + BothPresets.query("filter=" + filter);

        assertThat(presets.tolerant.get(target).is(200).each("userName")).hasToString(found);
        presets.strict.get(target).isError(400, "invalidFilter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                       | attribute
            `   `                                    | attribute
            userName regex "b.*"                     | regex
            dispalyName eq "x"                       | dispalyName
            name eq "x"                              | name is complex
            emails[userName eq "x"]                  | userName
            emails[emails[type eq "x"]]              | operator
            emails.value[type eq "x"]                | sub-attribute
            name[givenName eq "x"]                   | single
            userName eq 'bjensen'                    | a value
            not title pr                             | (
            active gt false                          | gt
            active co "t"                            | co
            x509Certificates.value gt "AAE="         | gt
            meta.created gt "yesterday"              | dateTime
            meta.created co "2024"                   | co
            password eq "t1meMa$heen"                | password
            title gt null                            | null
            """)
    void areRefusedByBoth(String filter, String why) {
        TestReply reply = presets.bothRefuse("invalidFilter", "/Users", "filter=" + filter);

        assertThat(reply.saying(why).body()).doesNotContain("t1meMa$heen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            S:not eq "x"                             | [bjensen]
            S:pr pr and S:and pr                     | [bjensen]
            not (S:not eq "x")                       | [other]
            S:not eq "not" or S:and eq "and" or S:pr eq "Y" | [bjensen]
            """)
    void mayNameAttributesAsKeywordsAreNamed(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @Test
    void compareADefaultThatClientsAreShownAndNoneThatTheyAreNot() {
        TestStore store = TestStore.empty();
        TestClient client = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public User create(User user, Projection wanted) {
                return super.create(user.userName().equals("shown") ? user.withActive(true) : user, wanted);
            }
        }));

        assertThat(client.post("/Users", "{\"userName\":\"shown\"}").at("active"))
                .isEqualTo(true);
        assertThat(client.post("/Users", "{\"userName\":\"unsaid\"}").json().mentions("active"))
                .isFalse();

        assertThat(client.get("/Users?filter=active+eq+true").each("userName")).containsExactly("shown");
    }
}
