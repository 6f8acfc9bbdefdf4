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

    /** Whether there is anything to check. */
    static boolean isDemanding(AttributeDefinition attribute) {
        return attribute.mustBeGiven() || attribute.requiresParts() && !attribute.readOnly();
    }

    /** {@code value} itself, if it is one and has all its required parts. */
    static Object whole(AttributeDefinition attribute, Object value, String prefix) {
        if (Attributes.isUnassigned(value)) {
            throw invalidValue("A value of " + prefix + attribute.path() + " must say which it is.");
        }
        if (value instanceof Attributes complex) {
            checkParts(attribute, complex, prefix);
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
        for (AttributeDefinition attribute : type.schema().demanding()) {
            if (names.test(attribute.name())
                    && type.common().attribute(attribute.name()).isEmpty()) {
                check(attribute, resource, "");
            }
        }
        for (Extension extension : type.extensions()) {
            if (names.test(extension.schema().id())) {
                check(extension, resource);
            }
        }
    }

    private static void check(Extension extension, Attributes resource) {
        Schema schema = extension.schema();
        Optional<Attributes> data = resource.complex(schema.id());
        if (data.isEmpty() && extension.required()) {
            throw invalidValue("The extension " + schema.id() + " is required.");
        }
        if (data.isPresent()) {
            schema.demanding().forEach(attribute -> check(attribute, data.get(), schema.prefix()));
        }
    }

    private static void check(AttributeDefinition attribute, Attributes holder, String prefix) {
        if (attribute.mustBeGiven() && !holder.has(attribute.name())) {
            throw invalidValue(prefix + attribute.path() + " is required.");
        }
        if (attribute.requiresParts()) {
            holder.complexes(attribute.name()).forEach(value -> checkParts(attribute, value, prefix));
        }
    }

    private static void checkParts(AttributeDefinition attribute, Attributes value, String prefix) {
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (sub.mustBeGiven() && !value.has(sub.name())) {
                throw invalidValue(
                        "A value of " + prefix + attribute.path() + " lacks " + sub.name() + ", which is required.");
            }
        }
    }
}
