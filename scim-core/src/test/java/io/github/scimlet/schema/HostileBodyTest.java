package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each body is of about 1 MiB, as much as the engine reads; with a loop in a loop it would take minutes. */
@Timeout(60)
@DisplayName("Bodies that are meant to do harm")
class HostileBodyTest {

    @Test
    void mayHaveAHundredThousandUnknownNames() {
        Attributes created = create("{\"userName\": \"b\", " + many(130_000, i -> "\"k" + i + "\": 1") + "}");

        assertThat(created).isEqualTo(tree("{\"userName\": \"b\"}"));
    }

    @Test
    void mayHaveAHundredThousandUnknownSubAttributes() {
        Attributes created =
                create("{\"userName\": \"b\", \"name\": {" + many(130_000, i -> "\"k" + i + "\": 1") + "}}");

        assertThat(created).isEqualTo(tree("{\"userName\": \"b\"}"));
    }

    @Test
    void mayNameAHundredThousandSchemas() {
        Attributes created = create("{\"userName\": \"b\", \"schemas\": ["
                + many(100_000, i -> "\"urn:ietf:params:scim:schemas:core:2.0:User\"") + "]}");

        assertThat(created).isEqualTo(tree("{\"userName\": \"b\"}"));
    }

    @ParameterizedTest
    @CsvSource({"emails, value", "addresses, locality"})
    void mayHaveThousandsOfValuesWhoseHashesCollide(String attribute, String sub) {
        String values = many(20_000, i -> "{\"" + sub + "\": \"" + colliding(i) + "\"}");

        Attributes created = create("{\"userName\": \"b\", \"" + attribute + "\": [" + values + "]}");

        assertThat(created.complexes(attribute)).hasSize(20_000);
    }

    @Test
    void mayHaveAHundredThousandEmptyValues() {
        assertThat(create("{\"userName\": \"b\", \"emails\": [" + many(130_000, i -> "{}") + "]}"))
                .isEqualTo(tree("{\"userName\": \"b\"}"));
    }

    @Test
    void repeatNoMoreThanAnExcerptOfAnEndlessName() {
        String name = "x".repeat(10_000);
        SchemaValidator strict = new SchemaValidator(USERS, Samples.strict());
        Attributes body = tree("""
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "b", "%s": 1}
                """.formatted(name));

        assertThatScim(() -> strict.create(body))
                .failsWith(ScimType.INVALID_SYNTAX)
                .notSaying("x".repeat(101));
    }

    private static Attributes create(String body) {
        return new SchemaValidator(USERS, tolerant()).create(tree(body));
    }

    private static String many(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(", "));
    }

    /** Each "az" has the hash of each "b[", and so have all texts that are made of them. */
    private static String colliding(int number) {
        return IntStream.range(0, 15)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "az" : "b[")
                .collect(Collectors.joining());
    }
}
