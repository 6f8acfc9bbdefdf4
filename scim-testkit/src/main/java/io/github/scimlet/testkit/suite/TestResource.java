package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;

/** A user or group that a check has created for itself. */
record TestResource(Trial trial, String endpoint, String name, String id) {

    /** @param rule what is broken if it cannot be created; the check ends then */
    static TestResource created(Trial trial, String endpoint, String name, Attributes body, Rule rule) {
        Exchange post = trial.send("Create " + name, Request.post(endpoint, body));
        return new TestResource(trial, endpoint, name, trial.requireId(rule, subject(endpoint, name), post));
    }

    private static String subject(String endpoint, String name) {
        return (endpoint.equals("/Users") ? "user " : "group ") + name;
    }

    String subject() {
        return subject(endpoint, name);
    }

    String path() {
        return Request.path(endpoint, id);
    }

    Exchange read() {
        return trial.send("Read " + name, Request.get(path()));
    }

    Exchange patches(PatchBody body) {
        return trial.send("Change " + name, Request.patch(path(), body.toAttributes()));
    }

    Exchange finds(String filter) {
        return trial.send("Find " + name, Request.get(endpoint).with("filter", filter));
    }

    /** That a filter finds it, and nothing else. */
    void isFoundBy(String filter, Rule rule) {
        Exchange found = finds(filter);
        if (trial.isAnswered(rule, subject(), found, 200)) {
            List<String> ids = found.resources().stream()
                    .flatMap(resource -> resource.text("id").stream())
                    .toList();
            trial.holds(
                    ids.equals(List.of(id)),
                    rule,
                    subject(),
                    "%s should find %s, and finds %s".formatted(filter, id, ids.isEmpty() ? "nothing" : ids),
                    found);
        }
    }

    /** That there cannot be another. */
    void isRefused(Attributes body, Rule rule) {
        Exchange again = trial.send("Create " + name + " again", Request.post(endpoint, body));
        trial.isAnswered(rule, subject(), again, 409);
    }
}
