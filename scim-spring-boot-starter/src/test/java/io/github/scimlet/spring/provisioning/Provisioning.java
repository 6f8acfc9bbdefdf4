package io.github.scimlet.spring.provisioning;

import static io.github.scimlet.spring.provisioning.Badges.BADGE;

import io.github.scimlet.protocol.Operation;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.spring.ScimServiceProviderCustomizer;
import io.github.scimlet.spring.ServiceProviderConfigCustomizer;
import io.github.scimlet.spring.UserStores;
import io.github.scimlet.store.InMemoryStore;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Provisioning {

    @Bean
    UserStores users(Map<String, InMemoryStore> stores) {
        return caller -> stores.get(caller.tenant()).users();
    }

    @Bean
    TenantResolver tenants() {
        return TenantResolver.pathPrefix(); // /scim/v2/acme/Users
    }

    @Bean
    ProvisioningListener sessions(Sessions sessions) {
        return change -> {
            if (change.deactivates() || change.operation() == Operation.DELETE) {
                sessions.end(change.id());
            }
        };
    }

    @Bean
    ScimServiceProviderCustomizer badges() {
        return builder -> builder.userExtension(BADGE);
    }

    @Bean
    ServiceProviderConfigCustomizer limits() {
        return config -> config.maxJsonDepth(16).operations("Group", Set.of(Operation.READ, Operation.QUERY));
    }
}
