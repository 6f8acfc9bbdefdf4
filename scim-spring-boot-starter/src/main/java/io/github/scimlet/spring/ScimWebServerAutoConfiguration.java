package io.github.scimlet.spring;

import io.github.scimlet.protocol.ScimServiceProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat or Jetty let through what identity providers send, for all of their paths: neither can do it for one. */
@AutoConfiguration(after = ScimAutoConfiguration.class)
@ConditionalOnBean(ScimServiceProvider.class)
@ConditionalOnBooleanProperty(name = "scimlet.web-server.relax", matchIfMissing = true)
public class ScimWebServerAutoConfiguration {

    ScimWebServerAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConfigurableTomcatWebServerFactory.class)
    static class Tomcat {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> scimTomcatCustomizer() {
            return factory -> factory.addConnectorCustomizers(new RelaxedTomcat());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConfigurableJettyWebServerFactory.class)
    static class Jetty {

        @Bean
        WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> scimJettyCustomizer() {
            return factory -> factory.addServerCustomizers(new RelaxedJetty());
        }
    }
}
