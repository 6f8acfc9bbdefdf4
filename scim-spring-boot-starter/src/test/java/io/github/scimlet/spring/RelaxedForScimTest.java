package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("What servers let through for SCIM, in an application without Spring Security,")
class RelaxedForScimTest {

    private static RunningApplication without(Class<?> server, String property) {
        List<String> left = Stream.of(
                        server,
                        ServletWebSecurityAutoConfiguration.class,
                        SecurityFilterAutoConfiguration.class,
                        ManagementWebSecurityAutoConfiguration.class)
                .map(Class::getName)
                .toList();
        return RunningApplication.of(
                List.of(Accounts.class, Files.class),
                "scimlet.tokens[0].value=" + RunningApplication.TOKEN,
                "spring.autoconfigure.exclude=" + String.join(",", left),
                property);
    }

    @Test
    void isRefusedElsewhereOnTomcat() {
        try (RunningApplication app =
                without(JettyServletWebServerAutoConfiguration.class, "server.tomcat.relaxed-query-chars={,}")) {
            assertThat(app.get("/files/a?q={b}").body())
                    .as("the application has allowed it")
                    .isEqualTo("the file a");
            assertThat(app.get("/scim/v2/Users/a%2Fb?x=<b>").body()).contains("\"status\":\"404\"");

            for (String target : List.of("/files/..%2Fb", "/files/..%2fb", "/files/a?q=<b>")) {
                assertThat(app.get(target).status()).as(target).isEqualTo(400);
            }
        }
    }

    @Test
    void isRefusedElsewhereOnJetty() {
        try (RunningApplication app = without(TomcatServletWebServerAutoConfiguration.class, "scimlet.path=/scim/v2")) {
            assertThat(app.get("/files/a").body()).isEqualTo("the file a");
            assertThat(app.get("/scim/v2//Users/a%2Fb%25").body()).contains("\"status\":\"404\"");

            for (String target : List.of("/files/..%2Fb", "/files/..%2fb", "/files//a", "/files/%252e%252e")) {
                assertThat(app.get(target).status()).as(target).isEqualTo(400);
            }
        }
    }

    @RestController
    static class Files {

        @GetMapping("/files/{name}")
        String file(@PathVariable("name") String name) {
            return "the file " + name;
        }
    }
}
