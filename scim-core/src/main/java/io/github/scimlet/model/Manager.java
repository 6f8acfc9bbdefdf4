package io.github.scimlet.model;

import java.util.Optional;

/**
 * The manager of an {@link EnterpriseUser} (RFC 7643 §4.3).
 *
 * @param value the id of the user who is the manager, which need not exist here; empty text if the tree has none
 * @param ref {@code $ref}: the URI of that user
 * @param displayName that user's display name; the server's business, whatever a client sends
 */
public record Manager(String value, Optional<String> ref, Optional<String> displayName) {

    /** The user with this id. */
    public static Manager of(String id) {
        return new Manager(id, Optional.empty(), Optional.empty());
    }

    /** Reads a complex value. */
    public static Manager of(Attributes attributes) {
        return new Manager(
                attributes.text("value").orElse(""), attributes.text("$ref"), attributes.text("displayName"));
    }

    /** This as a complex value. */
    public Attributes toAttributes() {
        Attributes start = value.isEmpty() ? Attributes.EMPTY : Attributes.of("value", value);
        return start.with("$ref", ref).with("displayName", displayName);
    }

    /** This with the URI of the user. */
    public Manager withRef(String ref) {
        return new Manager(value, Optional.of(ref), displayName);
    }

    /** This with the user's display name. */
    public Manager withDisplayName(String displayName) {
        return new Manager(value, ref, Optional.of(displayName));
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Manager" + toAttributes().names();
    }
}
