package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks for what is wrong with a resource as a client gets it. */
final class Validity {

    private final List<String> faults = new ArrayList<>();
    private final ResourceType<?> type;
    private final boolean emptyTexts;

    private Validity(ResourceType<?> type, boolean emptyTexts) {
        this.type = type;
        this.emptyTexts = emptyTexts;
    }

    /** @param emptyTexts whether there may be any */
    static List<String> faults(ResourceType<?> type, Attributes resource, boolean emptyTexts) {
        Validity validity = new Validity(type, emptyTexts);
        validity.check(resource);
        return validity.faults;
    }

    private void check(Attributes resource) {
        Attributes core = resource;
        List<String> schemas = new ArrayList<>(List.of(type.schema().id()));
        for (var extension : type.extensions()) {
            String urn = extension.schema().id();
            core = core.without(urn);
            resource.complex(urn).ifPresent(data -> {
                schemas.add(urn);
                object(data, extension.schema()::attribute, extension.schema().attributes(), urn + ":");
            });
        }
        object(core, type::attribute, type.schema().attributes(), "");
        if (!resource.get("schemas").equals(Optional.of(schemas))) {
            faults.add("schemas are not " + schemas);
        }
    }

    private void object(
            Attributes object,
            Function<String, Optional<AttributeDefinition>> named,
            List<AttributeDefinition> all,
            String where) {
        if (object.isEmpty()) {
            faults.add(where + " is empty");
        }
        object.forEach((name, value) -> named.apply(name)
                .filter(attribute -> attribute.name().equals(name))
                .ifPresentOrElse(
                        attribute -> attribute(attribute, value, where + name),
                        () -> faults.add(where + name + " is no attribute")));
        all.stream()
                .filter(attribute -> attribute.required() && !attribute.readOnly() && !object.has(attribute.name()))
                .forEach(attribute -> faults.add(where + attribute.name() + " is missing"));
    }

    private void attribute(AttributeDefinition attribute, Object value, String where) {
        if (Attributes.isUnassigned(value) || attribute.multiValued() != value instanceof List<?>) {
            faults.add(where + " is no value");
        } else if (value instanceof List<?> several) {
            several.forEach(element -> value(attribute, element, where));
            long primaries = several.stream()
                    .filter(element -> element instanceof Attributes complex
                            && complex.get("primary").equals(Optional.of(true)))
                    .count();
            if (primaries > 1) {
                faults.add(where + " has " + primaries + " primary values");
            }
        } else {
            value(attribute, value, where);
        }
    }

    private void value(AttributeDefinition attribute, Object value, String where) {
        boolean fits = switch (attribute.type()) {
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER -> value instanceof Long;
            case DECIMAL -> value instanceof Long || value instanceof BigDecimal;
            case COMPLEX -> value instanceof Attributes;
            default -> value instanceof String text && (emptyTexts && !attribute.required() || !text.isEmpty());
        };
        if (!fits) {
            faults.add(where + " has a wrong value");
        }
        if (value instanceof Attributes complex) {
            object(complex, attribute::subAttribute, attribute.subAttributes(), where + ".");
        }
    }

    /** The names of multi-valued attributes that have one type and value twice. */
    static List<String> repeated(Attributes resource) {
        List<String> repeated = new ArrayList<>();
        resource.forEach((name, values) -> {
            List<Attributes> complexes = resource.complexes(name).stream()
                    .filter(element -> values instanceof List<?> && element.has("value"))
                    .toList();
            HashSet<Object> pairs = new HashSet<>();
            complexes.forEach(element -> pairs.add(List.of(folded(element, "type"), folded(element, "value"))));
            if (pairs.size() < complexes.size()) {
                repeated.add(name);
            }
        });
        return repeated;
    }

    /** Whether a list, here or further down, has two values that a client could not tell apart. */
    static boolean hasTwins(Attributes tree) {
        return tree.names().stream()
                .anyMatch(name -> tree.complex(name).map(Validity::hasTwins).orElse(false)
                        || tree.values(name).stream()
                                        .map(Validity::looks)
                                        .distinct()
                                        .count()
                                < tree.values(name).size());
    }

    private static String looks(Object element) {
        return element instanceof Attributes complex
                ? NaiveFolding.fold(
                        Texts.json(complex.without("display").without("primary").without("state")))
                : NaiveFolding.fold(element.toString());
    }

    private static String folded(Attributes element, String name) {
        return element.text(name).map(NaiveFolding::fold).orElse("none");
    }
}
