package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients do to see much at once. */
final class Lists {

    private static final int PAGES = 3;

    private Lists() {}

    static void byIndex(Turn turn) {
        int start = turn.random.nextInt(Math.max(turn.directory.size(), 1)) + 1;
        turn.ask(Call.get("/Users?startIndex=" + start + "&count=50&attributes=userName"), 200)
                .ifPresent(answer -> distinct(turn, new HashSet<>(), answer));
    }

    /** Each page continues where the one before has ended, whatever is written meanwhile. */
    static void byCursor(Turn turn) {
        Set<String> seen = new HashSet<>();
        Optional<String> cursor = Optional.of("");
        for (int page = 0; page < PAGES && cursor.isPresent(); page++) {
            Optional<Answer> answer =
                    turn.ask(Call.get("/Users?count=100&attributes=userName&cursor=" + cursor.get()), 200);
            answer.ifPresent(one -> distinct(turn, seen, one));
            cursor = answer.flatMap(one -> one.json().text("nextCursor"));
        }
    }

    static void search(Turn turn) {
        Attributes request = Attributes.of("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:SearchRequest"))
                .with("filter", "emails[type eq \"work\" and value sw \"mail\"] and active eq true")
                .with("count", 20L)
                .with("excludedAttributes", List.of("groups"));
        turn.ask(Call.post("/Users/.search", request), 200)
                .ifPresent(answer -> distinct(turn, new HashSet<>(), answer));
    }

    private static void distinct(Turn turn, Set<String> seen, Answer answer) {
        for (Attributes user : answer.resources()) {
            if (!seen.add(user.text("id").orElse(""))) {
                turn.wrong("found twice: " + user);
            }
        }
    }

    static void discover(Turn turn) {
        List<String> all = List.of("/ServiceProviderConfig", "/ResourceTypes", "/Schemas", "/ResourceTypes/User");
        turn.ask(Call.get(all.get(turn.random.nextInt(all.size()))), 200);
    }
}
