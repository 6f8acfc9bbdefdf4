package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.spring.RunningApplication.Reply;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("Beside Spring Security, a path that leads to our servlet by another spelling")
@ExtendWith(OutputCaptureExtension.class)
class OddPathsTest {

    private static final String BOOT = "spring.autoconfigure.exclude=org.springframework.boot.";

    private static final List<String> SPELLINGS = List.of(
            "//scim/v2/Users",
            "/scim//v2/Users",
            "/scim/v2;a=b/Users",
            "/scim;x/v2/Users",
            "/%73cim/v2/Users",
            "/scim/v2%2fUsers",
            "/./scim/v2/Users",
            "/x/../scim/v2/Users",
            "/scim/v2;a=b");

    @ParameterizedTest
    @CsvSource({
        "jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration, ''",
        "jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration, /app",
        "tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration, ''",
        "tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration, /app",
    })
    void isRefusedWithoutAStackTrace(String other, String contextPath, CapturedOutput output) {
        try (RunningApplication app = RunningApplication.with(
                Accounts.class,
                BOOT + other,
                "spring.security.user.password=pass",
                "server.servlet.context-path=" + contextPath)) {
            for (String spelling : SPELLINGS) {
                requireRefused(spelling, app.send("GET", contextPath + spelling, ""));
                requireRefused(spelling, app.get(contextPath + spelling));
                requireRefused(spelling, app.post(contextPath + spelling, "{\"userName\": \"bjensen\"}"));
            }

            assertThat(app.get(contextPath + "/scim/v2/Users").body()).contains("\"totalResults\":0");
            assertThat(app.get(contextPath + "/scim/v2").status()).isEqualTo(501);
        }
        assertThat(output.getAll()).doesNotContain("ERROR", "\tat ");
    }

    private static void requireRefused(String spelling, Reply reply) {
        assertThat(reply.status()).as(spelling).isIn(302, 400, 401, 403, 404);
        assertThat(reply.body()).as(spelling).doesNotContain("totalResults", "Exception");
    }
}
