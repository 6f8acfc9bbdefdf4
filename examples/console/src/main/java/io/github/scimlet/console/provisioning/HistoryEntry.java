package io.github.scimlet.console.provisioning;

import java.time.Instant;
import java.util.List;

/**
 * One change of one user or group.
 *
 * @param transaction the id of the request that made it
 * @param tolerances what that request needed, by name, with commas between them
 */
public record HistoryEntry(
        long id,
        Instant at,
        String transaction,
        Outcome outcome,
        String resourceType,
        String resourceId,
        String resourceName,
        String tolerances,
        List<ValueChange> values) {

    /** What the request needed that the standard does not allow, in plain words. */
    public List<String> toleranceTexts() {
        return ToleranceText.ofAll(tolerances);
    }

    HistoryEntry withValues(List<ValueChange> others) {
        return new HistoryEntry(
                id, at, transaction, outcome, resourceType, resourceId, resourceName, tolerances, others);
    }

    /** Without values. */
    @Override
    public String toString() {
        return "HistoryEntry[" + outcome + " " + resourceType + " " + resourceId + "]";
    }
}
