package io.github.scimlet.dropwizard;

import io.dropwizard.core.Application;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** Serves users in memory below {@code /scim/v2}, beside whatever else Dropwizard serves. */
public final class ScimApplication extends Application<ScimConfiguration> {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public void run(ScimConfiguration configuration, Environment environment) {
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .authenticator(BearerTokens.of(configuration.scimToken()))
                .build();
        letPathsThrough((DefaultServerFactory) configuration.getServerFactory());
        environment.getApplicationContext().getServletHandler().setDecodeAmbiguousURIs(true); // filters ask for paths
        environment.servlets().addServlet("scim", new ScimServlet(provider)).addMapping("/scim/v2/*");
    }

    /** A tenant URL that ends in a slash, and any character in an id. The file of settings has names for sets alone. */
    private static void letPathsThrough(DefaultServerFactory server) {
        UriCompliance scim = UriCompliance.DEFAULT.with(
                "SCIM",
                Violation.AMBIGUOUS_EMPTY_SEGMENT,
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_ENCODING);
        server.getApplicationConnectors().stream()
                .filter(HttpConnectorFactory.class::isInstance)
                .map(HttpConnectorFactory.class::cast)
                .forEach(connector -> connector.setUriCompliance(scim));
    }

    public static void main(String[] arguments) throws Exception {
        new ScimApplication().run(arguments);
    }
}
