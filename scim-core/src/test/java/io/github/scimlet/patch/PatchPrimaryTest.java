package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The one primary value (RFC 7643 §2.4, RFC 7644 §3.5.2)")
class PatchPrimaryTest {

    private static final Attributes BABS = tree("""
            {
              "emails": [
                {"value": "a", "type": "work", "primary": true},
                {"value": "b", "type": "home"},
                {"value": "c", "type": "home"}
              ]
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add     | emails                        | [{"value": "d", "primary": true}]     | d
            add     | emails                        | {"value": "b", "type": "home", "primary": true} | b
            add     | emails[value eq \\"b\\"].primary | true                               | b
            replace | emails[value eq \\"b\\"].primary | true                               | b
            replace | emails[value eq \\"b\\"]      | {"primary": true}                     | b
            add     | emails[value eq \\"d\\"]      | {"primary": true}                     | d
            replace | emails                        | [{"value": "d", "primary": true}]     | d
            replace | emails[type eq \\"work\\"].primary | true                             | a
            add     | emails                        | [{"value": "d", "primary": false}]    | a
            """)
    void isTheLatest(String op, String path, String value, String primary) {
        Attributes after = strict(BABS, operation(op, path, value));

        assertThat(primaries(after)).containsExactly(primary);
    }

    @Test
    void marksTheOneThatIsNoLongerPrimaryWithFalse() {
        assertThat(strict(BABS, operation("add", "emails", "{\"value\": \"d\", \"primary\": true}"))
                        .complexes("emails")
                        .get(0))
                .isEqualTo(tree("{\"value\": \"a\", \"type\": \"work\", \"primary\": false}"));
    }

    @Test
    void isTheLastOfSeveralOperations() {
        Attributes after = strict(
                BABS,
                operation("add", "emails[value eq \\\"b\\\"].primary", "true") + ", "
                        + operation("add", "emails[value eq \\\"c\\\"].primary", "true") + ", "
                        + operation("replace", "emails[primary eq true].display", "\"me\""));

        assertThat(primaries(after)).containsExactly("c");
        assertThat(after.complexes("emails").get(2).text("display")).contains("me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emails[type eq \\\"home\\\"].primary", "emails.primary"})
    void isNotMadeTwiceByOneOperation(String path) {
        assertThatScim(() -> strict(BABS, operation("replace", path, "true")))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("Only one value can be primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "replace"})
    void isNotNamedTwiceByOneValue(String op) {
        assertThatScim(() -> strict(BABS, operation(op, "emails", """
                        [{"value": "d", "primary": true}, {"value": "e", "primary": true}]""")))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("Only one value of emails can be primary; 2 are.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails.primary                              | true
            emails[type eq \\"work\\"].primary          | true
            emails[type eq \\"work\\"]                  | {"primary": true}
            """)
    void isNotMadeOfSeveralAlsoIfOneOfThemIsItAlready(String path, String value) {
        Attributes before = tree("""
                {"emails": [{"value": "a", "type": "work", "primary": true}, {"value": "b", "type": "work"}]}
                """);

        assertThatScim(() -> strict(before, operation("replace", path, value)))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("Only one value can be primary", "would make it 2.");
    }

    @Test
    void isNobodyIfItIsTakenAway() {
        assertThat(primaries(strict(BABS, "{\"op\": \"remove\", \"path\": \"emails[primary eq true]\"}")))
                .isEmpty();
        assertThat(primaries(strict(BABS, operation("replace", "emails[primary eq true].primary", "false"))))
                .isEmpty();
    }

    @Test
    void isOneOfTwoEqualsThatAStoreMayHave() {
        Attributes before = tree("""
                {"emails": [{"value": "a", "primary": true}, {"value": "b"}, {"value": "b"}]}
                """);

        assertThatScim(() -> strict(before, operation("add", "emails[value eq \\\"b\\\"].primary", "true")))
                .failsWith(ScimType.INVALID_VALUE);
        assertThat(primaries(strict(before, operation("add", "emails", "{\"value\": \"b\", \"primary\": true}"))))
                .containsExactly("b");
    }

    private static List<String> primaries(Attributes user) {
        return user.complexes("emails").stream()
                .filter(email -> email.flag("primary").orElse(false))
                .map(email -> email.text("value"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String operation(String op, String path, String value) {
        return "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value);
    }
}
