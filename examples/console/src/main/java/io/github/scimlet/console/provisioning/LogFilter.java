package io.github.scimlet.console.provisioning;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the log somebody wants to see.
 *
 * @param outcomes these; all if there are none
 * @param resourceType of users or of groups; empty for all
 * @param text what the name, the id, the path or the detail contains, in any case; empty for all
 */
public record LogFilter(
        Set<Outcome> outcomes, String resourceType, String text, Optional<Instant> from, Optional<Instant> until) {

    public static final LogFilter ALL = new LogFilter(Set.of(), "", "", Optional.empty(), Optional.empty());

    public LogFilter {
        outcomes = Set.copyOf(outcomes);
    }

    public LogFilter withOutcomes(Set<Outcome> others) {
        return new LogFilter(others, resourceType, text, from, until);
    }
}
