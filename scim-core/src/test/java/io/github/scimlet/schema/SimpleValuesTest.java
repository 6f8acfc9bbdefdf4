package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.BADGE;
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

@DisplayName("Values of each type in a body (RFC 7643 §2.3)")
class SimpleValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vip   | true
            vip   | false
            level | 0
            level | 9223372036854775807
            level | -9223372036854775808
            score | 0.10
            score | 1e2
            score | 12345678901234567890.123
            since | "2024-01-31T10:00:00+02:00"
            since | "2024-01-31T10:00:00.1234567Z"
            page  | "https://example.com/a?b=c#d"
            page  | "../Users/u-1"
            page  | "https://example.com/ä"
            photo | "AAE="
            photo | "AAE"
            photo | "ab+/"
            origin | "  "
            origin | "00042"
            origin | "False"
            origin | "\\u0000\\ud83d\\ude00"
            """)
    void keepsAValueByteForByteInBothPresets(String attribute, String json) {
        Attributes badge = tree("{\"" + attribute + "\": " + json + "}");

        assertThat(read(badge, tolerant()).toString()).isEqualTo(badge.toString());
        assertThat(read(badge, tolerant())).isEqualTo(badge);
        assertThat(read(badge, strict())).isEqualTo(badge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vip    | "yes"                       | must be true or false.
            vip    | "1"                         | must be true or false.
            vip    | 1                           | must be true or false.
            level  | 1.0                         | must be a whole number of at most 64 bits, without fraction or exponent.
            level  | 1e2                         | must be a whole number of at most 64 bits, without fraction or exponent.
            level  | 9223372036854775808         | must be a whole number of at most 64 bits, without fraction or exponent.
            level  | "007"                       | must be a whole number of at most 64 bits, without fraction or exponent.
            score  | "0.1"                       | must be a number.
            score  | true                        | must be a number.
            since  | "2024-01-31"                | must be a date with a time, such as 2011-05-13T04:42:34Z.
            since  | 1706695200                  | must be a string.
            page   | "not a uri"                 | must be a URI.
            page   | "::"                        | must be a URI.
            page   | 5                           | must be a string.
            photo  | "A*"                        | must be base64.
            photo  | "A"                         | must be base64.
            photo  | "AAAAA"                     | must be base64.
            photo  | "A=A="                      | must be base64.
            photo  | "a_-b"                      | must be base64.
            photo  | 1234                        | must be a string.
            origin | true                        | must be a string.
            origin | {"value": "x"}              | must be a string.
            """)
    void refusesAValueOfAnotherTypeInBothPresets(String attribute, String json, String problem) {
        Attributes badge = tree("{\"" + attribute + "\": " + json + "}");

        assertThatScim(() -> read(badge, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(BADGE + ":" + attribute + " " + problem);
        assertThatScim(() -> read(badge, strict()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(BADGE + ":" + attribute + " " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BOOLEAN_AS_TEXT | vip    | "True"                | true
            BOOLEAN_AS_TEXT | vip    | "FALSE"               | false
            NUMBER_FOR_TEXT | origin | 42                    | "42"
            NUMBER_FOR_TEXT | origin | 0.10                  | "0.10"
            NUMBER_FOR_TEXT | origin | 123456789012345678901 | "123456789012345678901"
            SHAPE_OF_VALUE  | level  | [7]                   | 7
            SHAPE_OF_VALUE  | origin | ["x"]                 | "x"
            """)
    void understandsWhatClientsReallySend(Tolerance tolerance, String attribute, String sent, String kept) {
        Attributes badge = tree("{\"" + attribute + "\": " + sent + "}");
        Leniency leniency = tolerant();

        assertThat(read(badge, leniency)).isEqualTo(tree("{\"" + attribute + "\": " + kept + "}"));
        assertThat(leniency.used()).containsOnlyKeys(tolerance).containsValue(List.of(BADGE + ":" + attribute));
        assertThatScim(() -> read(badge, strict())).failsWith(ScimType.INVALID_VALUE);
        assertThatScim(() -> read(badge, new Leniency(Conformance.TOLERANT.without(tolerance))))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            origin | null
            origin | [null]
            level  | null
            tags   | null
            tags   | []
            tags   | [null]
            seat   | null
            seat   | {}
            seat   | []
            """)
    void takesNullAndWhatIsEmptyForNoValue(String attribute, String json) {
        Attributes badge = tree("{\"vip\": true, \"" + attribute + "\": " + json + "}");

        assertThat(read(badge, tolerant())).isEqualTo(tree("{\"vip\": true}"));
    }

    @ParameterizedTest
    @CsvSource({"origin", "level", "score", "since", "page", "photo", "vip", "tags", "accounts"})
    void takesAnEmptyTextForNoValueWhereThatIsTolerated(String attribute) {
        Attributes badge = tree("{\"code\": \"c\", \"" + attribute + "\": \"\"}");
        Leniency leniency = tolerant();

        assertThat(read(badge, leniency)).isEqualTo(tree("{\"code\": \"c\"}"));
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.EMPTY_TEXT_AS_UNASSIGNED);
    }

    @ParameterizedTest
    @CsvSource({"origin, true", "page, true", "photo, true", "level, false", "since, false", "vip, false", "tags, false"
    })
    void takesAnEmptyTextForATextInStrictMode(String attribute, boolean text) {
        Attributes badge = tree("{\"" + attribute + "\": \"\"}");

        if (text) {
            assertThat(read(badge, strict())).isEqualTo(badge);
        } else {
            assertThatScim(() -> read(badge, strict())).failsWith(ScimType.INVALID_VALUE);
        }
    }

    @Test
    void refusesSeveralValuesForOneInBothPresets() {
        Attributes badge = tree("{\"origin\": [\"a\", \"b\"]}");

        assertThatScim(() -> read(badge, tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(BADGE + ":origin has a single value and must not be given as an array.");
        assertThatScim(() -> read(badge, strict())).failsWith(ScimType.INVALID_VALUE);
    }

    /** The badge of the user that a client creates with {@code badge}. */
    private static Attributes read(Attributes badge, Leniency leniency) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(Samples.USER, BADGE));
        body.add("userName", "bjensen");
        body.add(BADGE, badge);
        return new SchemaValidator(Samples.USERS, leniency)
                .create(body.build())
                .complex(BADGE)
                .orElseThrow();
    }
}
