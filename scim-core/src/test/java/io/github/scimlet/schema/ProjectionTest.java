package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.ProjectionFixture.ALWAYS;
import static io.github.scimlet.schema.ProjectionFixture.BABS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("attributes and excludedAttributes (RFC 7643 §7, RFC 7644 §3.9)")
class ProjectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName                 | "userName": "bjensen"
            USERNAME                 | "userName": "bjensen"
            urn:ietf:params:scim:schemas:core:2.0:User:username | "userName": "bjensen"
            title                    |
            nickNaem                 |
            password                 |
            BADGE:pin                |
            name                     | "name": {"familyName": "Jensen", "givenName": "Barbara"}
            NAME.givenname           | "name": {"givenName": "Barbara"}
            name.middleName          |
            name.givenName,name      | "name": {"familyName": "Jensen", "givenName": "Barbara"}
            name,name.givenName      | "name": {"familyName": "Jensen", "givenName": "Barbara"}
            name.givenName,name.familyName,name.formatted | "name": {"familyName": "Jensen", "givenName": "Barbara"}
            meta.location            | "meta": {"location": "https://example.com/Users/u-1"}
            emails.value             | "emails": [{"value": "a@example.com"}, {"value": "b@example.com"}]
            emails.type              | "emails": [{"type": "work"}]
            emails.display           |
            id,schemas               |
            ENT:department           | "ENT": {"department": "Tours"}
            ent:Department           | "ENT": {"department": "Tours"}
            ENT:manager.displayName  | "ENT": {"manager": {"displayName": "Ann"}}
            ENT:manager              | "ENT": {"manager": {"value": "u-2", "displayName": "Ann"}}
            ENT                      | "ENT": {"department": "Tours", "manager": {"value": "u-2", "displayName": "Ann"}}
            userName,ENT:department  | "userName": "bjensen", "ENT": {"department": "Tours"}
            urn:example:other:a      |
            urn:example:desk:1.1     |
            """)
    void showsWhatIsAskedForAndWhatIsAlwaysReturned(String attributes, String more) {
        Projection projection = asking(attributes, "", strict());

        assertThat(projection.apply(BABS, Set.of()))
                .isEqualTo(tree("{" + ALWAYS + (more == null ? "" : "," + spelledOut(more)) + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "emails.value", "ENT:department", "meta.location"})
    void showsTheSameOfWhatIsPutTogetherForTheClient(String attributes) {
        Projection projection = asking(attributes, "", strict());

        Projection.Seen seen = projection.seen(Set.of());
        BABS.forEach(seen::add);

        assertThat(seen.build()).isEqualTo(projection.apply(BABS, Set.of()));
    }

    @Test
    void showsAllOfTheTypesOwnSchemaToThoseWhoNameIt() {
        Attributes seen = asking("urn:ietf:params:scim:schemas:core:2.0:user", "", strict())
                .apply(BABS, Set.of());

        assertThat(seen.names()).containsExactly("schemas", "id", "userName", "name", "emails", Samples.BADGE);
    }

    @ParameterizedTest
    @CsvSource({
        "department, BARE_EXTENSION_ATTRIBUTE",
        "urn:scim:schemas:extension:enterprise:1.0.department, LEGACY_URN"
    })
    void understandsMoreWhereThatIsTolerated(String attributes, Tolerance tolerance) {
        Leniency leniency = tolerant();

        Attributes seen = asking(attributes, "", leniency).apply(BABS, Set.of());

        assertThat(seen.complex(Samples.ENTERPRISE)).contains(tree("{\"department\": \"Tours\"}"));
        assertThat(leniency.used()).containsOnlyKeys(tolerance);
        assertThat(asking(attributes, "", strict()).apply(BABS, Set.of()).has(Samples.ENTERPRISE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "userName, userName",
        "EMAILS, emails",
        "id, ''",
        "schemas, ''",
        "nickNaem, ''",
        "ENT, ENT",
        "meta, meta",
        "urn:ietf:params:scim:schemas:core:2.0:User:name, name"
    })
    void leavesOutWhatIsExcludedButForWhatIsAlwaysReturned(String excluded, String gone) {
        Attributes all = Projection.everything(USERS).apply(BABS, Set.of());

        Attributes seen = asking("", excluded, strict()).apply(BABS, Set.of());

        assertThat(seen).isEqualTo(gone.isEmpty() ? all : all.without(spelledOut(gone)));
    }

    @Test
    void leavesOutPartsThatAreExcluded() {
        Attributes seen = asking("", "name.givenName,emails.type,ENT:manager.value,BADGE:origin,BADGE:level", strict())
                .apply(BABS, Set.of());

        assertThat(seen.complex("name")).contains(tree("{\"familyName\": \"Jensen\"}"));
        assertThat(seen.values("emails")).isEqualTo(tree("""
                {"it": [{"value": "a@example.com"}, {"value": "b@example.com", "primary": true}]}
                """).values("it"));
        assertThat(seen.complex(Samples.ENTERPRISE)).contains(tree("""
                {"department": "Tours", "manager": {"displayName": "Ann"}}
                """));
        assertThat(seen.complex(Samples.BADGE).orElseThrow().names()).containsExactly("origin", "serial", "accounts");
    }

    @Test
    void leavesOutAnExtensionOfWhichAllIsExcluded() {
        Attributes seen = asking("", "ENT:manager,ENT:department", strict()).apply(BABS, Set.of());

        assertThat(seen.has(Samples.ENTERPRISE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', emails, false",
        "'', EMAILS, false",
        "'', emails.value, true",
        "'', userName, true",
        "emails, '', true",
        "emails.value, '', true",
        "userName, '', false"
    })
    void tellsStoresWhetherAnAttributeIsWanted(String attributes, String excluded, boolean wanted) {
        Projection projection = asking(attributes, excluded, strict());

        assertThat(projection.includes("emails")).isEqualTo(wanted);
        assertThat(projection.without("emails").includes("emails")).isFalse();
        assertThat(projection.without("emails").includes("id")).isTrue();
        assertThat(projection.includes("password")).isFalse();
        assertThat(projection.includes("noSuchThing")).isFalse();
    }

    @Test
    void doesWithoutAnAttributeWhateverElseIsWanted() {
        assertThat(Projection.everything(USERS)
                        .without("emails")
                        .apply(BABS, Set.of())
                        .has("emails"))
                .isFalse();
        assertThat(Projection.minimum(USERS).without("emails").apply(BABS, Set.of()))
                .isEqualTo(tree("{" + ALWAYS + "}"));
        assertThat(asking("emails,userName", "", strict())
                        .without("EMAILS")
                        .apply(BABS, Set.of())
                        .names())
                .containsExactly("schemas", "id", "userName", Samples.BADGE);
    }

    @Test
    void takesAUrnThatEndsInAVersionForTheWholeExtension() {
        Attributes user = tree("{\"id\": \"u-1\", \"urn:example:desk:1.1\": {\"drawer\": \"A\", \"lamp\": true}}");

        assertThat(asking("urn:example:desk:1.1", "", strict()).apply(user, Set.of()))
                .isEqualTo(user);
        assertThat(asking("", "urn:example:desk:1.1", strict()).apply(user, Set.of()))
                .isEqualTo(tree("{\"id\": \"u-1\"}"));
    }

    @Test
    void refusesBothParametersAtOnce() {
        assertThatScim(() -> asking("userName", "emails", tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("attributes or excludedAttributes, not both");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "emails[type eq \"work\"]", "1a", "a..b", "urn:"})
    void refusesWhatIsNoPath(String attributes) {
        assertThatScim(() -> Projection.of(USERS, List.of(attributes), List.of(), tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(attributes);
    }

    private static Projection asking(String attributes, String excluded, Leniency leniency) {
        return Projection.of(USERS, list(attributes), list(excluded), leniency);
    }

    private static List<String> list(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(ProjectionTest::spelledOut)
                .toList();
    }

    private static String spelledOut(String text) {
        return text.replace("ENT", Samples.ENTERPRISE)
                .replace("ent:", Samples.ENTERPRISE.toLowerCase(Locale.ROOT) + ":")
                .replace("BADGE", Samples.BADGE);
    }
}
