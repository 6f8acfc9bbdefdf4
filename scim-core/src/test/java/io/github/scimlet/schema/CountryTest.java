package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The country of an address (RFC 7643 §4.1.2)")
class CountryTest {

    @ParameterizedTest
    @ValueSource(strings = {"US", "de", "GB"})
    void isACodeOfTwoLetters(String country) {
        Leniency leniency = tolerant();

        assertThat(created(country, strict())).isEqualTo(created(country, leniency));
        assertThat(leniency.used()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA", "Germany", "UK", "ZZ", "U", "49"})
    void isNothingElseByTheLetter(String country) {
        assertThatScim(() -> created(country, strict()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("addresses.country must be a country's code of two letters");
        assertThatScim(() -> new SchemaValidator(USERS, strict()).replace(Attributes.EMPTY, body(country)))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses.country", "urn:ietf:params:scim:schemas:core:2.0:User:addresses.COUNTRY"})
    void isHeldToTheSameInPatch(String path) {
        SchemaPath country = USERS.resolve(AttributePath.parse(path), strict()).orElseThrow();

        assertThatScim(() -> new SchemaValidator(USERS, strict()).value(country, "USA"))
                .failsWith(ScimType.INVALID_VALUE);
        assertThat(new SchemaValidator(USERS, strict()).value(country, "US")).isEqualTo("US");
    }

    @Test
    void mayBeANameWhereThatIsTolerated() {
        Leniency leniency = tolerant();

        assertThat(created("Germany", leniency).complexes("addresses"))
                .containsExactly(Attributes.of("country", "Germany"));
        assertThat(leniency.used()).containsOnly(entry(Tolerance.COUNTRY_NAME, List.of("addresses.country")));
    }

    private static Attributes created(String country, Leniency leniency) {
        return new SchemaValidator(USERS, leniency).create(body(country));
    }

    private static Attributes body(String country) {
        return tree("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "b",
                  "addresses": [{"country": "%s"}]
                }
                """.formatted(country));
    }
}
