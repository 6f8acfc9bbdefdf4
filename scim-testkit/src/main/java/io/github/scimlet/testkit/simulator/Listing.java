package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * All resources of an endpoint, read page by page as Entra ID's account discovery does. It reads on behind what the server
 * says is the last, so as to see whether that is so.
 */
final class Listing {

    /** Of a list that does not end no more is read: it has to fit into memory. */
    private static final int MOST = 100_000;

    private final Conversation conversation;
    private final Recorder recorder;
    private final String what;
    private final Request request;
    private final int count;
    private final Map<String, Sighting> found = new LinkedHashMap<>();
    private boolean intact = true;

    private Listing(Conversation conversation, Recorder recorder, Request request, int count) {
        this.conversation = conversation;
        this.recorder = recorder;
        this.request = request;
        this.what = request.path().substring(1).toLowerCase(Locale.ROOT);
        this.count = count;
    }

    /** @param count how many to ask for at a time */
    static Listing of(Conversation conversation, Recorder recorder, Request request, int count) {
        Listing listing = new Listing(conversation, recorder, request, count);
        listing.read();
        return listing;
    }

    /** By id. */
    Map<String, Sighting> found() {
        return found;
    }

    /** Whether the pages are what they should be: only then it means something that one is missing. */
    boolean isIntact() {
        return intact;
    }

    private void read() {
        OptionalInt start = OptionalInt.of(1);
        while (start.isPresent()) {
            start = next(start.getAsInt());
        }
    }

    /** @return where to read on, if there may be more */
    private OptionalInt next(int start) {
        Exchange exchange = conversation.send(
                "List all " + what,
                request.with("startIndex", String.valueOf(start)).with("count", String.valueOf(count)));
        if (!exchange.isSuccess() || exchange.answer().flatMap(Answer::body).isEmpty()) {
            intact = false; // what is wrong with it is a finding by now
            return OptionalInt.empty();
        }
        List<Attributes> resources = exchange.answer().get().resources();
        check(exchange, start, resources);
        boolean isNew = add(exchange, resources);
        long total = exchange.answer().get().totalResults().orElse(0L);
        boolean isLast = found.size() >= total && resources.size() < count;
        if (found.size() > MOST) {
            broken(PagingRule.LISTS_END, "after %d there are still more".formatted(found.size()), exchange);
            return OptionalInt.empty();
        }
        if (resources.isEmpty() || isLast || !isNew) {
            checkTotal(exchange, total, isNew);
            return OptionalInt.empty();
        }
        return OptionalInt.of(start + resources.size());
    }

    private void check(Exchange exchange, int start, List<Attributes> resources) {
        Attributes answer = exchange.answer().orElseThrow().attributes();
        if (resources.size() > count) {
            broken(PagingRule.COUNT_IS_HONOURED, "asked for %d, got %d".formatted(count, resources.size()), exchange);
        }
        if (isWhole(exchange, start, resources) && !answer.has("startIndex") && !answer.has("itemsPerPage")) {
            return;
        }
        String startIndex = text(answer, "startIndex");
        if (!startIndex.equals(String.valueOf(start)) && !(resources.isEmpty() && start > 1)) {
            broken(
                    PagingRule.START_INDEX_IS_ECHOED,
                    "asked for %d, startIndex is %s".formatted(start, startIndex),
                    exchange);
        }
        String items = text(answer, "itemsPerPage");
        if (!items.equals(String.valueOf(resources.size()))) {
            recorder.broken(
                    PagingRule.ITEMS_PER_PAGE_IS_TRUE,
                    "list of " + what,
                    "%d resources, itemsPerPage is %s".formatted(resources.size(), items),
                    List.of(exchange));
        }
    }

    /** RFC 7644 §3.4.2 wants an index and a number only where there is more than the page. */
    private static boolean isWhole(Exchange exchange, int start, List<Attributes> resources) {
        return start == 1
                && exchange.answer()
                        .flatMap(Answer::totalResults)
                        .filter(total -> total == resources.size())
                        .isPresent();
    }

    private static String text(Attributes answer, String name) {
        return answer.get(name).map(String::valueOf).orElse("missing");
    }

    /** @return whether none was there before */
    private boolean add(Exchange exchange, List<Attributes> resources) {
        for (Attributes resource : resources) {
            String id = resource.text("id").orElse("");
            Sighting before = found.putIfAbsent(id, new Sighting(resource, exchange));
            if (before != null) {
                broken(PagingRule.PAGES_HOLD_EACH_ONCE, id + " is there twice", exchange, before.exchange());
                return false;
            }
        }
        return true;
    }

    private void checkTotal(Exchange exchange, long total, boolean isNew) {
        if (isNew && total != found.size()) {
            broken(
                    PagingRule.TOTAL_RESULTS_IS_TRUE,
                    "there are %d, totalResults is %d".formatted(found.size(), total),
                    exchange);
        }
    }

    private void broken(PagingRule rule, String difference, Exchange... evidence) {
        intact = false;
        recorder.broken(rule, "list of " + what, difference, List.of(evidence));
    }
}
