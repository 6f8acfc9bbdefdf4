package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Understands operations on {@code schemas}, which follows from the data: to add a URN is to announce data and changes
 * nothing yet, to remove an extension's URN is to remove its data, and the type's own URN stays.
 */
final class SchemasDialect {

    private final ResourceType<?> type;
    private final Leniency leniency;

    SchemasDialect(ResourceType<?> type, Leniency leniency) {
        this.type = type;
        this.leniency = leniency;
    }

    List<Step> steps(Step asked) {
        List<String> named = urns(asked.value().orElse(Attributes.NULL));
        if (!asked.removes()) {
            return List.of();
        }
        Predicate<Object> meant = asked.filter()
                .map(filter -> FilterMatcher.of(asked.attribute(), filter))
                .orElse(urn -> named.isEmpty() || named.stream().anyMatch(urn.toString()::equalsIgnoreCase));
        if (meant.test(type.schema().id())) {
            throw new ScimException(
                    ScimType.MUTABILITY, "schemas must name " + type.schema().id() + ".");
        }
        return type.extensions().stream()
                .map(Extension::schema)
                .filter(extension -> meant.test(extension.id()))
                .map(Step::removing)
                .toList();
    }

    private List<String> urns(Object value) {
        if (value == Attributes.NULL) {
            return List.of();
        }
        return (value instanceof List<?> list ? list : List.of(value))
                .stream().map(this::urn).toList();
    }

    private String urn(Object given) {
        if (!(given instanceof String urn)) {
            throw invalidValue("schemas must be an array of strings.");
        }
        Optional<Extension> extension = type.extension(urn, leniency);
        if (extension.isEmpty()
                && !urn.equalsIgnoreCase(type.schema().id())
                && !leniency.grants(Tolerance.SCHEMAS_BY_CONTENT, "schemas")) {
            throw invalidSyntax(type.name() + " does not have the schema " + Excerpt.of(urn) + ".");
        }
        return extension.map(known -> known.schema().id()).orElse(urn);
    }
}
