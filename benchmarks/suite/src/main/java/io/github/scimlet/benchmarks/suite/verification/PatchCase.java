package io.github.scimlet.benchmarks.suite.verification;

import static io.github.scimlet.benchmarks.suite.verification.Users.ENTERPRISE;
import static io.github.scimlet.benchmarks.suite.verification.Users.complex;
import static io.github.scimlet.benchmarks.suite.verification.Users.value;
import static io.github.scimlet.benchmarks.suite.verification.Users.values;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PATCH request has to make of the user.
 *
 * @param request its name
 */
record PatchCase(String request, Consumer<ObjectNode> change) {

    static final List<PatchCase> ALL = List.of(
            new PatchCase("P1-entra", user -> {
                user.put("active", false).put("displayName", "Barbara Jensen");
                complex(user, "name").put("familyName", "Smith");
                value(user, "emails", "work").put("value", "bsmith@example.com");
                complex(user, ENTERPRISE).put("department", "Sales");
            }),
            new PatchCase("P2-addpath", user -> value(user, "emails", "home").put("primary", false)),
            new PatchCase("P3-remove", user -> values(user, "phoneNumbers").remove(0)),
            new PatchCase(
                    "P4-pathless",
                    user -> user.put("displayName", "New Name")
                            .put("active", false)
                            .put("nickName", "Nick")
                            .put("title", "Director")),
            new PatchCase("P5-append", user -> {
                values(user, "emails")
                        .addObject()
                        .put("value", "third@example.net")
                        .put("type", "other");
                user.remove("nickName");
            }));

    ObjectNode expected() {
        ObjectNode user = Tree.user();
        change.accept(user);
        return user;
    }
}
