package io.github.scimlet.benchmarks.floor;

import io.github.scimlet.benchmarks.workload.ContenderServer;

/** The floor as a server. */
public final class Serve {

    private Serve() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        ContenderServer.run(new UsersServlet());
    }
}
