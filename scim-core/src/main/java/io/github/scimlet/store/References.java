package io.github.scimlet.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ids belong to an id, in the order in which they came. Its callers hold the lock. */
final class References {

    private final Map<String, Set<String>> all = new HashMap<>();

    Set<String> of(String id) {
        return Collections.unmodifiableSet(all.getOrDefault(id, Set.of()));
    }

    /** @return whether {@code other} did not belong to {@code id} before */
    boolean add(String id, String other) {
        return all.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(other);
    }

    /** @return whether {@code other} belonged to {@code id} before */
    boolean remove(String id, String other) {
        boolean held = of(id).contains(other);
        all.computeIfPresent(id, (same, others) -> without(others, other));
        return held;
    }

    void forget(String id) {
        all.remove(id);
    }

    private static @Nullable Set<String> without(Set<String> held, String gone) {
        held.remove(gone);
        return held.isEmpty() ? null : held;
    }
}
