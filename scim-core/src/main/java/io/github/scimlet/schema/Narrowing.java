package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes an attribute away from a resource type. */
final class Narrowing {

    private static final Set<String> INDISPENSABLE = Set.of("id", "schemas", "meta");

    private Narrowing() {}

    /** {@code type} without what {@code path} names. */
    static <R extends Resource> ResourceType<R> of(ResourceType<R> type, AttributePath path) {
        SchemaPath found = type.resolve(path)
                .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no attribute " + path));
        if (isNeeded(type, found)) {
            throw new IllegalArgumentException(type.name() + " cannot be without " + path);
        }
        return found.extension().isPresent()
                ? withoutPartOf(found.extension().get(), type, found)
                : withoutPart(type, found);
    }

    private static boolean isNeeded(ResourceType<?> type, SchemaPath path) {
        if (path.isExtension()) {
            return isRequired(type, path.extension().orElseThrow());
        }
        return path.leaf().required()
                || path.extension().isEmpty()
                        && path.subAttribute().isEmpty()
                        && INDISPENSABLE.contains(path.definition().name());
    }

    private static boolean isRequired(ResourceType<?> type, Schema extension) {
        return type.extension(extension.id()).map(Extension::required).orElse(false);
    }

    private static <R extends Resource> ResourceType<R> withoutPart(ResourceType<R> type, SchemaPath path) {
        return type.with(left(type.common(), path), left(type.schema(), path), type.extensions());
    }

    private static Schema left(Schema schema, SchemaPath path) {
        return without(schema, path).orElseThrow(() -> nothingLeft(schema.id()));
    }

    private static <R extends Resource> ResourceType<R> withoutPartOf(
            Schema extension, ResourceType<R> type, SchemaPath path) {
        Optional<Schema> left = path.isExtension() ? Optional.empty() : without(extension, path);
        if (left.isEmpty() && isRequired(type, extension)) {
            throw nothingLeft(extension.id());
        }
        List<Extension> others = type.extensions().stream()
                .flatMap(had -> had.schema() == extension
                        ? left.map(schema -> new Extension(schema, had.required())).stream()
                        : Stream.of(had))
                .toList();
        return type.with(type.common(), type.schema(), others);
    }

    /** An attribute that loses its last part goes, so it must not be one that has to be there. */
    private static Optional<Schema> without(Schema schema, SchemaPath path) {
        Optional<String> part = path.subAttribute().map(AttributeDefinition::name);
        AttributeDefinition attribute = path.definition();
        if (attribute.required() && part.flatMap(attribute::without).isEmpty()) {
            throw nothingLeft(attribute.name());
        }
        return schema.without(attribute.name(), part);
    }

    private static IllegalArgumentException nothingLeft(String name) {
        return new IllegalArgumentException("nothing would be left of " + name);
    }
}
