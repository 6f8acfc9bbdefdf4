package io.github.scimlet.console;

import io.github.scimlet.console.page.Assets;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie.SameSite;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty, with pages for people and the servlet for directories. */
final class WebServer implements AutoCloseable {

    static final String SCIM = "/scim/v2";

    /** How long a session is kept after its last request; the pages sign out sooner who does not click. */
    private static final Duration SESSION = Duration.ofHours(1);

    /** So that an overlong filter is refused by the engine, which says what is wrong with it. */
    private static final int HEADER_BYTES = 256 * 1024;

    private final Server server = new Server();
    private final ServerConnector connector;

    private WebServer(int port, boolean behindProxy, HttpServlet pages, HttpServlet scim) {
        connector = new ServerConnector(server, new HttpConnectionFactory(http(behindProxy)));
        ServletContextHandler context = new ServletContextHandler("/");
        context.setSessionHandler(sessions());
        context.addServlet(new ServletHolder(pages), "/*");
        context.addServlet(new ServletHolder(new Assets()), "/assets/*");
        context.addServlet(new ServletHolder(scim), SCIM + "/*");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        server.setStopAtShutdown(true);
    }

    private static SessionHandler sessions() {
        SessionHandler sessions = new SessionHandler();
        sessions.setHttpOnly(true);
        sessions.setSameSite(SameSite.LAX);
        sessions.setSecureRequestOnly(true); // Secure where the request is; behind a proxy, as that says
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE)); // never in a URL
        sessions.setMaxInactiveInterval((int) SESSION.toSeconds());
        return sessions;
    }

    private static HttpConfiguration http(boolean behindProxy) {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "SCIM",
                Violation.AMBIGUOUS_EMPTY_SEGMENT,
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_ENCODING));
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        if (behindProxy) { // or whoever guesses would have another address each time
            http.addCustomizer(new ForwardedRequestCustomizer());
        }
        return http;
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any that is free
     * @param behindProxy whether what {@code X-Forwarded-} headers say is true
     * @throws CannotStartException if the port is in use
     */
    static WebServer start(int port, boolean behindProxy, HttpServlet pages, HttpServlet scim) {
        WebServer server = new WebServer(port, behindProxy, pages, scim);
        try {
            server.server.start();
        } catch (IOException e) {
            server.close();
            throw new CannotStartException("PORT " + port + " cannot be used: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not start", e);
        }
        return server;
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
