package io.github.scimlet.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens over HTTP")
class ServedTokensTest extends TokenFixture {

    private final InMemoryStore store = new InMemoryStore();
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() throws Exception {
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(caller -> store.users())
                .authenticator(BearerTokens.none()
                        .with(Caller.of("acme", "old"), "pasted")
                        .or(tokens))
                .build();
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ScimServlet(provider), "/scim/v2/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stopServing() throws Exception {
        server.stop();
    }

    private HttpResponse<String> create(String userName, String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.getURI().resolve("/scim/v2/Users"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json")
                        .POST(BodyPublishers.ofString("{\"userName\":\"" + userName + "\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void createUsers() throws IOException, InterruptedException {
        assertThat(create("barbara", token()).statusCode()).isEqualTo(201);
        assertThat(create("bjensen", "pasted").statusCode()).isEqualTo(201);
    }

    @Test
    void areRefusedWithAChallengeIfTheyHaveExpired() throws IOException, InterruptedException {
        HttpResponse<String> reply = create("barbara", TestIssuer.token(KEY, claims("exp", now() - 3600)));

        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"SCIM\", error=\"invalid_token\"");
        assertThat(create("barbara", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void areNeitherRefusedNorAcceptedWhileTheIssuerIsDown() throws IOException, InterruptedException {
        issuer.answers(TestIssuer.text(500, "down"));

        HttpResponse<String> reply = create("barbara", token());

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).contains("30");
        assertThat(create("bjensen", "pasted").statusCode()).isEqualTo(201);
    }

    @Test
    void areExplainedBesideThoseThatArePasted() throws IOException, InterruptedException {
        URI config = server.getURI().resolve("/scim/v2/ServiceProviderConfig");
        HttpResponse<String> reply = client.send(HttpRequest.newBuilder(config).build(), BodyHandlers.ofString());

        assertThat(reply.body()).contains("\"oauthbearertoken\"", "\"oauth2\"");
    }
}
