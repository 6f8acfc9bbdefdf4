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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH of a value that does not exist yet (RFC 7644 §3.5.2.3, Entra ID)")
class ValueFromFilterTest {

    private static final Attributes BABS = tree("""
            {"emails": [{"value": "h", "type": "home"}]}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails[type eq \\"work\\"].value                         | "a"  | {"type": "work", "value": "a"}
            emails[type eq \\"work\\" and primary eq true].value     | "a"  | {"type": "work", "primary": true, "value": "a"}
            emails[type eq \\"work\\"].primary                       | true | {"type": "work", "primary": true}
            emails[type eq \\"work\\"]                               | {"value": "a"} | {"type": "work", "value": "a"}
            emails[type eq \\"work\\"]                               | [{"value": "a", "display": null}] | {"type": "work", "value": "a"}
            EMAILS[TYPE eq \\"work\\"].VALUE                         | "a"  | {"type": "work", "value": "a"}
            """)
    void createsItByAddInBothPresetsAndByReplaceWhereThatIsTolerated(String path, String value, String element) {
        Leniency leniency = Samples.tolerant();

        assertThat(strict(BABS, add(path, value)).complexes("emails"))
                .hasSize(2)
                .contains(tree(element));
        assertThat(request(USERS, add(path, value), leniency).apply(BABS)).isEqualTo(strict(BABS, add(path, value)));
        assertThat(leniency.used()).doesNotContainKey(Tolerance.VALUE_FROM_FILTER);
        assertThat(request(USERS, replace(path, value), leniency).apply(BABS))
                .isEqualTo(strict(BABS, add(path, value)));
        assertThat(leniency.used()).containsKey(Tolerance.VALUE_FROM_FILTER);
        assertThatScim(() -> strict(BABS, replace(path, value)))
                .failsWith(ScimType.NO_TARGET)
                .saying("No value of emails matches '");
    }

