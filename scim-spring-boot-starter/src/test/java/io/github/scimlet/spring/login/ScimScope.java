package io.github.scimlet.spring.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class ScimScope {

    @Bean
    @Order(1)
    SecurityFilterChain scim(HttpSecurity http) {
        return http.securityMatcher("/scim/v2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_scim"))
                .httpBasic(Customizer.withDefaults()) // or oauth2ResourceServer(server -> server.jwt(...))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
