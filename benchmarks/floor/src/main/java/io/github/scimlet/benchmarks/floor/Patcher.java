package io.github.scimlet.benchmarks.floor;

import io.github.scimlet.benchmarks.floor.Operation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies PATCH to a user: a copy, in which what changes is a copy too, and the rest is shared.
 *
 * <p>Leaves out: one {@code primary} for all values, what identity providers send that the RFC does not know, and values
 * that a filter describes but that are not there.
 */
final class Patcher {

    private final Map<String, Object> user;

    private Patcher(Map<String, Object> user) {
        this.user = user;
    }

    static Map<String, Object> patched(Map<String, Object> before, List<Operation> operations) {
        Patcher patcher = new Patcher(new LinkedHashMap<>(before));
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
        if (!(operation.value() instanceof Map<?, ?>)) {
            throw Refused.bad("noTarget", "neither a path nor an object as value");
        }
        Tree.object(operation.value()).forEach((name, value) -> {
            Attribute attribute = Schemas.USER.get(name);
            if (attribute == null) {
                throw Refused.bad("invalidPath", "no schema has " + name);
            }
            requireWritable(attribute);
            set(user, attribute, operation.kind(), value);
        });
    }

    /** Changes what is at the end of {@code steps} in {@code holder}, which may be changed. */
    private static void change(Map<String, Object> holder, List<Attribute> steps, PatchPath path, Operation operation) {
        Attribute first = steps.get(0);
        List<Attribute> rest = steps.subList(1, steps.size());
        if (first.many() && path.filter() != null) {
            changeMatches(holder, first, path.filter(), path.sub(), operation);
        } else if (rest.isEmpty()) {
            set(holder, first, operation.kind(), operation.value());
        } else if (first.many()) {
            throw Refused.bad("invalidPath", first.name() + " has many values: which?");
        } else {
            Map<String, Object> inner = copy(holder.get(first.name()));
            change(inner, rest, path, operation);
            put(holder, first, inner);
        }
    }

    private static void changeMatches(
            Map<String, Object> holder, Attribute attribute, Filter filter, String sub, Operation operation) {
        Condition wanted = filter.in(attribute.subs());
        boolean found = false;
        List<Object> after = new ArrayList<>();
        for (Object element : elements(holder, attribute)) {
            boolean matches = wanted.holds(Tree.object(element));
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
        Map<String, Object> changed = copy(element);
        set(changed, inner, operation.kind(), operation.value());
        return changed;
    }

    private static Map<String, Object> merged(Object element, Attribute attribute, Operation operation) {
        Object value = required(attribute, operation.value());
        Check.element(attribute, value);
        Map<String, Object> merged = copy(element);
        merged.putAll(Tree.object(value));
        return merged;
    }

    private static void set(Map<String, Object> holder, Attribute attribute, Kind kind, @Nullable Object value) {
        if (kind == Kind.REMOVE) {
            holder.remove(attribute.name());
            return;
        }
        Object given = required(attribute, value);
        Object fitting = attribute.many() && !(given instanceof List<?>) ? List.of(given) : given;
        Check.value(attribute, fitting);
        put(holder, attribute, combined(holder, attribute, kind, fitting));
    }

    private static Object combined(Map<String, Object> holder, Attribute attribute, Kind kind, Object value) {
        if (attribute.many()) {
            return kind == Kind.ADD ? appended(elements(holder, attribute), Tree.list(value)) : value;
        }
        if (attribute.type() == Attribute.Type.COMPLEX) {
            Map<String, Object> merged = copy(holder.get(attribute.name()));
            merged.putAll(Tree.object(value));
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
    private static void put(Map<String, Object> holder, Attribute attribute, Object value) {
        if (value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()) {
            holder.remove(attribute.name());
        } else {
            holder.put(attribute.name(), value);
        }
    }

    private static List<Object> elements(Map<String, Object> holder, Attribute attribute) {
        Object elements = holder.get(attribute.name());
        return elements == null ? List.of() : Tree.list(elements);
    }

    private static Map<String, Object> copy(@Nullable Object object) {
        return object == null ? new LinkedHashMap<>() : new LinkedHashMap<>(Tree.object(object));
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
        List<Object> schemas = Tree.list(Objects.requireNonNull(user.get("schemas")));
        if (user.containsKey(Schemas.ENTERPRISE) && !schemas.contains(Schemas.ENTERPRISE)) {
            user.put("schemas", appended(schemas, List.of(Schemas.ENTERPRISE)));
        }
    }
}
