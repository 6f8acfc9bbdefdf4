package io.github.scimlet.dropwizard;

import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;

/** Serves users in memory below {@code /scim/v2}, beside whatever else Dropwizard serves. */
public final class ScimApplication extends Application<ScimConfiguration> {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public void run(ScimConfiguration configuration, Environment environment) {
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .authenticator(BearerTokens.of(configuration.scimToken()))
                .build();
        environment.servlets().addServlet("scim", new ScimServlet(provider)).addMapping("/scim/v2/*");
    }

    public static void main(String[] arguments) throws Exception {
        new ScimApplication().run(arguments);
    }
}
