package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Request;
import java.util.List;

/** Requests as Okta's test suites send them. */
final class OktaBodies {

    private OktaBodies() {}

    static Request sent(Request request) {
        Request sent = request.withHeader("User-Agent", "OKTA SCIM Integration")
                .withHeader("Accept", "application/scim+json; charset=utf-8")
                .withHeader("Accept-Charset", "utf-8");
        return request.method().equals("POST") ? sent.withHeader("Content-Type", "application/json") : sent;
    }

    static Request find(String userName) {
        return sent(Request.get("/Users").with("filter", "userName eq \"" + userName + "\""));
    }

    static Attributes user(String userName) {
        return Attributes.of("schemas", List.of(DiscoverableNames.USER))
                .with("userName", userName)
                .with("name", Attributes.of("givenName", "Kim").with("familyName", "Roe"))
                .with(
                        "emails",
                        List.of(Attributes.of("primary", true)
                                .with("value", userName)
                                .with("type", "work")))
                .with("displayName", "Kim Roe")
                .with("active", true);
    }
}
