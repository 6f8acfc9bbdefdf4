package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Rule;

/** What becomes of a request with a wrong token. */
record Credentials(String authorization, Rule refused, Rule explained) {

    void run(Trial trial) {
        Exchange exchange = trial.send(
                "Read users with a wrong token",
                Request.get("/Users").with("count", "1").withHeader("Authorization", authorization));
        if (trial.isAnswered(refused, "/Users", exchange, 401)) {
            Attributes error = exchange.attributes();
            trial.holds(
                    isError(error, 401),
                    explained,
                    "/Users",
                    "wanted schemas, status \"401\" and a detail in JSON, got "
                            + (error.isEmpty() ? "no JSON object" : "only " + error.names()),
                    exchange);
        }
    }

    /** Whether it is the body of an error (RFC 7644 §3.12). */
    static boolean isError(Attributes error, int status) {
        return error.texts("schemas").contains("urn:ietf:params:scim:api:messages:2.0:Error")
                && error.get("status")
                        .map(String::valueOf)
                        .filter(String.valueOf(status)::equals)
                        .isPresent()
                && error.text("detail").filter(detail -> !detail.isBlank()).isPresent();
    }
}
