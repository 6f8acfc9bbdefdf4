package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a PUT (RFC 7644 §3.5.1)")
class ReplaceTest {

    private static final Attributes BEFORE = tree("""
            {
              "id": "u-1", "externalId": "E-1", "userName": "bjensen", "title": "Guide", "active": false,
              "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""},
              "groups": [{"value": "g-1"}],
              "emails": [{"value": "a@example.com"}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "department": "Tours", "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:hr:2.0:Badge": {
                "code": "C-1", "pin": "1234", "serial": "S-1", "level": 1,
                "seat": {"room": "1", "plan": "P-1", "pass": "xyz", "sensor": "on"}
              }
            }
            """);

    @Test
    void replacesWhatClientsSetAndClearsWhatTheyLeaveOut() {
        Attributes after = replace(BEFORE, """
                {"userName": "babs", "active": true, "emails": [{"value": "b@example.com"}]}
                """, tolerant());

        assertThat(after.without(Samples.BADGE)).isEqualTo(tree("""
                {
                  "id": "u-1", "userName": "babs", "active": true,
                  "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""},
                  "groups": [{"value": "g-1"}],
                  "emails": [{"value": "b@example.com"}]
                }
                """));
    }

    @Test
    void ignoresWhatClientsSayOfReadOnlyAttributes() {
        Attributes after = replace(BEFORE, """
                {
                  "id": "other", "userName": "bjensen", "meta": {"version": "W/\\"9\\""}, "groups": [],
                  "urn:example:hr:2.0:Badge": {"serial": "other"}
                }
                """, tolerant());

        assertThat(after.get("id")).isEqualTo(BEFORE.get("id"));
        assertThat(after.get("meta")).isEqualTo(BEFORE.get("meta"));
        assertThat(after.get("groups")).isEqualTo(BEFORE.get("groups"));
        assertThat(badge(after).get("serial")).contains("S-1");
    }

    @Test
    void keepsWhatItDoesNotNameOfImmutableAndWriteOnlyAttributes() {
        Attributes after = replace(BEFORE, "{\"userName\": \"bjensen\"}", strict());

        assertThat(badge(after)).isEqualTo(tree("""
                {"code": "C-1", "pin": "1234", "serial": "S-1"}
                """));
    }

    @Test
    void setsAnImmutableAttributeThatHadNoValue() {
        Attributes after = replace(tree("{\"id\": \"u-1\", \"userName\": \"b\"}"), """
                {"userName": "b", "urn:example:hr:2.0:Badge": {"code": "C-2"}}
                """, tolerant());

        assertThat(badge(after).get("code")).contains("C-2");
    }

