package io.github.scimlet.testkit.server;

import static java.util.Objects.requireNonNull;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.testkit.exchange.Target;
import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Our servlet in Jetty, on a free port: for each test one, with an empty store in memory. */
public final class LocalServer implements BeforeEachCallback, AfterEachCallback {

    public static final String TOKEN = "a-secret-token-for-tests";

    private @Nullable Server running;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler servlets = new ServletContextHandler("/");
        servlets.addServlet(new ServletHolder(new ScimServlet(provider())), "/scim/v2/*");
        server.setHandler(servlets);
        server.start();
        running = server;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        requireNonNull(running).stop();
    }

    private static ScimServiceProvider provider() {
        InMemoryStore store = new InMemoryStore();
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(BearerTokens.of(TOKEN))
                .build();
    }

    /** The server, over HTTP. */
    public Target target() {
        return Target.at(url(), Optional.of(TOKEN));
    }

    /** Where the server is. */
    public URI url() {
        return requireNonNull(running).getURI().resolve("/scim/v2");
    }

    /** The same engine without HTTP, with a store of its own. */
    public static Target engine() {
        return Target.of(provider(), Optional.of(TOKEN));
    }
}
