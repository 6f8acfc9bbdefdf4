package io.github.scimlet.testkit.suite;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;

/** A manager is set, replaced and cleared; each is looked at as the workflow does. */
record ManagerPhases(Mapping mapping) {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String MANAGER = ENTERPRISE + ":manager";

    void run(Trial trial) {
        String report = created(trial, "report");
        String first = created(trial, "manager1");
        String second = created(trial, "manager2");
        if (manages(trial, report, "Add", first)) {
            manages(trial, report, "Replace", second);
        }
        isCleared(trial, report);
    }

    /** The three differ by their names alone: even the e-mail address is the same. */
    private String created(Trial trial, String prefix) {
        String name = trial.name(prefix) + "@contoso.example";
        Attributes user = new GalleryBodies(mapping)
                .user(name)
                .with("emails", List.of(Attributes.of("type", "work").with("value", "shared@contoso.example")));
        Exchange post = trial.send("Create " + name, Request.post("/Users", user));
        return trial.requireId(DiscoverabilityRule.CREATED_RESOURCE_IS_RETURNED, "user " + name, post);
    }

    private static boolean manages(Trial trial, String report, String op, String manager) {
        Rule rule = DiscoverabilityRule.MANAGER_IS_SET;
        Exchange patch = patches(trial, report, op, manager);
        Exchange read = trial.send("Read the user", Request.get(Request.path("/Users", report)));
        String managing = manager(read).get("value").map(String::valueOf).orElse("none");
        return trial.isAnswered(rule, "user " + report, patch, 200, 204)
                && trial.holds(
                        managing.equals(manager),
                        rule,
                        "user " + report,
                        "the manager should be %s, and is %s".formatted(manager, managing),
                        patch,
                        read);
    }

    private static void isCleared(Trial trial, String report) {
        Rule rule = DiscoverabilityRule.MANAGER_IS_CLEARED;
        Exchange patch = patches(trial, report, "Replace", "");
        Exchange read = trial.send("Read the user", Request.get(Request.path("/Users", report)));
        trial.isAnswered(rule, "user " + report, patch, 200, 204);
        Attributes holder = holder(read);
        trial.holds(
                !holder.mentions("manager") || isEmptyValue(manager(read)),
                rule,
                "user " + report,
                "manager should be absent or its value empty, and is "
                        + manager(read).text("value").orElse("an object without value"),
                patch,
                read);
    }

    /** The workflow takes a missing manager or an empty value, but no empty object. */
    private static boolean isEmptyValue(Attributes manager) {
        return manager.mentions("value")
                && manager.get("value").filter(value -> !value.equals("")).isEmpty();
    }

    private static Exchange patches(Trial trial, String report, String op, String value) {
        PatchBody body = PatchBody.EMPTY.and(op, MANAGER, value);
        String purpose = value.isEmpty() ? "Clear the manager" : op + " the manager";
        return trial.send(purpose, Request.patch(Request.path("/Users", report), body.toAttributes()));
    }

    private static Attributes manager(Exchange read) {
        return holder(read).complex("manager").orElse(Attributes.EMPTY);
    }

    private static Attributes holder(Exchange read) {
        Attributes user = read.attributes();
        return user.complex(ENTERPRISE).orElse(user);
    }
}
