package io.github.scimlet.model;

import java.util.Optional;

/**
 * A value that says what it is for: one of a user's {@code emails}, {@code phoneNumbers}, {@code ims}, {@code photos},
 * {@code entitlements}, {@code roles} or {@code x509Certificates} (RFC 7643 §4.1.2).
 *
 * <p>All seven have the sub-attributes that RFC 7643 §2.4 suggests for any list and no other, so one record serves
 * them all, and what you write to copy one list copies the next.
 *
 * @param value an address, a number, a URI, a role's name, a certificate in base64; empty text if the client gave none,
 *     which is then left out of the tree again
 * @param display a text for people to read
 * @param type what the value is for: {@code work} or {@code mobile} for example, or a word of the client's own
 * @param primary whether this is the one to use if one is wanted; at most one of a list is
 */
public record TypedValue(String value, Optional<String> display, Optional<String> type, boolean primary) {

    /** A value and no more. */
    public static TypedValue of(String value) {
        return new TypedValue(value, Optional.empty(), Optional.empty(), false);
    }

    /** Reads a complex value. */
    public static TypedValue of(Attributes attributes) {
        return new TypedValue(
                attributes.text("value").orElse(""),
                attributes.text("display"),
                attributes.text("type"),
                attributes.flag("primary").orElse(false));
    }

    /** This as a complex value; {@code primary} stands in it only if it is true. */
    public Attributes toAttributes() {
        Attributes start = value.isEmpty() ? Attributes.EMPTY : Attributes.of("value", value);
        Attributes attributes = start.with("display", display).with("type", type);
        return primary ? attributes.with("primary", true) : attributes;
    }

    /** This with a text for people to read. */
    public TypedValue withDisplay(String display) {
        return new TypedValue(value, Optional.of(display), type, primary);
    }

    /** This for another use. */
    public TypedValue withType(String type) {
        return new TypedValue(value, display, Optional.of(type), primary);
    }

    /** This as the one to use if one is wanted. */
    public TypedValue asPrimary() {
        return new TypedValue(value, display, type, true);
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "TypedValue" + toAttributes().names();
    }
}
