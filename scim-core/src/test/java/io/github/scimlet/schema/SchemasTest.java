package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Schema files, and the schemas that are shipped (RFC 7643 §3.1, §7, §8.7)")
class SchemasTest {

    private static final String ONE = """
            {"id": "urn:x:One", "attributes": [{"name": "a"}]}""";

    private static final String TWO = """
            {"id": "urn:x:Two", "attributes": [{"name": "b"}]}""";

    @Test
    void readsOneSchema() {
        assertThat(read(ONE)).extracting(Schema::id).containsExactly("urn:x:One");
    }

    @Test
    void readsAnArrayOfSchemas() {
        assertThat(read("[" + ONE + "," + TWO + "]")).extracting(Schema::id).containsExactly("urn:x:One", "urn:x:Two");
    }

    @Test
    void readsTheListResponseOfAnotherServer() {
        assertThat(read("{\"totalResults\": 2, \"Resources\": [" + ONE + "," + TWO + "]}"))
                .extracting(Schema::id)
                .containsExactly("urn:x:One", "urn:x:Two");
    }

    @Test
    void refusesWhatIsNoSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[5]"))
                .withMessage("a resource must be a JSON object");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatScim(() -> read("{")).failsWith(ScimType.INVALID_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemas", "id", "externalId", "meta", "ID"})
    void hasTheCommonAttributesOnEveryType(String name) {
        assertThat(Schemas.GROUPS.attribute(name)).isPresent();
        assertThat(ResourceType.of("One", read(ONE).get(0), Resource::new).attribute(name))
                .isPresent();
    }

    @Test
    void refersToResourcesWhereThereAreAnIdAndARef() {
        assertThat(Schemas.GROUP.attribute("members").orElseThrow().isReference())
                .isTrue();
        assertThat(Schemas.ENTERPRISE_USER.attribute("manager").orElseThrow().isReference())
                .isTrue();
        assertThat(Schemas.USER.attribute("emails").orElseThrow().isReference()).isFalse();
    }

    @Test
    void meansTheSameByValueTypeDisplayPrimaryAndRefEverywhere() {
        Map<String, AttributeType> standard = Map.of(
                "type", AttributeType.STRING,
                "display", AttributeType.STRING,
                "primary", AttributeType.BOOLEAN,
                "$ref", AttributeType.REFERENCE);

        List<AttributeDefinition> lists = Stream.of(Schemas.USER, Schemas.GROUP, Schemas.ENTERPRISE_USER)
                .flatMap(schema -> schema.attributes().stream())
                .filter(attribute -> attribute.complex() && attribute.multiValued())
                .toList();

        assertThat(lists).hasSize(10).allSatisfy(attribute -> {
            assertThat(attribute.name().equals("addresses")
                            || attribute.subAttribute("value").isPresent())
                    .isTrue();
            standard.forEach((name, type) -> attribute
                    .subAttribute(name)
                    .ifPresent(sub -> assertThat(sub.type())
                            .as(attribute.name() + "." + name)
                            .isEqualTo(type)));
        });
    }

    @Test
    void leavesRefsAndReadOnlyPartsToTheServer() {
        AttributeDefinition manager =
                Schemas.ENTERPRISE_USER.attribute("manager").orElseThrow();

        assertThat(manager.subAttributes())
                .filteredOn(manager::leavesToServer)
                .extracting(AttributeDefinition::name)
                .containsExactly("$ref", "displayName");
    }

    @Test
    void nameAttributesByTheInstancesThatLiteralsAre() {
        Schema schema = read("""
                [{"id": "urn:x", "attributes": [{"name": "shoeSize"}]}]""").get(0);

        assertThat(schema.attribute("SHOESIZE").orElseThrow().name()).isSameAs("shoeSize");
    }

    private static List<Schema> read(String json) {
        return Schemas.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