    @Test
    void understandsPlainTextForAComplexValueWhereThatIsTolerated() {
        assertThat(tolerant(BABS, replace("emails[type eq \\\"work\\\"]", "\"a\""))
                        .complexes("emails"))
                .contains(tree("{\"type\": \"work\", \"value\": \"a\"}"));
        assertThatScim(() -> strict(BABS, add("emails[type eq \\\"work\\\"]", "\"a\"")))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": null}", "{\"value\": null, \"display\": \"\"}"})
    void createsNothingOutOfNothing(String value) {
        assertThat(tolerant(BABS, replace("emails[type eq \\\"work\\\"]", value)))
                .isSameAs(BABS);
        assertThat(tolerant(BABS, add("emails[type eq \\\"work\\\"]", value))).isSameAs(BABS);
        assertThatScim(() -> strict(BABS, add("emails[type eq \\\"work\\\"]", "{\"value\": null}")))
                .failsWith(ScimType.NO_TARGET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            roles[primary eq \\"True\\"].value         | "admin" | roles | {"primary": true, "value": "admin"}
            roles[primary eq \\"False\\"].value        | "x"     | roles | {"primary": false, "value": "x"}
            phoneNumbers[value eq 5550].type           | "work"  | phoneNumbers | {"value": "5550", "type": "work"}
            """)
    void givesTheValuesOfTheFilterTheirAttributesType(String path, String value, String attribute, String element) {
        assertThat(tolerant(BABS, replace(path, value)).complexes(attribute)).containsExactly(tree(element));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7.0, 7", "7e0, 7", "-9223372036854775808, -9223372036854775808"})
    void givesWholeNumbersOfTheFilterToAnIntegerAttribute(String number, String size) {
        assertThat(badge(strict(BABS, """
                {"op": "add", "path": "BADGE:devices[size eq %s]", "value": {"name": "n", "kind": "k"}}
                """.formatted(number))).complexes("devices"))
                .containsExactly(tree("{\"size\": " + size + ", \"name\": \"n\", \"kind\": \"k\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "1e1000000000", "9223372036854775808"})
    void refusesToCreateAnIntegerThatIsNone(String number) {
        assertThatScim(() -> strict(BABS, """
                        {"op": "add", "path": "BADGE:devices[size eq %s]", "value": {"name": "n", "kind": "k"}}
                        """.formatted(number)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("devices.size must be a whole number");
    }

    @Test
    void buildsOneValueOutOfSeveralOperations() {
        assertThat(tolerant(Attributes.EMPTY, """
                {"op": "Add", "path": "addresses[type eq \\"work\\"].streetAddress", "value": "1 Main"},
                {"op": "Add", "path": "addresses[type eq \\"work\\"].locality", "value": "Ulm"},
                {"op": "Replace", "path": "addresses[type eq \\"work\\"].country", "value": "DE"}
                """)).isEqualTo(tree("""
                {"addresses": [{"type": "work", "streetAddress": "1 Main", "locality": "Ulm", "country": "DE"}]}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emails[type ne \\\"home\\\"].value",
                "emails[type co \\\"work\\\"].value",
                "emails[type eq \\\"work\\\" or type eq \\\"other\\\"].value",
                "emails[not (type eq \\\"home\\\")].value",
                "emails[display pr].value",
                "emails[type eq null].value",
                "emails[type eq \\\"work\\\" and display pr].value",
                "emails[type eq \\\"work\\\" and type eq \\\"other\\\"].value",
                "emails[value eq \\\"x\\\"].value"
            })
    void findsNoTargetIfTheFilterDoesNotDescribeTheValue(String path) {
        for (String operation : new String[] {add(path, "\"a\""), replace(path, "\"a\"")}) {
            assertThatScim(() -> tolerant(BABS, operation)).failsWith(ScimType.NO_TARGET);
            assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.NO_TARGET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void createsNothingForAnEmptyValue(String value) {
        for (String path : new String[] {"emails[type eq \\\"work\\\"].value", "emails[type eq \\\"work\\\"]"}) {
            assertThat(tolerant(BABS, add(path, value))).isSameAs(BABS);
            assertThat(tolerant(BABS, replace(path, value))).isSameAs(BABS);
        }
    }

    @Test
    void findsNoTargetForAnEmptyValueInStrictMode() {
        assertThatScim(() -> strict(BABS, add("emails[type eq \\\"work\\\"].value", "null")))
                .failsWith(ScimType.NO_TARGET);
        assertThatScim(() -> strict(BABS, replace("emails[type eq \\\"work\\\"].value", "null")))
                .failsWith(ScimType.NO_TARGET);
        assertThatScim(() -> strict(BABS, replace("emails[type eq \\\"work\\\"]", "null")))
                .failsWith(ScimType.NO_TARGET);
        assertThatScim(() -> tolerant(BABS, replace("emails[type ne \\\"home\\\"].value", "null")))
                .failsWith(ScimType.NO_TARGET);
    }

    @Test
    void createsASimpleValueOnlyIfItIsTheOneThatWasLookedFor() {
        assertThat(badge(strict(Attributes.EMPTY, add("BADGE:tags[value eq \\\"red\\\"]", "\"Red\"")))
                        .texts("tags"))
                .containsExactly("Red");
        assertThatScim(() -> strict(Attributes.EMPTY, add("BADGE:tags[value eq \\\"red\\\"]", "\"blue\"")))
                .failsWith(ScimType.NO_TARGET);
    }

    @Test
    void worksInsideAnExtension() {
        assertThat(badge(tolerant(
                        Attributes.EMPTY, replace("BADGE:accounts[authority eq \\\"ringcentral\\\"].value", "\"9\""))))
                .isEqualTo(tree("{\"accounts\": [{\"authority\": \"ringcentral\", \"value\": \"9\"}]}"));
    }

    @Test
    void takesAwayAValueOfWhichNothingButTheFiltersWordsIsLeft() {
        Attributes before = tree("""
                {"urn:example:hr:2.0:Badge": {"accounts": [{"authority": "ringcentral", "value": "9"}]}}
                """);

        assertThat(tolerant(before, replace("BADGE:accounts[authority eq \\\"ringcentral\\\"].value", "\"\"")))
                .isEqualTo(Attributes.EMPTY);
    }

    @Test
    void takesTheFilterForTheValueIfThereIsNoneWhereThatIsTolerated() {
        String operation = "{\"op\": \"add\", \"path\": \"emails[value eq \\\"a\\\"]\"}";

        assertThat(tolerant(BABS, operation).complexes("emails")).contains(tree("{\"value\": \"a\"}"));
        assertThatScim(() -> strict(BABS, operation)).failsWith(ScimType.INVALID_VALUE);
        assertThatScim(() -> tolerant(BABS, operation.replace("add", "replace")))
                .failsWith(ScimType.INVALID_VALUE);
        assertThatScim(() -> tolerant(BABS, operation.replace(" eq ", " co "))).failsWith(ScimType.INVALID_VALUE);
        assertThatScim(() -> tolerant(BABS, operation.replace("]", "].type"))).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void repeatsNoMoreThanAnExcerptOfTheFilter() {
        String path = "emails[type eq \\\"" + "x".repeat(5_000) + "\\\"].value";

        assertThatScim(() -> strict(BABS, replace(path, "\"a\"")))
                .failsWith(ScimType.NO_TARGET)
                .notSaying("x".repeat(101));
    }

    private static Attributes badge(Attributes user) {
        return user.complex(Samples.BADGE).orElseThrow();
    }

    private static String add(String path, String value) {
        return "{\"op\": \"add\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }

    private static String replace(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }
}
