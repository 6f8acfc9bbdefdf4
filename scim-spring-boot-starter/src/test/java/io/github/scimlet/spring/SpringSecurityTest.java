package io.github.scimlet.spring;

import static io.github.scimlet.spring.RunningApplication.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.spring.RunningApplication.Reply;
import io.github.scimlet.spring.login.ScimScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

class SpringSecurityTest {

    private static final String USER = "spring.security.user.name=admin";
    private static final String PASSWORD = "spring.security.user.password=pass";
    private static final String TOKEN = "scimlet.tokens[0].value=" + RunningApplication.TOKEN;
    private static final String ADMIN = basic("admin", "pass");

    /** Spring Boot's own chain: all paths, with a login form. */
    @Test
    void stillGuardsAllElseIfTheApplicationHasNoChain() {
        try (RunningApplication app = RunningApplication.of(List.of(Accounts.class), TOKEN, USER, PASSWORD)) {
            requireOnlyScimIsOpen(app);
            assertThat(app.send("GET", "/login", "").status()).isEqualTo(200);

            requireOnlyOurPathsAreLetThrough(app);
        }
    }

    @Test
    void stillGuardsAllElseIfTheApplicationHasAChain() {
        try (RunningApplication app =
                RunningApplication.of(List.of(Accounts.class, OwnChain.class), TOKEN, USER, PASSWORD)) {
            requireOnlyScimIsOpen(app);
            assertThat(app.send("GET", "/login", "").status()).isEqualTo(401);
        }
    }

    private static void requireOnlyScimIsOpen(RunningApplication app) {
        Reply served = app.post("/scim/v2/Users", "{\"userName\": \"bjensen\"}");
        assertThat(served.status()).isEqualTo(201);
        assertThat(served.head()).doesNotContain("Set-Cookie").contains("X-Content-Type-Options: nosniff");
        assertThat(app.get("/scim/v2/Users").status()).isEqualTo(200);
        assertThat(app.send("GET", "/scim/v2/Users", "", ADMIN).status()).isEqualTo(401);

        for (String other :
                List.of("/page", "/scim", "/scim/v2x", "/scim/v3/Users", "/scim/v2/../../page", "//scim/v2/Users")) {
            assertThat(app.send("GET", other, "").status()).as(other).isIn(302, 400, 401);
        }
        assertThat(app.get("/page").status()).isIn(302, 401);
        assertThat(app.send("GET", "/page", "", ADMIN).body()).contains("a page of the application");
        assertThat(app.send("POST", "/page", "", ADMIN).status())
                .isIn(401, 403); // CSRF, and an error page behind the login
    }

    private static void requireOnlyOurPathsAreLetThrough(RunningApplication app) {
        assertThat(app.get("/scim/v2//Users").status()).isEqualTo(200);
        assertThat(app.get("/scim/v2/Users/a%2Fb%25;c").body()).contains("\"status\":\"404\"");

        for (String refused : List.of("//scim/v2/Users", "//page", "/page;a=b", "/pa%2Fge", "/pa%25ge")) {
            Reply reply = app.send("GET", refused, "", ADMIN);
            assertThat(reply.status()).as(refused).isIn(400, 401); // the error page is behind the login
            assertThat(reply.body()).doesNotContain("a page of the application", "totalResults");
        }
    }

    @Test
    void authenticatesForUsIfTheApplicationSaysSo() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Accounts.class, OwnChain.class), USER, PASSWORD, "scimlet.authenticated-by-host=true")) {
            assertThat(app.send("GET", "/scim/v2/Users", "").status()).isEqualTo(401);
            assertThat(app.send("GET", "/scim/v2/Users", "", ADMIN).status()).isEqualTo(200);
        }
    }

    @Test
    void authenticatesNobodyByLettingEverybodyThrough() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Accounts.class, OpenChain.class), USER, PASSWORD, "scimlet.authenticated-by-host=true")) {
            Reply refused = app.send("GET", "/scim/v2/Users", "");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
            assertThat(app.send("POST", "/scim/v2/Users", "{\"userName\": \"bjensen\"}")
                            .status())
                    .isEqualTo(401);
            assertThat(app.send("GET", "/scim/v2/Users", "", ADMIN).status()).isEqualTo(200);
        }
    }

    @Test
    void authorizesThoseWithAScopeAndNobodyElse() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Accounts.class, ScimScope.class, People.class), "scimlet.authenticated-by-host=true")) {
            assertThat(app.send("GET", "/scim/v2/Users", "").status()).isEqualTo(401);
            assertThat(app.send("GET", "/scim/v2/Users", "", ADMIN).status()).isEqualTo(403);

            Reply served = app.send("POST", "/scim/v2/Users", "{\"userName\": \"bjensen\"}", basic("entra", "pass"));
            assertThat(served.status()).isEqualTo(201);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class People {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("admin")
                            .password("{noop}pass")
                            .roles("ADMIN")
                            .build(),
                    User.withUsername("entra")
                            .password("{noop}pass")
                            .authorities("SCOPE_scim")
                            .build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OpenChain {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnChain {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }
}
