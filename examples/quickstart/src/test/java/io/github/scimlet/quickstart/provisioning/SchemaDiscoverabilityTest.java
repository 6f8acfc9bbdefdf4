package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("What Microsoft's validation workflow finds in /Schemas")
class SchemaDiscoverabilityTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    private JsonNode schemas;

    @BeforeEach
    void read() {
        schemas = server.client().get("/Schemas").expect(200).body();
    }

    /** One that is missing would be one too many: the workflow makes an exception for {@code id} alone. */
    @ParameterizedTest
    @ValueSource(strings = {"invitedesk", "invision", "default"})
    void isEveryMappedAttributeOfUsers(String application) {
        Set<String> discoverable = new DiscoverableNames(schemas).ofUsers();

        assertThat(Mapping.ofUsers(application))
                .isNotEmpty()
                .extracting(mapping -> mapping.path().toLowerCase(Locale.ROOT))
                .isSubsetOf(discoverable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitedesk", "default"})
    void isEveryMappedAttributeOfGroups(String application) {
        Set<String> discoverable = new DiscoverableNames(schemas).ofGroups();

        assertThat(Mapping.ofGroups(application))
                .isNotEmpty()
                .extracting(mapping -> mapping.path().toLowerCase(Locale.ROOT))
                .isSubsetOf(discoverable);
    }

    @Test
    void areNamesInCamelCase() {
        assertThat(schemas.findValuesAsString("name")).contains("userName", "externalId", "phoneNumbers", "members");
    }

    @Test
    void areRolesByTheirPrimaryOneAndPhonesByTheirTypes() {
        assertThat(new DiscoverableNames(schemas).ofUsers())
                .contains(
                        "roles[primary eq \"true\"].value",
                        "phonenumbers[type eq \"work\"].value",
                        "phonenumbers[type eq \"mobile\"].value",
                        "phonenumbers[type eq \"fax\"].value",
                        "addresses[type eq \"other\"].formatted");
    }

    @Test
    void leadsToEachSchemaAndEachResourceType() {
        ScimClient client = server.client();

        assertThat(schemas.path("Resources")).isNotEmpty();
        schemas.path("Resources")
                .valueStream()
                .map(schema -> schema.path("id").stringValue())
                .forEach(urn -> assertThat(
                                client.get("/Schemas/" + urn).expect(200).id())
                        .isEqualTo(urn));
        assertThat(client.get("/ResourceTypes/User").expect(200).text("endpoint"))
                .isEqualTo("/Users");
        assertThat(client.get("/ResourceTypes/Group").expect(200).text("endpoint"))
                .isEqualTo("/Groups");
    }

    @Test
    void needsATokenButTheConfigurationDoesNot() {
        ScimClient stranger = new ScimClient(server.tenantUrl(), "wrong");

        stranger.get("/Schemas").expect(401);
        stranger.get("/ResourceTypes").expect(401);
        assertThat(stranger.get("/ServiceProviderConfig").expect(200).at("patch", "supported"))
                .isEqualTo(Tree.of(true));
    }
}
