package io.github.scimlet.benchmarks.floor;

import io.github.scimlet.benchmarks.floor.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies PATCH to a user: a copy, in which what changes is a copy too, and the rest is shared.
 *
 * <p>Leaves out: one {@code primary} for all values, what identity providers send that the RFC does not know, and values
 * that a filter describes but that are not there.
 */
final class Patcher {

    private final Fields user;

    private Patcher(Fields user) {
        this.user = user;
    }

    static Fields patched(Fields before, List<Operation> operations) {
        Patcher patcher = new Patcher(before.copy());
        operations.forEach(patcher::apply);
        patcher.nameExtension();
        Check.userName(patcher.user);
        return patcher.user;
    }

    private void apply(Operation operation) {
        PatchPath path = operation.path();
        if (path == null) {
            applyEach(operation);
            return;
        }
        List<Attribute> steps = path.path().in(Schemas.USER, "invalidPath");
        for (Attribute step : steps) {
            requireWritable(step);
        }
        change(user, steps, path, operation);
    }

    private void applyEach(Operation operation) {
        if (!(operation.value() instanceof Fields values)) {
            throw Refused.bad("noTarget", "neither a path nor an object as value");
        }
        for (int i = 0; i < values.size(); i++) {
            Attribute attribute = Schemas.USER.get(values.name(i));
            if (attribute == null) {
                throw Refused.bad("invalidPath", "no schema has " + values.name(i));
            }
            requireWritable(attribute);
            set(user, attribute, operation.kind(), values.value(i));
        }
    }

    /** Changes what is at the end of {@code steps} in {@code holder}, which may be changed. */
    private static void change(Fields holder, List<Attribute> steps, PatchPath path, Operation operation) {
        Attribute first = steps.get(0);
        List<Attribute> rest = steps.subList(1, steps.size());
        if (first.many() && path.filter() != null) {
            changeMatches(holder, first, path.filter(), path.sub(), operation);
        } else if (rest.isEmpty()) {
            set(holder, first, operation.kind(), operation.value());
        } else if (first.many()) {
            throw Refused.bad("invalidPath", first.name() + " has many values: which?");
        } else {
            Fields inner = copy(holder.get(first.name()));
            change(inner, rest, path, operation);
            put(holder, first, inner);
        }
    }

    private static void changeMatches(
            Fields holder, Attribute attribute, Filter filter, String sub, Operation operation) {
        Condition wanted = filter.in(attribute.subs());
        boolean found = false;
        List<Object> after = new ArrayList<>();
        for (Object element : elements(holder, attribute)) {
            boolean matches = wanted.holds((Fields) element);
            found |= matches;
            Object changed = matches ? changed(element, attribute, sub, operation) : element;
            if (changed != null) {
                after.add(changed);
            }
        }
        if (!found) {
            throw Refused.bad("noTarget", "no value of " + attribute.name() + " matches");
        }
        put(holder, attribute, after);
    }

    /** What becomes of one value of a multi-valued attribute; null if nothing. */
    private static @Nullable Object changed(Object element, Attribute attribute, String sub, Operation operation) {
        if (sub.isEmpty()) {
            return operation.kind() == Kind.REMOVE ? null : merged(element, attribute, operation);
        }
        Attribute inner = Schemas.find(attribute.subs(), sub);
        if (inner == null) {
            throw Refused.bad("invalidPath", attribute.name() + " has no " + sub);
        }
        Fields changed = copy(element);
        set(changed, inner, operation.kind(), operation.value());
        return changed;
    }

    private static Fields merged(Object element, Attribute attribute, Operation operation) {
        Object value = required(attribute, operation.value());
        Check.element(attribute, value);
        Fields merged = copy(element);
        merged.putAll((Fields) value);
        return merged;
    }

    private static void set(Fields holder, Attribute attribute, Kind kind, @Nullable Object value) {
        if (kind == Kind.REMOVE) {
            holder.remove(attribute.name());
            return;
        }
        Object given = required(attribute, value);
        Object fitting = attribute.many() && !(given instanceof List<?>) ? List.of(given) : given;
        Check.value(attribute, fitting);
        put(holder, attribute, combined(holder, attribute, kind, fitting));
    }

    private static Object combined(Fields holder, Attribute attribute, Kind kind, Object value) {
        if (attribute.many()) {
            return kind == Kind.ADD ? appended(elements(holder, attribute), Json.list(value)) : value;
        }
        if (attribute.type() == Attribute.Type.COMPLEX) {
            Fields merged = copy(holder.get(attribute.name()));
            merged.putAll((Fields) value);
            return merged;
        }
        return value;
    }

    private static List<Object> appended(List<Object> before, List<Object> more) {
        List<Object> after = new ArrayList<>(before.size() + more.size());
        after.addAll(before);
        for (Object element : more) {
            if (!before.contains(element)) {
                after.add(element);
            }
        }
        return after;
    }

    /** What is left of a complex attribute may be nothing. */
    private static void put(Fields holder, Attribute attribute, Object value) {
        if (value instanceof List<?> list && list.isEmpty() || value instanceof Fields fields && fields.size() == 0) {
            holder.remove(attribute.name());
        } else {
            holder.put(attribute.name(), value);
        }
    }

    private static List<Object> elements(Fields holder, Attribute attribute) {
        Object elements = holder.get(attribute.name());
        return elements == null ? List.of() : Json.list(elements);
    }

    private static Fields copy(@Nullable Object object) {
        return object == null ? new Fields(4) : ((Fields) object).copy();
    }

    private static Object required(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            throw Refused.bad("invalidValue", "no value for " + attribute.name());
        }
        return value;
    }

    private static void requireWritable(Attribute attribute) {
        if (attribute.readOnly()) {
            throw Refused.bad("mutability", attribute.name() + " is readOnly");
        }
    }

    private void nameExtension() {
        List<Object> schemas = Json.list(Objects.requireNonNull(user.get("schemas")));
        if (user.get(Schemas.ENTERPRISE) != null && !schemas.contains(Schemas.ENTERPRISE)) {
            user.put("schemas", appended(schemas, List.of(Schemas.ENTERPRISE)));
        }
    }
}
