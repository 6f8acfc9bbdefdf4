package io.github.scimlet.spring.test;

import io.github.scimlet.servlet.ScimServlet;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What {@link AutoConfigureScimRehearsal} brings. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "scimlet.authenticated-by-host", havingValue = false, matchIfMissing = true)
class ScimRehearsalAutoConfiguration {

    /** Asked first: others need not have heard of its tokens. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    TokensOfTests scimTokensOfTests() {
        return new TokensOfTests();
    }

    @Bean
    @Lazy // the port is known when the server has started
    ScimRehearsal scimRehearsal(
            TokensOfTests tokens,
            Environment environment,
            ObjectProvider<ServletRegistrationBean<ScimServlet>> servlets) {
        ServletRegistrationBean<ScimServlet> servlet = servlets.getIfAvailable(() -> {
            throw new IllegalStateException(
                    "There is no store to serve. If yours is a bean of a configuration class, @Import that in your test.");
        });
        String path = servlet.getUrlMappings().iterator().next().replace("/*", "");
        String port = environment.getRequiredProperty("local.server.port");
        String context = environment.getProperty("server.servlet.context-path", "");
        return new ScimRehearsal(URI.create("http://localhost:" + port + context + path), tokens);
    }
}
