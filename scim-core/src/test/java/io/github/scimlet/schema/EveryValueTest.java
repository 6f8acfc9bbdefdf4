package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every attribute and kind of value in a body (RFC 7643 §2.3)")
class EveryValueTest {

    private static final List<Schema> SCHEMAS = List.of(
            Schemas.USER, Schemas.ENTERPRISE_USER, USERS.extensions().get(1).schema());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"True\"",
                "\"2011-05-13T04:42:34Z\"",
                "true",
                "7",
                "1.5",
                "1e999999999",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[{}]",
                "[\"a\", \"A\"]",
                "[1, true]",
                "{\"value\": \"a\"}",
                "{\"value\": [\"a\"]}",
                "[{\"value\": \"a\"}, {\"value\": \"b\", \"primary\": true}]",
                "{\"$ref\": \"Users/u-1\"}",
                "{\"x\": {\"y\": []}}",
                "[{\"name\": \"n\", \"kind\": \"k\", \"size\": 1}]",
                "{\"room\": \"1\", \"aliases\": [\"a\"]}"
            })
    void isKeptOrRefusedAndReadTwiceIsTheSame(String value) {
        for (Schema schema : SCHEMAS) {
            for (AttributeDefinition attribute : schema.attributes()) {
                for (Leniency leniency : List.of(tolerant(), strict())) {
                    assertSettled(body(schema, attribute, value), leniency);
                }
            }
        }
    }

    private static void assertSettled(Attributes body, Leniency leniency) {
        SchemaValidator validator = new SchemaValidator(USERS, leniency);
        Attributes created;
        try {
            created = validator.create(body);
        } catch (ScimException e) {
            assertThat(e.error().status()).isEqualTo(400);
            assertThat(e.error().detail()).endsWith(".");
            return;
        }
        Attributes again = created.with("schemas", body.mentioned("schemas"));
        assertThat(validator.create(again)).isEqualTo(created);
        assertThat(validator.replace(created, again)).isEqualTo(created);
        assertThat(Projection.everything(USERS).apply(created, Set.of()).has("password"))
                .isFalse();
    }

    private static Attributes body(Schema schema, AttributeDefinition attribute, String value) {
        String member = "\"" + attribute.name() + "\": " + value;
        return tree("{\"schemas\": [\"%s\", \"%s\", \"%s\"], %s%s}"
                .formatted(
                        Samples.USER,
                        Samples.ENTERPRISE,
                        Samples.BADGE,
                        attribute.name().equals("userName") ? "" : "\"userName\": \"bjensen\", ",
                        schema == Schemas.USER ? member : "\"" + schema.id() + "\": {" + member + "}"));
    }
}
