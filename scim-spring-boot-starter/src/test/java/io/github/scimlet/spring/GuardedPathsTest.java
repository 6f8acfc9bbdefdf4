package io.github.scimlet.spring;

import static io.github.scimlet.spring.RunningApplication.TOKEN;
import static io.github.scimlet.spring.RunningApplication.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.spring.RunningApplication.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

@DisplayName("What Spring Security guards")
class GuardedPathsTest {

    private static final String[] WAYS = {
        "/scim/v2/../..",
        "/scim/v2/..;/..;",
        "/scim/v2/..;a=b/..;a=b",
        "/scim/v2;/../..",
        "/scim;a=b/v2/../..",
        "/scim/v2//..//..//..",
        "/scim/v2/./../..",
        "/scim/v2/%2e%2e/%2e%2e",
        "/scim/v2/%2e%2e;/%2e%2e;",
        "/scim/v2/..%2F..",
        "/scim/v2/..%252F..",
        "/scim/v2/..%5c..",
        "/scim/v2/..\\..",
        "/scim/v2/%252e%252e/%252e%252e",
        "/scim/v2/Users/..%00/..",
        "/",
        "/;a=b",
        "/.",
        "/%2e",
        "/scim/v2/Users?/../..",
    };

    @ParameterizedTest
    @ValueSource(
            classes = {JettyServletWebServerAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    void staysGuardedByWhateverWayOneComes(Class<?> other) {
        try (RunningApplication app = RunningApplication.with(
                Accounts.class,
                "spring.autoconfigure.exclude=" + other.getName(),
                "spring.security.user.name=admin",
                "spring.security.user.password=pass",
                "management.endpoints.web.exposure.include=*")) {
            for (String way : WAYS) {
                assertThat(app.get(way + "/page").body()).as(way).doesNotContain("a page of the application");
                assertThat(app.get(way + "/actuator/env").body()).as(way).doesNotContain("propertySources");
            }
            requireNoSecretIn(app, "/actuator/env");
            requireNoSecretIn(app, "/actuator/configprops");
            assertThat(app.send("GET", "/actuator/health", "").status()).isEqualTo(200);
        }
    }

    private static void requireNoSecretIn(RunningApplication app, String endpoint) {
        Reply reply = app.send("GET", endpoint, "", basic("admin", "pass"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("scimlet").doesNotContain(TOKEN);
    }
}
