package io.github.scimlet.console.provisioning;

import java.time.Instant;
import java.util.List;

/**
 * One change of one user or group.
 *
 * @param transaction the id of the request that made it
 */
public record HistoryEntry(
        long id,
        Instant at,
        String transaction,
        Outcome outcome,
        String resourceType,
        String resourceId,
        String resourceName,
        List<ValueChange> values) {

    /** Without values. */
    @Override
    public String toString() {
        return "HistoryEntry[" + outcome + " " + resourceType + " " + resourceId + "]";
    }
}
