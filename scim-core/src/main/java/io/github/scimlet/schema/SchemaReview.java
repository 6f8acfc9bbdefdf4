package io.github.scimlet.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what RFC 7643 advises against in the schemas of a resource type, apart from its own schemas. */
final class SchemaReview {

    private static final Set<String> NO_TYPES = Set.of("external", "uri");

    private final ResourceType<?> type;
    private final Set<String> types;

    /** @param types the names of all resource types */
    SchemaReview(ResourceType<?> type, Set<String> types) {
        this.type = type;
        this.types = types;
    }

    List<String> warnings() {
        List<Schema> extensions = type.extensions().stream()
                .map(Extension::schema)
                .filter(SchemaReview::isTheHosts)
                .toList();
        Stream<Schema> all =
                Stream.concat(Stream.of(type.schema()).filter(SchemaReview::isTheHosts), extensions.stream());
        return Stream.concat(extensions.stream().flatMap(this::namesTaken), all.flatMap(this::referencesToNothing))
                .toList();
    }

    /** A server without groups still has the RFC's users, whose schema refers to groups. */
    private static boolean isTheHosts(Schema schema) {
        return !schema.id().startsWith("urn:ietf:params:scim:schemas:");
    }

    private Stream<String> namesTaken(Schema extension) {
        return extension.attributes().stream()
                .filter(attribute -> type.attribute(attribute.name()).isPresent())
                .map(attribute -> path(extension, attribute) + " has the name of an attribute that " + type.name()
                        + " has at the top; clients may take one for the other (RFC 7643 §3.3).");
    }

    private Stream<String> referencesToNothing(Schema schema) {
        return schema.attributes().stream()
                .flatMap(attribute -> Stream.concat(
                        referencesToNothing(path(schema, attribute), attribute),
                        attribute.subAttributes().stream()
                                .flatMap(sub -> referencesToNothing(path(schema, attribute) + "." + sub.name(), sub))));
    }

    private Stream<String> referencesToNothing(String path, AttributeDefinition attribute) {
        return attribute.referenceTypes().stream()
                .filter(name -> !types.contains(name) && !NO_TYPES.contains(name))
                .map(name ->
                        path + " refers to " + name + ", but there is no resource type of that name (RFC 7643 §7).");
    }

    private static String path(Schema schema, AttributeDefinition attribute) {
        return schema.id() + ":" + attribute.name();
    }
}
