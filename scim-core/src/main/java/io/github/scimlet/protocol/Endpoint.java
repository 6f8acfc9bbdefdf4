package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.util.List;

/** What serves the paths that begin with one segment. */
interface Endpoint {

    /**
     * Answers a request.
     *
     * @param rest the segments behind the endpoint's own
     * @throws ScimException if it cannot be answered as the client would like
     */
    ScimResponse handle(Exchange exchange, List<String> rest);
}
