package io.github.scimlet.protocol;

import io.github.scimlet.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request and all that came within it, as listeners are told of it. Used by one thread. */
final class Transaction {

    private final List<Secret> secrets = new ArrayList<>();
    private @Nullable String id;

    /** Random, and made when somebody asks: most requests change nothing, or nobody listens. */
    String id() {
        if (id == null) {
            id = UUID.randomUUID().toString();
        }
        return id;
    }

    /** Has {@code secret} wiped at the end: a change may be tried again until then. */
    void holds(Secret secret) {
        secrets.add(secret);
    }

    void end() {
        secrets.forEach(Secret::wipe);
    }
}
