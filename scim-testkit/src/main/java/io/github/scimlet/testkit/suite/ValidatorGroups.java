package io.github.scimlet.testkit.suite;

import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_CHANGES_GROUP;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_CHANGES_MEMBERS;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_CREATES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_DELETES;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_DUPLICATE_IS_409;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_FILTER_IGNORES_CASE;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_FILTER_MISSING_IS_EMPTY;
import static io.github.scimlet.testkit.suite.ValidatorRule.VALIDATOR_LEAVES_MEMBERS_OUT;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The validator's tests of groups. */
final class ValidatorGroups {

    private ValidatorGroups() {}

    static List<Check> checks() {
        return List.of(
                new Check("Create and find groups", ValidatorGroups::creates),
                new Check("Change a group", ValidatorGroups::changes),
                new Check("Change members", ValidatorGroups::changesMembers),
                new Check("Delete a group", ValidatorGroups::deletes));
    }

    private static void creates(Trial trial) {
        TestResource group = created(trial, "Val");
        group.isFoundBy(displayName(group.name()), VALIDATOR_CREATES);
        group.isFoundBy(displayName(group.name().toUpperCase(Locale.ROOT)), VALIDATOR_FILTER_IGNORES_CASE);
        group.isRefused(group(group.name()), VALIDATOR_DUPLICATE_IS_409);
        Exchange none =
                trial.send("Find no group", Request.get("/Groups").with("filter", displayName(trial.name("Nothing"))));
        trial.isAnswered(VALIDATOR_FILTER_MISSING_IS_EMPTY, trial.name("Nothing"), none, 200);
    }

    private static void changes(Trial trial) {
        TestResource group = created(trial, "Change");
        String renamed = group.name() + " EU";
        Exchange patch = group.patches(PatchBody.replace(Attributes.of("displayName", renamed))
                .and(Attributes.of("externalId", group.name())));
        if (trial.isAnswered(VALIDATOR_CHANGES_GROUP, group.subject(), patch, 200, 204)) {
            Attributes read = group.read().attributes();
            trial.holds(
                    read.text("displayName").filter(renamed::equals).isPresent()
                            && read.text("externalId")
                                    .filter(group.name()::equals)
                                    .isPresent(),
                    VALIDATOR_CHANGES_GROUP,
                    group.subject(),
                    "displayName should be %s and externalId %s, and they are %s and %s"
                            .formatted(
                                    renamed,
                                    group.name(),
                                    read.text("displayName").orElse("absent"),
                                    read.text("externalId").orElse("absent")),
                    patch);
        }
    }

    private static void changesMembers(Trial trial) {
        String user = member(trial, "m1");
        String other = member(trial, "m2");
        TestResource group = created(trial, "Members");
        changes(trial, group, PatchBody.replace("members", List.of(value(user), value(other))), user, other);
        leavesMembersOut(trial, group);
        changes(trial, group, PatchBody.remove("members[value eq \"" + user + "\"]"), other);
        changes(
                trial,
                group,
                PatchBody.add("members", List.of(value(user))).andRemove("members[value eq \"" + user + "\"]"),
                other);
    }

    private static void changes(Trial trial, TestResource group, PatchBody body, String... members) {
        Exchange patch = group.patches(body);
        if (trial.isAnswered(VALIDATOR_CHANGES_MEMBERS, group.subject(), patch, 200, 204)) {
            Exchange read = group.read();
            Set<String> stored = new TreeSet<>();
            read.attributes()
                    .complexes("members")
                    .forEach(member -> member.text("value").ifPresent(stored::add));
            Set<String> wanted = new TreeSet<>(List.of(members));
            trial.holds(
                    stored.equals(wanted),
                    VALIDATOR_CHANGES_MEMBERS,
                    group.subject(),
                    "members should be %s, and are %s".formatted(wanted, stored),
                    patch,
                    read);
        }
    }

    private static void leavesMembersOut(Trial trial, TestResource group) {
        Exchange byId =
                trial.send("Read without members", Request.get(group.path()).with("excludedAttributes", "members"));
        Exchange byFilter = trial.send(
                "Find without members",
                Request.get("/Groups").with("excludedAttributes", "members").with("filter", displayName(group.name())));
        trial.isAnswered(VALIDATOR_LEAVES_MEMBERS_OUT, group.subject(), byId, 200);
        trial.isAnswered(VALIDATOR_LEAVES_MEMBERS_OUT, group.subject(), byFilter, 200);
        hasNoMembers(trial, group, byId.attributes(), byId);
        byFilter.resources().forEach(found -> hasNoMembers(trial, group, found, byFilter));
    }

    private static void hasNoMembers(Trial trial, TestResource group, Attributes found, Exchange exchange) {
        trial.holds(
                !found.mentions("members"),
                VALIDATOR_LEAVES_MEMBERS_OUT,
                group.subject(),
                "members should not be in the answer, and are",
                exchange);
    }

    private static void deletes(Trial trial) {
        TestResource group = created(trial, "Delete");
        Exchange delete = trial.send("Delete " + group.name(), Request.delete(group.path()));
        if (trial.isAnswered(VALIDATOR_DELETES, group.subject(), delete, 204)) {
            trial.isAnswered(VALIDATOR_DELETES, group.subject(), group.read(), 404);
        }
    }

    private static String member(Trial trial, String prefix) {
        String name = trial.name(prefix) + "@contoso.example";
        Attributes user =
                Attributes.of("schemas", List.of(DiscoverableNames.USER)).with("userName", name);
        return TestResource.created(trial, "/Users", name, user, VALIDATOR_CREATES)
                .id();
    }

    private static TestResource created(Trial trial, String prefix) {
        String name = trial.name(prefix);
        return TestResource.created(trial, "/Groups", name, group(name), VALIDATOR_CREATES);
    }

    private static Attributes group(String name) {
        return Attributes.of("schemas", List.of(DiscoverableNames.GROUP)).with("displayName", name);
    }

    private static Attributes value(String id) {
        return Attributes.of("value", id);
    }

    private static String displayName(String name) {
        return "displayName eq \"" + name + "\"";
    }
}
