package io.github.scimlet.testkit.exchange;

import java.io.IOException;

/** How requests get to a SCIM server. Must be safe for use by many threads. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends a request, and waits for all of the answer.
     *
     * @throws IOException if there is none: nobody listens, it took too long, or it broke off
     */
    Answer send(Request request) throws IOException;
}
