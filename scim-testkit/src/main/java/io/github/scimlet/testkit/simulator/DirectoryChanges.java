package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is not in the directory as before: what a watermark tells. Immutable.
 *
 * @param people the ids of people who are new, changed or purged
 * @param teams the ids of such teams
 */
record DirectoryChanges(List<String> people, List<String> teams) {

    static DirectoryChanges between(Directory before, Directory now) {
        return before.equals(now) // the same object: there is no other equality
                ? new DirectoryChanges(List.of(), List.of())
                : new DirectoryChanges(people(before, now), teams(before, now));
    }

    private static List<String> people(Directory before, Directory now) {
        List<String> ids = new ArrayList<>();
        now.people().stream()
                .filter(person -> !before.person(person.id()).equals(Optional.of(person)))
                .forEach(person -> ids.add(person.id()));
        before.people().stream()
                .map(Person::id)
                .filter(id -> now.person(id).isEmpty())
                .forEach(ids::add);
        return ids;
    }

    private static List<String> teams(Directory before, Directory now) {
        List<String> ids = new ArrayList<>();
        now.teams().stream()
                .filter(team -> !before.team(team.id()).equals(Optional.of(team)))
                .forEach(team -> ids.add(team.id()));
        before.teams().stream()
                .map(Team::id)
                .filter(id -> now.team(id).isEmpty())
                .forEach(ids::add);
        return ids;
    }

    boolean isEmpty() {
        return people.isEmpty() && teams.isEmpty();
    }
}
