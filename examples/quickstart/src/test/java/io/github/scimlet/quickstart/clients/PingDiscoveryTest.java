package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.AttributeDefinition.Mutability;
import com.unboundid.scim2.common.types.AttributeDefinition.Uniqueness;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ping Identity's SDK discovers (RFC 7644 §4)")
class PingDiscoveryTest extends PingFixture {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    PingDiscoveryTest(String conformance) {
        super(conformance);
    }

    @Test
    void whatTheServiceProviderCan() throws ScimException {
        ServiceProviderConfigResource config = ping.getServiceProviderConfig();

        assertThat(config.getPatch().isSupported()).isTrue();
        assertThat(config.getFilter().isSupported()).isTrue();
        assertThat(config.getFilter().getMaxResults()).isEqualTo(1000);
        assertThat(config.getSort().isSupported()).isTrue();
        assertThat(config.getEtag().isSupported()).isTrue();
        assertThat(config.getAuthenticationSchemes())
                .extracting(AuthenticationScheme::getType)
                .containsExactly("oauthbearertoken");
    }

    @Test
    void itsResourceTypes() throws ScimException {
        assertThat(ping.getResourceTypes())
                .extracting(ResourceTypeResource::getName)
                .containsExactlyInAnyOrder("User", "Group");

        ResourceTypeResource user = ping.getResourceType("User");

        assertThat(user.getEndpoint()).hasToString("/Users");
        assertThat(user.getSchema()).isEqualTo(URI.create(USER));
        assertThat(user.getSchemaExtensions())
                .singleElement()
                .satisfies(extension -> assertThat(extension.getSchema()).isEqualTo(URI.create(ENTERPRISE)));
    }

    @Test
    void itsSchemas() throws ScimException {
        assertThat(ping.getSchemas()).extracting(SchemaResource::getId).contains(USER, GROUP, ENTERPRISE);

        AttributeDefinition userName = attribute("userName", ping.getSchema(USER));
        AttributeDefinition members = attribute("members", ping.getSchema(GROUP));

        assertThat(userName.isRequired()).isTrue();
        assertThat(userName.isCaseExact()).isFalse();
        assertThat(userName.getUniqueness()).isEqualTo(Uniqueness.SERVER);
        assertThat(members.isMultiValued()).isTrue();
        assertThat(members.getSubAttributes())
                .extracting(AttributeDefinition::getMutability)
                .containsOnly(Mutability.IMMUTABLE);
    }

    private static AttributeDefinition attribute(String name, SchemaResource schema) {
        return schema.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
