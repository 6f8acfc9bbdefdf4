package io.github.scimlet.testkit.mapping;

import io.github.scimlet.testkit.directory.SourceAttribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an application of the gallery is sent. Immutable.
 *
 * @param name for the command line: {@code invitedesk}
 * @param title for people: "InviteDesk"
 * @param users of users, never empty; one at least is for matching
 * @param groups of groups; empty if the application has none
 */
public record Mapping(String name, String title, List<MappedAttribute> users, List<MappedAttribute> groups) {

    public Mapping {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /** Whether groups are provisioned. */
    public boolean hasGroups() {
        return !groups.isEmpty();
    }

    /** Whether groups have members. */
    public boolean hasMembers() {
        return groups.stream().anyMatch(mapped -> mapped.path().is("members"));
    }

    /** Whether users are disabled by {@code active}. */
    public boolean hasActive() {
        return users.stream().anyMatch(mapped -> mapped.path().is("active"));
    }

    /** The manager, if there is one to map. */
    public Optional<MappedAttribute> manager() {
        return users.stream().filter(mapped -> mapped.path().isManager()).findFirst();
    }

    /** What users are matched by, in the order in which it is tried. */
    public List<MappedAttribute> matchingUsers() {
        return users.stream().filter(MappedAttribute::matching).toList();
    }

    /** What groups are matched by, in the order in which it is tried. */
    public List<MappedAttribute> matchingGroups() {
        return groups.stream().filter(MappedAttribute::matching).toList();
    }

    /** What is mapped of users and is a value of the person alone: not {@code active}, not the manager. */
    public Stream<MappedAttribute> valuesOfUsers() {
        return users.stream()
                .filter(mapped -> !mapped.path().is("active") && !mapped.path().isManager());
    }

    /** What is mapped of groups but the members. */
    public Stream<MappedAttribute> valuesOfGroups() {
        return groups.stream().filter(mapped -> !mapped.path().is("members"));
    }

    /** What the source must supply of people, each attribute once. */
    public List<SourceAttribute> sourceOfUsers() {
        return wanted(valuesOfUsers());
    }

    /** What the source must supply of teams, each attribute once. */
    public List<SourceAttribute> sourceOfGroups() {
        return wanted(valuesOfGroups());
    }

    /** Of two that one attribute of the source feeds, the type of the first counts, and either may require it. */
    private static List<SourceAttribute> wanted(Stream<MappedAttribute> mapped) {
        Map<String, SourceAttribute> byName = new LinkedHashMap<>();
        mapped.map(MappedAttribute::wanted)
                .forEach(wanted -> byName.merge(
                        wanted.name(),
                        wanted,
                        (one, other) ->
                                new SourceAttribute(one.name(), one.kind(), one.required() || other.required())));
        return List.copyOf(byName.values());
    }
}
