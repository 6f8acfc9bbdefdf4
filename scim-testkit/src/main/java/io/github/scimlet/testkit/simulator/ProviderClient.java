package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;

/** Sends what a profile sends, with its headers. Safe for use by many threads. */
record ProviderClient(Profile profile, Conversation conversation, Recorder recorder) {

    Exchange send(String purpose, Request request) {
        Request sent = request;
        for (var header : profile.headers().entrySet()) {
            sent = sent.withHeader(header.getKey(), header.getValue());
        }
        Exchange exchange = conversation.send(purpose, sent);
        if (exchange.attributes().has("password")
                || exchange.resources().stream().anyMatch(user -> user.has("password"))) {
            broken(ProviderRule.PASSWORDS_STAY_SECRET, exchange.purpose(), "the answer has a password", exchange);
        }
        return exchange;
    }

    void broken(Rule rule, String subject, String difference, Exchange... evidence) {
        recorder.broken(rule, subject, difference, List.of(evidence));
    }

    void holds(boolean kept, Rule rule, String subject, String difference, Exchange... evidence) {
        if (!kept) {
            broken(rule, subject, difference, evidence);
        }
    }
}
