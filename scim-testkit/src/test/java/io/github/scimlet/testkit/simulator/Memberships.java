package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.util.List;

/** Which groups a user is a member of, for servers that get them wrong. */
final class Memberships {

    private Memberships() {}

    static List<String> of(Transport server, String user) throws IOException {
        return server
                .send(Request.get("/Groups").with("filter", "members eq \"%s\"".formatted(user)))
                .resources()
                .stream()
                .flatMap(group -> group.text("id").stream())
                .toList();
    }

    static void removeFrom(Transport server, String user) throws IOException {
        for (String group : of(server, user)) {
            remove(server, group, List.of(user));
        }
    }

    static void remove(Transport server, String group, List<String> users) throws IOException {
        Attributes body = new PatchBody(EntraDialect.SCIM_COMPLIANT.remove(users)).toAttributes();
        server.send(Request.patch(Request.path("/Groups", group), body));
    }
}
