package io.github.scimlet.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An application of Dropwizard")
class ScimApplicationTest {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DropwizardTestSupport<ScimConfiguration> application = new DropwizardTestSupport<>(
            ScimApplication.class,
            "scim.yml",
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));

    @BeforeEach
    void start() throws Exception {
        application.before();
    }

    @AfterEach
    void stop() {
        application.after();
    }

    @Test
    void servesScimBesideTheRest() throws IOException, InterruptedException {
        String off = "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}";

        HttpResponse<String> created = send("POST", address() + "/scim/v2//Users", "{\"userName\":\"ada\"}");
        String location = created.headers().firstValue("Location").orElseThrow();

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(send("PATCH", location, off).body()).contains("\"active\":false");
        assertThat(send("GET", address() + "/scim/v2/Users/a%2Fb", "").body()).contains("'a/b'");
        assertThat(send("GET", address() + "/elsewhere", "").statusCode()).isEqualTo(404);
    }

    private String address() {
        return "http://localhost:" + application.getLocalPort();
    }

    private HttpResponse<String> send(String method, String uri, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer the-secret-token")
                .header("Content-Type", "application/scim+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
