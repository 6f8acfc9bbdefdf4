package io.github.scimlet.testkit.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens to people at work. */
final class Employment {

    /** What somebody may be without. */
    private static final List<String> DISPENSABLE = List.of(
            "jobTitle",
            "department",
            "mobile",
            "facsimileTelephoneNumber",
            "telephoneNumber",
            "physicalDeliveryOfficeName",
            "state",
            "companyName",
            "preferredLanguage");

    /** What nobody is ever without. */
    private static final Set<String> KEPT = Set.of(
            "objectId",
            "userPrincipalName",
            "mail",
            "mailNickname",
            "displayName",
            "givenName",
            "surname",
            "userType",
            "timezone",
            "country",
            "usageLocation");

    private final Cycle cycle;
    private final Chance chance;
    private final InventedValues values;

    Employment(Cycle cycle) {
        this.cycle = cycle;
        this.chance = cycle.chance();
        this.values = cycle.company().ofPeople();
    }

    boolean happens(Happening happening) {
        return switch (happening) {
            case HIRE -> hire(cycle.company().people().hire());
            case REHIRE ->
                Optional.ofNullable(cycle.company().former().poll())
                        .map(former -> hire(cycle.company().people().rehire(former)))
                        .orElse(false);
            case RENAME ->
                change(cycle.someone(Employment::isPresent).map(cycle.company().people()::rename));
            case MOVE ->
                change(cycle.someone(Employment::isPresent).map(cycle.company().people()::move));
            case EMPTY_AN_ATTRIBUTE -> empty();
            case FILL_AN_ATTRIBUTE -> fill();
            case CHANGE_THE_MANAGER -> changeTheManager();
            default ->
                change(cycle.someone(
                                person -> isPresent(person) && person.manager().isPresent())
                        .map(person -> person.withManager(Optional.empty())));
        };
    }

    /** What happens to others would not be seen in the application. */
    static boolean isPresent(Person person) {
        return person.enabled() && person.assigned() && !person.deleted();
    }

    private boolean change(Optional<Person> changed) {
        changed.ifPresent(cycle::put);
        return changed.isPresent();
    }

    private boolean hire(Person person) {
        cycle.add(person.withManager(cycle.someone(Employment::isPresent).map(Person::id)));
        return true;
    }

    private boolean empty() {
        List<String> names = Stream.concat(DISPENSABLE.stream(), values.names().stream())
                .filter(name -> !KEPT.contains(name) && !values.isRequired(name))
                .filter(name -> values.names().isEmpty() || values.names().contains(name))
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        String name = chance.oneOf(names);
        return change(cycle.someone(
                        person -> isPresent(person) && person.attribute(name).isPresent())
                .map(person -> person.without(name)));
    }

    /** Of what everybody has, only that of which a value can be made up. Who has had none yet comes first. */
    private boolean fill() {
        List<String> names = Stream.concat(
                        Stream.of("jobTitle", "mobile", "appRoleAssignments"),
                        values.names().stream().filter(name -> !GeneratedSource.ATTRIBUTES.contains(name)))
                .filter(name -> values.names().isEmpty() || values.names().contains(name))
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        String name = chance.oneOf(names);
        Optional<String> value = Optional.of(values.value(name, chance));
        return change(cycle.someone(
                        person -> isPresent(person) && person.attribute(name).isEmpty())
                .or(() -> cycle.someone(
                        person -> isPresent(person) && !person.attribute(name).equals(value)))
                .map(person -> person.with(name, value.get())));
    }

    /** Nobody becomes the subordinate of a subordinate. */
    private boolean changeTheManager() {
        Optional<Person> someone = cycle.someone(Employment::isPresent);
        return someone.isPresent()
                && change(cycle.someone(boss -> isPresent(boss) && mayManage(boss, someone.get()))
                        .map(boss -> someone.get().withManager(Optional.of(boss.id()))));
    }

    private boolean mayManage(Person boss, Person person) {
        if (person.manager().equals(Optional.of(boss.id()))) {
            return false;
        }
        Set<String> chain = new HashSet<>(); // a directory of somebody else may go round in circles
        Optional<Person> above = Optional.of(boss);
        while (above.isPresent() && chain.add(above.get().id())) {
            above = above.flatMap(Person::manager).flatMap(cycle::person);
        }
        return !chain.contains(person.id());
    }
}
