package io.github.scimlet.benchmarks.load;

import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty with what is in the tables. */
final class ScimServer implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    ScimServer(DataSource dataSource) throws Exception {
        JdbcStore store = JdbcStore.builder(dataSource).build();
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .build();
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(provider)), "/scim/v2/*");
        server.setHandler(context);
        server.start();
    }

    String baseUri() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/scim/v2";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
