package io.github.scimlet.protocol;

import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what a host wants to have served. Not safe for use by several threads. */
final class TypeRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ScimServiceProvider.class);

    private final List<Served<?>> served = new ArrayList<>();
    private final Map<String, List<Extension>> extensions = new LinkedHashMap<>();

    void add(Served<?> type) {
        served.add(type);
    }

    /** Takes the type of that name away, if it was there. */
    void remove(String name) {
        served.removeIf(each -> each.type().name().equals(name));
    }

    void extend(String name, Extension extension) {
        extensions.computeIfAbsent(name, none -> new ArrayList<>()).add(extension);
    }

    boolean isEmpty() {
        return served.isEmpty();
    }

    /**
     * All types with their extensions; the log has what may be a mistake in their schemas.
     *
     * @throws IllegalArgumentException if two types have one name or endpoint, a type has two extensions of one URN, or
     *     an extension is for a type that is not served
     */
    List<Served<?>> all() {
        refuseTwoOfOne(ResourceType::name);
        refuseTwoOfOne(ResourceType::endpoint);
        refuseStrayExtensions();
        List<Served<?>> all = served.stream()
                .<Served<?>>map(
                        each -> each.with(extensions.getOrDefault(each.type().name(), List.of())))
                .toList();
        warn(all);
        return all;
    }

    private void refuseTwoOfOne(Function<ResourceType<?>, String> part) {
        Set<String> seen = new HashSet<>();
        for (Served<?> each : served) {
            if (!seen.add(part.apply(each.type()))) {
                throw new IllegalArgumentException("two resource types are " + part.apply(each.type()));
            }
        }
    }

    private void refuseStrayExtensions() {
        for (String extended : extensions.keySet()) {
            if (served.stream().noneMatch(each -> each.type().name().equals(extended))) {
                throw new IllegalArgumentException("there is no type " + extended + " to extend");
            }
        }
    }

    private static void warn(List<Served<?>> all) {
        Set<String> names = all.stream().map(each -> each.type().name()).collect(Collectors.toSet());
        all.stream().flatMap(each -> each.type().warnings(names).stream()).forEach(LOG::warn);
    }
}
