package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes one attribute in Java, for {@link SchemaBuilder}: {@code string("serial").mutability(IMMUTABLE)}.
 *
 * <p>What is not said has the defaults of RFC 7643 §2.2. Whether all of it goes together shows when the schema is built.
 * Immutable: each method returns a description that says more.
 */
public final class AttributeBuilder {

    private final Attributes json;

    private AttributeBuilder(Attributes json) {
        this.json = json;
    }

    /** A text. */
    public static AttributeBuilder string(String name) {
        return of(name, AttributeType.STRING);
    }

    /** True or false. */
    public static AttributeBuilder bool(String name) {
        return of(name, AttributeType.BOOLEAN);
    }

    /** A whole number of at most 64 bits. */
    public static AttributeBuilder integer(String name) {
        return of(name, AttributeType.INTEGER);
    }

    /** A number. */
    public static AttributeBuilder decimal(String name) {
        return of(name, AttributeType.DECIMAL);
    }

    /** A date with a time. */
    public static AttributeBuilder dateTime(String name) {
        return of(name, AttributeType.DATE_TIME);
    }

    /** Bytes, as base64. */
    public static AttributeBuilder binary(String name) {
        return of(name, AttributeType.BINARY);
    }

    /**
     * The URI of something.
     *
     * @param types what it may be: names of resource types, {@code external} for a page or a picture, {@code uri} for a
     *     mere name
     */
    public static AttributeBuilder reference(String name, String... types) {
        return of(name, AttributeType.REFERENCE).with("referenceTypes", List.of(types));
    }

    /** A value that consists of {@code subAttributes}, none of which is complex. */
    public static AttributeBuilder complex(String name, AttributeBuilder... subAttributes) {
        return of(name, AttributeType.COMPLEX).with("subAttributes", trees(subAttributes));
    }

    /** Says what it is for. */
    public AttributeBuilder description(String text) {
        return with("description", text);
    }

    /** Lets it have several values. */
    public AttributeBuilder multiValued() {
        return with("multiValued", true);
    }

    /** Requires every resource, or every value that it is a part of, to have it. */
    public AttributeBuilder required() {
        return with("required", true);
    }

    /** Lets upper and lower case differ when values are compared. */
    public AttributeBuilder caseExact() {
        return with("caseExact", true);
    }

    /** Says who may change it. */
    public AttributeBuilder mutability(Mutability mutability) {
        return with("mutability", mutability.keyword());
    }

    /** Says when it is sent. */
    public AttributeBuilder returned(Returned returned) {
        return with("returned", returned.keyword());
    }

    /** Says whether a value may occur twice. */
    public AttributeBuilder uniqueness(Uniqueness uniqueness) {
        return with("uniqueness", uniqueness.keyword());
    }

    /** Suggests values; others are accepted too. */
    public AttributeBuilder canonicalValues(String... values) {
        return with("canonicalValues", List.of(values));
    }

    static List<Attributes> trees(AttributeBuilder... attributes) {
        return Stream.of(attributes).map(attribute -> attribute.json).toList();
    }

    private static AttributeBuilder of(String name, AttributeType type) {
        return new AttributeBuilder(Attributes.of("name", name).with("type", type.keyword()));
    }

    private AttributeBuilder with(String characteristic, Object value) {
        return new AttributeBuilder(json.with(characteristic, value));
    }
}
