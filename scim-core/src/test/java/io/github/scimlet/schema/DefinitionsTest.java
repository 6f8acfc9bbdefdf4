package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Resource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Schemas and resource types in files (RFC 7643 §6, §7)")
class DefinitionsTest {

    private static final String DEVICE = """
            {"id": "urn:example:2.0:Device", "attributes": [{"name": "model"}]}
            """;
    private static final String DEVICES = """
            {"name": "Device", "endpoint": "/Devices", "schema": "urn:example:2.0:Device"}
            """;

    @Test
    void areToldApartByWhatTheyHave() {
        Definitions definitions = read("[" + DEVICES + "," + DEVICE + "]");

        assertThat(definitions.schemas()).extracting(Schema::id).containsExactly("urn:example:2.0:Device");
        assertThat(definitions.resourceTypes()).extracting(ResourceType::name).containsExactly("Device");
    }

    @Test
    void areToldApartByTheirSchemasFirst() {
        Definitions definitions = read("""
                {"Resources": [
                  {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
                   "id": "urn:x:A", "endpoint": "/x", "attributes": [{"name": "a"}]},
                  {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
                   "name": "A", "schema": "urn:x:A", "attributes": ["?"]}
                ]}
                """);

        assertThat(definitions.schemas()).hasSize(1);
        assertThat(definitions.resourceTypes())
                .extracting(ResourceType::endpoint)
                .containsExactly("/As");
    }

    @Test
    void mayBeOneResourceAlone() {
        assertThat(read(DEVICE).schemas()).hasSize(1);
        assertThat(read(DEVICE).resourceTypes()).isEmpty();
    }

    @Test
    void referToOneAnotherAcrossFilesInEitherOrder() {
        Definitions one = read(DEVICES);
        Definitions other = read(DEVICE);

        assertThat(one.and(other).resourceTypes())
                .extracting(ResourceType::schema)
                .containsExactlyElementsOf(other.schemas());
        assertThat(other.and(one).resourceTypes()).hasSize(1);
    }

    @Test
    void mayReferToTheSchemasOfTheRfc() {
        List<ResourceType<Resource>> types = read("""
                {"name": "Person", "endpoint": "/People", "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
                 "schemaExtensions": [
                   {"schema": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user", "required": true}
                 ]}
                """).resourceTypes();

        assertThat(types.get(0).schema()).isSameAs(Schemas.USER);
        assertThat(types.get(0).extensions()).containsExactly(new Extension(Schemas.ENTERPRISE_USER, true));
    }

    @Test
    void mayReplaceASchemaOfTheRfc() {
        Definitions definitions = read("""
                {"id": "urn:ietf:params:scim:schemas:core:2.0:User", "attributes": [{"name": "userName"}]}
                """);

        assertThat(definitions.schema(Samples.USER))
                .contains(definitions.schemas().get(0));
    }

    @Test
    void failForAReferenceThatLeadsNowhereOnlyOnceAllAreThere() {
        Definitions definitions = read(DEVICES);

        assertThatIllegalArgumentException()
                .isThrownBy(definitions::resourceTypes)
                .withMessage("the resource type 'Device': unknown schema urn:example:2.0:Device");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [5]                          | a resource must be a JSON object
            {"userName": "bjensen"}      | neither a Schema nor a ResourceType resource: '[userName]'
            {"id": "x", "attributes": 5} | the schema 'x': not the URI of a schema: x
            """)
    void refuseWhatIsNeither(String json, String fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessage(fault);
    }

    @Test
    void refuseTwoSchemasOfOneId() {
        String shouted = DEVICE.replace("urn:example", "URN:EXAMPLE");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[" + DEVICE + "," + shouted + "]"))
                .withMessage("two schemas have the id URN:EXAMPLE:2.0:Device");
        assertThatIllegalArgumentException().isThrownBy(() -> read(DEVICE).and(read(DEVICE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,"})
    void refuseWhatIsNoJson(String text) {
        assertThatScim(() -> read(text)).failsWith(ScimType.INVALID_SYNTAX);
    }

    private static Definitions read(String json) {
        return Definitions.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
