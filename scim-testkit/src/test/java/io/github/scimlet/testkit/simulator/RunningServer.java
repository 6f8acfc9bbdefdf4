package io.github.scimlet.testkit.simulator;

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

/** Our own engine, with an empty store, behind a port. */
final class RunningServer {

    static final String TOKEN = "c2VjcmV0LXRva2Vu";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    RunningServer() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(engine(new InMemoryStore()))), "/scim/v2/*");
        server.setHandler(context);
        server.start();
    }

    static ScimServiceProvider engine(InMemoryStore store) {
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticator(BearerTokens.of(TOKEN))
                .build();
    }

    Target target(String token) {
        URI url = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/scim/v2/?aadOptscim062020");
        return Target.at(url, Optional.of(token));
    }

    void stop() throws Exception {
        server.stop();
    }
}
