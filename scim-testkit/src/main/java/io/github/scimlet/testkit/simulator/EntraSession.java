package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;

/** What all phases of a cycle have in common. */
record EntraSession(
        Conversation conversation,
        Recorder recorder,
        Ledger ledger,
        Mapping mapping,
        EntraDialect dialect,
        Scope scope,
        Workers workers) {

    Exchange send(String purpose, Request request) {
        return conversation.send(purpose, request);
    }

    /** @throws RefusedException if it is no success */
    Exchange require(String purpose, Request request) {
        return RefusedException.unlessSuccess(send(purpose, request));
    }

    void count(Action action) {
        recorder.count(action);
    }

    void broken(Rule rule, String subject, String difference, Exchange... evidence) {
        recorder.broken(rule, subject, difference, List.of(evidence));
    }

    /** Asks whether a resource refers to another one, with two clauses that come in either order. */
    Exchange ask(String purpose, Request list, String id, String reference, boolean idFirst) {
        String own = "id eq \"%s\"".formatted(id);
        return send(
                purpose,
                list.with("attributes", "id")
                        .with("filter", idFirst ? own + " and " + reference : reference + " and " + own));
    }
}
