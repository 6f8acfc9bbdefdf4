package io.github.scimlet.testkit.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody in the source directory. Immutable.
 *
 * @param id what the directory calls the person, for good
 * @param enabled whether the person may log in
 * @param assigned whether the person is assigned to the application
 * @param deleted whether the person is in the directory's recycle bin
 * @param manager the id of the person's manager
 * @param attributes by the names of Entra ID, {@code userPrincipalName} and {@code givenName} for example; none is empty
 */
public record Person(
        String id,
        boolean enabled,
        boolean assigned,
        boolean deleted,
        Optional<String> manager,
        Map<String, String> attributes) {

    public Person {
        attributes = Map.copyOf(attributes);
    }

    /** Somebody who is enabled, assigned, and nobody's subordinate. */
    public static Person of(String id, Map<String, String> attributes) {
        return new Person(id, true, true, false, Optional.empty(), attributes);
    }

    /** The attribute of that name, if the person has it. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }

    /** What people call the person. */
    public String label() {
        return attribute("userPrincipalName").or(() -> attribute("displayName")).orElse(id);
    }

    /** The same with another value. */
    public Person with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return withAll(more);
    }

    /** The same with these attributes and no others. */
    public Person withAll(Map<String, String> attributes) {
        return new Person(id, enabled, assigned, deleted, manager, attributes);
    }

    /** The same without that attribute. */
    public Person without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(attributes);
        fewer.remove(name);
        return withAll(fewer);
    }

    /** The same, enabled or not. */
    public Person withEnabled(boolean enabled) {
        return new Person(id, enabled, assigned, deleted, manager, attributes);
    }

    /** The same, assigned or not. */
    public Person withAssigned(boolean assigned) {
        return new Person(id, enabled, assigned, deleted, manager, attributes);
    }

    /** The same, in the recycle bin or not. */
    public Person withDeleted(boolean deleted) {
        return new Person(id, enabled, assigned, deleted, manager, attributes);
    }

    /** The same with another manager, or none. */
    public Person withManager(Optional<String> manager) {
        return new Person(id, enabled, assigned, deleted, manager, attributes);
    }
}
