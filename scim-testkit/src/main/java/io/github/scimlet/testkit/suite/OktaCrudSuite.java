package io.github.scimlet.testkit.suite;

import static io.github.scimlet.testkit.suite.OktaRule.OKTA_CREATES;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_DEACTIVATES;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_REACTIVATES;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_SEES_A_NEW_USER;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_UPDATES;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rule;
import java.util.List;
import java.util.Map;

/**
 * Okta's CRUD test: a user is created, renamed, unassigned, assigned again and unassigned, once as an application of
 * the network does it (PATCH of {@code active}), and once as one of the wizard does (PUT alone).
 */
public final class OktaCrudSuite extends Suite {

    /** For whoever waits for it. */
    public OktaCrudSuite(Target target, Progress progress) {
        super("Okta CRUD test suite", target, Map.of(), progress);
    }

    /** The same, without anybody who waits for it. */
    public OktaCrudSuite(Target target) {
        this(target, Progress.NONE);
    }

    @Override
    List<Check> checks() {
        return List.of(
                new Check("With PATCH of active", trial -> live(trial, true)),
                new Check("With PUT alone", trial -> live(trial, false)));
    }

    @Override
    List<? extends Rule> rules() {
        return List.of(OKTA_CREATES, OKTA_SEES_A_NEW_USER, OKTA_UPDATES, OKTA_DEACTIVATES, OKTA_REACTIVATES);
    }

    private static void live(Trial trial, boolean patch) {
        String name = trial.name(patch ? "crud-patch" : "crud-put") + "@corp.example";
        Exchange post = trial.send("Create " + name, OktaBodies.sent(Request.post("/Users", OktaBodies.user(name))));
        TestResource user =
                new TestResource(trial, "/Users", name, trial.requireId(OKTA_CREATES, "user " + name, post));
        user.isFoundBy("userName eq \"" + name + "\"", OKTA_SEES_A_NEW_USER);
        renames(user);
        setsActive(user, patch, false, OKTA_DEACTIVATES);
        setsActive(user, patch, true, OKTA_REACTIVATES);
        setsActive(user, patch, false, OKTA_DEACTIVATES);
    }

    private static void renames(TestResource user) {
        Attributes before = user.read().attributes();
        Attributes name = before.complex("name").orElse(Attributes.EMPTY).with("givenName", "Kimberly");
        Exchange put = user.trial()
                .send("Rename " + user.name(), OktaBodies.sent(Request.put(user.path(), before.with("name", name))));
        if (user.trial().isAnswered(OKTA_UPDATES, user.subject(), put, 200)) {
            Exchange read = user.read();
            is(user, OKTA_UPDATES, "name.givenName", "Kimberly", givenName(read.attributes()), put, read);
        }
    }

    private static void setsActive(TestResource user, boolean patch, boolean active, Rule rule) {
        Exchange change = patch
                ? user.patches(PatchBody.replace(Attributes.of("active", active)))
                : user.trial()
                        .send(
                                (active ? "Activate " : "Deactivate ") + user.name(),
                                OktaBodies.sent(Request.put(
                                        user.path(), user.read().attributes().with("active", active))));
        if (user.trial().isAnswered(rule, user.subject(), change, 200, 204)) {
            Exchange read = user.read();
            user.trial().isAnswered(rule, user.subject(), read, 200);
            Attributes now = read.attributes();
            String flag = now.get("active").map(String::valueOf).orElse("absent");
            is(user, rule, "active", String.valueOf(active), flag, change, read);
            is(user, rule, "name.givenName", "Kimberly", givenName(now), change, read);
        }
    }

    private static String givenName(Attributes user) {
        return user.complex("name").flatMap(name -> name.text("givenName")).orElse("absent");
    }

    private static void is(
            TestResource user, Rule rule, String attribute, String wanted, String got, Exchange... evidence) {
        user.trial()
                .holds(
                        got.equals(wanted),
                        rule,
                        user.subject(),
                        "%s should be %s, and is %s".formatted(attribute, wanted, got),
                        evidence);
    }
}
