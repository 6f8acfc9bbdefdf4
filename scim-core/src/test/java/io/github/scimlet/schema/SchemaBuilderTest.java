package io.github.scimlet.schema;

import static io.github.scimlet.schema.AttributeBuilder.binary;
import static io.github.scimlet.schema.AttributeBuilder.bool;
import static io.github.scimlet.schema.AttributeBuilder.complex;
import static io.github.scimlet.schema.AttributeBuilder.dateTime;
import static io.github.scimlet.schema.AttributeBuilder.decimal;
import static io.github.scimlet.schema.AttributeBuilder.integer;
import static io.github.scimlet.schema.AttributeBuilder.reference;
import static io.github.scimlet.schema.AttributeBuilder.string;
import static io.github.scimlet.schema.Mutability.IMMUTABLE;
import static io.github.scimlet.schema.Mutability.WRITE_ONLY;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Schemas in Java (RFC 7643 §7)")
class SchemaBuilderTest {

    private static final Schema BADGE = Schema.builder("urn:example:badge:2.0:User")
            .name("Badge")
            .description("What opens doors.")
            .attributes(
                    integer("number").required().uniqueness(Uniqueness.SERVER),
                    complex("zones", string("value"), string("type").canonicalValues("office", "lab"), bool("primary"))
                            .multiValued(),
                    string("serial").mutability(IMMUTABLE).caseExact(),
                    reference("sponsor", "User").description("Who vouches for the user."),
                    string("pin").mutability(WRITE_ONLY).returned(Returned.NEVER))
            .build();

    @Test
    void areTheSameAsInJson() {
        assertThat(BADGE.toAttributes()).isEqualTo(Samples.schema("""
                {
                  "id": "urn:example:badge:2.0:User", "name": "Badge", "description": "What opens doors.",
                  "attributes": [
                    {"name": "number", "type": "integer", "required": true, "uniqueness": "server"},
                    {"name": "zones", "type": "complex", "multiValued": true, "subAttributes": [
                      {"name": "value"}, {"name": "type", "canonicalValues": ["office", "lab"]},
                      {"name": "primary", "type": "boolean"}
                    ]},
                    {"name": "serial", "mutability": "immutable", "caseExact": true},
                    {"name": "sponsor", "type": "reference", "referenceTypes": ["User"],
                     "description": "Who vouches for the user."},
                    {"name": "pin", "mutability": "writeOnly", "returned": "never"}
                  ]
                }
                """).toAttributes());
    }

    @Test
    void extendUsers() {
        ResourceType<?> type = Schemas.USERS.with(new Extension(BADGE, true));
        Attributes body = tree("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:badge:2.0:User"],
                  "userName": "b", "urn:example:badge:2.0:User": {"number": 7, "zones": [{"value": "Z-1"}]}
                }
                """);

        assertThat(new SchemaValidator(type, Samples.strict()).create(body)).isEqualTo(body.without("schemas"));
    }

    @Test
    void haveEveryTypeOfAttribute() {
        Schema schema = Schema.builder("urn:x:All")
                .attributes(string("a"), bool("b"), integer("c"), decimal("d"))
                .attributes(dateTime("e"), binary("f"), reference("g", "external"), complex("h", string("i")))
                .build();

        assertThat(schema.attributes())
                .extracting(AttributeDefinition::type)
                .containsExactly(
                        AttributeType.STRING,
                        AttributeType.BOOLEAN,
                        AttributeType.INTEGER,
                        AttributeType.DECIMAL,
                        AttributeType.DATE_TIME,
                        AttributeType.BINARY,
                        AttributeType.REFERENCE,
                        AttributeType.COMPLEX);
        assertThat(schema.name()).isEqualTo("All");
    }

    @Test
    void areCheckedAsThoseInJsonAre() {
        SchemaBuilder nested = Schema.builder("urn:x:A").attributes(complex("a", complex("b", string("c"))));

        assertThatIllegalArgumentException()
                .isThrownBy(nested::build)
                .withMessage("the schema 'urn:x:A': a: a sub-attribute cannot be complex");
        assertThatIllegalArgumentException()
                .isThrownBy(Schema.builder("urn:x:A")::build)
                .withMessage("the schema 'urn:x:A': no attributes");
        assertThatIllegalArgumentException().isThrownBy(Schema.builder("x").attributes(string("a"))::build);
    }

    @Test
    void leaveADescriptionAsItWasWhenMoreIsSaid() {
        AttributeBuilder plain = string("a");
        SchemaBuilder schema = Schema.builder("urn:x:A").attributes(plain);

        SchemaBuilder other = Schema.builder("urn:x:B").attributes(plain.required());
        SchemaBuilder longer = schema.attributes(string("b"));

        assertThat(other.build().attributes()).singleElement().matches(AttributeDefinition::required);
        assertThat(longer.build().attributes()).hasSize(2);
        assertThat(schema.build().attributes()).singleElement().matches(attribute -> !attribute.required());
    }
}
