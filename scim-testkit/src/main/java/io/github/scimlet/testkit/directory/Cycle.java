package io.github.scimlet.testkit.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What happens between two cycles: to nobody, and to no team, more than one thing. Not safe for use by several threads. */
final class Cycle {

    private final Directory before;
    private final List<Person> everybody;
    private final List<Team> teams;
    private final Company company;
    private final Instant now;
    private final Map<String, Person> changedPeople = new LinkedHashMap<>();
    private final Map<String, Team> changedTeams = new LinkedHashMap<>();
    private final Set<String> gonePeople = new HashSet<>();
    private final Set<String> goneTeams = new HashSet<>();

    Cycle(Directory before, Company company, Instant now) {
        this.before = before;
        this.everybody = List.copyOf(before.people());
        this.teams = List.copyOf(before.teams());
        this.company = company;
        this.now = now;
    }

    Company company() {
        return company;
    }

    Chance chance() {
        return company.chance();
    }

    Instant now() {
        return now;
    }

    Directory before() {
        return before;
    }

    /** The person of that id, as things stand. */
    Optional<Person> person(String id) {
        return Optional.ofNullable(changedPeople.get(id)).or(() -> before.person(id));
    }

    /** Somebody like that, to whom nothing has happened yet. */
    Optional<Person> someone(Predicate<Person> suitable) {
        return any(everybody, person -> isUntouched(person) && suitable.test(person));
    }

    /** Everybody like that, to whom nothing has happened yet. */
    List<Person> all(Predicate<Person> suitable) {
        return everybody.stream()
                .filter(person -> isUntouched(person) && suitable.test(person))
                .toList();
    }

    private boolean isUntouched(Person person) {
        return !changedPeople.containsKey(person.id()) && !gonePeople.contains(person.id());
    }

    /** Some team like that, to which nothing has happened yet; that of everybody stays what it is. */
    Optional<Team> team(Predicate<Team> suitable) {
        List<Team> others = teams.subList(Math.min(1, teams.size()), teams.size());
        return any(
                others,
                team -> !changedTeams.containsKey(team.id()) && !goneTeams.contains(team.id()) && suitable.test(team));
    }

    private <T> Optional<T> any(List<T> several, Predicate<T> suitable) {
        int first = several.isEmpty() ? 0 : chance().below(several.size());
        for (int i = 0; i < several.size(); i++) {
            T one = several.get((first + i) % several.size());
            if (suitable.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    void put(Person person) {
        changedPeople.put(person.id(), person);
    }

    /** Somebody new, who joins the team of everybody. */
    void add(Person person) {
        put(person);
        if (!teams.isEmpty()) {
            Team all = teams.get(0);
            Set<String> members =
                    new LinkedHashSet<>(changedTeams.getOrDefault(all.id(), all).members());
            members.add(person.id());
            changedTeams.put(all.id(), all.withMembers(members));
        }
    }

    void put(Team team) {
        changedTeams.put(team.id(), team);
    }

    /** For good. */
    void remove(Person person) {
        gonePeople.add(person.id());
        company.former().add(person);
    }

    void remove(Team team) {
        goneTeams.add(team.id());
    }

    /** When all of that has happened. Who is gone is a member of nothing and nobody's manager. */
    Directory after() {
        Directory after =
                before.with(changedPeople.values(), changedTeams.values()).without(gonePeople, goneTeams);
        return gonePeople.isEmpty() ? after : after.with(orphans(after), diminished(after));
    }

    private List<Person> orphans(Directory after) {
        return after.people().stream()
                .filter(person -> person.manager().filter(gonePeople::contains).isPresent())
                .map(person -> person.withManager(Optional.empty()))
                .toList();
    }

    private List<Team> diminished(Directory after) {
        List<Team> diminished = new ArrayList<>();
        for (Team team : after.teams()) {
            Set<String> members = new LinkedHashSet<>(team.members());
            if (members.removeAll(gonePeople)) {
                diminished.add(team.withMembers(members));
            }
        }
        return diminished;
    }
}
