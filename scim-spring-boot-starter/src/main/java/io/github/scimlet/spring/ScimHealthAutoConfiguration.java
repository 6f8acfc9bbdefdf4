package io.github.scimlet.spring;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Says by Actuator's health endpoint whether the stores of an application with one tenant answer. */
@AutoConfiguration(after = ScimAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean({ScimServiceProvider.class, ScimletProperties.class})
public class ScimHealthAutoConfiguration {

    ScimHealthAutoConfiguration() {}

    @Bean
    @Conditional(StoreOfOneTenant.class)
    @ConditionalOnEnabledHealthIndicator("scim")
    @ConditionalOnMissingBean(name = "scimHealthIndicator")
    HealthIndicator scimHealthIndicator(
            ObjectProvider<UserStore> users, ObjectProvider<GroupStore> groups, ServiceProviderConfig config) {
        return ScimHealth.of(users.getIfAvailable(), groups.getIfAvailable(), config);
    }

    static final class StoreOfOneTenant extends AnyNestedCondition {

        StoreOfOneTenant() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(UserStore.class)
        static final class Users {}

        @ConditionalOnBean(GroupStore.class)
        static final class Groups {}
    }
}
