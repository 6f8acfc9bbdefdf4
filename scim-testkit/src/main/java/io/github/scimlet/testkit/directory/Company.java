package io.github.scimlet.testkit.directory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who decide what becomes of people and teams, with a memory for names. Not safe for use by several threads. */
final class Company {

    /** How many people report to one, at first. */
    private static final int SPAN = 7;

    private final Chance chance;
    private final Naming naming = new Naming();
    private final TeamNames teamNames = new TeamNames();
    private final InventedValues ofTeams;
    private final InventedValues ofPeople;
    private final People people;
    private final Deque<Person> former = new ArrayDeque<>();

    Company(long seed, List<SourceAttribute> wantedOfPeople, List<SourceAttribute> wantedOfTeams) {
        chance = new Chance(seed);
        ofPeople = new InventedValues(wantedOfPeople);
        ofTeams = new InventedValues(wantedOfTeams);
        people = new People(chance, naming, ofPeople);
    }

    Chance chance() {
        return chance;
    }

    InventedValues ofPeople() {
        return ofPeople;
    }

    People people() {
        return people;
    }

    TeamNames teamNames() {
        return teamNames;
    }

    /** Those who left for good, and may come back. */
    Deque<Person> former() {
        return former;
    }

    /** A directory that comes from elsewhere. */
    void know(Directory directory) {
        directory.people().forEach(naming::know);
        directory.teams().forEach(teamNames::know);
    }

    Directory found(int numberOfPeople, int numberOfTeams) {
        List<Person> staff = new ArrayList<>();
        while (staff.size() < numberOfPeople) {
            staff.add(hireAtFirst(staff));
        }
        List<Team> teams = new ArrayList<>();
        while (teams.size() < numberOfTeams) {
            teams.add(teamAtFirst(teams.size(), numberOfTeams, staff));
        }
        return Directory.of(staff, teams);
    }

    /** In a tree of managers; some of them odd, a few of them not enabled or not assigned. */
    private Person hireAtFirst(List<Person> staff) {
        int index = staff.size();
        Person person = people.hire();
        if (index > 0) {
            person = odd(index, person, staff.get(chance.below(index)))
                    .withManager(chance.inAHundred(3) ? Optional.empty() : Optional.of(manager(staff)));
        }
        return person.withEnabled(index % 29 != 16).withAssigned(index % 23 != 12);
    }

    private static String manager(List<Person> staff) {
        return staff.get((staff.size() - 1) / SPAN).id();
    }

    private Person odd(int index, Person person, Person colleague) {
        int number = index / 2;
        if (index % 2 == 1 && number < Oddities.count()) {
            return Oddities.befall(number, person, colleague, naming);
        }
        return number >= Oddities.count() && chance.inAHundred(8)
                ? Oddities.befall(chance.below(Oddities.count()), person, colleague, naming)
                : person;
    }

    /** The first has everybody, the next half of that, and so on; the last of many nobody at all. */
    private Team teamAtFirst(int index, int numberOfTeams, List<Person> staff) {
        boolean isEmpty = index > 3 && index == numberOfTeams - 1;
        int size = isEmpty ? 0 : (int) Math.ceil(staff.size() / Math.pow(index + 1.0, 1.3));
        boolean assigned = index % 11 != 5;
        return newTeam(teamNames.next(chance), members(staff, size)).withAssigned(assigned);
    }

    private Set<String> members(List<Person> staff, int size) {
        int first = size == staff.size() ? 0 : chance.below(staff.size());
        Set<String> members = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            members.add(staff.get((first + i) % staff.size()).id());
        }
        return members;
    }

    Team newTeam(String displayName, Set<String> members) {
        String id = chance.id();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("displayName", displayName);
        attributes.put("objectId", id);
        ofTeams.addTo(attributes, chance);
        return new Team(id, true, attributes, members);
    }
}
