package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the body of a POST or PUT: what the schemas know of it and a client may set, each value checked. */
final class BodyReader {

    private final ResourceType<?> type;
    private final Leniency leniency;
    private final ValueChecker values;

    BodyReader(ResourceType<?> type, Leniency leniency, ValueChecker values) {
        this.type = type;
        this.leniency = leniency;
        this.values = values;
    }

    Attributes read(Attributes body) {
        checkSchemas(body);
        Attributes.Builder kept = Attributes.builder();
        body.forEach((name, value) -> readTop(name, value, kept));
        return kept.build();
    }

    private void readTop(String name, Object value, Attributes.Builder kept) {
        Optional<AttributeDefinition> attribute = type.attribute(name);
        if (attribute.isPresent()) {
            if (!attribute.get().name().equals("schemas")) {
                add(attribute.get(), value, "", kept);
            }
            return;
        }
        Optional<Extension> extension = type.extension(name, leniency);
        if (extension.isEmpty()) {
            values.dropUnknown(name);
        } else {
            readExtension(extension.get().schema(), value, kept);
        }
    }

    private void readExtension(Schema extension, Object value, Attributes.Builder kept) {
        if (Attributes.isUnassigned(value)) {
            return;
        }
        if (!(value instanceof Attributes object)) {
            throw invalidValue(extension.id() + " must be a JSON object.");
        }
        Attributes.Builder within = Attributes.like(object);
        object.forEach((name, member) -> readMember(extension, name, member, within));
        Attributes data = within.build();
        if (!data.isEmpty() && !kept.add(extension.id(), data)) {
            throw invalidSyntax("The body has the extension " + extension.id() + " twice.");
        }
    }

    private void readMember(Schema extension, String name, Object value, Attributes.Builder kept) {
        Optional<AttributeDefinition> attribute = extension.attribute(name);
        if (attribute.isEmpty()) {
            values.dropUnknown(extension.prefix() + name);
        } else {
            add(attribute.get(), value, extension.prefix(), kept);
        }
    }

    private void add(AttributeDefinition attribute, Object value, String prefix, Attributes.Builder kept) {
        if (attribute.readOnly()) {
            return;
        }
        Object checked = values.checked(attribute, value, prefix);
        if (!Attributes.isUnassigned(checked)) {
            kept.add(attribute.name(), checked);
        }
    }

    private void checkSchemas(Attributes body) {
        Optional<String> fault = faultOfSchemas(body);
        if (fault.isPresent() && !leniency.grants(Tolerance.SCHEMAS_BY_CONTENT, "schemas")) {
            throw invalidSyntax(fault.get());
        }
    }

    private Optional<String> faultOfSchemas(Attributes body) {
        Set<String> named = new HashSet<>();
        for (Object urn : body.values("schemas")) {
            Optional<String> fault = faultOf(urn, named);
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (!named.contains(type.schema().id())) {
            return lacking(type.schema());
        }
        for (Extension extension : type.extensions()) {
            Schema schema = extension.schema();
            if (!named.contains(schema.id()) && body.has(schema.id())) {
                return lacking(schema);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lacking(Schema schema) {
        return Optional.of("schemas must name " + schema.id() + ".");
    }

    /** @param named the ids of the schemas that were named before */
    private Optional<String> faultOf(Object urn, Set<String> named) {
        if (!(urn instanceof String text)) {
            return Optional.of("schemas must be an array of strings.");
        }
        Optional<Schema> known = type.schema(text);
        if (known.isEmpty()) {
            return Optional.of("schemas names " + Excerpt.of(text) + ", which " + type.name() + " does not have.");
        }
        return named.add(known.get().id()) ? Optional.empty() : Optional.of("schemas names " + text + " twice.");
    }
}
