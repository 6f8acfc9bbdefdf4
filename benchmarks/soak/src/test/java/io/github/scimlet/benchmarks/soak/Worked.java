package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Stores after one client has done all kinds of things in turn, and what it knows of them. */
final class Worked {

    private static final int USERS = 40;
    private static final int TURNS = 800;

    final Results results = new Results();
    final Directory directory = new Directory("acme");
    private final ScimClient client;

    Worked(UserStore users, GroupStore groups) {
        client = new InProcess(users, groups);
        try (Later later = new Later(Duration.ZERO)) {
            work(new Turn.Surroundings(results, new FaultLog(), later));
        }
    }

    private void work(Turn.Surroundings surroundings) {
        try (Turn turn = Population.turn(directory, client, surroundings)) {
            Population.create(turn, USERS, 3);
        }
        Random random = new Random(7);
        for (int i = 0; i < TURNS; i++) {
            Kind kind = Kind.any(random);
            try (Turn turn = new Turn(kind, directory, client, random, surroundings, System.nanoTime())) {
                kind.work(turn);
            }
        }
    }

    /** What is found by reading all as clients do. */
    List<String> discrepancies() throws IOException {
        return Checker.compare(directory, ScimReader.read(client)).discrepancies();
    }

    /** Somebody who is there, in a group, and has a manager who is there. */
    Account somebody() {
        return directory.accounts().stream()
                .filter(account -> account.person().orElseThrow().manager().isPresent())
                .filter(account ->
                        directory.knows(account.person().orElseThrow().manager().orElseThrow()))
                .filter(account -> directory.teams.stream()
                        .anyMatch(team -> team.members().contains(account.id().orElseThrow())))
                .findFirst()
                .orElseThrow();
    }
}
