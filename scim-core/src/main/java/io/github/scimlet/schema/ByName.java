package io.github.scimlet.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds things by their names in whatever case: at once in their own spelling, which nearly all clients use. Immutable. */
final class ByName<T> {

    private final Map<String, Optional<T>> spelt = new HashMap<>();
    private final Map<String, Optional<T>> inAnyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @param things of several of one name, the first is found */
    ByName(List<T> things, Function<T, String> name) {
        for (T thing : things) {
            inAnyCase.putIfAbsent(name.apply(thing), Optional.of(thing));
        }
        spelt.putAll(inAnyCase);
    }

    Optional<T> find(String name) {
        Optional<T> found = spelt.get(name);
        return found != null ? found : inAnyCase.getOrDefault(name, Optional.empty());
    }

    /** How many names there are. */
    int size() {
        return inAnyCase.size();
    }
}
