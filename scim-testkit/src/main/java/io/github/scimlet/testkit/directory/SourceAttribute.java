package io.github.scimlet.testkit.directory;

/**
 * An attribute that a mapping wants of people or teams. Immutable.
 *
 * @param name as in {@link Person#attribute}
 * @param required whether nobody may be without it
 */
public record SourceAttribute(String name, Kind kind, boolean required) {

    /** What its text looks like. */
    public enum Kind {
        TEXT,
        /** {@code True} or {@code False}, as Entra ID writes them. */
        FLAG,
        /** An instant: {@code 2026-11-21T09:00:00Z}. */
        TIME
    }
}
