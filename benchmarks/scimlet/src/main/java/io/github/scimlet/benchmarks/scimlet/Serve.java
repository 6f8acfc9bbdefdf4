package io.github.scimlet.benchmarks.scimlet;

import io.github.scimlet.benchmarks.workload.ContenderServer;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.InMemoryStore;

/** The servlet over the store in memory. */
public final class Serve {

    private Serve() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        InMemoryStore store = new InMemoryStore();
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .build();
        ContenderServer.run(new ScimServlet(provider));
    }
}
