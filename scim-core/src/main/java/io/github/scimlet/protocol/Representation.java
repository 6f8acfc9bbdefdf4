package io.github.scimlet.protocol;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of a stored resource what a client is sent: with {@code schemas}, {@code meta} and {@code $ref}s, and trimmed. */
final class Representation {

    private final ResourceType<?> type;
    private final URI base;
    private final Map<String, String> endpoints;
    private final Json json;

    /**
     * @param base the URI below which the endpoints are
     * @param endpoints the paths of the endpoints, by the names of their resource types
     */
    Representation(ResourceType<?> type, URI base, Map<String, String> endpoints, Json json) {
        this.type = type;
        this.base = base;
        this.endpoints = endpoints;
        this.json = json;
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
        Attributes stored = resource.attributes();
        Attributes.Builder whole = Attributes.builder();
        whole.add("schemas", type.schemasOf(stored));
        whole.add("id", resource.id());
        stored.forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("meta")) {
                whole.add(name, withReferences(name, value, projection));
            }
        });
        whole.add("meta", meta(resource, !wanted.chosen()));
        return projection.apply(whole.build(), written);
    }

    private Attributes meta(Resource resource, boolean whole) {
        Attributes kept = resource.attributes().complex("meta").orElse(Attributes.EMPTY);
        return Attributes.of("resourceType", type.name())
                .with("created", kept.get("created"))
                .with("lastModified", kept.get("lastModified"))
                .with("location", location(resource))
                .with("version", version(resource, whole));
    }

    private Object withReferences(String name, Object value, Projection projection) {
        Optional<AttributeDefinition> attribute = type.attribute(name);
        if (attribute.isPresent()) {
            return projection.includes(name) ? referring(attribute.get(), value) : value;
        }
        return type.extensions().stream()
                .map(Extension::schema)
                .filter(schema -> schema.id().equalsIgnoreCase(name))
                .findFirst()
                .<Object>map(schema -> withReferences(schema, (Attributes) value))
                .orElse(value);
    }

    private Object withReferences(Schema extension, Attributes data) {
        Attributes.Builder referring = Attributes.builder();
        data.forEach((name, value) -> referring.add(
                name,
                extension
                        .attribute(name)
                        .map(attribute -> referring(attribute, value))
                        .orElse(value)));
        return referring.build();
    }

    private Object referring(AttributeDefinition definition, Object value) {
        Optional<AttributeDefinition> reference =
                definition.subAttribute("$ref").filter(definition::derives);
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
