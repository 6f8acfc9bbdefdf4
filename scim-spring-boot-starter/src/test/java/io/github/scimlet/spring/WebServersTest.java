package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

class WebServersTest {

    private static final String QUERY = "/scim/v2/Users?filter=emails[type%20eq%20\"work\"]";

    @ParameterizedTest
    @ValueSource(
            classes = {JettyServletWebServerAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    void letThroughWhatIdentityProvidersSend(Class<?> other) {
        try (RunningApplication app =
                RunningApplication.with(Accounts.class, without(other), "spring.threads.virtual.enabled=true")) {
            for (String target : List.of("/scim/v2//Users", QUERY)) {
                assertThat(app.get(target).status()).as(target).isEqualTo(200);
            }
            for (String id : List.of("a%2Fb", "a%25b", "%C3%A4", "a;b", "a%3Bb")) {
                assertThat(app.get("/scim/v2/Users/" + id).body()).as(id).contains("\"status\":\"404\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {JettyServletWebServerAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    void areLeftAloneIfTheApplicationSaysSo(Class<?> other) {
        try (RunningApplication app =
                RunningApplication.with(Accounts.class, without(other), "scimlet.web-server.relax=false")) {
            assertThat(app.get("/scim/v2/Users/a%2Fb").status()).isEqualTo(400);
            assertThat(app.get("/scim/v2/Users").status()).isEqualTo(200);
        }
    }

    private static String without(Class<?> other) {
        return "spring.autoconfigure.exclude=" + other.getName();
    }
}
