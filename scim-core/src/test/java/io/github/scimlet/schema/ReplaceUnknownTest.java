package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.NarrowedTypeTest.without;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A PUT through a type that does not know all (RFC 7644 §3.5.1)")
class ReplaceUnknownTest {

    private static final String BODY = """
            {
              "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"%s], "userName": "b"%s
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title           | {"title": "Guide"}                           |                                 | {"title": "Guide"}
            externalId      | {"externalId": "E"}                          |                                 | {"externalId": "E"}
            title           | {"urn:x:Y": {"a": 1}, "other": "o"}          |                                 | {"urn:x:Y": {"a": 1}, "other": "o"}
            name.middleName | {"name": {"middleName": "M"}}                |                                 | {"name": {"middleName": "M"}}
            name.middleName | {"name": {"givenName": "A", "middleName": "M"}} | , "name": {"familyName": "B"} | {"name": {"familyName": "B", "middleName": "M"}}
            """)
    void keepsWhatStandsAtTheTopOrInASingleValue(String unknown, String before, String given, String after) {
        Attributes had = tree(before).with("userName", "a").with("nickName", "gone");

        Attributes replaced = replace(without(USERS, unknown), had, BODY.formatted("", given == null ? "" : given));

        assertThat(replaced).isEqualTo(tree(after).with("userName", "b"));
    }

    @Test
    void keepsTheAttributesOfAnExtensionAndWholeExtensions() {
        ResourceType<?> type = without(
                USERS,
                Samples.BADGE + ":level",
                Samples.BADGE + ":seat.floor",
                Samples.DESK + ":drawer",
                Samples.DESK + ":lamp");
        Attributes before = tree("""
                {
                  "userName": "b", "urn:example:desk:1.1": {"lamp": true},
                  "urn:example:hr:2.0:Badge": {"level": 1, "vip": true, "seat": {"room": "1", "floor": 3}}
                }
                """);

        assertThat(replace(type, before, BODY.formatted("", ""))).isEqualTo(tree("""
                {
                  "userName": "b", "urn:example:desk:1.1": {"lamp": true},
                  "urn:example:hr:2.0:Badge": {"level": 1}
                }
                """));
        assertThat(replace(type, before, BODY.formatted(", \"urn:example:hr:2.0:Badge\"", """
                , "urn:example:hr:2.0:Badge": {"vip": false, "seat": {"room": "2"}}
                """)))
                .isEqualTo(tree("""
                {
                  "userName": "b", "urn:example:desk:1.1": {"lamp": true},
                  "urn:example:hr:2.0:Badge": {"level": 1, "vip": false, "seat": {"room": "2", "floor": 3}}
                }
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            display | {"value": "A", "type": "w", "display": "d"}                    | {"value": "a", "type": "w"}      | {"value": "a", "type": "w", "display": "d"}
            display | {"value": "a", "type": "w", "display": "d"}                    | {"value": "a", "type": "h"}      | {"value": "a", "type": "h", "display": "d"}
            display | {"value": "a", "display": "d"}, {"value": "b", "display": "e"} | {"value": "b"}, {"value": "c"}   | {"value": "b", "display": "e"}, {"value": "c"}
            display | {"value": "a", "type": "w", "display": "d"}                    | {"value": "a", "type": "w"}, {"value": "a", "type": "h"} | {"value": "a", "type": "w", "display": "d"}, {"value": "a", "type": "h"}
            type    | {"value": "a", "type": "w"}, {"value": "a", "type": "h"}       | {"value": "a", "primary": true}  | {"value": "a", "primary": true, "type": "w"}, {"value": "a", "type": "h"}
            type    | {"type": "w"}, {"value": "a", "type": "h"}                     | {"value": "b"}                   | {"value": "b"}, {"type": "w"}
            type    | {"type": "w"}, {"value": "a"}                                  |                                  | {"type": "w"}
            """)
    void keepsThePartsOfValuesThatStay(String unknown, String before, String given, String after) {
        Attributes had = tree("{\"userName\": \"b\", \"emails\": [" + before + "]}");

        Attributes replaced = replace(
                without(USERS, "emails." + unknown),
                had,
                BODY.formatted("", ", \"emails\": [" + (given == null ? "" : given) + "]"));

        assertThat(replaced.values("emails"))
                .isEqualTo(tree("{\"emails\": [" + after + "]}").values("emails"));
    }

    @ParameterizedTest
    @CsvSource({"u-2, Ann", "u-3, ''"})
    void letsWhatIsSaidOfAReferredResourceGoWithTheReference(String id, String note) {
        ResourceType<?> type = without(USERS, Samples.ENTERPRISE + ":manager.displayName");
        Attributes before = tree("""
                {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                  "manager": {"value": "u-2", "displayName": "Ann"}}}
                """);

        Attributes after = replace(type, before, BODY.formatted(", \"" + Samples.ENTERPRISE + "\"", """
                , "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "%s"}}
                """.formatted(id)));

        Attributes manager = after.complex(Samples.ENTERPRISE)
                .orElseThrow()
                .complex("manager")
                .orElseThrow();
        assertThat(manager.text("value")).contains(id);
        assertThat(manager.text("displayName").orElse("")).isEqualTo(note);
    }

    @Test
    void takesAnImmutableValueForTheSameWhereAllThatIsKnownOfItIs() {
        ResourceType<?> whole = Schemas.USERS.with(new Extension(Samples.schema("""
                {"id": "urn:x:Car", "attributes": [{"name": "plate", "type": "complex", "mutability": "immutable",
                  "subAttributes": [{"name": "number"}, {"name": "district"}]}]}
                """), false));
        ResourceType<?> type = without(whole, "urn:x:Car:plate.district");
        Attributes before = tree("""
                {"userName": "b", "urn:x:Car": {"plate": {"number": "1", "district": "N"}}}
                """);
        String body = BODY.formatted(", \"urn:x:Car\"", ", \"urn:x:Car\": {\"plate\": {\"number\": \"%s\"}}");

        assertThat(replace(type, before, body.formatted("1"))).isEqualTo(before);
        assertThatScim(() -> replace(type, before, body.formatted("2"))).failsWith(ScimType.MUTABILITY);
    }

    private static Attributes replace(ResourceType<?> type, Attributes before, String body) {
        return new SchemaValidator(type, strict()).replace(before, tree(body));
    }
}
