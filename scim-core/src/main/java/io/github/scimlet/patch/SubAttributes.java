package io.github.scimlet.patch;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ElementKey;
import io.github.scimlet.schema.Mutability;
import java.util.List;
import java.util.Optional;

/** Changes sub-attributes of one complex value. */
final class SubAttributes {

    private SubAttributes() {}

    /**
     * {@code complex} after {@code step}, which names a sub-attribute; without any that is left, it is empty.
     *
     * @throws ScimException {@code mutability} if the sub-attribute is required and would go, or must not change
     */
    static Attributes changed(Attributes complex, Step step) {
        AttributeDefinition sub = step.target().leaf();
        Optional<Object> before = complex.get(sub.name());
        Object after = sub.multiValued() ? several(before, step, sub) : single(before, step);
        if (after.equals(before.orElse(List.of()))) {
            return complex;
        }
        refuseChange(before, after, sub, step);
        Attributes changed = complex.with(sub.name(), after);
        return sub.name().equals("value") ? withoutServersParts(changed, step.attribute()) : changed;
    }

    /** {@code complex} after as many steps as {@code changes} mentions sub-attributes. */
    static Attributes merged(Attributes complex, Attributes changes, Step step) {
        Attributes merged = complex;
        for (AttributeDefinition sub : step.attribute().subAttributes()) {
            if (changes.mentions(sub.name())) {
                merged = changed(merged, step.at(sub, changes.mentioned(sub.name())));
            }
        }
        return merged;
    }

    /** What is left of {@code before}: nothing, unless the remove is meant for another value. */
    static Object removed(Optional<Object> before, Step step) {
        boolean another = step.value().isPresent()
                && before.isPresent()
                && !isSame(step.target().leaf(), before.get(), step.value().get());
        return another ? before.get() : List.of();
    }

    private static Object single(Optional<Object> before, Step step) {
        return step.removes() ? removed(before, step) : step.value().orElseThrow();
    }

    private static Object several(Optional<Object> before, Step step, AttributeDefinition sub) {
        List<?> values = before.map(list -> (List<?>) list).orElse(List.of());
        List<?> given = step.value().map(list -> (List<?>) list).orElse(List.of());
        if (step.removes()) {
            return step.value().isEmpty() ? List.of() : Elements.without(sub, values, given);
        }
        return step.adds() ? Elements.joined(sub, values, given) : given;
    }

    private static boolean isSame(AttributeDefinition attribute, Object one, Object other) {
        if (!attribute.complex()) {
            return ElementKey.of(attribute, one).equals(ElementKey.of(attribute, other));
        }
        List<String> value = List.of("value");
        return other instanceof Attributes complex && complex.has("value")
                ? ElementKey.of(attribute, one, value).equals(ElementKey.of(attribute, other, value))
                : one.equals(other);
    }

    private static void refuseChange(Optional<Object> before, Object after, AttributeDefinition sub, Step step) {
        if (sub.readOnly()) {
            throw mutability(step.where() + " is readOnly and has another value.");
        }
        if (before.isPresent() && sub.mutability() == Mutability.IMMUTABLE) {
            throw mutability(step.where() + " is immutable: it has a value that stays.");
        }
        if (Attributes.isUnassigned(after) && sub.required()) {
            throw mutability(step.where() + " is required and cannot be removed.");
        }
    }

    /** What the server has said of a resource that is referred to goes with the reference. */
    private static Attributes withoutServersParts(Attributes complex, AttributeDefinition attribute) {
        Attributes left = complex;
        for (String name : attribute.isReference() ? complex.names() : List.<String>of()) {
            boolean clients = attribute
                    .subAttribute(name)
                    .filter(sub -> !attribute.leavesToServer(sub))
                    .isPresent();
            left = clients ? left : left.without(name);
        }
        return left;
    }

    private static ScimException mutability(String detail) {
        return new ScimException(ScimType.MUTABILITY, detail);
    }
}
