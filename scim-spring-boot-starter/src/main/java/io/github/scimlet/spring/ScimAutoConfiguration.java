package io.github.scimlet.spring;

import io.github.scimlet.protocol.AccessPolicy;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.FailureTranslator;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.RequestListener;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Serves the beans of type {@link UserStore} and {@link GroupStore}, or {@link UserStores} and {@link GroupStores}, at {@code
 * scimlet.path}.
 *
 * <p>Beans that are taken, if there are any: {@link TenantResolver}, {@link AccessPolicy}, {@link BackOff}, {@link FailureTranslator}; all {@link
 * Authenticator}s, {@link ProvisioningListener}s and {@link RequestListener}s; all {@link ScimServiceProviderCustomizer}s and {@link
 * ServiceProviderConfigCustomizer}s. A {@link ScimServiceProvider} of the application's own takes the place of all that.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "scimlet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ScimletProperties.class)
public class ScimAutoConfiguration {

    /** By this name all that is only about SCIM finds its requests, whatever their paths look like. */
    static final String SERVLET = "scimlet";

    ScimAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ServiceProviderConfig scimServiceProviderConfig(
            ScimletProperties properties, ObjectProvider<ServiceProviderConfigCustomizer> customizers) {
        ServiceProviderConfig.Builder config = new ScimSettings(properties).config();
        customizers.orderedStream().forEach(customizer -> customizer.customize(config));
        return config.build();
    }

    @Bean
    @ConditionalOnMissingBean
    @Conditional(SomethingToServe.class)
    ScimServiceProvider scimServiceProvider(
            ScimletProperties properties, ServiceProviderConfig config, BeanFactory beans) {
        ScimServiceProvider provider = new ScimAssembly(new ScimSettings(properties), beans).provider(config);
        new StartReport(properties, beans).write();
        return provider;
    }

    @Bean
    @ConditionalOnBean(ScimServiceProvider.class)
    ServletRegistrationBean<ScimServlet> scimServlet(ScimServiceProvider provider, ScimletProperties properties) {
        var servlet = new ServletRegistrationBean<>(new ScimServlet(provider), new ScimSettings(properties).mapping());
        servlet.setName(SERVLET);
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /** With spring-tx, which all that Spring has for databases brings along. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({TransientDataAccessException.class, CannotCreateTransactionException.class})
    static class Database {

        @Bean
        @ConditionalOnMissingBean
        FailureTranslator scimDatabaseFailures() {
            return new DatabaseFailures();
        }
    }
}
