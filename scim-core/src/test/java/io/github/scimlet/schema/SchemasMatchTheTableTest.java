package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.SchemaTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The shipped schemas (RFC 7643 §8.7 with its errata)")
class SchemasMatchTheTableTest {

    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    @ParameterizedTest
    @CsvSource({
        "user.json, " + USER,
        "group.json, " + GROUP,
        "enterprise-user.json, urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "service-provider-config.json, urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
        "resource-type.json, urn:ietf:params:scim:schemas:core:2.0:ResourceType",
        "schema.json, " + SCHEMA
    })
    void hasTheRowsOfTheTableAndNoOthers(String file, String urn) throws IOException {
        JsonNode schema = read(file);

        List<Row> rows = rows(urn, "", schema.path("attributes"));

        assertThat(rows).containsExactlyElementsOf(expected(urn));
    }

    @ParameterizedTest
    @CsvSource({
        "user.json, " + USER + ", User",
        "group.json, " + GROUP + ", Group",
        "enterprise-user.json, urn:ietf:params:scim:schemas:extension:enterprise:2.0:User, EnterpriseUser",
        "service-provider-config.json, urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig, ServiceProviderConfig",
        "resource-type.json, urn:ietf:params:scim:schemas:core:2.0:ResourceType, ResourceType",
        "schema.json, " + SCHEMA + ", Schema"
    })
    void isASchemaResourceWithItsIdAndName(String file, String urn, String name) throws IOException {
        JsonNode schema = read(file);

        assertThat(schema.propertyNames()).containsExactly("schemas", "id", "name", "description", "attributes");
        assertThat(text(schema.path("schemas"))).isEqualTo(SCHEMA);
        assertThat(text(schema.path("id"))).isEqualTo(urn);
        assertThat(text(schema.path("name"))).isEqualTo(name);
        assertThat(text(schema.path("description"))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "user.json",
        "group.json",
        "enterprise-user.json",
        "service-provider-config.json",
        "resource-type.json",
        "schema.json"
    })
    void describesEveryAttributeAndSaysNothingThatRfc7643DoesNotDefine(String file) throws IOException {
        List<JsonNode> attributes = all(read(file).path("attributes")).toList();

        assertThat(attributes).isNotEmpty().allSatisfy(attribute -> {
            assertThat(text(attribute.path("description"))).isNotBlank();
            assertThat(attribute.propertyNames())
                    .isSubsetOf(Stream.concat(
                                    Stream.of("name", "description", "subAttributes"),
                                    SchemaTable.CHARACTERISTICS.stream())
                            .toList());
            assertThat(attribute.values()).noneMatch(SchemasMatchTheTableTest::saysNothing);
        });
    }

    /** The table, but for what we do otherwise. */
    private static List<Row> expected(String urn) {
        List<Row> rows = new ArrayList<>();
        if (urn.equals(USER) || urn.equals(GROUP)) {
            // common to all resources, and so in no schema by the RFC; Microsoft's gallery test looks for it here
            rows.add(externalId().in(urn));
        }
        for (Row row : SchemaTable.of(urn)) {
            // a member without an id is no member; RFC 7643 §4.2 allows to require it
            boolean memberId = urn.equals(GROUP) && row.path().equals("members.value");
            rows.add(memberId ? row.with("required", "true") : row);
        }
        return rows;
    }

    private static Row externalId() {
        return SchemaTable.of("(common)").stream()
                .filter(row -> row.path().equals("externalId"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(String urn, String prefix, JsonNode attributes) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode attribute : attributes) {
            String path = prefix + text(attribute.path("name"));
            Map<String, String> characteristics = new LinkedHashMap<>();
            SchemaTable.CHARACTERISTICS.forEach(name -> characteristics.put(name, text(attribute.path(name))));
            rows.add(new Row(urn, path, characteristics));
            rows.addAll(rows(urn, path + ".", attribute.path("subAttributes")));
        }
        return rows;
    }

    private static Stream<JsonNode> all(JsonNode attributes) {
        return attributes
                .valueStream()
                .flatMap(attribute -> Stream.concat(Stream.of(attribute), all(attribute.path("subAttributes"))));
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(SchemasMatchTheTableTest::text).collect(Collectors.joining("|"))
                : value.asString("");
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream in = SchemasMatchTheTableTest.class.getResourceAsStream(file)) {
            return new JsonMapper().readTree(in);
        }
    }
}
