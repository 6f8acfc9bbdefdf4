package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;

/** A request on a resource that is at hand. */
final class Given<T extends ResourceNode> extends Context {

    private final T resource;

    Given(T resource) {
        super(null);
        this.resource = resource;
    }

    T resource() {
        return resource;
    }
}
