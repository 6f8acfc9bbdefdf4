package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All users page by page, as the workflow goes through them: the next index follows from what is on the page. */
record Pages(Mapping mapping) {

    private static final int USERS = 11;
    private static final int COUNT = 5;

    /** On a server with many users the first pages have to do. */
    private static final int MOST_PAGES = 60;

    void users(Trial trial) {
        Set<String> missing = new HashSet<>(created(trial));
        Set<String> seen = new HashSet<>();
        long startIndex = 1;
        for (int page = 0; page < MOST_PAGES; page++) {
            Exchange exchange = trial.send(
                    "Read users from " + startIndex,
                    Request.get("/Users")
                            .with("startIndex", String.valueOf(startIndex))
                            .with("count", String.valueOf(COUNT)));
            long total = total(trial, exchange, startIndex);
            List<String> ids = ids(trial, exchange, total - startIndex + 1);
            ids.forEach(id -> seesOnce(trial, id, seen, exchange));
            ids.forEach(missing::remove);
            startIndex += ids.size();
            if (ids.isEmpty() || startIndex > total) {
                isComplete(trial, missing, exchange);
                return;
            }
        }
    }

    private List<String> created(Trial trial) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= USERS; i++) {
            String name = trial.name("page" + i) + "@contoso.example";
            Exchange post = trial.send("Create " + name, Request.post("/Users", new GalleryBodies(mapping).user(name)));
            ids.add(trial.requireId(DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED, "user " + name, post));
        }
        return ids;
    }

    private static long total(Trial trial, Exchange exchange, long startIndex) {
        trial.requireAnswer(DiscoverabilityRule.PAGES_ECHO_START_INDEX, "/Users", exchange, 200);
        Optional<Long> total = exchange.answer().flatMap(Answer::totalResults);
        Optional<Object> echoed = exchange.attributes().get("startIndex");
        trial.holds(
                total.isPresent()
                        && echoed.filter(value -> value.equals(startIndex)).isPresent(),
                DiscoverabilityRule.PAGES_ECHO_START_INDEX,
                "/Users",
                "wanted startIndex %d and a number for totalResults, got %s and %s"
                        .formatted(
                                startIndex,
                                echoed.map(String::valueOf).orElse("none"),
                                total.map(String::valueOf).orElse("none")),
                exchange);
        return total.orElseThrow(Trial.EndOfCheck::new);
    }

    private static List<String> ids(Trial trial, Exchange exchange, long left) {
        List<String> ids = exchange.resources().stream()
                .flatMap(user -> user.text("id").stream())
                .toList();
        trial.holds(
                ids.size() == Math.min(COUNT, left),
                DiscoverabilityRule.PAGES_KEEP_TO_COUNT,
                "/Users",
                "%d users were wanted of the %d that are left, and %d came".formatted(COUNT, left, ids.size()),
                exchange);
        return ids;
    }

    private static void seesOnce(Trial trial, String id, Set<String> seen, Exchange exchange) {
        trial.holds(
                seen.add(id),
                DiscoverabilityRule.PAGES_HOLD_EACH_USER_ONCE,
                "user " + id,
                "it was on an earlier page already",
                exchange);
    }

    private static void isComplete(Trial trial, Set<String> missing, Exchange last) {
        missing.forEach(id ->
                trial.broken(DiscoverabilityRule.PAGES_HOLD_EACH_USER_ONCE, "user " + id, "it is on no page", last));
    }
}
