package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.patch.PatchOperation.Op;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes steps of an operation on an attribute, whatever the shape in which its value was sent. */
final class StepValues {

    private final SchemaValidator validator;
    private final Leniency leniency;
    private final Removals removals;
    private final ComplexValues complexes;

    StepValues(SchemaValidator validator, Leniency leniency) {
        this.validator = validator;
        this.leniency = leniency;
        this.removals = new Removals(validator, leniency);
        this.complexes = new ComplexValues(validator, leniency);
    }

    /** The steps for {@code asked}, whose value is as it was sent; theirs are checked. */
    List<Step> steps(Step asked) {
        SchemaPath target = asked.target();
        if (target.definition().derives(target.leaf())) {
            return onReference(asked);
        }
        if (asked.removes()) {
            return removals.steps(asked);
        }
        if (asked.value().isEmpty()) {
            return additionByFilter(asked);
        }
        Object value = asked.value().get();
        if (target.subAttribute().isEmpty() && target.definition().multiValued()) {
            return asked.filter().isPresent() ? onMatches(asked, value) : onAll(asked, value);
        }
        return target.leaf().complex() ? onComplex(asked, value) : assignment(asked, value);
    }

    /** The URI of a resource is another way to say its id. */
    private List<Step> onReference(Step asked) {
        SchemaPath whole = asked.target().withoutSubAttribute();
        if (asked.removes()
                || asked.attribute().multiValued()
                || !(asked.value().orElse(Attributes.NULL) instanceof String uri)) {
            throw new ScimException(ScimType.MUTABILITY, asked.where() + " follows from " + whole + ".value.");
        }
        return steps(new Step(asked.op(), whole, Optional.empty(), Optional.of(Attributes.of("$ref", uri))));
    }

    /** {@code add} with the path {@code members[value eq "u-1"]} and no value: the filter is the value. */
    private List<Step> additionByFilter(Step asked) {
        Optional<Attributes> element = asked.filter().flatMap(FilterTemplate::of);
        if (!asked.adds()
                || element.isEmpty()
                || asked.target().subAttribute().isPresent()
                || !leniency.grants(Tolerance.VALUE_FROM_FILTER, asked.where())) {
            throw invalidValue("The " + asked.op().keyword() + " operation on " + asked.where() + " needs a value.");
        }
        return List.of(new Step(
                Op.ADD,
                asked.target(),
                Optional.empty(),
                Optional.of(List.of(validator.identified(asked.target(), element.get())))));
    }

    private List<Step> onAll(Step asked, Object value) {
        List<?> given = Shapes.list(asked.target(), value, leniency);
        Object elements = validator.value(asked.target(), given);
        if (!Attributes.isUnassigned(elements)) {
            return List.of(asked.with(elements));
        }
        if (asked.adds()) {
            return List.of();
        }
        if (!given.isEmpty() && !value.equals("")) {
            throw invalidValue("No value of " + asked.where() + " says anything; to remove all, send an empty array.");
        }
        return unassignment(asked);
    }

    private List<Step> onMatches(Step asked, Object value) {
        Object single = Shapes.single(value);
        if (single instanceof Attributes object && asked.attribute().complex()) {
            Attributes changes = complexes.changes(asked.target(), object);
            return changes.isEmpty() ? List.of() : List.of(asked.with(changes));
        }
        Object element = validator.element(asked.target(), single);
        return asked.adds() && Attributes.isUnassigned(element) ? List.of() : List.of(asked.with(element));
    }

    /** A complex attribute keeps the sub-attributes that are not named, so each that is becomes a step of its own. */
    private List<Step> onComplex(Step asked, Object value) {
        Object checked = value instanceof Attributes ? value : validator.value(asked.target(), value);
        if (!(checked instanceof Attributes object)) {
            return unassignment(asked);
        }
        List<Step> steps = new ArrayList<>();
        complexes.changes(asked.target(), object).forEach((name, part) -> {
            AttributeDefinition sub = asked.attribute().subAttribute(name).orElseThrow();
            Step step = asked.at(sub, part);
            steps.addAll(Attributes.isUnassigned(part) ? unassignment(step) : List.of(step));
        });
        return steps;
    }

    private List<Step> assignment(Step asked, Object value) {
        Object checked = validator.value(asked.target(), value);
        return Attributes.isUnassigned(checked) ? unassignment(asked) : List.of(asked.with(checked));
    }

    private static List<Step> unassignment(Step asked) {
        if (asked.target().leaf().required()) {
            throw new ScimException(ScimType.MUTABILITY, asked.where() + " is required and cannot be removed.");
        }
        if (asked.where().equals("active")) {
            throw invalidValue("active must be true or false.");
        }
        return List.of(asked.with(List.of()));
    }
}
