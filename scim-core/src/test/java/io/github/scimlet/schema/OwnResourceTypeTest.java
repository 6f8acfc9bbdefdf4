package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.schema;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Resource types of the host's own (RFC 7643 §6)")
class OwnResourceTypeTest {

    private static final Schema DEVICE = schema("""
            {"id": "urn:example:2.0:Device", "description": "A thing on a desk.", "attributes": [{"name": "model"}]}
            """);
    private static final ResourceType<Resource> DEVICES = ResourceType.of("Device", DEVICE, Resource::new);

    @Test
    void liveAtTheirNameAndAnSUnlessTheHostSaysOtherwise() {
        assertThat(DEVICES.endpoint()).isEqualTo("/Devices");
        assertThat(DEVICES.at("/Machines").endpoint()).isEqualTo("/Machines");
        assertThat(DEVICES.at("machines-2").endpoint()).isEqualTo("/machines-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//a",
                "a/b",
                "/a/",
                "a b",
                "a?b",
                "ä",
                ".",
                "..",
                "/Me",
                "me",
                "Bulk",
                "Schemas",
                "ResourceTypes",
                "ServiceProviderConfig",
                ".search",
                "v2",
                "/V10"
            })
    void refuseAnEndpointThatIsTakenOrNoSegment(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEVICES.at(endpoint))
                .withMessage("not the endpoint of a resource type: '" + endpoint + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a#"})
    void refuseANameThatCouldNotStandInAPath(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceType.of(name, DEVICE, Resource::new))
                .withMessage("not the name of a resource type: '" + name + "'");
    }

    @Test
    void areDescribedByTheirSchemaUnlessTheHostSaysOtherwise() {
        assertThat(DEVICES.description()).isEqualTo("A thing on a desk.");
        assertThat(DEVICES.describedAs("A thing.").toAttributes().get("description"))
                .contains("A thing.");
    }

    @Test
    void areReadAsTheyAreShown() {
        Attributes json = Schemas.USERS.at("People").describedAs("All of us.").toAttributes();

        assertThat(read(json).toAttributes()).isEqualTo(json);
        assertThat(read(json).extensions()).containsExactlyElementsOf(Schemas.USERS.extensions());
    }

    @Test
    void areReadWithoutWhatHasADefault() {
        ResourceType<Resource> type = read(tree("""
                {
                  "name": "Device", "schema": "URN:example:2.0:DEVICE",
                  "schemaExtensions": [{"schema": "urn:ietf:params:scim:schemas:core:2.0:Group"}]
                }
                """));

        assertThat(type.toAttributes()).isEqualTo(tree("""
                {
                  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
                  "id": "Device", "name": "Device", "endpoint": "/Devices", "description": "A thing on a desk.",
                  "schema": "urn:example:2.0:Device",
                  "schemaExtensions": [{"schema": "urn:ietf:params:scim:schemas:core:2.0:Group", "required": false}]
                }
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"schema": "urn:example:2.0:Device"}                                              | '': no name
            {"name": 5, "schema": "urn:example:2.0:Device"}                                   | '': no name
            {"name": "A B", "schema": "urn:example:2.0:Device"}                               | 'A B': not the name of a resource type: 'A B'
            {"name": "Device"}                                                                | 'Device': no schema
            {"name": "Device", "schema": "urn:x:Y"}                                           | 'Device': unknown schema urn:x:Y
            {"name": "Device", "schema": "urn:example:2.0:Device", "endpoint": "/a/b"}        | 'Device': not the endpoint of a resource type: '/a/b'
            {"name": "Device", "schema": "urn:example:2.0:Device", "endpoint": "Me"}          | 'Device': not the endpoint of a resource type: 'Me'
            {"name": "Device", "schema": "urn:example:2.0:Device", "schemaExtensions": ["a"]} | 'Device': schemaExtensions must be an array of JSON objects
            {"name": "Device", "schema": "urn:example:2.0:Device", "schemaExtensions": [{}]}  | 'Device': no schema
            {"name": "Device", "schema": "urn:example:2.0:Device", "schemaExtensions": [{"schema": "urn:x:Y"}]} | 'Device': unknown schema urn:x:Y
            {"name": "Device", "schema": "urn:example:2.0:Device", "schemaExtensions": [{"schema": "urn:example:2.0:Device"}]} | 'Device': Device has the schema urn:example:2.0:Device already
            """, quoteCharacter = '`')
    void areRefusedWithTheirNameAndTheFault(String json, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(tree(json)))
                .withMessage("the resource type " + fault);
    }

    @Test
    void haveTheCommonAttributesThatTheRfcDescribesWhateverTheirSchemaSays() {
        ResourceType<Resource> type = ResourceType.of("Device", schema("""
                {"id": "urn:example:2.0:Device", "attributes": [
                  {"name": "ID", "required": true}, {"name": "externalID", "type": "integer", "required": true},
                  {"name": "Schemas", "required": true}, {"name": "meta"}, {"name": "model"}
                ]}
                """), Resource::new);

        assertThat(type.schema().attribute("id").orElseThrow().readOnly()).isTrue();
        assertThat(type.schema().attributes())
                .extracting(AttributeDefinition::name)
                .containsExactly("id", "externalId", "schemas", "meta", "model");
        assertThat(new SchemaValidator(type, strict()).create(tree("""
                        {"schemas": ["urn:example:2.0:Device"], "id": "mine", "externalId": "E-1"}
                        """))).isEqualTo(Attributes.of("externalId", "E-1"));
    }

    @Test
    void keepASchemaThatSaysTheSameAsTheRfc() {
        assertThat(Schemas.USERS.schema()).isSameAs(Schemas.USER);
        assertThat(Schemas.GROUPS.schema()).isSameAs(Schemas.GROUP);
    }

    private static ResourceType<Resource> read(Attributes json) {
        return ResourceType.of(
                json,
                urn -> Stream.of(DEVICE, Schemas.USER, Schemas.GROUP, Schemas.ENTERPRISE_USER)
                        .filter(schema -> schema.id().equalsIgnoreCase(urn))
                        .findFirst());
    }
}
