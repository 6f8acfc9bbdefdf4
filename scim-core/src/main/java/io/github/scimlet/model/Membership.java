package io.github.scimlet.model;

import java.util.Optional;

/**
 * One of a user's {@code groups}, seen from the user (RFC 7643 §4.1.2). Clients change it through the group alone.
 *
 * @param value the id of the group; empty text if the tree has none
 * @param ref {@code $ref}: the URI of the group
 * @param display the group's display name
 * @param type {@code direct}, or {@code indirect} if the user belongs to it through another group or a rule
 */
public record Membership(String value, Optional<String> ref, Optional<String> display, Optional<String> type) {

    /** Membership in the group with this id. */
    public static Membership of(String id) {
        return new Membership(id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads a complex value. */
    public static Membership of(Attributes attributes) {
        return new Membership(
                attributes.text("value").orElse(""),
                attributes.text("$ref"),
                attributes.text("display"),
                attributes.text("type"));
    }

    /** This as a complex value. */
    public Attributes toAttributes() {
        Attributes start = value.isEmpty() ? Attributes.EMPTY : Attributes.of("value", value);
        return start.with("$ref", ref).with("display", display).with("type", type);
    }

    /** This with the URI of the group. */
    public Membership withRef(String ref) {
        return new Membership(value, Optional.of(ref), display, type);
    }

    /** This with the group's display name. */
    public Membership withDisplay(String display) {
        return new Membership(value, ref, Optional.of(display), type);
    }

    /** This, said to be {@code direct} or {@code indirect}. */
    public Membership withType(String type) {
        return new Membership(value, ref, display, Optional.of(type));
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Membership" + toAttributes().names();
    }
}
