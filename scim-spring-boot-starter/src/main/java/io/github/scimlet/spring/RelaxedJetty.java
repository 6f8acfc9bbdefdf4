package io.github.scimlet.spring;

import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyServerCustomizer;

/** Lets {@code //}, {@code %2F} and {@code %25} in paths through, also to filters that ask for the path decoded. */
final class RelaxedJetty implements JettyServerCustomizer {

    @Override
    public void customize(Server server) {
        for (var connector : server.getConnectors()) {
            for (var factory : connector.getConnectionFactories()) {
                if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                    relax(http.getHttpConfiguration());
                }
            }
        }
        server.getDescendants(ServletHandler.class).forEach(handler -> handler.setDecodeAmbiguousURIs(true));
    }

    private static void relax(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.from(http.getUriCompliance().getAllowed())
                .with(
                        "SCIM",
                        Violation.AMBIGUOUS_EMPTY_SEGMENT,
                        Violation.AMBIGUOUS_PATH_SEPARATOR,
                        Violation.AMBIGUOUS_PATH_ENCODING));
    }
}
