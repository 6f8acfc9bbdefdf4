package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attributes that a URN stands for (RFC 7643 §7): a resource type's own, or an extension's. Immutable. */
public final class Schema {

    /** The URN of schemas themselves. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    private final String id;
    private final String prefix;
    private final String name;
    private final String description;
    private final List<AttributeDefinition> attributes;
    private final ByName<AttributeDefinition> attributesByName;
    private final List<AttributeDefinition> demanding;

    private Schema(String id, String name, String description, List<AttributeDefinition> attributes) {
        this.id = id;
        this.prefix = id + ":";
        this.name = name;
        this.description = description;
        this.attributes = attributes;
        this.attributesByName = new ByName<>(attributes, AttributeDefinition::name);
        this.demanding = attributes.stream().filter(Requirements::isDemanding).toList();
    }

    private static Schema read(String id, Attributes json) {
        String name = json.text("name").orElseGet(() -> id.substring(id.lastIndexOf(':') + 1));
        return new Schema(
                id,
                name,
                json.text("description").orElse(name),
                json.complexes("attributes").stream()
                        .map(AttributeDefinition::of)
                        .toList());
    }

    /**
     * Starts to describe a schema in Java.
     *
     * @param urn a URI; {@code urn:ietf:params:scim:} is for what is registered with the IANA (RFC 7643 §10)
     */
    public static SchemaBuilder builder(String urn) {
        return new SchemaBuilder(Attributes.of("id", urn));
    }

    /**
     * Reads a Schema resource, in the form in which {@code /Schemas} shows it.
     *
     * @throws IllegalArgumentException if its id cannot stand before an attribute in a path, if it has no attributes,
     *     two of one name, a complex sub-attribute, or a characteristic that RFC 7643 does not know
     */
    public static Schema of(Attributes json) {
        String id = json.text("id").orElse("");
        try {
            AttributePath.of("any").withSchema(id);
            Schema schema = read(id, json);
            schema.check();
            return schema;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the schema '" + id + "': " + e.getMessage(), e);
        }
    }

    private void check() {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("no attributes");
        }
        if (attributesByName.size() < attributes.size()) {
            throw new IllegalArgumentException("two attributes of one name");
        }
        attributes.stream().filter(attribute -> !isSchemaOfSchemas()).forEach(Schema::refuseComplexSubAttributes);
    }

    /** RFC 7643 §7 exempts the schema of schemas, and nothing else. */
    private boolean isSchemaOfSchemas() {
        return id.equals(SCHEMA);
    }

    private static void refuseComplexSubAttributes(AttributeDefinition attribute) {
        if (attribute.subAttributes().stream().anyMatch(AttributeDefinition::complex)) {
            throw new IllegalArgumentException(attribute.name() + ": a sub-attribute cannot be complex");
        }
    }

    /** This schema, in which attributes that all resources have are what {@code common} says (RFC 7643 §3.1). */
    Schema withCommon(Schema common) {
        boolean agrees = attributes.stream()
                .allMatch(own -> common.attribute(own.name()).map(own::isLike).orElse(true));
        return agrees
                ? this
                : with(attributes.stream()
                        .map(own -> common.attribute(own.name()).orElse(own))
                        .toList());
    }

    /** This schema without the attribute or sub-attribute; none if nothing is left of it. */
    Optional<Schema> without(String attribute, Optional<String> subAttribute) {
        List<AttributeDefinition> left = attributes.stream()
                .flatMap(own -> own.name().equalsIgnoreCase(attribute)
                        ? subAttribute.flatMap(own::without).stream()
                        : Stream.of(own))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(with(left));
    }

    private Schema with(List<AttributeDefinition> others) {
        return new Schema(id, name, description, others);
    }

    /** Whether {@code resource} has data of it, as an extension. */
    boolean hasDataIn(Attributes resource) {
        Attributes data = resource.complex(id).orElse(Attributes.EMPTY);
        for (AttributeDefinition attribute : attributes) {
            if (data.has(attribute.name())) {
                return true;
            }
        }
        return false;
    }

    /** The URN, in the spelling that answers use. */
    public String id() {
        return id;
    }

    /** A name for people. */
    public String name() {
        return name;
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    /** The attributes, in the schema's order. */
    public List<AttributeDefinition> attributes() {
        return attributes;
    }

    /** The attribute of that name, in whatever case. */
    public Optional<AttributeDefinition> attribute(String attribute) {
        return attributesByName.find(attribute);
    }

    /** Those of {@link #attributes} that must be there, or have parts that must. */
    List<AttributeDefinition> demanding() {
        return demanding;
    }

    /** What stands before the name of an attribute in a path, where this is an extension. */
    String prefix() {
        return prefix;
    }

    /** The Schema resource, every characteristic spelt out. */
    public Attributes toAttributes() {
        return Attributes.of("schemas", List.of(SCHEMA))
                .with("id", id)
                .with("name", name)
                .with("description", description)
                .with(
                        "attributes",
                        attributes.stream()
                                .map(AttributeDefinition::toAttributes)
                                .toList());
    }
}
