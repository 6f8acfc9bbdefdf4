package io.github.scimlet.protocol;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of a stored resource what a client is sent: with {@code schemas}, {@code meta} and {@code $ref}s, and trimmed. */
final class Representation {

    private final ResourceType<?> type;
    private final List<SchemaPath> references;
    private final URI base;
    private final Map<String, String> endpoints;
    private final Json json;

    /**
     * @param references what {@link #references} has found in the type
     * @param base the URI below which the endpoints are
     * @param endpoints the paths of the endpoints, by the names of their resource types
     */
    Representation(
            ResourceType<?> type, List<SchemaPath> references, URI base, Map<String, String> endpoints, Json json) {
        this.type = type;
        this.references = references;
        this.base = base;
        this.endpoints = endpoints;
        this.json = json;
    }

    /** The attributes of {@code type} whose values refer to resources, each with a {@code $ref} that follows. */
    static List<SchemaPath> references(ResourceType<?> type) {
        return type.paths().stream()
                .filter(path -> reference(path.definition()).isPresent())
                .toList();
    }

    private static Optional<AttributeDefinition> reference(AttributeDefinition attribute) {
        return attribute.subAttribute("$ref").filter(attribute::derives);
    }

    /** The URI of {@code resource}. */
    String location(Resource resource) {
        return Uris.below(base, type.endpoint(), resource.id());
    }

    /**
     * The ETag of {@code resource}: the store's version or, if it keeps none, one made of the content.
     *
     * @param whole whether nothing has been left out of it; of a part no version is made, as it would be another one for
     *     each part
     */
    Optional<String> version(Resource resource, boolean whole) {
        Optional<String> kept = resource.attributes().complex("meta").flatMap(meta -> meta.text("version"));
        return kept.isPresent() || !whole ? kept : Optional.of(ContentVersion.of(type, resource.attributes(), json));
    }

    /**
     * What a client sees of {@code resource}.
     *
     * @param written the top-level names that its request has set
     */
    Attributes of(Resource resource, Wanted wanted, Set<String> written) {
        Projection projection = wanted.projection();
        Attributes stored = withReferences(resource.attributes(), projection);
        Projection.Seen seen = projection.seen(written);
        seen.add("schemas", type.schemasOf(stored));
        seen.add("id", resource.id());
        stored.forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("meta")) {
                seen.add(name, value);
            }
        });
        if (projection.includes("meta")) {
            seen.add("meta", meta(resource, !wanted.chosen()));
        }
        return seen.build();
    }

    /** What a client sees of one value of {@code attribute}, which is complex; empty if nothing is left of it. */
    Attributes element(AttributeDefinition attribute, Attributes value, Projection projection) {
        return projection.element(attribute, (Attributes) referring(attribute, (Object) value));
    }

    private Attributes meta(Resource resource, boolean whole) {
        Attributes kept = resource.attributes().complex("meta").orElse(Attributes.EMPTY);
        Attributes.Builder meta = Attributes.builder();
        meta.add("resourceType", type.name());
        kept.get("created").ifPresent(created -> meta.add("created", created));
        kept.get("lastModified").ifPresent(lastModified -> meta.add("lastModified", lastModified));
        meta.add("location", location(resource));
        version(resource, whole).ifPresent(version -> meta.add("version", version));
        return meta.build();
    }

    /** Most resources refer to none, and stay as they are. */
    private Attributes withReferences(Attributes resource, Projection projection) {
        Attributes referring = resource;
        for (SchemaPath path : references) {
            Attributes holder = path.holder(referring);
            String name = path.definition().name();
            Optional<Object> value = holder.get(name);
            if (value.isPresent() && (path.extension().isPresent() || projection.includes(name))) {
                referring = path.withHolder(referring, holder.with(name, referring(path.definition(), value.get())));
            }
        }
        return referring;
    }

    private Object referring(AttributeDefinition definition, Object value) {
        Optional<AttributeDefinition> reference = reference(definition);
        if (reference.isEmpty()) {
            return value;
        }
        return value instanceof List<?> elements
                ? elements.stream()
                        .map(element -> referring(reference.get(), (Attributes) element))
                        .toList()
                : referring(reference.get(), (Attributes) value);
    }

    private Attributes referring(AttributeDefinition reference, Attributes element) {
        List<String> types = reference.referenceTypes();
        Optional<String> endpoint = element.text("type")
                .filter(types::contains)
                .or(() -> types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty())
                .map(endpoints::get);
        return endpoint.isPresent() && element.text("value").isPresent()
                ? element.with(
                        "$ref",
                        Uris.below(base, endpoint.get(), element.text("value").get()))
                : element;
    }
}
