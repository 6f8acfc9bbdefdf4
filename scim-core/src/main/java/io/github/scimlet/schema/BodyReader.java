package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                add(attribute.get(), value, attribute.get().name(), kept);
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
        Attributes.Builder within = Attributes.builder();
        object.forEach((name, member) -> readMember(extension, name, member, within));
        Attributes data = within.build();
        if (!data.isEmpty() && !kept.add(extension.id(), data)) {
            throw invalidSyntax("The body has the extension " + extension.id() + " twice.");
        }
    }

    private void readMember(Schema extension, String name, Object value, Attributes.Builder kept) {
        Optional<AttributeDefinition> attribute = extension.attribute(name);
        String where =
                extension.id() + ":" + attribute.map(AttributeDefinition::name).orElse(name);
        if (attribute.isEmpty()) {
            values.dropUnknown(where);
        } else {
            add(attribute.get(), value, where, kept);
        }
    }

    private void add(AttributeDefinition attribute, Object value, String where, Attributes.Builder kept) {
        if (attribute.readOnly()) {
            return;
        }
        Object checked = values.checked(attribute, value, where);
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
        return urns().filter(urn -> urn.equals(type.schema().id()) || body.has(urn))
                .filter(urn -> !named.contains(urn.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(missing -> "schemas must name " + missing + ".");
    }

    private Optional<String> faultOf(Object urn, Set<String> named) {
        if (!(urn instanceof String text)) {
            return Optional.of("schemas must be an array of strings.");
        }
        if (urns().noneMatch(text::equalsIgnoreCase)) {
            return Optional.of("schemas names " + Excerpt.of(text) + ", which " + type.name() + " does not have.");
        }
        return named.add(text.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("schemas names " + text + " twice.");
    }

    private Stream<String> urns() {
        return Stream.concat(
                Stream.of(type.schema().id()),
                type.extensions().stream().map(extension -> extension.schema().id()));
    }
}
