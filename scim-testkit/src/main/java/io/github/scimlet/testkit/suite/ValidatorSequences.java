package io.github.scimlet.testkit.suite;

import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_DELETES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_KEEPS_ORDER;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_SETS_MANAGER;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_TAKES_NO_OPERATIONS;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Those of the validator's tests in which one thing follows upon another. */
final class ValidatorSequences {

    private static final String MANAGER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

    private ValidatorSequences() {}

    static void setsManager(Trial trial) {
        TestResource user = ValidatorUsers.created(trial, "report");
        TestResource first = ValidatorUsers.created(trial, "boss1");
        TestResource second = ValidatorUsers.created(trial, "boss2");
        manages(trial, user, "add", first.id());
        manages(trial, user, "replace", second.id());
        manages(trial, user, "replace", "");
    }

    private static void manages(Trial trial, TestResource user, String op, String manager) {
        Object value = Attributes.of("value", manager);
        Exchange patch = user.patches(PatchBody.EMPTY.and(op, MANAGER, value));
        if (trial.isAnswered(VALIDATOR_SETS_MANAGER, user.subject(), patch, 200, 204)) {
            Exchange read = user.read();
            String stored = TargetPath.of(MANAGER)
                    .read(read.attributes())
                    .map(String::valueOf)
                    .orElse("");
            trial.holds(
                    stored.equals(manager),
                    VALIDATOR_SETS_MANAGER,
                    user.subject(),
                    "manager.value should be \"%s\", and is \"%s\"".formatted(manager, stored),
                    patch,
                    read);
        }
    }

    static void keepsOrder(Trial trial, Mapping mapping) {
        TestResource user = ValidatorUsers.created(trial, "order");
        if (has(mapping, "preferredLanguage")) {
            user.patches(PatchBody.add("preferredLanguage", "en-US"));
        }
        changes(
                trial,
                user,
                mapped(
                        mapping,
                        PatchBody.remove("preferredLanguage")
                                .and("add", "externalId", user.name())
                                .and("replace", "displayName", "Ada")));
        String one = has(mapping, "displayName") ? "displayName" : "externalId";
        changes(
                trial,
                user,
                mapped(mapping, PatchBody.remove(one).and("add", one, "added").and("replace", one, "replaced")));
        trial.isAnswered(VALIDATOR_TAKES_NO_OPERATIONS, user.subject(), user.patches(PatchBody.EMPTY), 200, 204);
    }

    /** Those operations whose attribute the application has; the tool itself takes none that {@code /Schemas} lacks. */
    private static PatchBody mapped(Mapping mapping, PatchBody patch) {
        return new PatchBody(patch.operations().stream()
                .filter(operation -> has(mapping, path(operation)))
                .toList());
    }

    private static boolean has(Mapping mapping, String attribute) {
        return mapping.users().stream().anyMatch(mapped -> mapped.path().is(attribute));
    }

    private static String path(Attributes operation) {
        return operation.text("path").orElseThrow();
    }

    private static void changes(Trial trial, TestResource user, PatchBody patch) {
        if (patch.operations().isEmpty()) {
            return;
        }
        Exchange change = user.patches(patch);
        if (trial.isAnswered(VALIDATOR_KEEPS_ORDER, user.subject(), change, 200, 204)) {
            Attributes read = user.read().attributes();
            Map<String, Optional<String>> last = new LinkedHashMap<>();
            patch.operations().forEach(operation -> last.put(path(operation), operation.text("value")));
            last.forEach((name, wanted) -> is(trial, user, read, name, wanted, change));
        }
    }

    private static void is(
            Trial trial, TestResource user, Attributes read, String name, Optional<String> wanted, Exchange patch) {
        trial.holds(
                read.text(name).equals(wanted),
                VALIDATOR_KEEPS_ORDER,
                user.subject(),
                "%s should be %s, and is %s"
                        .formatted(
                                name, wanted.orElse("absent"), read.text(name).orElse("absent")),
                patch);
    }

    static void deletes(Trial trial) {
        TestResource user = ValidatorUsers.created(trial, "delete");
        Exchange delete = trial.send("Delete " + user.name(), Request.delete(user.path()));
        if (trial.isAnswered(VALIDATOR_DELETES, user.subject(), delete, 204)) {
            trial.isAnswered(VALIDATOR_DELETES, user.subject(), user.read(), 404);
            Exchange again = trial.send("Delete it again", Request.delete(user.path()));
            trial.isAnswered(VALIDATOR_DELETES, user.subject(), again, 404);
        }
        String unknown = Request.path("/Users", "f3a1c2d4-0000-4000-8000-000000000000");
        Exchange never = trial.send("Delete what never was", Request.delete(unknown));
        trial.isAnswered(VALIDATOR_DELETES, "user f3a1c2d4…", never, 404);
    }
}
