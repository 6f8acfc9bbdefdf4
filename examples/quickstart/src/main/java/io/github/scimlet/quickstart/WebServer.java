package io.github.scimlet.quickstart;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** Jetty, set up so that what SCIM clients send gets to the servlet. */
final class WebServer implements AutoCloseable {

    /** So that an overlong filter is refused by the engine, which says what is wrong with it. */
    private static final int HEADER_BYTES = 256 * 1024;

    /** How long it waits, when it is stopped, for requests that it works on, and for clients that send none. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private static final Duration LONGEST_IDLE_STOP = Duration.ofMillis(100);

    /** What clients send: a doubled slash behind a tenant URL that ends with one, and ids with any character. */
    private static final UriCompliance SCIM = UriCompliance.DEFAULT.with(
            "SCIM",
            Violation.AMBIGUOUS_EMPTY_SEGMENT,
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING);

    private final Server server = new Server();
    private final GracefulHandler graceful;
    private final ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http())) {
        @Override // Jetty counts a client that pauses in the middle of a body among those that send none
        public long getShutdownIdleTimeout() {
            boolean busy = graceful.getCurrentRequestCount() > 0;
            return (busy ? LONGEST_STOP : LONGEST_IDLE_STOP).toMillis();
        }
    };

    private WebServer(int port, ServletContextHandler context) {
        graceful = new GracefulHandler(context);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(graceful);
        server.setErrorHandler(new ScimErrorHandler());
        server.setStopTimeout(LONGEST_STOP.toMillis());
        server.setStopAtShutdown(true);
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any that is free
     * @param whenStopped is run when it has answered its last request or waits no longer, also if the process is told to stop
     * @throws CannotStartException if the port is in use
     */
    static WebServer start(int port, String mapping, HttpServlet servlet, Runnable whenStopped) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), mapping);
        context.setErrorHandler(new ScimErrorHandler());
        context.getServletHandler().setEnsureDefaultServlet(false); // it would answer PATCH with 501 where nothing is
        WebServer server = new WebServer(port, context);
        server.server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopped(LifeCycle stopped) {
                whenStopped.run();
            }

            @Override // as Jetty says if some request took longer than it waits for
            public void lifeCycleFailure(LifeCycle stopped, Throwable cause) {
                whenStopped.run();
            }
        });
        server.start();
        return server;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(SCIM);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.addCustomizer(new ForwardedRequestCustomizer());
        return http;
    }

    private void start() {
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw new CannotStartException("PORT " + connector.getPort() + " cannot be used: " + reason(e), e);
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not start", e);
        }
    }

    private static @Nullable String reason(IOException e) {
        Throwable cause = e.getCause();
        return cause == null ? e.getMessage() : cause.getMessage();
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException e) {
            return; // it has stopped: who was still being answered has been cut off
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
    }
}
