package io.github.scimlet.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes a tree by what differs between two descriptions of it, neither of which knows all of it. */
final class Difference {

    private Difference() {}

    /**
     * {@code had}, changed where {@code before} and {@code after} differ; what is the same in both stays as it is spelt.
     *
     * @param before what is known of {@code had}
     */
    static Attributes applied(Attributes had, Attributes before, Attributes after) {
        Attributes changed = had;
        for (String name : before.names()) {
            changed = after.has(name)
                    ? changed
                    : changed.with(name, applied(had.mentioned(name), before.mentioned(name)));
        }
        for (String name : after.names()) {
            if (!before.mentioned(name).equals(after.mentioned(name))) {
                changed =
                        changed.with(name, applied(had.mentioned(name), before.mentioned(name), after.mentioned(name)));
            }
        }
        return changed;
    }

    /** What is left of a value that goes: that of a complex one which was not known. */
    private static Object applied(Object had, Object before) {
        return had instanceof Attributes whole && before instanceof Attributes part
                ? applied(whole, part, Attributes.EMPTY)
                : Attributes.NULL;
    }

    private static Object applied(Object had, Object before, Object after) {
        if (had instanceof Attributes whole && before instanceof Attributes was && after instanceof Attributes is) {
            return applied(whole, was, is);
        }
        if (had instanceof List<?> elements && before instanceof List<?> were && after instanceof List<?> are) {
            return elements.size() == were.size() ? same(elements, were, are) : are;
        }
        return after;
    }

    /** Those of {@code are} that are among {@code were} are the elements of which that is known. */
    private static List<?> same(List<?> elements, List<?> were, List<?> are) {
        Map<Object, Deque<Object>> known = new HashMap<>();
        for (int i = 0; i < were.size(); i++) {
            known.computeIfAbsent(were.get(i), none -> new ArrayDeque<>()).add(elements.get(i));
        }
        List<Object> same = new ArrayList<>();
        for (Object element : are) {
            Object there = known.getOrDefault(element, new ArrayDeque<>()).poll();
            same.add(there == null ? element : there);
        }
        return same;
    }
}
