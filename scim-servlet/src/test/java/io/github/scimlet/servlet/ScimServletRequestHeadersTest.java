package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.ScimRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;

class ScimServletRequestHeadersTest extends ServedServlet {

    ScimServletRequestHeadersTest(Container container) {
        super(container);
    }

    @Test
    void areAllHandedOn() throws IOException {
        serve(new UsersOfAnyId());

        try (RawHttp client = new RawHttp(port())) {
            client.send(
                            "GET /scim/v2/Users/1 HTTP/1.1",
                            "Host: localhost",
                            "accept: text/html",
                            "If-None-Match: \"a\", \"b\"",
                            "Accept: application/scim+json",
                            authorization())
                    .reply();
        }

        ScimRequest request = seen.remove();
        assertThat(request.headers("Accept")).containsExactly("text/html", "application/scim+json");
        assertThat(request.headers("If-None-Match")).containsExactly("\"a\", \"b\"");
        assertThat(request.header("Authorization")).hasValue("Bearer " + TOKEN);
        assertThat(request.header("User-Agent")).isEmpty();
    }

    @Test
    void comeWithTheAddressOfTheClient() {
        ScimClient client = serve(new UsersOfAnyId());

        client.get("/Users/1");

        assertThat(seen.remove().clientAddress()).hasValue("127.0.0.1");
    }

    @Test
    void mayHaveLostTheirValuesOnTheWay() {
        ScimClient client = serve(new UsersOfAnyId(), http -> new HttpServletRequestWrapper(http) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                return name.equalsIgnoreCase("If-None-Match") ? Collections.emptyEnumeration() : super.getHeaders(name);
            }
        });

        client.get("/Users/1", "If-None-Match", "*");

        assertThat(seen.remove().header("If-None-Match")).isEmpty();
    }

    @Test
    void comeWithTheUserWhomTheContainerHasAuthenticated() {
        ScimClient client = serve(new UsersOfAnyId(), http -> new HttpServletRequestWrapper(http) {
            @Override
            public java.security.Principal getUserPrincipal() {
                return () -> "entra";
            }
        });

        client.get("/Users/1");

        assertThat(seen.remove().user()).hasValue("entra");
    }

    @Test
    void comeWithoutUserIfTheContainerHasAuthenticatedNobody() {
        ScimClient client = serve(new UsersOfAnyId());

        client.get("/Users/1");

        assertThat(seen.remove().user()).isEmpty();
    }
}
