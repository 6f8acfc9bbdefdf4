package io.github.scimlet.model;

import java.util.Optional;

/**
 * One of a group's {@code members} (RFC 7643 §4.2).
 *
 * @param value the id of the user or group that is a member; empty text if the tree has none
 * @param ref {@code $ref}: the URI of that resource
 * @param type the name of its resource type, "User" or "Group"
 * @param display a text for people to read; the server's business, whatever a client sends
 */
public record Member(String value, Optional<String> ref, Optional<String> type, Optional<String> display) {

    /** The resource with this id. */
    public static Member of(String id) {
        return new Member(id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads a complex value. */
    public static Member of(Attributes attributes) {
        return new Member(
                attributes.text("value").orElse(""),
                attributes.text("$ref"),
                attributes.text("type"),
                attributes.text("display"));
    }

    /** This as a complex value. */
    public Attributes toAttributes() {
        Attributes start = value.isEmpty() ? Attributes.EMPTY : Attributes.of("value", value);
        return start.with("$ref", ref).with("type", type).with("display", display);
    }

    /** This with the URI of the resource. */
    public Member withRef(String ref) {
        return new Member(value, Optional.of(ref), type, display);
    }

    /** This with the name of the resource type. */
    public Member withType(String type) {
        return new Member(value, ref, Optional.of(type), display);
    }

    /** This with a text for people to read. */
    public Member withDisplay(String display) {
        return new Member(value, ref, type, Optional.of(display));
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Member" + toAttributes().names();
    }
}
