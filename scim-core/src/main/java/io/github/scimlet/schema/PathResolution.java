package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import java.util.List;
import java.util.Optional;

/** Finds out what a path names in a resource type, with the tolerances that concern paths. */
final class PathResolution {

    private final ResourceType<?> type;
    private final Leniency leniency;

    PathResolution(ResourceType<?> type, Leniency leniency) {
        this.type = type;
        this.leniency = leniency;
    }

    /** The extension of that URN, in whatever case, or of the URN that it had in SCIM 1.1. */
    Optional<Extension> extension(String urn) {
        Optional<Extension> registered = type.extension(urn);
        return registered.isEmpty() && isLegacyEnterprise(urn) && leniency.grants(Tolerance.LEGACY_URN, urn)
                ? type.extension(Schemas.ENTERPRISE_USER.id())
                : registered;
    }

    /** What {@code path} names, if it names anything. */
    Optional<SchemaPath> resolve(AttributePath path) {
        if (path.schema().isEmpty()) {
            return resolveBare(path);
        }
        String urn = path.schema().get();
        return urn.endsWith(".")
                ? resolveQualified(urn.substring(0, urn.length() - 1), path).filter(this::toleratesTheDot)
                : resolveQualified(urn, path);
    }

    private Optional<SchemaPath> resolveBare(AttributePath path) {
        Optional<AttributeDefinition> own = type.attribute(path.attribute());
        if (own.isPresent()) {
            return below(Optional.empty(), own, path.subAttribute());
        }
        List<Schema> having = type.extensions().stream()
                .map(Extension::schema)
                .filter(extension -> extension.attribute(path.attribute()).isPresent())
                .toList();
        return having.size() == 1 && leniency.grants(Tolerance.BARE_EXTENSION_ATTRIBUTE, path.attribute())
                ? within(having.get(0), path.attribute(), path.subAttribute())
                : Optional.empty();
    }

    /** Where a URN ends and the attribute begins is known here alone: a URN may hold dots, and end in a plain word. */
    private Optional<SchemaPath> resolveQualified(String urn, AttributePath path) {
        if (urn.equalsIgnoreCase(type.schema().id())) {
            return below(Optional.empty(), type.attribute(path.attribute()), path.subAttribute());
        }
        String whole = urn + ":" + path.attribute();
        Optional<SchemaPath> extension = extension(whole)
                .filter(found -> path.subAttribute().isEmpty())
                .map(found -> SchemaPath.of(found.schema()));
        return extension
                .or(() ->
                        extension(urn).flatMap(found -> within(found.schema(), path.attribute(), path.subAttribute())))
                .or(() -> path.subAttribute().flatMap(attribute -> resolveDotted(whole, attribute)));
    }

    private Optional<SchemaPath> resolveDotted(String urn, String attribute) {
        Optional<SchemaPath> found = urn.equalsIgnoreCase(type.schema().id())
                ? below(Optional.empty(), type.attribute(attribute), Optional.empty())
                : extension(urn).flatMap(extension -> within(extension.schema(), attribute, Optional.empty()));
        return found.filter(this::toleratesTheDot);
    }

    private boolean toleratesTheDot(SchemaPath path) {
        return leniency.grants(Tolerance.LEGACY_URN, path.toString());
    }

    private static Optional<SchemaPath> within(Schema extension, String attribute, Optional<String> subAttribute) {
        return below(Optional.of(extension), extension.attribute(attribute), subAttribute);
    }

    private static Optional<SchemaPath> below(
            Optional<Schema> extension, Optional<AttributeDefinition> attribute, Optional<String> subAttribute) {
        if (attribute.isEmpty() || subAttribute.isEmpty()) {
            return attribute.map(found -> new SchemaPath(extension, attribute, Optional.empty()));
        }
        return attribute
                .get()
                .subAttribute(subAttribute.get())
                .map(sub -> new SchemaPath(extension, attribute, Optional.of(sub)));
    }

    private static boolean isLegacyEnterprise(String urn) {
        return urn.equalsIgnoreCase("urn:scim:schemas:extension:enterprise:1.0")
                || urn.equalsIgnoreCase("urn:scim:schemas:extension:enterprise:1.0:User");
    }
}
