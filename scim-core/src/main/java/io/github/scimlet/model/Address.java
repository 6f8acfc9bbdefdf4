package io.github.scimlet.model;

import java.util.Optional;

/**
 * One of a user's {@code addresses} (RFC 7643 §4.1.2).
 *
 * @param formatted the whole address as it is written on an envelope, line breaks included
 * @param streetAddress street, house number and whatever else comes before the town; may have line breaks
 * @param locality the town
 * @param region the state or province
 * @param postalCode the postal code
 * @param country two letters of ISO 3166-1; clients are known to send names too
 * @param type what the address is for: {@code work}, {@code home}, {@code other} or a word of the client's own
 * @param primary whether this is the address to use if one is wanted; at most one is
 */
public record Address(
        Optional<String> formatted,
        Optional<String> streetAddress,
        Optional<String> locality,
        Optional<String> region,
        Optional<String> postalCode,
        Optional<String> country,
        Optional<String> type,
        boolean primary) {

    /** Nothing known. */
    public static final Address EMPTY = of(Attributes.EMPTY);

    /** Reads a complex value. */
    public static Address of(Attributes attributes) {
        return new Address(
                attributes.text("formatted"),
                attributes.text("streetAddress"),
                attributes.text("locality"),
                attributes.text("region"),
                attributes.text("postalCode"),
                attributes.text("country"),
                attributes.text("type"),
                attributes.flag("primary").orElse(false));
    }

    /** This as a complex value; {@code primary} stands in it only if it is true. */
    public Attributes toAttributes() {
        Attributes attributes = Attributes.EMPTY
                .with("formatted", formatted)
                .with("streetAddress", streetAddress)
                .with("locality", locality)
                .with("region", region)
                .with("postalCode", postalCode)
                .with("country", country)
                .with("type", type);
        return primary ? attributes.with("primary", true) : attributes;
    }

    /** This with another text for the whole address. */
    public Address withFormatted(String formatted) {
        return with("formatted", formatted);
    }

    /** This with another street. */
    public Address withStreetAddress(String streetAddress) {
        return with("streetAddress", streetAddress);
    }

    /** This with another town. */
    public Address withLocality(String locality) {
        return with("locality", locality);
    }

    /** This with another state or province. */
    public Address withRegion(String region) {
        return with("region", region);
    }

    /** This with another postal code. */
    public Address withPostalCode(String postalCode) {
        return with("postalCode", postalCode);
    }

    /** This with another country. */
    public Address withCountry(String country) {
        return with("country", country);
    }

    /** This for another use. */
    public Address withType(String type) {
        return with("type", type);
    }

    /** This as the address to use if one is wanted. */
    public Address asPrimary() {
        return with("primary", true);
    }

    private Address with(String name, Object value) {
        return of(toAttributes().with(name, value));
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Address" + toAttributes().names();
    }
}
