package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Optional;

/**
 * Makes steps of remove operations. By the RFC the path alone says what goes; Entra ID names what goes in the value, and
 * must not lose the rest.
 */
final class Removals {

    private final SchemaValidator validator;
    private final Leniency leniency;

    Removals(SchemaValidator validator, Leniency leniency) {
        this.validator = validator;
        this.leniency = leniency;
    }

    List<Step> steps(Step asked) {
        SchemaPath target = asked.target();
        Object given = asked.value().orElse(Attributes.NULL);
        boolean several = target.leaf().multiValued();
        if (given == Attributes.NULL || !several && isEmptyText(given, asked)) {
            return List.of(new Step(asked.op(), target, asked.filter(), Optional.empty()));
        }
        if (!leniency.grants(Tolerance.REMOVE_WITH_VALUE, asked.where())) {
            throw invalidValue("A remove operation has no value; name the values of " + target + " by a filter.");
        }
        Object listed = several ? listed(target, given) : validator.value(target, given);
        return Attributes.isUnassigned(listed) ? List.of() : List.of(asked.with(listed));
    }

    private boolean isEmptyText(Object given, Step asked) {
        return given.equals("") && leniency.grants(Tolerance.EMPTY_TEXT_AS_UNASSIGNED, asked.where());
    }

    /** What cannot be understood must never widen the removal: no element is passed over. */
    private List<?> listed(SchemaPath target, Object value) {
        return Shapes.list(target, value, leniency).stream()
                .map(element -> validator.identified(target, element))
                .toList();
    }
}
