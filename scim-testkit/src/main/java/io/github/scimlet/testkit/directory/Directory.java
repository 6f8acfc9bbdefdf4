package io.github.scimlet.testkit.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All people and teams of the source, at one moment. Immutable. */
public final class Directory {

    private final Map<String, Person> people;
    private final Map<String, Team> teams;

    private Directory(Map<String, Person> people, Map<String, Team> teams) {
        this.people = people;
        this.teams = teams;
    }

    /** @throws IllegalArgumentException if two people or two teams have the same id */
    public static Directory of(Collection<Person> people, Collection<Team> teams) {
        return new Directory(byId(people, Person::id), byId(teams, Team::id));
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        return Collections.unmodifiableMap(all.stream()
                .collect(Collectors.toMap(
                        id,
                        one -> one,
                        (one, other) -> {
                            throw new IllegalArgumentException("Two in the directory have the id " + id.apply(one));
                        },
                        LinkedHashMap::new)));
    }

    /** Everybody, those in the recycle bin and those who are not assigned among them. */
    public Collection<Person> people() {
        return people.values();
    }

    /** The person of that id. */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** All teams. */
    public Collection<Team> teams() {
        return teams.values();
    }

    /** The team of that id. */
    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** The same with other people and teams in the place of those with the same ids, or in addition. */
    public Directory with(Collection<Person> changedPeople, Collection<Team> changedTeams) {
        Map<String, Person> allPeople = new LinkedHashMap<>(people);
        changedPeople.forEach(person -> allPeople.put(person.id(), person));
        Map<String, Team> allTeams = new LinkedHashMap<>(teams);
        changedTeams.forEach(team -> allTeams.put(team.id(), team));
        return new Directory(Collections.unmodifiableMap(allPeople), Collections.unmodifiableMap(allTeams));
    }

    /** The same without those people and teams. They are not taken out of teams, and stay managers. */
    public Directory without(Collection<String> personIds, Collection<String> teamIds) {
        Map<String, Person> otherPeople = new LinkedHashMap<>(people);
        otherPeople.keySet().removeAll(personIds);
        Map<String, Team> otherTeams = new LinkedHashMap<>(teams);
        otherTeams.keySet().removeAll(teamIds);
        return new Directory(Collections.unmodifiableMap(otherPeople), Collections.unmodifiableMap(otherTeams));
    }
}
