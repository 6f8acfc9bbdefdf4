package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says what must be there: required attributes, required parts of complex values, required extensions. */
final class Requirements {

    private final ResourceType<?> type;

    Requirements(ResourceType<?> type) {
        this.type = type;
    }

    /** Whether a value of {@code attribute} must have one of its sub-attributes. */
    static boolean hasRequiredParts(AttributeDefinition attribute) {
        return attribute.subAttributes().stream().anyMatch(Requirements::mustBeGiven);
    }

    /** {@code value} itself, if it is one and has all its required parts. */
    static Object whole(AttributeDefinition attribute, Object value, String where) {
        if (Attributes.isUnassigned(value)) {
            throw invalidValue("A value of " + where + " must say which it is.");
        }
        if (value instanceof Attributes complex) {
            checkParts(attribute, complex, where);
        }
        return value;
    }

    /** Holds all of {@code resource} against what must be there. */
    void check(Attributes resource) {
        check(resource, name -> true);
    }

    /** Holds those attributes and extensions of {@code resource} whose names are {@code touched} against the same. */
    void check(Attributes resource, Set<String> touched) {
        check(resource, touched::contains);
    }

    private void check(Attributes resource, Predicate<String> names) {
        type.schema().attributes().stream()
                .filter(attribute -> type.common().attribute(attribute.name()).isEmpty())
                .filter(attribute -> names.test(attribute.name()))
                .forEach(attribute -> check(attribute, resource, attribute.name()));
        type.extensions().stream()
                .filter(extension -> names.test(extension.schema().id()))
                .forEach(extension -> check(extension, resource));
    }

    private static void check(Extension extension, Attributes resource) {
        String urn = extension.schema().id();
        Optional<Attributes> data = resource.complex(urn);
        if (data.isEmpty() && extension.required()) {
            throw invalidValue("The extension " + urn + " is required.");
        }
        data.ifPresent(present -> extension
                .schema()
                .attributes()
                .forEach(attribute -> check(attribute, present, urn + ":" + attribute.name())));
    }

    private static void check(AttributeDefinition attribute, Attributes holder, String where) {
        if (mustBeGiven(attribute) && !holder.has(attribute.name())) {
            throw invalidValue(where + " is required.");
        }
        if (hasRequiredParts(attribute) && !attribute.readOnly()) {
            holder.complexes(attribute.name()).forEach(value -> checkParts(attribute, value, where));
        }
    }

    private static void checkParts(AttributeDefinition attribute, Attributes value, String where) {
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (mustBeGiven(sub) && !value.has(sub.name())) {
                throw invalidValue("A value of " + where + " lacks " + sub.name() + ", which is required.");
            }
        }
    }

    /** What is required of the server is no client's fault. */
    private static boolean mustBeGiven(AttributeDefinition attribute) {
        return attribute.required() && !attribute.readOnly();
    }
}
