package io.github.scimlet.console.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a secret token, which is not the token.
 *
 * @param ending its last four characters, to tell one from another
 * @param createdBy the administrator who asked for it
 * @param validUntil when another takes its place for good
 * @param usedAt when a directory was last let in by it, give or take a minute
 * @param refusedAt when it was last sent after its end: a directory still has it
 */
public record AccessCode(
        long id,
        String ending,
        Instant createdAt,
        String createdBy,
        Optional<Instant> validUntil,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt,
        Optional<Instant> refusedAt) {

    public enum State {
        /** The one to enter. */
        CURRENT,
        /** Still good, until another has taken its place. */
        ENDING,
        ENDED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return validUntil
                .map(end -> now.isBefore(end) ? State.ENDING : State.ENDED)
                .orElse(State.CURRENT);
    }

    public boolean works(Instant now) {
        return state(now) == State.CURRENT || state(now) == State.ENDING;
    }
}
