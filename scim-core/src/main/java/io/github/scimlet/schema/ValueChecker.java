package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimException.invalidSyntax;
import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** {@code value} as it is kept; {@code where} is the path that an error names. */
    Object checked(AttributeDefinition attribute, Object value, String where) {
        if (isNothing(attribute, value, where)) {
            return UNASSIGNED;
        }
        return attribute.multiValued()
                ? several(attribute, value, where)
                : element(attribute, unwrapped(value, where), where);
    }

    /** One value of a multi-valued attribute, as it is kept. */
    Object element(AttributeDefinition attribute, Object value, String where) {
        if (isNothing(attribute, value, where)) {
            return UNASSIGNED;
        }
        return attribute.complex() ? complex(attribute, value, where) : simple.checked(attribute, value, where);
    }

    /** Lets go of an attribute that no schema has, or refuses it. */
    void dropUnknown(String name) {
        if (!leniency.grants(Tolerance.UNKNOWN_ATTRIBUTE, name)) {
            throw invalidSyntax("No schema has an attribute " + Excerpt.of(name) + ".");
        }
    }

    /** An empty text is no way to clear what needs an id: it may as well be an id that got lost. */
    private boolean isNothing(AttributeDefinition attribute, Object value, String where) {
        return Attributes.isUnassigned(value)
                || value.equals("")
                        && !attribute.required()
                        && !Requirements.hasRequiredParts(attribute)
                        && leniency.grants(Tolerance.EMPTY_TEXT_AS_UNASSIGNED, where);
    }

    private Object several(AttributeDefinition attribute, Object value, String where) {
        if (!(value instanceof List<?> given)) {
            throw invalidValue(where + " can have several values and must be given as an array.");
        }
        List<Object> kept = new ArrayList<>(given.size());
        Set<String> keys = new HashSet<>();
        for (Object element : given) {
            Object checked = element(attribute, element, where);
            if (!checked.equals(UNASSIGNED) && keys.add(ElementKey.of(attribute, checked))) {
                kept.add(checked);
            }
        }
        refuseTwoPrimaries(kept, where);
        return kept;
    }

    private static void refuseTwoPrimaries(List<?> elements, String where) {
        long primaries = elements.stream()
                .filter(element -> element instanceof Attributes complex
                        && complex.flag("primary").orElse(false))
                .count();
        if (primaries > 1) {
            throw invalidValue("Only one value of " + where + " can be primary; " + primaries + " are.");
        }
    }

    private Object unwrapped(Object value, String where) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (list.size() == 1 && leniency.grants(Tolerance.SHAPE_OF_VALUE, where)) {
            return list.get(0);
        }
        throw invalidValue(where + " has a single value and must not be given as an array.");
    }

    private Object complex(AttributeDefinition attribute, Object value, String where) {
        Attributes given = object(attribute, value, where);
        Attributes.Builder kept = Attributes.builder();
        given.forEach((name, sub) -> addSubAttribute(attribute, name, sub, where, kept));
        Attributes complex = ReferenceId.added(attribute, given, kept.build());
        boolean lacksItsId = attribute.multiValued() && Requirements.hasRequiredParts(attribute);
        return complex.isEmpty() && !lacksItsId ? UNASSIGNED : complex;
    }

    private Attributes object(AttributeDefinition attribute, Object value, String where) {
        if (value instanceof Attributes object) {
            return object;
        }
        if (value instanceof String text
                && attribute.subAttribute("value").isPresent()
                && leniency.grants(Tolerance.SHAPE_OF_VALUE, where)) {
            return Attributes.of("value", text);
        }
        throw invalidValue(where + " is complex: each of its values must be a JSON object.");
    }

    private void addSubAttribute(
            AttributeDefinition attribute, String name, Object value, String where, Attributes.Builder kept) {
        Optional<AttributeDefinition> sub = attribute.subAttribute(name);
        if (sub.isEmpty()) {
            dropUnknown(where + "." + name);
        } else if (!attribute.leavesToServer(sub.get())) {
            Object checked = checked(sub.get(), value, where + "." + sub.get().name());
            if (!checked.equals(UNASSIGNED)) {
                kept.add(sub.get().name(), checked);
            }
        }
    }
}
