package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@DisplayName("What the server says about itself")
class DiscoveryTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @Test
    void leadsToEachSchemaAndEachResourceType() {
        ScimClient client = server.client();
        JsonNode schemas = client.get("/Schemas").expect(200).body();

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
