package io.github.scimlet.benchmarks.floor;

import java.util.List;
import java.util.Map;

/** What {@link Json} has read is a tree of maps by name, and of lists. */
final class Tree {

    private Tree() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
