package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Tolerance;

/** Reads an object as changes to the sub-attributes of a complex value. */
final class ComplexValues {

    private final SchemaValidator validator;
    private final Leniency leniency;

    ComplexValues(SchemaValidator validator, Leniency leniency) {
        this.validator = validator;
        this.leniency = leniency;
    }

    /**
     * What {@code object} says of each sub-attribute of {@code target}, checked; of one that it clears, an empty list.
     */
    Attributes changes(SchemaPath target, Attributes object) {
        Attributes.Builder changes = Attributes.builder();
        withId(target, object)
                .forEach((name, value) -> target.definition()
                        .subAttribute(name)
                        .ifPresentOrElse(
                                sub -> add(changes, target, sub, value),
                                () -> validator.dropUnknown(target + "." + name)));
        return changes.build();
    }

    private void add(Attributes.Builder changes, SchemaPath target, AttributeDefinition sub, Object value) {
        SchemaPath path = target.withSubAttribute(sub);
        if (sub.readOnly()) {
            if (!leniency.grants(Tolerance.READ_ONLY_IN_VALUE, path.toString())) {
                changes.add(sub.name(), value);
            }
        } else if (!target.definition().derives(sub)) {
            changes.add(sub.name(), validator.value(path, value));
        }
    }

    /** A reference that is given by its {@code $ref} alone gets the id that this names. */
    private Attributes withId(SchemaPath target, Attributes object) {
        if (!target.definition().isReference() || !object.has("$ref") || object.mentions("value")) {
            return object;
        }
        if (validator.element(target, object) instanceof Attributes checked && checked.has("value")) {
            return object.with("value", checked.get("value"));
        }
        throw invalidValue(target + ".$ref must be the URI of a resource.");
    }
}
