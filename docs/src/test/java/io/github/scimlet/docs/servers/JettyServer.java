package io.github.scimlet.docs.servers;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty 12.1 of one's own. */
final class JettyServer {

    private JettyServer() {}

    static Server with(ScimServiceProvider provider, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "SCIM",
                Violation.AMBIGUOUS_EMPTY_SEGMENT, // a tenant URL that ends in a slash
                Violation.AMBIGUOUS_PATH_SEPARATOR, // %2F in an id
                Violation.AMBIGUOUS_PATH_ENCODING)); // %25 in an id
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(provider)), "/scim/v2/*");
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        return server;
    }
}
