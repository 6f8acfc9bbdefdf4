package io.github.scimlet.docs.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The servers in docs/how-to/servers.md")
class ServersTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ScimServiceProvider provider = ScimServiceProvider.builder()
            .users(new InMemoryStore().users())
            .authenticator(BearerTokens.of("token"))
            .build();

    @Test
    void includeJetty() throws Exception {
        Server jetty = JettyServer.with(provider, 0);
        jetty.start();
        try {
            servesScim(((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
        } finally {
            jetty.stop();
        }
    }

    @Test
    void includeTomcat() throws Exception {
        Tomcat tomcat = TomcatServer.with(provider, 0);
        tomcat.start();
        try {
            servesScim(tomcat.getConnector().getLocalPort());
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    @Test
    void includeJersey() throws Exception {
        HttpServer jersey = JdkHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/"), new ResourceConfig().register(new ScimFilter(provider)));
        try {
            servesScim(jersey.getAddress().getPort());
        } finally {
            jersey.stop(0);
        }
    }

    /** All that is told by the way in: verbs, a slash too many, an encoded one in an id, and errors of SCIM's own. */
    private static void servesScim(int port) throws IOException, InterruptedException {
        String base = "http://127.0.0.1:" + port + "/scim/v2";
        String user = "{\"userName\":\"ada\"}";
        String off = "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}";

        HttpResponse<String> created = send("POST", base + "//Users", user);
        String location = created.headers().firstValue("Location").orElseThrow();

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(location).startsWith(base + "/Users/");
        assertThat(send("PATCH", location, off).body()).contains("\"active\":false");
        assertThat(send("GET", base + "/Users?filter=userName+eq+%22ada%22", "").body())
                .contains("\"totalResults\":1");
        assertThat(send("GET", base + "/Users/a%2Fb", "").body()).contains("'a/b'");
        assertThat(send("GET", base + "/Nothing", "").headers().firstValue("Content-Type"))
                .contains("application/scim+json");
        assertThat(send("DELETE", location, "").statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> send(String method, String uri, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer token")
                        .header("Content-Type", "application/scim+json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