    @Test
    void acceptsAnImmutableAttributeWithTheValueItHas() {
        Attributes after = replace(BEFORE, """
                {"userName": "b", "urn:example:hr:2.0:Badge": {"code": "C-1", "seat": {"room": "2", "plan": "P-1"}}}
                """, tolerant());

        assertThat(badge(after).get("code")).contains("C-1");
        assertThat(badge(after).complex("seat").orElseThrow()).isEqualTo(tree("""
                {"room": "2", "plan": "P-1", "pass": "xyz", "sensor": "on"}
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code": "C-2"}                         | urn:example:hr:2.0:Badge:code is immutable: it has a value that stays.
            {"code": "c-1"}                         | urn:example:hr:2.0:Badge:code is immutable
            {"seat": {"room": "1", "plan": "P-2"}}  | urn:example:hr:2.0:Badge:seat.plan is immutable
            """)
    void refusesAnotherValueForAnImmutableAttribute(String badge, String problem) {
        assertThatScim(() -> replace(BEFORE, """
                        {"userName": "bjensen", "urn:example:hr:2.0:Badge": %s}
                        """.formatted(badge), tolerant()))
                .failsWith(ScimType.MUTABILITY)
                .saying(problem)
                .notSaying("C-1", "P-1");
    }

    @Test
    void clearsAnImmutableAttributeForNobody() {
        Attributes after = replace(BEFORE, """
                {"userName": "bjensen", "urn:example:hr:2.0:Badge": {"code": null}}
                """, tolerant());

        assertThat(badge(after).get("code")).contains("C-1");
    }

    @Test
    void replacesAndClearsAWriteOnlyAttributeThatItNames() {
        assertThat(badge(replace(BEFORE, """
                {"userName": "bjensen", "urn:example:hr:2.0:Badge": {"pin": "9999"}}
                """, tolerant()))
                        .secret("pin")
                        .orElseThrow()
                        .chars())
                .containsExactly('9', '9', '9', '9');
        assertThat(badge(replace(BEFORE, """
                {"userName": "bjensen", "urn:example:hr:2.0:Badge": {"pin": null}}
                """, tolerant())).has("pin")).isFalse();
    }

    @Test
    void keepsActiveThatItDoesNotNameWhereThatIsTolerated() {
        Leniency leniency = tolerant();

        assertThat(replace(BEFORE, "{\"userName\": \"b\"}", leniency).flag("active"))
                .contains(false);
        assertThat(leniency.used()).containsKey(Tolerance.PUT_KEEPS_ACTIVE);
        assertThat(replace(BEFORE, "{\"userName\": \"b\"}", strict()).flag("active"))
                .isEmpty();
        assertThat(replace(BEFORE, "{\"userName\": \"b\", \"active\": null}", tolerant())
                        .flag("active"))
                .isEmpty();
    }

    @Test
    void changesNothingIfTheAnswerToAGetIsSentBack() {
        Attributes after = replace(BEFORE, """
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                  "id": "u-1", "externalId": "E-1", "userName": "bjensen", "title": "Guide", "active": false,
                  "meta": {"resourceType": "User", "location": "https://example.com/Users/u-1"},
                  "groups": [{"value": "g-1", "$ref": "https://example.com/Groups/g-1", "display": "Tours"}],
                  "emails": [{"value": "a@example.com"}],
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                    "department": "Tours",
                    "manager": {"value": "u-2", "displayName": "Ann", "$ref": "https://example.com/Users/u-2"}
                  },
                  "urn:example:hr:2.0:Badge": {
                    "code": "C-1", "serial": "S-1", "level": 1, "seat": {"room": "1", "plan": "P-1", "sensor": "on"}
                  }
                }
                """, tolerant());

        assertThat(after).isEqualTo(BEFORE);
    }

    @Test
    void forgetsTheNameOfAManagerWhoIsReplaced() {
        Attributes after = replace(BEFORE, """
                {
                  "userName": "bjensen",
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "u-3"}}
                }
                """, tolerant());

        assertThat(after.complex(Samples.ENTERPRISE).orElseThrow()).isEqualTo(tree("""
                {"manager": {"value": "u-3"}}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"manager\": \"\"", "\"manager\": null", "\"manager\": {\"value\": \"\"}", "\"manager\": {}"})
    void takesTheExtensionAwayWithItsLastAttribute(String manager) {
        Attributes before = tree("""
                {
                  "id": "u-1", "userName": "b",
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                    "manager": {"value": "u-2", "displayName": "Ann"}
                  }
                }
                """);

        Attributes after = replace(before, """
                {"userName": "b", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {%s}}
                """.formatted(manager), tolerant());

        assertThat(after).isEqualTo(tree("{\"id\": \"u-1\", \"userName\": \"b\"}"));
    }

    @Test
    void keepsWhatTheServerSaysOfTheValuesThatStay() {
        Attributes before = tree("""
                {
                  "userName": "b",
                  "urn:example:hr:2.0:Badge": {"devices": [
                    {"name": "n", "kind": "k", "state": "on"}, {"name": "m", "kind": "k", "state": "off"}
                  ]}
                }
                """);

        Attributes after = replace(before, """
                {
                  "userName": "b",
                  "urn:example:hr:2.0:Badge": {"devices": [
                    {"name": "M", "kind": "k", "state": "on"}, {"name": "o", "kind": "k"}
                  ]}
                }
                """, strict());

        assertThat(after).isEqualTo(tree("""
                {
                  "userName": "b",
                  "urn:example:hr:2.0:Badge": {"devices": [
                    {"name": "M", "kind": "k", "state": "off"}, {"name": "o", "kind": "k"}
                  ]}
                }
                """));
    }

    @Test
    void refusesABodyWithoutWhatIsRequired() {
        assertThatScim(() -> replace(BEFORE, "{\"title\": \"Guide\"}", tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("userName is required.");
    }

    @Test
    void leavesTheResourceAsItWas() {
        Attributes copy = tree("{\"id\": \"u-1\", \"userName\": \"b\", \"title\": \"Guide\"}");
        Attributes before = tree("{\"id\": \"u-1\", \"userName\": \"b\", \"title\": \"Guide\"}");

        replace(before, "{\"userName\": \"c\"}", tolerant());

        assertThat(before).isEqualTo(copy);
    }

    private static Attributes replace(Attributes before, String body, Leniency leniency) {
        Attributes.Builder whole = Attributes.builder();
        whole.add("schemas", List.of(Samples.USER, Samples.ENTERPRISE, Samples.BADGE));
        tree(body).without("schemas").forEach(whole::add);
        return new SchemaValidator(USERS, leniency).replace(before, whole.build());
    }

    private static Attributes badge(Attributes user) {
        return user.complex(Samples.BADGE).orElseThrow();
    }
}
