package io.github.scimlet.patch;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies steps to a resource, one after the other, each to the result of the one before (RFC 7644 §3.5.2).
 *
 * <p>The resource itself never changes: if a step fails nothing has happened.
 */
final class Patcher {

    private final SchemaValidator validator;
    private final MultiValuedPatcher several;
    private final Claims claims;

    Patcher(ResourceType<?> type, SchemaValidator validator, Leniency leniency) {
        this.validator = validator;
        this.several = new MultiValuedPatcher(validator, leniency);
        this.claims = new Claims(type);
    }

    Attributes apply(Attributes resource, List<Step> steps) {
        Attributes after = resource;
        for (Step step : steps) {
            after = apply(after, step);
        }
        after = withoutTwins(after, steps);
        claims.check(after, steps);
        if (!after.equals(resource)) {
            validator.requireTouched(after, tops(steps));
        }
        return after;
    }

    private static Set<String> tops(List<Step> steps) {
        Set<String> tops = new HashSet<>();
        for (Step step : steps) {
            tops.add(step.top());
        }
        return tops;
    }

    /** Values may swap what they say from step to step, so that two of them are one is known at the end (RFC 7643 §2.4). */
    private static Attributes withoutTwins(Attributes resource, List<Step> steps) {
        Set<SchemaPath> looked = new HashSet<>();
        Attributes single = resource;
        for (Step step : steps) {
            if (step.changesWithinValues() && looked.add(step.target().withoutSubAttribute())) {
                single = withoutTwins(single, step.target());
            }
        }
        return single;
    }

    private static Attributes withoutTwins(Attributes resource, SchemaPath path) {
        Attributes holder = path.holder(resource);
        List<?> single = Elements.single(path.definition(), path.values(resource));
        return path.withHolder(resource, holder.with(path.definition().name(), single));
    }

    private Attributes apply(Attributes resource, Step step) {
        if (step.isClaim()) {
            return resource;
        }
        if (step.target().isExtension()) {
            return without(step.target().extension().orElseThrow(), resource);
        }
        Attributes holder = step.target().holder(resource);
        Optional<Object> before = holder.get(step.attribute().name());
        Object asked = changed(before, step);
        Object after = step.filter().isPresent() || step.adds()
                ? asked
                : validator.withUnknown(step.target(), before.orElse(List.of()), asked);
        if (after.equals(before.orElse(List.of()))) {
            return resource;
        }
        refuseChange(before, asked, step);
        return step.target().withHolder(resource, holder.with(step.attribute().name(), after));
    }

    private Object changed(Optional<Object> before, Step step) {
        if (step.attribute().multiValued()) {
            return several.changed(before.map(values -> (List<?>) values).orElse(List.of()), step);
        }
        if (step.target().subAttribute().isPresent()) {
            Attributes complex = (Attributes) before.orElse(Attributes.EMPTY);
            Attributes changed = SubAttributes.changed(complex, step);
            return changed.isEmpty() ? List.of() : changed;
        }
        return step.removes()
                ? SubAttributes.removed(before, step)
                : step.value().orElseThrow();
    }

    private static void refuseChange(Optional<Object> before, Object after, Step step) {
        if (Attributes.isUnassigned(after) && step.attribute().required()) {
            throw mutability(step.where() + " is required and cannot be removed.");
        }
        if (step.attribute().mutability() == Mutability.IMMUTABLE && before.isPresent()) {
            throw mutability(step.where() + " is immutable: it has a value that stays.");
        }
    }

    /** What the client could not take away one by one stays. */
    private Attributes without(Schema extension, Attributes resource) {
        Attributes left = resource.complex(extension.id()).orElse(Attributes.EMPTY);
        for (AttributeDefinition attribute : extension.attributes()) {
            if (attribute.mutability() == Mutability.IMMUTABLE && left.has(attribute.name())) {
                throw mutability(extension.id() + ":" + attribute.name() + " is immutable: it has a value that stays.");
            }
            if (!attribute.readOnly()) {
                SchemaPath path = SchemaPath.of(extension, attribute);
                Object had = left.mentioned(attribute.name());
                left = left.with(attribute.name(), validator.withUnknown(path, had, List.of()));
            }
        }
        return resource.with(extension.id(), left);
    }

    private static ScimException mutability(String detail) {
        return new ScimException(ScimType.MUTABILITY, detail);
    }
}
