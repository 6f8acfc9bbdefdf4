package io.github.scimlet.model;

import java.util.Optional;

/**
 * The parts of a user's name (RFC 7643 §4.1.1).
 *
 * @param formatted the whole name, as it is displayed; nothing keeps it in step with the parts
 * @param familyName the last name in most Western languages
 * @param givenName the first name in most Western languages
 * @param middleName all names between these two
 * @param honorificPrefix what stands before the name, "Ms." for example
 * @param honorificSuffix what stands after it, "III" for example
 */
public record Name(
        Optional<String> formatted,
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<String> middleName,
        Optional<String> honorificPrefix,
        Optional<String> honorificSuffix) {

    /** No part known. */
    public static final Name EMPTY = of(Attributes.EMPTY);

    /** The two parts that most applications keep. */
    public static Name of(String givenName, String familyName) {
        return EMPTY.withGivenName(givenName).withFamilyName(familyName);
    }

    /** Reads a complex value. */
    public static Name of(Attributes attributes) {
        return new Name(
                attributes.text("formatted"),
                attributes.text("familyName"),
                attributes.text("givenName"),
                attributes.text("middleName"),
                attributes.text("honorificPrefix"),
                attributes.text("honorificSuffix"));
    }

    /** This as a complex value. */
    public Attributes toAttributes() {
        return Attributes.EMPTY
                .with("formatted", formatted)
                .with("familyName", familyName)
                .with("givenName", givenName)
                .with("middleName", middleName)
                .with("honorificPrefix", honorificPrefix)
                .with("honorificSuffix", honorificSuffix);
    }

    /** This with another text for the whole name. */
    public Name withFormatted(String formatted) {
        return with("formatted", formatted);
    }

    /** This with another family name. */
    public Name withFamilyName(String familyName) {
        return with("familyName", familyName);
    }

    /** This with another given name. */
    public Name withGivenName(String givenName) {
        return with("givenName", givenName);
    }

    /** This with other middle names. */
    public Name withMiddleName(String middleName) {
        return with("middleName", middleName);
    }

    /** This with another prefix. */
    public Name withHonorificPrefix(String honorificPrefix) {
        return with("honorificPrefix", honorificPrefix);
    }

    /** This with another suffix. */
    public Name withHonorificSuffix(String honorificSuffix) {
        return with("honorificSuffix", honorificSuffix);
    }

    private Name with(String name, String value) {
        return of(toAttributes().with(name, value));
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Name" + toAttributes().names();
    }
}
