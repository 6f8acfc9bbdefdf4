package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a tenant has before anybody is measured, made as all that comes later. */
final class Population {

    private static final int AT_ONCE = 200;
    private static final int LARGE_TEAMS = 2;

    private Population() {}

    /**
     * Creates users, and as many groups as clients share. A turn that fails is wrong, as ever.
     *
     * @param teams groups that clients share: few, so that they are in each other's way
     */
    static void create(Turn turn, int users, int teams) {
        for (int created = 0; created < users; created += AT_ONCE) {
            List<Person> people = Stream.generate(() -> turn.directory.newcomer(turn.random))
                    .limit(Math.min(AT_ONCE, users - created))
                    .toList();
            Bulk.create(turn, people, "First team " + turn.directory.next());
        }
        while (turn.directory.teams.size() < teams) {
            Bulk.createTeam(turn);
        }
        Set<String> all = turn.directory.accounts().stream()
                .flatMap(account -> account.id().stream())
                .collect(Collectors.toSet());
        for (int i = 1; i <= LARGE_TEAMS; i++) {
            createLarge(turn, "Large " + i, all);
        }
        turn.directory.settle();
    }

    private static void createLarge(Turn turn, String name, Set<String> members) {
        Attributes group = turn.ask(Call.post("/Groups", Groups.body(name, members)), 201)
                .orElseThrow(() -> new IllegalStateException("no large group"))
                .json();
        turn.directory.largeTeams.add(new LargeTeam(group.text("id").orElseThrow(), name, members));
    }

    static Turn turn(Directory directory, ScimClient client, Turn.Surroundings surroundings) {
        return new Turn(Kind.BULK, directory, client, new Random(1), surroundings, System.nanoTime());
    }
}
