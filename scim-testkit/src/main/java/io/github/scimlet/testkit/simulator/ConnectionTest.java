package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import java.util.List;
import java.util.UUID;

/** What the button "Test connection" does. */
record ConnectionTest(Profile profile, ProviderClient client) {

    private static final String SUBJECT = "Test connection";

    void run() {
        switch (profile.probe()) {
            case UNKNOWN_USER ->
                isAnswered(client.send(
                        "Find nobody",
                        Request.get("/Users").with("filter", "userName eq \"" + UUID.randomUUID() + "\"")));
            case ONE_USER ->
                isAnswered(client.send("List one user", Request.get("/Users").with("count", "1")));
            case USERS -> isAnswered(client.send("List users", Request.get("/Users")));
            case CONFIGURATION -> readsConfiguration();
            case CREATE_AND_DELETE -> createsAndDeletes();
        }
    }

    private void readsConfiguration() {
        Exchange config = client.send("Read the configuration", Request.get("/ServiceProviderConfig"));
        isAnswered(config);
        client.holds(
                !config.isSuccess()
                        || config.attributes()
                                .complex("patch")
                                .flatMap(patch -> patch.flag("supported"))
                                .isPresent(),
                ProviderRule.CONNECTION_CAN_BE_TESTED,
                SUBJECT,
                "/ServiceProviderConfig does not say patch.supported",
                config);
    }

    private void createsAndDeletes() {
        String name = "test-" + UUID.randomUUID() + "@jumpcloud.example";
        Attributes user = Attributes.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"))
                .with("userName", name)
                .with("name", Attributes.of("givenName", "Test").with("familyName", "User"))
                .with("emails", List.of(Attributes.of("value", name).with("primary", true)))
                .with("active", true);
        Attributes group = Attributes.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:Group"))
                .with("displayName", name);
        createsAndDeletes("/Users", user);
        createsAndDeletes("/Groups", group);
    }

    private void createsAndDeletes(String endpoint, Attributes body) {
        Exchange post = client.send("Create a test resource", Request.post(endpoint, body));
        isAnswered(post);
        post.answer()
                .flatMap(Answer::id)
                .ifPresent(id -> isAnswered(
                        client.send("Delete the test resource", Request.delete(Request.path(endpoint, id)))));
    }

    private void isAnswered(Exchange exchange) {
        client.holds(
                exchange.isSuccess(),
                ProviderRule.CONNECTION_CAN_BE_TESTED,
                SUBJECT,
                exchange.request() + " is answered " + exchange.outcome(),
                exchange);
    }
}
