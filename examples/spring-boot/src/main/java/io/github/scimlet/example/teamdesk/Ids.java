package io.github.scimlet.example.teamdesk;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Meta;
import io.github.scimlet.model.Resource;
import java.util.Optional;

/** Keys of ours as ids and versions, and back. */
final class Ids {

    private Ids() {}

    /** Another spelling, such as a zero in front, is another id, and nobody's. */
    static Optional<Long> key(String id) {
        try {
            Long key = Long.valueOf(id);
            return key.toString().equals(id) ? Optional.of(key) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Meta meta(Stamped entity) {
        return Meta.EMPTY
                .withVersion(String.valueOf(entity.version))
                .withCreated(entity.created)
                .withLastModified(entity.changed);
    }

    static <E extends Stamped> E unchanged(Optional<E> found, Resource before) {
        E entity = found.orElseThrow(() -> ScimException.notFound("It is gone."));
        if (!before.meta().version().equals(Optional.of(String.valueOf(entity.version)))) {
            throw ScimException.preconditionFailed("It has changed meanwhile.");
        }
        return entity;
    }
}
