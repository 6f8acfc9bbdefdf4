package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import java.util.function.Predicate;

/** Whom the job is about. Immutable. */
public final class Scope {

    private final String words;
    private final boolean everyTeam;
    private final Predicate<Person> people;

    private Scope(String words, boolean everyTeam, Predicate<Person> people) {
        this.words = words;
        this.everyTeam = everyTeam;
        this.people = people;
    }

    /** Assigned people and teams: what Entra ID proposes. */
    public static Scope assigned() {
        return new Scope("assigned", false, Person::assigned);
    }

    /** All people and teams. */
    public static Scope everybody() {
        return new Scope("everybody", true, person -> true);
    }

    /** Assigned people whose attribute has that value, and assigned teams. */
    public static Scope where(String attribute, String value) {
        return new Scope(
                attribute + " equals " + value,
                false,
                person -> person.assigned()
                        && person.attribute(attribute).filter(value::equals).isPresent());
    }

    /** Whether the person is to have an account that can be used. */
    boolean wants(Person person) {
        return people.test(person) && person.enabled() && !person.deleted();
    }

    boolean wants(Team team) {
        return everyTeam || team.assigned();
    }

    /** In a few words. */
    @Override
    public String toString() {
        return words;
    }
}
