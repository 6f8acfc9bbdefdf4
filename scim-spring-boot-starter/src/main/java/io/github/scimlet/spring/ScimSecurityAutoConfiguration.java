package io.github.scimlet.spring;

import io.github.scimlet.protocol.ScimServiceProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;

/**
 * Leaves authentication of requests for SCIM to the engine where the application has Spring Security, and all other
 * requests as they are.
 *
 * <p>It comes after Spring Boot has looked whether the application has a filter chain: who has none still gets Boot's,
 * for all that is not SCIM.
 */
@AutoConfiguration(after = {ScimAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnClass({HttpSecurity.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnBean({ScimServiceProvider.class, ScimletProperties.class, HttpSecurity.class})
public class ScimSecurityAutoConfiguration {

    /** Before all that the application has, of which the last chain takes any request. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    ScimSecurityAutoConfiguration() {}

    @Bean
    @Order(FIRST)
    @ConditionalOnBooleanProperty(name = "scimlet.security.filter-chain", matchIfMissing = true)
    @ConditionalOnBooleanProperty(name = "scimlet.authenticated-by-host", havingValue = false, matchIfMissing = true)
    SecurityFilterChain scimSecurityFilterChain(HttpSecurity http) {
        return http.securityMatcher(new ScimRequestMatcher())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    FilterRegistrationBean<ScimPathFilter> scimPathFilter(ScimletProperties properties) {
        var registration = new FilterRegistrationBean<>(new ScimPathFilter(properties.path()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBooleanProperty(name = "scimlet.security.relax-firewall", matchIfMissing = true)
    HttpFirewall scimHttpFirewall() {
        return new ScimHttpFirewall();
    }
}
