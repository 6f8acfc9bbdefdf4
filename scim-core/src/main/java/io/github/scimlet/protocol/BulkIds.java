package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.schema.Excerpt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the bulkIds of a request stand for, as far as is known by now. Used by one thread. */
final class BulkIds {

    private final Set<String> awaited = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();

    BulkIds(List<BulkOperation> operations) {
        operations.forEach(operation -> operation.creates().ifPresent(awaited::add));
    }

    /** Whether what {@code bulkId} stands for is still to be created. */
    boolean isAwaited(String bulkId) {
        return awaited.contains(bulkId);
    }

    /** The id of what has been created. */
    String id(String bulkId) {
        return Objects.requireNonNull(ids.get(bulkId));
    }

    /** What stands in a path for {@code bulkId}: the id, or what was sent if there is none. */
    String idOrReference(String bulkId) {
        return ids.getOrDefault(bulkId, BulkReferences.PREFIX + bulkId);
    }

    void created(String bulkId, String id) {
        awaited.remove(bulkId);
        ids.put(bulkId, id);
    }

    /** There is nothing to refer to, any more or at all. @return the id of what there was */
    Optional<String> fail(String bulkId) {
        awaited.remove(bulkId);
        failed.add(bulkId);
        return Optional.ofNullable(ids.remove(bulkId));
    }

    /** @throws ScimException {@code invalidValue} if {@code operation} refers to nothing; 409 if to what could not be created */
    void check(BulkOperation operation) {
        for (String bulkId : operation.references()) {
            if (failed.contains(bulkId)) {
                throw new ScimException(
                        ScimError.of(409, "What has the bulkId " + Excerpt.of(bulkId) + " could not be created."));
            }
            if (!ids.containsKey(bulkId) && !isAwaited(bulkId)) {
                throw ScimException.invalidValue("No POST has the bulkId " + Excerpt.of(bulkId) + ".");
            }
        }
    }
}
