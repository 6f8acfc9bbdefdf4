package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a value that a client sent against an attribute's definition, and brings it into the form in which it is kept.
 *
 * <p>What is unassigned, by null, an empty array or object, or by an empty text where that is tolerated, comes out as an
 * empty list. Whether all is there that must be is {@link Requirements}' business.
 */
final class ValueChecker {

    private static final List<Object> UNASSIGNED = List.of();

    private final Leniency leniency;
    private final SimpleValues simple;

    ValueChecker(Leniency leniency) {
        this.leniency = leniency;
        this.simple = new SimpleValues(leniency);
    }

    /** {@code value} as it is kept; an error names the path of {@code attribute} behind {@code prefix}. */
    Object checked(AttributeDefinition attribute, Object sent, String prefix) {
        Object value = SecretValues.asSent(attribute, sent);
        if (isNothing(attribute, value, prefix)) {
            return UNASSIGNED;
        }
        if (attribute.multiValued()) {
            return several(attribute, value, prefix);
        }
        return value instanceof String || !(value instanceof List<?> list)
                ? something(attribute, value, prefix)
                : element(attribute, unwrapped(attribute, list, prefix), prefix);
    }

    /** One value of a multi-valued attribute, as it is kept. */
    Object element(AttributeDefinition attribute, Object sent, String prefix) {
        Object value = SecretValues.asSent(attribute, sent);
        return isNothing(attribute, value, prefix) ? UNASSIGNED : something(attribute, value, prefix);
    }

    private Object something(AttributeDefinition attribute, Object value, String prefix) {
        return attribute.complex() ? complex(attribute, value, prefix) : simple.checked(attribute, value, prefix);
    }

    /** Lets go of an attribute that no schema has, or refuses it. */
    void dropUnknown(String name) {
        if (!leniency.grants(Tolerance.UNKNOWN_ATTRIBUTE, name)) {
            throw invalidSyntax("No schema has an attribute " + Excerpt.of(name) + ".");
        }
    }

    /** An empty text is no way to clear what needs an id: it may as well be an id that got lost. */
    private boolean isNothing(AttributeDefinition attribute, Object value, String prefix) {
        return Attributes.isUnassigned(value)
                || isEmptyText(value)
                        && !attribute.required()
                        && !attribute.requiresParts()
                        && leniency.grants(Tolerance.EMPTY_TEXT_AS_UNASSIGNED, prefix + attribute.path());
    }

    private static boolean isEmptyText(Object value) {
        return value instanceof String text && text.isEmpty()
                || value instanceof Secret secret && SecretValues.isEmpty(secret);
    }

    private List<?> several(AttributeDefinition attribute, Object value, String prefix) {
        if (!(value instanceof List<?> given)) {
            throw invalidValue(prefix + attribute.path() + " can have several values and must be given as an array.");
        }
        List<Object> kept = new ArrayList<>(given.size());
        for (Object element : given) {
            Object checked = element(attribute, element, prefix);
            if (!Attributes.isUnassigned(checked)) {
                kept.add(checked);
            }
        }
        List<?> single = ElementKey.single(attribute, kept);
        refuseTwoPrimaries(attribute, single, prefix);
        return single;
    }

    private static void refuseTwoPrimaries(AttributeDefinition attribute, List<?> elements, String prefix) {
        int primaries = 0;
        for (Object element : elements) {
            if (element instanceof Attributes complex && complex.flag("primary").orElse(false)) {
                primaries++;
            }
        }
        if (primaries > 1) {
            throw invalidValue(
                    "Only one value of " + prefix + attribute.path() + " can be primary; " + primaries + " are.");
        }
    }

    private Object unwrapped(AttributeDefinition attribute, List<?> list, String prefix) {
        if (list.size() == 1 && leniency.grants(Tolerance.SHAPE_OF_VALUE, prefix + attribute.path())) {
            return list.get(0);
        }
        throw invalidValue(prefix + attribute.path() + " has a single value and must not be given as an array.");
    }

    private Object complex(AttributeDefinition attribute, Object value, String prefix) {
        Attributes given = object(attribute, value, prefix);
        Attributes.Builder kept = Attributes.like(given);
        given.forEach((name, sub) -> addSubAttribute(attribute, name, sub, prefix, kept));
        Attributes complex = ReferenceId.added(attribute, given, kept.build());
        boolean lacksItsId = attribute.multiValued() && attribute.requiresParts();
        return complex.isEmpty() && !lacksItsId ? UNASSIGNED : complex;
    }

    private Attributes object(AttributeDefinition attribute, Object value, String prefix) {
        if (value instanceof Attributes object) {
            return object;
        }
        if (value instanceof String text
                && attribute.subAttribute("value").isPresent()
                && leniency.grants(Tolerance.SHAPE_OF_VALUE, prefix + attribute.path())) {
            return Attributes.of("value", text);
        }
        throw invalidValue(prefix + attribute.path() + " is complex: each of its values must be a JSON object.");
    }

    private void addSubAttribute(
            AttributeDefinition attribute, String name, Object value, String prefix, Attributes.Builder kept) {
        Optional<AttributeDefinition> sub = attribute.subAttribute(name);
        if (sub.isEmpty()) {
            dropUnknown(prefix + attribute.path() + "." + name);
        } else if (!attribute.leavesToServer(sub.get())) {
            Object checked = checked(sub.get(), value, prefix);
            if (!Attributes.isUnassigned(checked)) {
                kept.add(sub.get().name(), checked);
            }
        }
    }
}
