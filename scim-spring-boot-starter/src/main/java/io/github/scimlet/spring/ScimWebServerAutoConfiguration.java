package io.github.scimlet.spring;

import io.github.scimlet.protocol.ScimServiceProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Has Tomcat or Jetty let through what identity providers send. Neither can do it for one path, so that a filter is as strict as
 * they were for all that is not SCIM.
 */
@AutoConfiguration(after = ScimAutoConfiguration.class)
@ConditionalOnBean({ScimServiceProvider.class, ScimletProperties.class})
@ConditionalOnBooleanProperty(name = "scimlet.web-server.relax", matchIfMissing = true)
public class ScimWebServerAutoConfiguration {

    ScimWebServerAutoConfiguration() {}

    @Bean
    StrictElsewhere scimStrictElsewhere() {
        return new StrictElsewhere();
    }

    @Bean
    FilterRegistrationBean<StrictElsewhere> scimStrictElsewhereRegistration(StrictElsewhere filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConfigurableTomcatWebServerFactory.class)
    static class Tomcat {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> scimTomcatCustomizer(StrictElsewhere others) {
            return factory -> factory.addConnectorCustomizers(new RelaxedTomcat(others));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConfigurableJettyWebServerFactory.class)
    static class Jetty {

        @Bean
        WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> scimJettyCustomizer(StrictElsewhere others) {
            return factory -> factory.addServerCustomizers(new RelaxedJetty(others));
        }
    }
}
