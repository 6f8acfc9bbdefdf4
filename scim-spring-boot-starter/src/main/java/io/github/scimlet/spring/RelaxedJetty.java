package io.github.scimlet.spring;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyServerCustomizer;

/** Lets {@code //}, {@code %2F} and {@code %25} in paths through, also to filters that ask for the path decoded. */
record RelaxedJetty(StrictElsewhere others) implements JettyServerCustomizer {

    private static final Map<Violation, String> NEEDED = Map.of(
            Violation.AMBIGUOUS_EMPTY_SEGMENT, "//",
            Violation.AMBIGUOUS_PATH_SEPARATOR, "%2f",
            Violation.AMBIGUOUS_PATH_ENCODING, "%25");

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

    private void relax(HttpConfiguration http) {
        Set<Violation> before = http.getUriCompliance().getAllowed();
        NEEDED.forEach((violation, text) -> {
            if (!before.contains(violation)) {
                others.refuseInPaths(text);
            }
        });
        http.setUriCompliance(
                UriCompliance.from(before).with("SCIM", NEEDED.keySet().toArray(Violation[]::new)));
    }
}
