package io.github.scimlet.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the server says about a resource (RFC 7643 §3.1). A client's own is ignored.
 *
 * <p>In the tree, dates are text; text that is no date with a time and an offset reads as absent.
 *
 * @param resourceType the name of the resource type, "User" for example
 * @param created when the resource was created
 * @param lastModified when it was last changed; {@code created} until then
 * @param location the absolute URI of the resource
 * @param version the entity tag, quotes included: {@code W/"3"}
 */
public record Meta(
        Optional<String> resourceType,
        Optional<Instant> created,
        Optional<Instant> lastModified,
        Optional<String> location,
        Optional<String> version) {

    /** Nothing said. */
    public static final Meta EMPTY = of(Attributes.EMPTY);

    /** Reads a complex value. */
    public static Meta of(Attributes attributes) {
        return new Meta(
                attributes.text("resourceType"),
                attributes.text("created").flatMap(Meta::instant),
                attributes.text("lastModified").flatMap(Meta::instant),
                attributes.text("location"),
                attributes.text("version"));
    }

    /** This as a complex value, dates in UTC. */
    public Attributes toAttributes() {
        return Attributes.EMPTY
                .with("resourceType", resourceType)
                .with("created", created.map(Instant::toString))
                .with("lastModified", lastModified.map(Instant::toString))
                .with("location", location)
                .with("version", version);
    }

    /** This with the name of the resource type. */
    public Meta withResourceType(String resourceType) {
        return with("resourceType", resourceType);
    }

    /** This with the time of creation. */
    public Meta withCreated(Instant created) {
        return with("created", created.toString());
    }

    /** This with the time of the last change. */
    public Meta withLastModified(Instant lastModified) {
        return with("lastModified", lastModified.toString());
    }

    /** This with the absolute URI of the resource. */
    public Meta withLocation(String location) {
        return with("location", location);
    }

    /** This with an entity tag, quotes included. */
    public Meta withVersion(String version) {
        return with("version", version);
    }

    private Meta with(String name, String value) {
        return of(toAttributes().with(name, value));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The names alone: values are people's data and have no place in a log. */
    @Override
    public String toString() {
        return "Meta" + toAttributes().names();
    }
}
