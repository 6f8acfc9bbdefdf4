package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.TOKEN;
import static io.github.scimlet.servlet.ScimClient.json;
import static java.util.Objects.requireNonNull;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.UserStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A servlet that is served by a container, by each of them in turn. */
@ParameterizedClass
@EnumSource(Container.class)
@Timeout(120)
abstract class ServedServlet {

    static final String BARBARA = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "displayName": "Bärbel"}
            """;

    final BlockingQueue<ScimRequest> seen = new LinkedBlockingQueue<>();

    private final Container make;
    private @Nullable RunningContainer container;

    ServedServlet(Container make) {
        this.make = make;
    }

    @AfterEach
    void stop() throws Exception {
        if (container != null) {
            container.stop();
        }
    }

    final ScimClient serve(UserStore users) {
        return serve(users, http -> http);
    }

    /** @param change what stands between the container and the servlet, a filter perhaps, makes of a request */
    final ScimClient serve(UserStore users, UnaryOperator<HttpServletRequest> change) {
        return serve("", "/scim/v2/*", "/scim/v2", new ScimServlet(provider(users)) {
            private static final long serialVersionUID = 1;

            @Override
            protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
                super.service(change.apply(http), reply);
            }
        });
    }

    final ScimClient serve(String contextPath, String mapping, String below, ScimServlet servlet) {
        container = make.start(contextPath, mapping, servlet);
        return new ScimClient("http://127.0.0.1:" + port() + below);
    }

    /** A service provider that remembers what the servlet has handed to it. */
    final ScimServiceProvider provider(UserStore users) {
        BearerTokens tokens = BearerTokens.of(TOKEN);
        return ScimServiceProvider.builder()
                .users(users)
                .authenticator(request -> {
                    Optional<Caller> caller = tokens.authenticate(request);
                    seen.add(request);
                    return caller;
                })
                .build();
    }

    final int port() {
        return requireNonNull(container).port();
    }

    final String base() {
        return "http://127.0.0.1:" + port() + "/scim/v2";
    }

    static String authorization() {
        return "Authorization: Bearer " + TOKEN;
    }

    static Optional<String> location(String body) {
        return json(body).complex("meta").orElse(Attributes.EMPTY).text("location");
    }
}
