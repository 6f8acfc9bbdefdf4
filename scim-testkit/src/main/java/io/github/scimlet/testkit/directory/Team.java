package io.github.scimlet.testkit.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A group of the source directory. Immutable.
 *
 * @param id what the directory calls it, for good
 * @param assigned whether it is assigned to the application
 * @param attributes by the names of Entra ID; {@code displayName} is one
 * @param members the ids of its people, in the order in which they joined
 */
public record Team(String id, boolean assigned, Map<String, String> attributes, Set<String> members) {

    public Team {
        attributes = Map.copyOf(attributes);
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    /** One that is assigned. */
    public static Team of(String id, String displayName, Set<String> members) {
        return new Team(id, true, Map.of("displayName", displayName), members);
    }

    /** The attribute of that name, if the team has it. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }

    /** What people call it. */
    public String label() {
        return attribute("displayName").orElse(id);
    }

    /** The same with another value. */
    public Team with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new Team(id, assigned, more, members);
    }

    /** The same with other members. */
    public Team withMembers(Set<String> members) {
        return new Team(id, assigned, attributes, members);
    }

    /** The same, assigned or not. */
    public Team withAssigned(boolean assigned) {
        return new Team(id, assigned, attributes, members);
    }
}
