package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Users and a group of them in one request, which refer to each other before they have ids. */
final class Bulk {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    private static final int USERS = 3;

    private Bulk() {}

    static void createTeam(Turn turn) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            people.add(turn.directory.newcomer(turn.random));
        }
        create(turn, people, "Bulk team " + turn.directory.next());
    }

    /** The first is the manager of the second. The group comes first, so that it has to wait for its members. */
    static void create(Turn turn, List<Person> people, String team) {
        List<Attributes> operations = new ArrayList<>();
        operations.add(operation("/Groups", "team", Groups.body(team, bulkIds(people.size()))));
        for (int i = 0; i < people.size(); i++) {
            Person person = i == 1 ? people.get(i).withManager(Optional.of("bulkId:p0")) : people.get(i);
            operations.add(operation(
                    "/Users",
                    "p" + i,
                    person.attributes()
                            .with(
                                    "schemas",
                                    List.of(
                                            User.SCHEMA,
                                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))));
        }
        Call call = Call.post("/Bulk", Attributes.of("schemas", List.of(SCHEMA)).with("Operations", operations));
        Optional<Answer> answer = turn.ask(call, 200);
        if (answer.isPresent()) {
            learn(turn, people, team, answer.get().json().complexes("Operations"));
        } else {
            people.stream().forEach(person -> perhaps(turn, managed(person, people)));
            turn.directory.perhapsTeams.add(team);
        }
    }

    private static Person managed(Person person, List<Person> people) {
        return people.size() > 1 && person.equals(people.get(1)) ? person.withManager(Person.SOMEBODY) : person;
    }

    private static Set<String> bulkIds(int count) {
        return IntStream.range(0, count).mapToObj(i -> "bulkId:p" + i).collect(Collectors.toSet());
    }

    private static Attributes operation(String path, String bulkId, Attributes data) {
        return Attributes.of("method", "POST")
                .with("path", path)
                .with("bulkId", bulkId)
                .with("data", data);
    }

    private static void learn(Turn turn, List<Person> people, String team, List<Attributes> results) {
        boolean anyUnknown = results.stream().anyMatch(result -> status(result) >= 500);
        List<Account> created = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Attributes result = result(results, "p" + i);
            if (status(result) == 201) {
                Person person =
                        i == 1 ? people.get(i).withManager(Optional.of(id(result(results, "p0")))) : people.get(i);
                created.add(Account.created(id(result), person));
                turn.acknowledged();
            } else if (explained(turn, result, anyUnknown)) {
                perhaps(turn, managed(people.get(i), people));
            }
        }
        Attributes result = result(results, "team");
        if (status(result) == 201 && created.size() < people.size()) {
            turn.directory.perhapsTeams.add(team); // some of its members may have no id that we know
            turn.acknowledged();
        } else if (status(result) == 201) {
            Team known = new Team(id(result), team);
            created.forEach(account -> known.set(account.id().orElseThrow(), Team.Presence.IN));
            turn.directory.teams.add(known);
            turn.acknowledged();
        } else if (explained(turn, result, anyUnknown)) {
            turn.directory.perhapsTeams.add(team);
            turn.unknown();
        }
        created.forEach(turn.directory::add);
    }

    /** What failed for what it refers to is refused, and all the same counts as unknown, which it may be too. */
    private static boolean explained(Turn turn, Attributes result, boolean anyUnknown) {
        boolean explained = status(result) >= 500 ? turn.explains(status(result)) : anyUnknown;
        if (!explained) {
            turn.wrong("an operation of a Bulk request: " + result);
        }
        return true;
    }

    private static void perhaps(Turn turn, Person person) {
        Account account = Account.perhaps(person);
        turn.take(account.busy);
        turn.directory.lost(account);
        turn.unknown();
    }

    private static Attributes result(List<Attributes> results, String bulkId) {
        return results.stream()
                .filter(result -> result.text("bulkId").orElse("").equals(bulkId))
                .findFirst()
                .orElse(Attributes.EMPTY);
    }

    private static int status(Attributes result) {
        return Integer.parseInt(result.text("status").orElse("0"));
    }

    private static String id(Attributes result) {
        return result.text("location").map(Answer::idIn).orElse("");
    }
}
