package io.github.scimlet.patch;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Keeps the promise that at most one value of an attribute is primary: the latest wins (RFC 7644 §3.5.2). */
final class Primary {

    private Primary() {}

    /**
     * {@code after}, in which a value that has become primary takes that from the one that was.
     *
     * @throws ScimException {@code invalidValue} if one step made two values primary
     */
    static List<?> keptSingle(List<?> before, List<?> after, Step step) {
        if (!areSeveral(after)) {
            return after;
        }
        Set<Object> had = Collections.newSetFromMap(new IdentityHashMap<>());
        had.addAll(before);
        List<?> fresh = after.stream()
                .filter(element -> isPrimary(element) && !had.contains(element))
                .toList();
        if (fresh.size() > 1) {
            throw several(fresh.size(), step.where());
        }
        return fresh.isEmpty()
                ? after
                : after.stream().map(element -> demoted(element, fresh.get(0))).toList();
    }

    private static boolean areSeveral(List<?> elements) {
        int primaries = 0;
        for (Object element : elements) {
            primaries += isPrimary(element) ? 1 : 0;
        }
        return primaries > 1;
    }

    /**
     * Whether {@code step} makes each value that it is about primary: no matter which of them is so already, it cannot be
     * about several.
     */
    static boolean isGivenBy(Step step) {
        Object value = step.removes() ? List.of() : step.value().orElse(List.of());
        return step.target().subAttribute().isPresent()
                ? step.target().leaf().name().equals("primary") && value.equals(true)
                : isPrimary(value);
    }

    static ScimException several(long count, String where) {
        return ScimException.invalidValue("Only one value can be primary; " + where + " would make it " + count + ".");
    }

    private static boolean isPrimary(Object element) {
        return element instanceof Attributes complex && complex.flag("primary").orElse(false);
    }

    private static Object demoted(Object element, Object primary) {
        return element == primary || !isPrimary(element) ? element : ((Attributes) element).with("primary", false);
    }
}
