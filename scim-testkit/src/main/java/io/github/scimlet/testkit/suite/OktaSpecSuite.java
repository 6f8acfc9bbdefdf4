package io.github.scimlet.testkit.suite;

import static io.github.scimlet.testkit.suite.OktaRule.OKTA_CREATES;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_DUPLICATE_IS_409;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_FILTER_TAKES_CAPITALS;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_FINDS_NOBODY_WITH_200;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_LISTS_GROUPS;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_LISTS_USERS;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_READS_401_AS_ERROR;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_READS_404_AS_ERROR;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_READS_WHAT_IT_CREATED;
import static io.github.scimlet.testkit.suite.OktaRule.OKTA_SEES_COMPLETE_USERS;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Rule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Okta's SPEC test suite, all of its eleven assertions, as they are sent.
 *
 * <p>It wants a complete user to begin with, and creates one on an empty server; all that it creates it deletes.
 */
public final class OktaSpecSuite extends Suite {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Duration SOON = Duration.ofMillis(600);

    private final boolean hasToken;

    /**
     * The same assertions, for whoever waits for them.
     *
     * @param target without a token, the one about a wrong token is left out
     */
    public OktaSpecSuite(Target target, Progress progress) {
        super("Okta SPEC test suite", target, Map.of(), progress);
        this.hasToken = target.hasToken();
    }

    /** The same, without anybody who waits for it. */
    public OktaSpecSuite(Target target) {
        this(target, Progress.NONE);
    }

    @Override
    List<Check> checks() {
        List<Check> checks = List.of(
                new Check("1, 2: users", OktaSpecSuite::users),
                new Check("3: nobody", OktaSpecSuite::nobody),
                new Check("4, 11: unknown ids", OktaSpecSuite::unknownIds),
                new Check("5 to 8: create", OktaSpecSuite::create),
                new Check("9: groups", OktaSpecSuite::groups),
                new Check("10: wrong token", OktaSpecSuite::wrongToken));
        return hasToken ? checks : checks.subList(0, checks.size() - 1);
    }

    @Override
    List<? extends Rule> rules() {
        return List.copyOf(EnumSet.range(OKTA_LISTS_USERS, hasToken ? OKTA_READS_401_AS_ERROR : OKTA_LISTS_GROUPS));
    }

    private static void users(Trial trial) {
        Exchange list = list(trial);
        trial.requireAnswer(OKTA_LISTS_USERS, "/Users", list, 200);
        if (list.resources().isEmpty()) {
            String name = trial.name("first") + "@corp.example";
            trial.send("Create a first user", OktaBodies.sent(Request.post("/Users", OktaBodies.user(name))));
            list = list(trial);
        }
        isList(trial, OKTA_LISTS_USERS, list);
        Attributes first = list.resources().stream().findFirst().orElse(Attributes.EMPTY);
        isComplete(trial, first, list);
        String id = first.text("id").orElseThrow(Trial.EndOfCheck::new);
        Exchange read = trial.send("Read the first user", OktaBodies.sent(Request.get(Request.path("/Users", id))));
        trial.requireAnswer(OKTA_SEES_COMPLETE_USERS, "user " + id, read, 200);
        isComplete(trial, read.attributes(), read);
    }

    private static Exchange list(Trial trial) {
        return trial.send("List users", OktaBodies.sent(Request.get("/Users").withQuery("count=1&startIndex=1")));
    }

    private static void isList(Trial trial, Rule rule, Exchange exchange) {
        Attributes list = exchange.attributes();
        trial.holds(list.texts("schemas").contains(LIST), rule, "/Users", "schemas has no ListResponse", exchange);
        Stream.of("itemsPerPage", "startIndex", "totalResults")
                .forEach(count -> trial.holds(
                        list.get(count).filter(Long.class::isInstance).isPresent(),
                        rule,
                        "/Users",
                        count + " should be a number, and is "
                                + list.get(count)
                                        .map(value -> "\"" + value + "\"")
                                        .orElse("absent"),
                        exchange));
    }

    private static void isComplete(Trial trial, Attributes user, Exchange exchange) {
        String subject = "user " + user.text("userName").orElse("without a name");
        Attributes name = user.complex("name").orElse(Attributes.EMPTY);
        Attributes email = user.complexes("emails").stream().findFirst().orElse(Attributes.EMPTY);
        Map.of(
                        "id", user.text("id").isPresent(),
                        "userName", user.text("userName").isPresent(),
                        "name.givenName", name.text("givenName").isPresent(),
                        "name.familyName", name.text("familyName").isPresent(),
                        "active", user.flag("active").isPresent(),
                        "emails[0].value", email.text("value").isPresent())
                .forEach((attribute, present) ->
                        trial.holds(present, OKTA_SEES_COMPLETE_USERS, subject, attribute + " is not there", exchange));
    }

