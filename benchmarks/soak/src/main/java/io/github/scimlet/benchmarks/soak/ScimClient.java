package io.github.scimlet.benchmarks.soak;

import java.io.IOException;

/** One client, which sends one request at a time. */
interface ScimClient extends AutoCloseable {

    /** @throws IOException if the connection ends before the answer does: nobody knows what has become of the request */
    Answer send(Call call) throws IOException;

    @Override
    default void close() throws IOException {}

    /** Reaches a server for a tenant. */
    interface Connecting {
        ScimClient to(String tenant);
    }
}
