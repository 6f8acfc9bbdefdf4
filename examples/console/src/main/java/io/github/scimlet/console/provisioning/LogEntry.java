package io.github.scimlet.console.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the log: a request, or what an administrator did.
 *
 * @param times how many alike it stands for; {@code at} is when the last one came
 * @param actor the code that a directory used or the administrator; empty if nobody knows who it was
 * @param transaction the id of the request; empty for an administrator
 * @param resourceName what the user or group was called then; empty if it is not known
 * @param request method and path; empty for an administrator
 * @param status the HTTP status; 0 for an administrator
 * @param detail what the directory was told, or what the administrator did
 * @param tolerances by name, with commas between them
 */
public record LogEntry(
        long id,
        Instant at,
        int times,
        String actor,
        String transaction,
        Outcome outcome,
        String resourceType,
        String resourceId,
        String resourceName,
        String request,
        int status,
        String scimType,
        String detail,
        String tolerances,
        long millis) {

    /** What the request needed that the standard does not allow, in plain words. */
    public List<String> toleranceTexts() {
        return ToleranceText.ofAll(tolerances);
    }

    /** Method and path, with the beginning alone of an id that we have given. */
    public String shortRequest() {
        return request.replaceAll("([0-9a-f]{8})-[0-9a-f-]{20,}", "$1…");
    }

    /** What to do about it, if anything is to be done. */
    public Optional<Advice> advice() {
        return Advice.on(this);
    }

    /** Without names. */
    @Override
    public String toString() {
        return "LogEntry[" + outcome + " " + status + "]";
    }
}
