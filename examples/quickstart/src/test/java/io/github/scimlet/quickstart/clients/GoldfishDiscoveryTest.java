package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.resources.MetaConfiguration;
import de.captaingoldfish.scim.sdk.client.resources.ResourceType;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.constants.enums.Mutability;
import de.captaingoldfish.scim.sdk.common.constants.enums.Uniqueness;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.schemas.Schema;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK discovers (RFC 7644 §4)")
class GoldfishDiscoveryTest extends GoldfishFixture {

    GoldfishDiscoveryTest(String conformance) {
        super(conformance);
    }

    @Test
    void whatTheServiceProviderCan() {
        ServiceProvider config = goldfish.loadServiceProviderConfiguration();

        assertThat(config.getPatchConfig().isSupported()).isTrue();
        assertThat(config.getFilterConfig().isSupported()).isTrue();
        assertThat(config.getFilterConfig().getMaxResults()).isEqualTo(1000);
        assertThat(config.getSortConfig().isSupported()).isTrue();
        assertThat(config.getETagConfig().isSupported()).isTrue();
        assertThat(config.getAuthenticationSchemes())
                .singleElement()
                .satisfies(scheme -> assertThat(scheme.getAuthenticationType()).isEqualTo("oauthbearertoken"));
    }

    @Test
    void itsResourceTypesAndSchemasAtOnce() {
        MetaConfiguration all = answer(200, goldfish.loadMetaConfiguration().sendRequest());

        assertThat(all.getResourceTypes())
                .extracting(ResourceType::getEndpoint)
                .containsExactlyInAnyOrder("/Users", "/Groups");
        assertThat(attribute(all, SchemaUris.USER_URI, "userName").getUniqueness())
                .isEqualTo(Uniqueness.SERVER);
        assertThat(attribute(all, SchemaUris.GROUP_URI, "members.value").getMutability())
                .isEqualTo(Mutability.IMMUTABLE);
        assertThat(attribute(all, SchemaUris.ENTERPRISE_USER_URI, "manager.displayName")
                        .getMutability())
                .isEqualTo(Mutability.READ_ONLY);
    }

    private static SchemaAttribute attribute(MetaConfiguration all, String urn, String name) {
        Schema schema = all.getSchemas().stream()
                .filter(candidate -> candidate.getId().orElseThrow().equals(urn))
                .findFirst()
                .orElseThrow();
        return schema.getSchemaAttribute(name);
    }
}
