package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a path names in a resource type: an attribute, a sub-attribute, or an extension as a whole.
 *
 * @param extension the extension it leads into, if it does
 * @param attribute the attribute; none if the path is the extension's URN alone
 * @param subAttribute the sub-attribute of it, if the path goes that far
 */
public record SchemaPath(
        Optional<Schema> extension,
        Optional<AttributeDefinition> attribute,
        Optional<AttributeDefinition> subAttribute) {

    /** An extension as a whole. */
    public static SchemaPath of(Schema extension) {
        return new SchemaPath(Optional.of(extension), Optional.empty(), Optional.empty());
    }

    /** An attribute that stands at the top. */
    public static SchemaPath of(AttributeDefinition attribute) {
        return new SchemaPath(Optional.empty(), Optional.of(attribute), Optional.empty());
    }

    /** An attribute of an extension. */
    public static SchemaPath of(Schema extension, AttributeDefinition attribute) {
        return new SchemaPath(Optional.of(extension), Optional.of(attribute), Optional.empty());
    }

    /** Whether it names an extension with all its attributes. */
    public boolean isExtension() {
        return attribute.isEmpty();
    }

    /** The attribute, of a path that is no extension's. */
    public AttributeDefinition definition() {
        return attribute.orElseThrow();
    }

    /** The sub-attribute if there is one, or else the attribute. */
    public AttributeDefinition leaf() {
        return (subAttribute.isPresent() ? subAttribute : attribute).orElseThrow();
    }

    /** The same attribute, down to {@code sub}. */
    public SchemaPath withSubAttribute(AttributeDefinition sub) {
        return new SchemaPath(extension, attribute, Optional.of(sub));
    }

    /** The attribute itself, where the path names a sub-attribute. */
    public SchemaPath withoutSubAttribute() {
        return new SchemaPath(extension, attribute, Optional.empty());
    }

    /** The path in the spelling of the schemas: with a URN if it leads into an extension, without otherwise. */
    public AttributePath path() {
        return new AttributePath(
                extension.map(Schema::id), definition().name(), subAttribute.map(AttributeDefinition::name));
    }

    /** The same, which is {@code given} itself if that is in this spelling: nearly all are, and a new one would be checked. */
    AttributePath path(AttributePath given) {
        boolean spelt = given.attribute().equals(definition().name())
                && given.subAttribute().equals(subAttribute.map(AttributeDefinition::name))
                && given.schema().equals(extension.map(Schema::id));
        return spelt ? given : path();
    }

    /** What stands before the names of attributes: the URN and a colon if it leads into an extension. */
    String prefix() {
        return extension.isEmpty() ? "" : extension.get().prefix();
    }

    /** The object that holds the attribute: the extension's, or the resource itself. */
    public Attributes holder(Attributes resource) {
        return extension.isEmpty()
                ? resource
                : resource.complex(extension.get().id()).orElse(Attributes.EMPTY);
    }

    /** The attribute's values in {@code resource}, whole ones also where the path names a sub-attribute. */
    public List<?> values(Attributes resource) {
        return holder(resource).values(definition().name());
    }

    /** What {@code resource} has where the path ends: the values of the sub-attribute, if it names one. */
    public List<?> leaves(Attributes resource) {
        List<?> values = values(resource);
        return subAttribute().isEmpty()
                ? values
                : values.stream()
                        .flatMap(value -> value instanceof Attributes complex
                                ? complex.values(leaf().name()).stream()
                                : Stream.empty())
                        .toList();
    }

    /** {@code resource} with another object in the place of {@link #holder}; an empty one takes the extension away. */
    public Attributes withHolder(Attributes resource, Attributes holder) {
        return extension.isEmpty() ? holder : resource.with(extension.get().id(), holder);
    }

    @Override
    public String toString() {
        return isExtension() ? extension.orElseThrow().id() : path().toString();
    }
}