    private static void nobody(Trial trial) {
        for (int i = 0; i < 2; i++) {
            Exchange found = trial.send("Find nobody", OktaBodies.find(trial.name("nobody") + "@corp.example"));
            if (trial.isAnswered(OKTA_FINDS_NOBODY_WITH_200, "/Users", found, 200)) {
                trial.holds(
                        found.attributes().texts("schemas").contains(LIST)
                                && found.answer()
                                        .flatMap(Answer::totalResults)
                                        .filter(total -> total == 0)
                                        .isPresent(),
                        OKTA_FINDS_NOBODY_WITH_200,
                        "/Users",
                        "wanted a ListResponse with totalResults 0",
                        found);
            }
        }
    }

    private static void unknownIds(Trial trial) {
        Stream.of("/Users/" + trial.name("no-such-id"), "/Users/919191919191").forEach(path -> {
            Exchange read = trial.send("Read an unknown id", OktaBodies.sent(Request.get(path)));
            if (trial.isAnswered(OKTA_READS_404_AS_ERROR, path, read, 404)) {
                trial.holds(
                        Credentials.isError(read.attributes(), 404),
                        OKTA_READS_404_AS_ERROR,
                        path,
                        "wanted schemas, status \"404\" and a detail in JSON",
                        read);
            }
        });
    }

    private static void create(Trial trial) {
        String name = "Kim.Roe-" + trial.name("spec") + "@corp.example";
        String subject = "user " + name;
        Attributes sent = OktaBodies.user(name);
        Exchange post = trial.send("Create " + name, OktaBodies.sent(Request.post("/Users", sent)));
        trial.requireAnswer(OKTA_CREATES, subject, post, 201);
        String id = trial.requireId(OKTA_CREATES, subject, post);
        isAsSent(trial, subject, sent, post);
        Exchange read = trial.send("Read " + name, OktaBodies.sent(Request.get(Request.path("/Users", id))));
        trial.isAnswered(OKTA_READS_WHAT_IT_CREATED, subject, read, 200);
        hasName(trial, OKTA_READS_WHAT_IT_CREATED, subject, sent, read);
        Exchange again = trial.send("Create it again", OktaBodies.sent(Request.post("/Users", sent)));
        trial.isAnswered(OKTA_DUPLICATE_IS_409, subject, again, 409);
        Exchange capitals = trial.send("Find it by capitals", OktaBodies.find(name.toUpperCase(Locale.ROOT)));
        if (trial.isAnswered(OKTA_FILTER_TAKES_CAPITALS, subject, capitals, 200)) {
            trial.holds(
                    capitals.resources().size() == 1, OKTA_FILTER_TAKES_CAPITALS, subject, "it is not found", capitals);
        }
    }

    private static void isAsSent(Trial trial, String subject, Attributes sent, Exchange post) {
        Attributes user = post.attributes();
        trial.holds(user.flag("active").orElse(false), OKTA_CREATES, subject, "active is not true in the answer", post);
        trial.holds(
                user.text("userName").equals(sent.text("userName")),
                OKTA_CREATES,
                subject,
                "userName is " + user.text("userName").orElse("absent") + " in the answer",
                post);
        trial.holds(
                user.texts("schemas").contains(DiscoverableNames.USER),
                OKTA_CREATES,
                subject,
                "schemas lacks " + DiscoverableNames.USER,
                post);
        hasName(trial, OKTA_CREATES, subject, sent, post);
    }

    private static void hasName(Trial trial, Rule rule, String subject, Attributes sent, Exchange exchange) {
        Attributes name = exchange.attributes().complex("name").orElse(Attributes.EMPTY);
        Stream.of("givenName", "familyName")
                .forEach(part -> trial.holds(
                        name.text(part).equals(sent.complex("name").flatMap(parts -> parts.text(part))),
                        rule,
                        subject,
                        "name.%s is %s in the answer"
                                .formatted(part, name.text(part).orElse("absent")),
                        exchange));
    }

    private static void groups(Trial trial) {
        Exchange list = trial.send("List groups", OktaBodies.sent(Request.get("/Groups")));
        if (trial.isAnswered(OKTA_LISTS_GROUPS, "/Groups", list, 200)) {
            trial.holds(
                    list.took().compareTo(SOON) < 0,
                    OKTA_LISTS_GROUPS,
                    "/Groups",
                    "it took " + list.took().toMillis() + " ms",
                    list);
        }
    }

    private static void wrongToken(Trial trial) {
        new Credentials("non-token", OKTA_READS_401_AS_ERROR, OKTA_READS_401_AS_ERROR).run(trial);
    }
}
