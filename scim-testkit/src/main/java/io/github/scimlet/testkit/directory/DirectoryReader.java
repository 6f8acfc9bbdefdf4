package io.github.scimlet.testkit.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes people and teams of what stands in files, who name one another by id or userPrincipalName. */
final class DirectoryReader {

    private static final String NAME = "userPrincipalName";

    private static final Set<String> NO_ATTRIBUTES_OF_PEOPLE =
            withoutCase(List.of("id", "enabled", "assigned", "deleted", "manager"));

    private static final Set<String> NO_ATTRIBUTES_OF_TEAMS = withoutCase(List.of("id", "assigned", "members"));

    /** How Entra ID spells what a file may spell in another case. */
    private static final Set<String> SPELLINGS = withoutCase(GeneratedSource.ATTRIBUTES);

    private final Map<String, String> idsByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> teamIds = new LinkedHashSet<>();

    private DirectoryReader() {}

    private static Set<String> withoutCase(List<String> names) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return sorted;
    }

    /** @throws IllegalArgumentException if two have one id or userPrincipalName, or somebody who is named is not there */
    static Directory read(List<? extends Entry> people, List<? extends Entry> teams) {
        return new DirectoryReader().directory(people, teams);
    }

    private Directory directory(List<? extends Entry> people, List<? extends Entry> teams) {
        people.forEach(this::announce);
        List<Person> read = new ArrayList<>();
        for (Entry entry : people) {
            read.add(person(entry));
        }
        return Directory.of(read, teams.stream().map(this::team).toList());
    }

    private void announce(Entry entry) {
        String id = id(entry);
        if (!ids.add(id)) {
            throw entry.error("id", "somebody else has '" + id + "', too");
        }
        entry.text(NAME).ifPresent(name -> {
            if (idsByName.put(name, id) != null) {
                throw entry.error(NAME, "somebody else has '" + name + "', too");
            }
        });
    }

    private static String id(Entry entry) {
        return entry.text("id")
                .or(() -> entry.text(NAME))
                .orElseThrow(() -> entry.error("id", "there is none, and no userPrincipalName to take for it"));
    }

    private Person person(Entry entry) {
        return new Person(
                id(entry),
                entry.flag("enabled", true),
                entry.flag("assigned", true),
                entry.flag("deleted", false),
                entry.text("manager").map(name -> idOf(name, entry, "manager")),
                attributes(entry, id(entry), NO_ATTRIBUTES_OF_PEOPLE));
    }

    private String idOf(String name, Entry entry, String where) {
        return ids.contains(name)
                ? name
                : Optional.ofNullable(idsByName.get(name))
                        .orElseThrow(
                                () -> entry.error(where, "nobody has the id or the userPrincipalName '" + name + "'"));
    }

    private static Map<String, String> attributes(Entry entry, String id, Set<String> others) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("objectId", id);
        entry.texts().forEach((name, value) -> {
            if (!others.contains(name)) {
                attributes.put(spelling(name), value);
            }
        });
        return attributes;
    }

    private static String spelling(String name) {
        return SPELLINGS.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private Team team(Entry entry) {
        String id = entry.text("id")
                .or(() -> entry.text("displayName"))
                .orElseThrow(() -> entry.error("id", "there is none, and no displayName to take for it"));
        if (!teamIds.add(id)) {
            throw entry.error("id", "another team has '" + id + "', too");
        }
        Set<String> members = new LinkedHashSet<>();
        entry.list("members").forEach(name -> members.add(idOf(name, entry, "members")));
        return new Team(id, entry.flag("assigned", true), attributes(entry, id, NO_ATTRIBUTES_OF_TEAMS), members);
    }
}
