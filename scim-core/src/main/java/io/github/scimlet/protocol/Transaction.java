package io.github.scimlet.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request and all that came within it, as listeners are told of it. Used by one thread. */
final class Transaction {

    private @Nullable String id;

    /** Random, and made when somebody asks: most requests change nothing, or nobody listens. */
    String id() {
        if (id == null) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }
}
