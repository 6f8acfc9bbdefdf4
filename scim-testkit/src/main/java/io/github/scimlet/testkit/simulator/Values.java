package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a mapping makes of a person or a team, in the order of the mapping: text, booleans, and roles as complex values.
 * Immutable.
 *
 * <p>What the source leaves empty is not among them: identity providers do not send it. Neither are {@code active}, the
 * manager and the members.
 */
final class Values {

    /** None at all. */
    static final Values NONE = new Values(Map.of());

    private final Map<TargetPath, Object> byPath;

    private Values(Map<TargetPath, Object> byPath) {
        this.byPath = Collections.unmodifiableMap(byPath);
    }

    /** Those of a person. */
    static Values of(Mapping mapping, Person person) {
        return of(mapping.valuesOfUsers(), name -> sourceOf(person.id(), name, person.attribute(name)));
    }

    /** Those of a team. */
    static Values of(Mapping mapping, Team team) {
        return of(mapping.valuesOfGroups(), name -> sourceOf(team.id(), name, team.attribute(name)));
    }

    private static Optional<String> sourceOf(String id, String name, Optional<String> value) {
        return value.or(() -> name.equals("objectId") ? Optional.of(id) : Optional.empty());
    }

    private static Values of(Stream<MappedAttribute> mapped, Function<String, Optional<String>> source) {
        Map<TargetPath, Object> values = new LinkedHashMap<>();
        mapped.forEach(attribute -> source.apply(attribute.source())
                .flatMap(text -> SourceValue.of(attribute, text))
                .ifPresent(value -> values.put(attribute.path(), value)));
        return new Values(values);
    }

    /** By path, in order. */
    Map<TargetPath, Object> asMap() {
        return byPath;
    }

    /** The value at that path. */
    Optional<Object> get(TargetPath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** These, and {@code others} in place of those at the same paths. */
    Values and(Values others) {
        Map<TargetPath, Object> all = new LinkedHashMap<>(byPath);
        all.putAll(others.byPath);
        return new Values(all);
    }

    /** Those of these that {@code others} do not have, or have otherwise. */
    Values notIn(Values others) {
        return notIn(others::get);
    }

    /** Those of these that {@code resource} does not show, or shows otherwise. */
    Values notIn(Attributes resource) {
        return notIn(path -> shown(path, resource));
    }

    private Values notIn(Function<TargetPath, Optional<Object>> others) {
        Map<TargetPath, Object> missing = new LinkedHashMap<>(byPath);
        missing.entrySet()
                .removeIf(entry -> others.apply(entry.getKey())
                        .filter(other -> SourceValue.same(entry.getValue(), other))
                        .isPresent());
        return new Values(missing);
    }

    /** What {@code resource} has at that path, in the shape that these values have. */
    static Optional<Object> shown(TargetPath path, Attributes resource) {
        return SourceValue.isWhole(path) ? resource.get(path.attribute()) : path.read(resource);
    }

    /** The attributes of a resource that has these values and nothing else. */
    Attributes resource() {
        return writtenTo(Attributes.EMPTY);
    }

    /** {@code resource} with these values in place of what it has at their paths. */
    Attributes writtenTo(Attributes resource) {
        Attributes written = resource;
        for (Map.Entry<TargetPath, Object> entry : byPath.entrySet()) {
            written = entry.getKey().write(written, entry.getValue());
        }
        return written;
    }
}
