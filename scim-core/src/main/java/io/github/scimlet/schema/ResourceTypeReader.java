package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.Optional;
import java.util.function.Function;

/** Reads ResourceType resources (RFC 7643 §6). */
final class ResourceTypeReader {

    private final Function<String, Optional<Schema>> schemas;

    ResourceTypeReader(Function<String, Optional<Schema>> schemas) {
        this.schemas = schemas;
    }

    ResourceType<Resource> read(Attributes json) {
        String name = json.text("name").orElse("");
        try {
            return named(name, json);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the resource type '" + name + "': " + e.getMessage(), e);
        }
    }

    private ResourceType<Resource> named(String name, Attributes json) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
        ResourceType<Resource> type = ResourceType.of(name, schema(json), Resource::new);
        ResourceType<Resource> placed = type.at(json.text("endpoint").orElse(type.endpoint()));
        ResourceType<Resource> extended =
                json.text("description").map(placed::describedAs).orElse(placed);
        for (Object extension : json.values("schemaExtensions")) {
            extended = extended.with(extension(extension));
        }
        return extended;
    }

    private Extension extension(Object json) {
        if (!(json instanceof Attributes extension)) {
            throw new IllegalArgumentException("schemaExtensions must be an array of JSON objects");
        }
        return new Extension(schema(extension), new Characteristics(extension).flag("required"));
    }

    private Schema schema(Attributes json) {
        String urn = json.text("schema").orElseThrow(() -> new IllegalArgumentException("no schema"));
        return schemas.apply(urn).orElseThrow(() -> new IllegalArgumentException("unknown schema " + urn));
    }
}
