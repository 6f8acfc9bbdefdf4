package io.github.scimlet.benchmarks.floor;

import java.util.List;
import java.util.function.Predicate;

/** A filter made ready: what a resource, or a complex value, is asked. */
interface Condition {

    boolean holds(Fields object);

    static Condition all(Condition... tests) {
        return object -> {
            for (Condition test : tests) {
                if (!test.holds(object)) {
                    return false;
                }
            }
            return true;
        };
    }

    static Condition any(Condition... tests) {
        return object -> {
            for (Condition test : tests) {
                if (test.holds(object)) {
                    return true;
                }
            }
            return false;
        };
    }

    static Condition not(Condition test) {
        return object -> !test.holds(object);
    }

    /** Whether any of the values at the end of {@code steps} is such a one. */
    static Condition at(List<Attribute> steps, Predicate<Object> test) {
        Attribute first = steps.get(0);
        if (steps.size() == 1) {
            return first.many() ? anyElement(first.name(), test) : value(first.name(), test);
        }
        Condition rest = at(steps.subList(1, steps.size()), test);
        Predicate<Object> inside = value -> rest.holds((Fields) value);
        return first.many() ? anyElement(first.name(), inside) : value(first.name(), inside);
    }

    private static Condition value(String name, Predicate<Object> test) {
        return object -> {
            Object value = object.get(name);
            return value != null && test.test(value);
        };
    }

    private static Condition anyElement(String name, Predicate<Object> test) {
        return object -> {
            Object value = object.get(name);
            if (value == null) {
                return false;
            }
            List<Object> elements = Json.list(value);
            for (int i = 0; i < elements.size(); i++) { // an iterator would be an object
                if (test.test(elements.get(i))) {
                    return true;
                }
            }
            return false;
        };
    }
}
