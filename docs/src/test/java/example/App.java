package example;

import io.github.scimlet.protocol.BearerTokens;
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

/** The application, with accounts that an identity provider can manage. */
public final class App {

    private App() {}

    public static void main(String[] arguments) throws Exception {
        start(8080, System.getenv("SCIM_TOKEN"), new Accounts()).join();
    }

    static Server start(int port, String token, Accounts accounts) throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ScimServlet(provider(token, accounts))), "/scim/v2/*");
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http()));
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
        return server;
    }

    public static ScimServiceProvider provider(String token, Accounts accounts) {
        return ScimServiceProvider.builder()
                .users(new AppUsers(accounts))
                .authenticator(BearerTokens.of(token))
                .build();
    }

    /** Lets through what identity providers send: a doubled slash, and any character in an id. */
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "SCIM",
                Violation.AMBIGUOUS_EMPTY_SEGMENT,
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_ENCODING));
        return http;
    }
}
