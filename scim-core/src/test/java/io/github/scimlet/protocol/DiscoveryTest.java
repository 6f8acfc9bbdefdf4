package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Discovery (RFC 7644 §4)")
class DiscoveryTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final Schema BADGE = Schemas.read(new ByteArrayInputStream("""
            {"id":"urn:example:Badge","name":"Badge","attributes":[{"name":"pin","type":"string"}]}""".getBytes(StandardCharsets.UTF_8)))
            .get(0);

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @Test
    void saysWhatTheProviderDoes() {
        TestReply reply = client.get("/ServiceProviderConfig").is(200);

        assertThat(reply.at("schemas")).isEqualTo(List.of(CORE + "ServiceProviderConfig"));
        assertThat(reply.at("patch", "supported")).isEqualTo(true);
        assertThat(reply.at("bulk"))
                .isEqualTo(Attributes.of("supported", true)
                        .with("maxOperations", 1000)
                        .with("maxPayloadSize", 10 << 20));
        assertThat(reply.at("filter"))
                .isEqualTo(Attributes.of("supported", true).with("maxResults", 1000));
        assertThat(reply.at("changePassword", "supported")).isEqualTo(false);
        assertThat(reply.at("sort", "supported")).isEqualTo(true);
        assertThat(reply.at("etag", "supported")).isEqualTo(true);
        assertThat(((Attributes) reply.at("authenticationSchemes", 0)).names())
                .containsExactly("type", "name", "description");
        assertThat(reply.at("meta"))
                .isEqualTo(Attributes.of("resourceType", "ServiceProviderConfig")
                        .with("location", TestClient.BASE + "/ServiceProviderConfig"));
        assertThat(reply.json().mentions("documentationUri")).isFalse();
        assertThat(reply.json().mentions("securityEvents")).isFalse();
        assertThat(reply.json().mentions("Resources")).isFalse();
    }

    @Test
    void saysWhatTheProviderIsSetTo() {
        TestClient other = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder()
                        .changePassword(true)
                        .maxPageSize(7)
                        .documentationUri(URI.create("https://example.com/help"))
                        .build()));

        TestReply reply = other.get("/ServiceProviderConfig").is(200);

        assertThat(reply.at("changePassword", "supported")).isEqualTo(true);
        assertThat(reply.at("filter", "maxResults")).isEqualTo(7L);
        assertThat(reply.at("documentationUri")).isEqualTo("https://example.com/help");
    }

    @Test
    void listsResourceTypes() {
        TestReply reply = client.get("/ResourceTypes").is(200);

        assertThat(reply.each("id")).containsExactly("User", "Group");
        assertThat(reply.at("totalResults")).isEqualTo(2L);
        assertThat(reply.each("endpoint")).containsExactly("/Users", "/Groups");
        assertThat(reply.each("schema")).containsExactly(CORE + "User", CORE + "Group");
        assertThat(reply.at("Resources", 0, "schemaExtensions", 0))
                .isEqualTo(Attributes.of("schema", Schemas.ENTERPRISE_USER.id()).with("required", false));
        assertThat(reply.at("Resources", 0, "meta", "location")).isEqualTo(TestClient.BASE + "/ResourceTypes/User");
        assertThat(reply.at("Resources", 0, "schemas")).isEqualTo(List.of(CORE + "ResourceType"));
        assertThat(client.get("/ResourceTypes/User").is(200).json()).isEqualTo(reply.at("Resources", 0));
    }

    @Test
    void listsSchemasEachOnce() {
        TestReply reply = client.get("/Schemas").is(200);

        assertThat(reply.each("id"))
                .containsExactly(
                        CORE + "User",
                        Schemas.ENTERPRISE_USER.id(),
                        CORE + "Group",
                        CORE + "ServiceProviderConfig",
                        CORE + "ResourceType",
                        CORE + "Schema");
        assertThat(reply.at("totalResults")).isEqualTo(6L);
        assertThat(reply.at("itemsPerPage")).isEqualTo(6L);
        assertThat(reply.json().complexes("Resources"))
                .allSatisfy(schema -> assertThat(schema.names())
                        .containsExactlyInAnyOrder("schemas", "id", "name", "description", "attributes", "meta"))
                .allSatisfy(schema -> assertThat(schema.get("schemas")).contains(List.of(CORE + "Schema")))
                .allSatisfy(schema -> assertThat(schema.complex("meta").orElseThrow())
                        .isEqualTo(Attributes.of("resourceType", "Schema")
                                .with(
                                        "location",
                                        TestClient.BASE + "/Schemas/"
                                                + schema.text("id")
                                                        .orElseThrow()
                                                        .replace(":", "%3A"))));
    }

    @Test
    void hasASchemaForEachThatATypeNames() {
        for (Attributes type : client.get("/ResourceTypes").json().complexes("Resources")) {
            client.get("/Schemas/" + type.text("schema").orElseThrow()).is(200);
            type.complexes("schemaExtensions")
                    .forEach(extension -> client.get(
                                    "/Schemas/" + extension.text("schema").orElseThrow())
                            .is(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:scim:schemas:core:2.0:User",
                "URN:IETF:params:scim:schemas:core:2.0:user",
                "urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser"
            })
    void findsASchemaByItsUrnInAnyCase(String urn) {
        TestReply reply = client.get("/Schemas/" + urn).is(200);

        assertThat(reply.text("id")).isEqualTo(CORE + "User");
        assertThat(reply.json().mentions("Resources")).isFalse();
        client.get("/Schemas/" + urn + "/").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Schemas/urn:nothing",
                "/Schemas/urn:ietf:params:scim:api:messages:2.0:PatchOp",
                "/Schemas/urn:ietf:params:scim:api:messages:2.0:Error",
                "/Schemas/User",
                "/ResourceTypes/Nothing",
                "/ResourceTypes/Users"
            })
    void findsNothingElse(String path) {
        client.get(path).isError(404);
    }

    @Test
    void leavesNothingOfASchemaOut() {
        assertThat(client.get("/Schemas/" + CORE + "User").json().without("meta"))
                .isEqualTo(Schemas.USER.toAttributes());
    }

    @Test
    void listsExtensionsThatTheHostAdds() {
        TestClient extended =
                TestClient.of(TestClient.serving(store).userExtension(BADGE).groupExtension(BADGE));

        assertThat(extended.get("/Schemas").each("id"))
                .contains("urn:example:Badge")
                .hasSize(7);
        assertThat(extended.get("/Schemas/urn:example:Badge").at("attributes", 0, "name"))
                .isEqualTo("pin");
        assertThat(extended.get("/ResourceTypes/Group").at("schemaExtensions", 0, "schema"))
                .isEqualTo("urn:example:Badge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Schemas", "/ResourceTypes", "/ServiceProviderConfig", "/ResourceTypes/User"})
    void cannotBeFiltered(String path) {
        client.get(path + "?filter=name+eq+%22User%22").isError(403);
        client.get(path + "?FILTER=").isError(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"count=1", "startIndex=5", "count=0", "count=abc", "sortBy=nothing&sortOrder=up", "cursor=x"})
    void isNeverPagedNorSorted(String query) {
        assertThat(client.get("/Schemas?" + query).is(200).body())
                .isEqualTo(client.get("/Schemas").body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /ResourceTypes/User?attributes=endpoint                                  | schemas,id,endpoint
                    /ResourceTypes/Group?excludedAttributes=schemas,meta,description         | schemas,id,name,endpoint,schema
                    /ServiceProviderConfig?attributes=patch                                  | schemas,patch
                    /Schemas/urn:ietf:params:scim:schemas:core:2.0:User?attributes=name      | schemas,id,name
                    """)
    void showsWhatIsAskedFor(String target, String names) {
        assertThat(String.join(",", client.get(target).is(200).json().names())).isEqualTo(names);
    }

    @Test
    void showsPartsOfLists() {
        TestReply reply = client.get("/Schemas?attributes=attributes.name").is(200);

        assertThat(reply.at("Resources", 0, "attributes", 0)).isEqualTo(Attributes.of("name", "externalId"));
        client.get("/Schemas?attributes=a&excludedAttributes=b").isError(400, "invalidValue");
    }

    @Test
    void saysWhereItWasReached() {
        URI base = URI.create("https://proxy.example/tenants/7/scim/");

        assertThat(client.at(base).get("/ServiceProviderConfig").text("meta", "location"))
                .isEqualTo("https://proxy.example/tenants/7/scim/ServiceProviderConfig");
        assertThat(TestClient.of(TestClient.serving(store).baseUri(base))
                        .get("/ResourceTypes/User")
                        .text("meta", "location"))
                .isEqualTo("https://proxy.example/tenants/7/scim/ResourceTypes/User");
    }
}
