package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.request;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.patch.Patching.tolerant;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PATCH without a path (RFC 7644 §3.5.2, Entra ID's aadOptscim062020)")
class PathlessPatchTest {

    @Nested
    class Keys {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "name.givenName": "Ada"                      | {"name": {"givenName": "Ada"}}
                "NAME.GIVENNAME": "Ada"                      | {"name": {"givenName": "Ada"}}
                "urn:ietf:params:scim:schemas:core:2.0:User:title": "x" | {"title": "x"}
                "ENT:employeeNumber": "00042"                | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "00042"}}
                "ENT:manager.value": "u-2"                   | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "u-2"}}}
                "emails[type eq \\"work\\"].value": "a"      | {"emails": [{"type": "work", "value": "a"}]}
                "emails[type eq \\"work\\"]": {"value": "a"} | {"emails": [{"type": "work", "value": "a"}]}
                "urn:example:desk:1.1:drawer": "A"           | {"urn:example:desk:1.1": {"drawer": "A"}}
                "department": "Tours"                        | {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Tours"}}
                """)
        void arePathsWhereThatIsTolerated(String member, String after) {
            String operation = "{\"op\": \"replace\", \"value\": {" + member + "}}";
            Leniency leniency = Samples.tolerant();

            assertThat(request(USERS, operation, leniency).apply(Attributes.EMPTY))
                    .isEqualTo(tree(after));
            assertThat(leniency.used()).containsKey(Tolerance.PATHS_AS_KEYS);
            assertThatScim(() -> strict(Attributes.EMPTY, operation)).failsWith(ScimType.INVALID_SYNTAX);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "title": "x"                                 | {"title": "x"}
                "TITLE": "x"                                 | {"title": "x"}
                "name": {"GIVENNAME": "Ada"}                 | {"name": {"givenName": "Ada"}}
                "externalId": "E-1"                          | {"externalId": "E-1"}
                "urn:example:desk:1.1": {"drawer": "A"}      | {"urn:example:desk:1.1": {"drawer": "A"}}
                """)
        void areNamesAndUrnsInBothPresets(String member, String after) {
            String operation = "{\"op\": \"replace\", \"value\": {" + member + "}}";
            Leniency leniency = Samples.tolerant();

            assertThat(request(USERS, operation, leniency).apply(Attributes.EMPTY))
                    .isEqualTo(tree(after));
            assertThat(leniency.used()).isEmpty();
            assertThat(strict(Attributes.EMPTY, operation)).isEqualTo(tree(after));
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                "nickNaem": "x"                            | nickNaem
                "name.given": "x"                          | name.given
                "a b": "x"                                 | a b
                "": "x"                                    |
                "name": {"given": "x"}                     | name.given
                "urn:example:other:1.0": {"a": 1}          | urn:example:other:1.0
                "urn:example:desk:1.1": {"drawr": "A"}     | urn:example:desk:1.1:drawr
                "emails": [{"valeu": "x"}]                 | emails.valeu
                """)
        void areDroppedIfTheyAreUnknownWhereThatIsTolerated(String member, String name) {
            String operation = "{\"op\": \"add\", \"value\": {" + member + ", \"title\": \"T\"}}";
            Leniency leniency = Samples.tolerant();

            assertThat(request(USERS, operation, leniency).apply(Attributes.EMPTY))
                    .isEqualTo(tree("{\"title\": \"T\"}"));
            assertThat(leniency.used().get(Tolerance.UNKNOWN_ATTRIBUTE)).containsExactly(name == null ? "" : name);
            assertThatScim(() -> strict(Attributes.EMPTY, operation))
                    .failsWith(ScimType.INVALID_SYNTAX)
                    .saying("No schema has an attribute '" + (name == null ? "" : name) + "'.");
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                emails[type eq \\"work\\"    | INVALID_PATH
                emails[0]                    | INVALID_PATH
                emails[type eq \\"work\\"].x | INVALID_PATH
                name[givenName eq \\"x\\"]   | INVALID_PATH
                emails[typo eq \\"work\\"]   | INVALID_FILTER
                """)
        void areRefusedIfTheirBracketsCannotBeUnderstood(String key, ScimType type) {
            assertThatScim(() -> tolerant(Attributes.EMPTY, "{\"op\": \"add\", \"value\": {\"" + key + "\": \"x\"}}"))
                    .failsWith(type);
        }

        @Test
        void areTakenInTheOrderOfTheDocument() {
            assertThat(tolerant(tree("{\"emails\": [{\"value\": \"a\", \"type\": \"work\"}]}"), """
                    {"op": "replace", "value": {
                      "emails": [{"value": "b", "type": "work"}],
                      "emails[type eq \\"work\\"].display": "B",
                      "emails[type eq \\"home\\"].value": "c"}}
                    """))
                    .isEqualTo(tree("""
                    {"emails": [
                      {"value": "b", "type": "work", "display": "B"}, {"type": "home", "value": "c"}]}
                    """));
        }
    }

    @Nested
    class ReadOnlyAttributes {

        private static final Attributes BABS = tree("""
                {
                  "id": "u-1", "userName": "bjensen",
                  "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""},
                  "groups": [{"value": "g-1", "display": "Tours"}, {"value": "g-2"}],
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                    "manager": {"value": "u-2", "displayName": "Ann"}
                  },
                  "urn:example:hr:2.0:Badge": {"serial": "S-1"}
                }
                """);

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                "id": "other"
                "id": null
                "id": 5
                "meta": {"version": "W/\\"9\\""}
                "meta": null
                "groups": []
                "groups": [{"value": "g-1"}]
                "groups": "x"
                "schemas": []
                "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"]
                "ENT:manager": {"displayName": "Zed"}
                "ENT:manager.displayName": "Zed"
                "BADGE:serial": "S-2"
                "urn:example:hr:2.0:Badge": {"serial": "S-2"}
                """)
        void areIgnoredAlsoWhenTheyDifferWhereThatIsTolerated(String member) {
            for (String op : new String[] {"add", "replace"}) {
                String operation = "{\"op\": \"" + op + "\", \"value\": {" + member + ", \"title\": \"T\"}}";
                Leniency leniency = Samples.tolerant();

                assertThat(request(USERS, operation, leniency).apply(BABS)).isEqualTo(BABS.with("title", "T"));
                assertThat(leniency.used()).containsKey(Tolerance.READ_ONLY_IN_VALUE);
            }
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                "id": "u-1"
                "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""}
                "meta": {"version": "W/\\"1\\"", "location": "https://example.com/Users/u-1", "resourceType": "User"}
                "groups": [{"value": "g-2", "$ref": "https://example.com/Groups/g-2"}, {"value": "g-1"}]
                "schemas": ["urn:example:hr:2.0:Badge", "urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:USER"]
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "u-2", "displayName": "Ann"}}
                "urn:example:hr:2.0:Badge": {"serial": "S-1"}
                """)
        void mayBeSentBackInStrictMode(String member) {
            for (String op : new String[] {"add", "replace"}) {
                String operation = "{\"op\": \"" + op + "\", \"value\": {" + member + ", \"title\": \"T\"}}";

                assertThat(strict(BABS, operation)).isEqualTo(BABS.with("title", "T"));
            }
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                "id": "other"                           | id
                "id": null                              | id
                "id": 5                                 | id
                "meta": {"version": "W/\\"9\\""}        | meta
                "meta": null                            | meta
                "meta": "x"                             | meta
                "groups": []                            | groups
                "groups": null                          | groups
                "groups": [{"value": "g-1"}]            | groups
                "groups": [{"value": "g-1"}, {"value": "g-2"}, {"value": "g-3"}] | groups
                "groups": [{}]                          | groups
                "schemas": []                           | schemas
                "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"] | schemas
                "schemas": [5]                          | schemas
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"displayName": "Zed"}} | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName
                "urn:example:hr:2.0:Badge": {"serial": "S-2"} | urn:example:hr:2.0:Badge:serial
                """)
        void mustNotDifferInStrictMode(String member, String named) {
            for (String op : new String[] {"add", "replace"}) {
                assertThatScim(() -> strict(BABS, "{\"op\": \"" + op + "\", \"value\": {" + member + "}}"))
                        .failsWith(ScimType.MUTABILITY)
                        .saying(named + " is readOnly and has another value.");
            }
        }

        @Test
        void mustNotBeSetInStrictModeWhereThereAreNone() {
            Attributes user = tree("{\"id\": \"u-1\", \"userName\": \"b\"}");

            assertThatScim(() -> strict(user, "{\"op\": \"add\", \"value\": {\"groups\": [{\"value\": \"g-1\"}]}}"))
                    .failsWith(ScimType.MUTABILITY);
        }

        @Test
        void areHeldAgainstTheResourceAsItIsInTheEnd() {
            assertThat(strict(tree("{\"userName\": \"b\"}"), """
                    {"op": "add", "value": {
                      "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:desk:1.1"],
                      "urn:example:desk:1.1": {"drawer": "A"}}}
                    """))
                    .isEqualTo(tree("{\"userName\": \"b\", \"urn:example:desk:1.1\": {\"drawer\": \"A\"}}"));
        }
    }
}
