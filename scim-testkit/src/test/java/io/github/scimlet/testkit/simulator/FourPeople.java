package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.directory.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Four people and two teams, to whom in four cycles everything happens that a provider pushes. */
final class FourPeople implements Source {

    static final int CYCLES = 4;

    private static final Person ADA = person("ada", "Ada", "Byron").with("mobile", "+43 1 58801");
    private static final Person BOB = person("bob", "Bob", "Noyce");
    private static final Person CYD = person("cyd", "Cyd", "Roe");
    private static final Person DAN = person("dan", "Dan", "Ito");

    private int cycle = 1;

    private static Person person(String id, String givenName, String surname) {
        return Person.of(
                "00u-" + id,
                Map.of(
                        "userPrincipalName",
                        id + "@corp.example",
                        "mail",
                        id + "@corp.example",
                        "givenName",
                        givenName,
                        "surname",
                        surname,
                        "displayName",
                        givenName + " " + surname,
                        "jobTitle",
                        "Engineer",
                        "employeeId",
                        "00042",
                        "department",
                        "R&D"));
    }

    @Override
    public Directory first() {
        cycle = 1;
        return Directory.of(List.of(ADA, BOB, CYD, DAN), List.of(ops(ADA, BOB, CYD), sales(DAN)));
    }

    @Override
    public Directory next(Directory before, Instant now) {
        cycle++;
        return switch (cycle) {
            case 2 ->
                before.with(
                        List.of(
                                Person.of(ADA.id(), without(ADA, "jobTitle")),
                                BOB.with("surname", "Smith").with("userPrincipalName", "bob.smith@corp.example"),
                                CYD.withAssigned(false)),
                        List.of(ops(ADA, BOB).with("displayName", "Ops EU"), sales(DAN, ADA)));
            case 3 ->
                before.with(
                        List.of(CYD, DAN.withEnabled(false)),
                        List.of(ops(ADA, CYD).with("displayName", "Ops EU"), sales()));
            case 4 -> {
                Person again = new Person("00u-dan-2", true, true, false, Optional.empty(), DAN.attributes());
                yield before.with(List.of(again), List.of(sales(again))).without(List.of(DAN.id()), List.of("g-ops"));
            }
            default -> before;
        };
    }

    private static Map<String, String> without(Person person, String name) {
        return person.attributes().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Team ops(Person... members) {
        return Team.of("g-ops", "Ops", ids(members));
    }

    private static Team sales(Person... members) {
        return Team.of("g-sales", "Sales", ids(members));
    }

    private static Set<String> ids(Person... members) {
        return Set.of(List.of(members).stream().map(Person::id).toArray(String[]::new));
    }
}
