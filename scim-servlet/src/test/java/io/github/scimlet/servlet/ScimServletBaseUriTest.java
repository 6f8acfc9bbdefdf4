package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimServiceProvider;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScimServletBaseUriTest extends ServedServlet {

    ScimServletBaseUriTest(Container container) {
        super(container);
    }

    @ParameterizedTest
    @CsvSource({
        "tenant.example.com, http://tenant.example.com/scim/v2",
        "tenant.example.com:80, http://tenant.example.com/scim/v2",
        "tenant.example.com:8443, http://tenant.example.com:8443/scim/v2",
        "[::1]:8080, http://[::1]:8080/scim/v2",
        "[2001:db8::1], http://[2001:db8::1]/scim/v2",
    })
    void isWhereTheClientFoundTheServlet(String host, URI base) throws IOException {
        serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            client.send("GET /scim/v2/Users/1 HTTP/1.1", "Host: " + host, authorization());

            assertThat(location(client.reply().body())).hasValue(base + "/Users/1");
        }
        assertThat(seen).extracting(ScimRequest::baseUri).containsExactly(base);
    }

    @ParameterizedTest
    @CsvSource({
        "https, app.example.com, 443, https://app.example.com",
        "https, app.example.com, 80, https://app.example.com:80",
        "http, app.example.com, 443, http://app.example.com:443",
        "https, 2001:db8::1, 8443, https://[2001:db8::1]:8443",
        "http, scim_server, 8080, http://scim_server:8080",
        "https, app.example.com, 0, https://app.example.com",
        "https, app.example.com, -1, https://app.example.com",
        "http, bücher.example, 80, http://b%C3%BCcher.example",
    })
    void isWhatAProxyForwardsIfTheContainerHeedsIt(String scheme, String name, int port, String origin) {
        ScimClient client = serve(new UsersOfAnyId(), http -> new HttpServletRequestWrapper(http) {
            @Override
            public String getScheme() {
                return scheme;
            }

            @Override
            public String getServerName() {
                return name;
            }

            @Override
            public int getServerPort() {
                return port;
            }
        });

        HttpResponse<String> user = client.get("/Users/1");

        assertThat(location(user.body())).hasValue(origin + "/scim/v2/Users/1");
    }

    @Test
    void isTheClientsFaultIfItIsNone() {
        ScimClient client = serve(new UsersOfAnyId(), http -> new HttpServletRequestWrapper(http) {
            @Override
            public String getScheme() {
                return "ja va";
            }
        });

        HttpResponse<String> refused = client.get("/Users/1");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("is no URI").doesNotContain("ja va");
        assertThat(seen).isEmpty();
    }

    @Test
    void isTheEnginesOwnIfItHasOne() {
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(new UsersOfAnyId())
                .authenticator(BearerTokens.of(TOKEN))
                .baseUri(URI.create("https://app.example.com/api/scim"))
                .build();

        ScimClient client = serve("", "/scim/v2/*", "/scim/v2", new ScimServlet(provider));

        HttpResponse<String> created = client.send("POST", "/Users", BARBARA);
        assertThat(created.headers().firstValue("Location")).hasValue("https://app.example.com/api/scim/Users/1");
    }
}
