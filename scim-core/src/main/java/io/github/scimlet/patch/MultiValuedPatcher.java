package io.github.scimlet.patch;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.ElementKey;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.ServersParts;
import io.github.scimlet.schema.Tolerance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Applies one step to the list of values of a multi-valued attribute. */
final class MultiValuedPatcher {

    /** Thousands of operations on thousands of values would take minutes. Ten are carried out however many values are. */
    private static final long MOST_LOOKS = 10_000_000;

    private final SchemaValidator validator;
    private final Leniency leniency;
    private final Looks looks = new Looks();

    MultiValuedPatcher(SchemaValidator validator, Leniency leniency) {
        this.validator = validator;
        this.leniency = leniency;
    }

    /** The values after {@code step}; none of them is empty, and no step makes two of them primary. */
    List<?> changed(List<?> before, Step step) {
        refuseTooMuch(before, step);
        List<?> after =
                step.filter().isPresent() ? filtered(before, step, step.filter().get()) : unfiltered(before, step);
        return Primary.keptSingle(before, after, step);
    }

    private void refuseTooMuch(List<?> before, Step step) {
        long looked = leniency.looked(looks.of(before, step));
        if (looked > MOST_LOOKS + 10L * before.size()) {
            throw new ScimException(ScimError.of(
                    413,
                    "The operations look at values of " + step.attribute().name()
                            + " more than 10,000,000 times; send fewer in one request."));
        }
    }

    private List<?> unfiltered(List<?> before, Step step) {
        if (step.target().subAttribute().isPresent()) {
            if (before.isEmpty() && !unassigns(step)) {
                throw noTarget(step.attribute().name() + " has no value whose "
                        + step.target().leaf().name() + " could be changed.");
            }
            BitSet all = new BitSet(before.size());
            all.set(0, before.size());
            return onMatches(before, all, step, () -> Attributes.EMPTY);
        }
        List<?> given = step.value().map(values -> (List<?>) values).orElse(List.of());
        if (step.removes()) {
            return step.value().isEmpty() ? List.of() : Elements.without(step.attribute(), before, given);
        }
        return step.adds()
                ? Elements.joined(step.attribute(), before, given, (there, added) -> joined(there, added, step))
                : ServersParts.kept(step.attribute(), before, given);
    }

    /** A value that is there already gains what it lacked, but for a reference, of which only the id is the client's. */
    private static Object joined(Object there, Object added, Step step) {
        if (step.attribute().isReference()
                || !(there instanceof Attributes complex && added instanceof Attributes more)) {
            return there;
        }
        Attributes lacked = more;
        for (String name : ElementKey.names(step.attribute(), more)) {
            lacked = lacked.without(name);
        }
        return SubAttributes.merged(complex, lacked, step);
    }

    private List<?> filtered(List<?> before, Step step, Filter filter) {
        Predicate<Object> matches = FilterMatcher.of(step.attribute(), filter);
        BitSet meant = matching(before, matches);
        if (meant.isEmpty()) {
            return step.removes() ? before : withNew(before, step, filter, matches);
        }
        return step.removes() && step.target().subAttribute().isEmpty()
                ? without(before, meant, step)
                : onMatches(before, meant, step, () -> FilterTemplate.of(filter).orElse(Attributes.EMPTY));
    }

    private static BitSet matching(List<?> elements, Predicate<Object> matches) {
        BitSet matching = new BitSet(elements.size());
        int place = 0;
        for (Object element : elements) {
            matching.set(place, matches.test(element));
            place++;
        }
        return matching;
    }

    private static List<?> without(List<?> before, BitSet meant, Step step) {
        Predicate<Object> listed = step.value().isEmpty()
                ? element -> true
                : Elements.among(step.attribute(), (List<?>) step.value().get());
        List<Object> left = new ArrayList<>(before.size());
        int place = 0;
        for (Object element : before) {
            if (!meant.get(place++) || !listed.test(element)) {
                left.add(element);
            }
        }
        return left;
    }

    /** What is left of a value when nothing but its labels remain says nothing, and goes. */
    private static List<?> onMatches(List<?> before, BitSet meant, Step step, Supplier<Attributes> template) {
        if (meant.cardinality() > 1 && Primary.isGivenBy(step)) {
            throw Primary.several(meant.cardinality(), step.where());
        }
        boolean takesAway = takesAway(step);
        Attributes labels = takesAway ? template.get() : Attributes.EMPTY;
        Object value = step.value().orElse(List.of());
        List<Object> after = new ArrayList<>(before.size());
        int place = 0;
        for (Object element : before) {
            Object changed = meant.get(place++) ? changed(element, value, step) : element;
            boolean emptied = takesAway
                    && changed != element
                    && (!(changed instanceof Attributes complex) || Elements.isOnlyLabels(complex, labels));
            if (!emptied) {
                after.add(changed);
            }
        }
        return after;
    }

    /** A complex value keeps what is not named, as a single-valued one does (RFC 7644 §3.5.2.3). */
    private static Object changed(Object element, Object value, Step step) {
        if (!(element instanceof Attributes complex)) {
            return value;
        }
        if (step.target().subAttribute().isPresent()) {
            return SubAttributes.changed(complex, step);
        }
        return value instanceof Attributes changes ? SubAttributes.merged(complex, changes, step) : value;
    }

    /** Entra ID builds an address by replacing its parts one by one, and expects the first to create it. */
    private List<?> withNew(List<?> before, Step step, Filter filter, Predicate<Object> matches) {
        Optional<Attributes> template = FilterTemplate.of(filter)
                .filter(described ->
                        step.adds() && !unassigns(step) || leniency.grants(Tolerance.VALUE_FROM_FILTER, step.where()));
        if (template.isPresent() && unassigns(step)) {
            return before;
        }
        List<Object> after = new ArrayList<>(before);
        after.add(template.map(described -> newElement(described, step))
                .filter(matches)
                .orElseThrow(() -> noTarget(
                        "No value of " + step.attribute().name() + " matches " + Excerpt.of(filter.toString()) + ".")));
        return after;
    }

    private Object newElement(Attributes template, Step step) {
        Object value = step.value().orElseThrow();
        if (!step.attribute().complex()) {
            return value;
        }
        Attributes element = step.target()
                .subAttribute()
                .map(sub -> template.with(sub.name(), value))
                .orElseGet(() -> template.withAll((Attributes) value));
        return validator.element(step.target().withoutSubAttribute(), element);
    }

    /** Whether nothing is assigned: an object of nothing but nulls does not either. */
    private static boolean unassigns(Step step) {
        return step.removes()
                || Attributes.isUnassigned(step.value().orElseThrow())
                || step.value().orElseThrow() instanceof Attributes changes
                        && changes.names().stream().noneMatch(changes::has);
    }

    private static boolean takesAway(Step step) {
        return unassigns(step)
                || step.value().orElseThrow() instanceof Attributes changes
                        && changes.names().stream().anyMatch(name -> !changes.has(name));
    }

    private static ScimException noTarget(String detail) {
        return new ScimException(ScimType.NO_TARGET, detail);
    }
}
