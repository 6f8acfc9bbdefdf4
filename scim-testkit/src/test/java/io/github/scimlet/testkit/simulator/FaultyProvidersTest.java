package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.Rule;
import io.github.scimlet.testkit.server.Answered;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Okta and the providers that are profiles, against servers with a fault")
class FaultyProvidersTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "okta",
                        "an empty text in a PUT clears nothing",
                        FaultyProvidersTest::withoutEmptyTexts,
                        "CLEARED_ATTRIBUTES_ARE_GONE"),
                fault(
                        "jumpcloud",
                        "PUT clears nothing",
                        (request, server) -> onPutOfUser(request, server, (before, body) -> before.withAll(body)),
                        "CLEARED_ATTRIBUTES_ARE_GONE"),
                fault(
                        "okta-wizard",
                        "PUT gives a new id",
                        Fault.answering(
                                request -> request.method().equals("PUT"),
                                answer -> Answered.withResources(answer, user -> user.with("id", "another"))),
                        "IDS_STAY"),
                fault(
                        "okta-wizard",
                        "PUT does not change active",
                        FaultyProvidersTest::withActiveAsItWas,
                        "ACTIVE_IS_AS_SENT"),
                fault(
                        "okta",
                        "passwords are returned",
                        Fault.answering(
                                Asked.on("POST", "/Users"),
                                answer -> Answered.withResources(answer, user -> user.with("password", "s3cret"))),
                        "PASSWORDS_STAY_SECRET"),
                fault(
                        "okta",
                        "filters are ignored",
                        Fault.misreading(
                                request -> request.query().contains("filter=") ? Request.get(request.path()) : request),
                        "LOOKUP_FINDS_WHO_WAS_ASKED_FOR"),
                fault(
                        "okta",
                        "filters do not find inactive users",
                        Fault.answering(
                                request -> request.query().contains("filter="),
                                answer -> answer.resources().stream()
                                                .anyMatch(user -> user.flag("active")
                                                        .filter(active -> !active)
                                                        .isPresent())
                                        ? Answered.emptyList()
                                        : answer),
                        "LOOKUP_FINDS_WHO_IS_THERE"),
                fault(
                        "okta",
                        "groups: [] is refused",
                        Fault.refusing(request -> has(request, "POST", "groups")),
                        "CREATES_ARE_UNDERSTOOD"),
                fault(
                        "okta",
                        "a new version for every PUT",
                        new VersionOfEachPut(),
                        "REPETITION_CHANGES_NOTHING",
                        "UNTOUCHED_USERS_KEEP_THEIR_VERSION"),
                fault(
                        "okta",
                        "no group can be emptied",
                        Fault.refusing(
                                request -> Asked.operations(request).anyMatch(FaultyProvidersTest::emptiesMembers)),
                        "PATCHES_ARE_UNDERSTOOD"),
                fault(
                        "okta",
                        "a group may not be given the name that it has",
                        (request, server) -> isRename(request) ? Answered.text(409, "") : server.send(request),
                        "ERRORS_ARE_SCIM_ERRORS",
                        "PATCHES_ARE_UNDERSTOOD"),
                fault(
                        "okta",
                        "an operation without a path does not change active",
                        Fault.droppingOperations(operation -> operation
                                .complex("value")
                                .filter(value -> value.has("active"))
                                .isPresent()),
                        "ACTIVE_IS_AS_SENT"),
                fault(
                        "okta",
                        "inactive users are hidden",
                        Fault.answering(
                                request -> request.method().equals("GET"), FaultyProvidersTest::withoutInactive),
                        "DISABLED_USERS_STAY_LISTED",
                        "LOOKUP_FINDS_WHO_IS_THERE"),
                fault(
                        "okta",
                        "429 has a date in Retry-After",
                        new BusyOnce(),
                        "ERRORS_ARE_SCIM_ERRORS",
                        "RETRY_AFTER_IS_SECONDS"),
                fault(
                        "okta-wizard",
                        "PUT of a group leaves members alone",
                        Fault.misreading(request ->
                                request.method().equals("PUT") && request.path().startsWith("/Groups")
                                        ? Request.patch(request.path(), rename(request))
                                        : request),
                        "MEMBERS_ARE_COMPLETE"),
                fault(
                        "onelogin",
                        "\"false\" is true",
                        Fault.misreading(FaultyProvidersTest::withTextsAsTrue),
                        "ACTIVE_IS_AS_SENT"),
                fault(
                        "ssosync",
                        "remove of listed members removes all",
                        Fault.misreading(request -> Asked.withOperations(request, FaultyProvidersTest::withoutLists)),
                        "MEMBERS_ARE_COMPLETE"),
                fault(
                        "ping-patch",
                        "e-mails cannot be compared",
                        Fault.refusing(request -> request.query().contains("filter=emails")),
                        "QUERIES_ARE_UNDERSTOOD"),
                fault(
                        "ping-patch",
                        "add of members[value eq …] adds nobody",
                        Fault.droppingOperations(
                                operation -> Asked.has(operation, "op", "add") && !operation.has("value")),
                        "MEMBERS_ARE_COMPLETE"),
                fault(
                        "authentik",
                        "there is no configuration",
                        Fault.ignoring(Asked.on("GET", "/ServiceProviderConfig"), 404),
                        "CONNECTION_CAN_BE_TESTED"),
                fault(
                        "jumpcloud",
                        "nothing can be deleted",
                        Fault.refusing(request -> request.method().equals("DELETE")),
                        "CONNECTION_CAN_BE_TESTED",
                        "DELETES_ARE_UNDERSTOOD"),
                fault(
                        "pocketid",
                        "lastModified is when it was read",
                        new TimeOfReading(),
                        "LAST_MODIFIED_TELLS_CHANGES",
                        "REPETITION_CHANGES_NOTHING",
                        "UNTOUCHED_USERS_KEEP_THEIR_VERSION"),
                fault(
                        "pocketid",
                        "itemsPerPage is what was asked for",
                        Fault.answering(
                                Asked.on("GET", "/Users"),
                                answer -> Answered.with(
                                        answer, answer.attributes().with("itemsPerPage", 1_000))),
                        "ITEMS_PER_PAGE_IS_TRUE"),
                fault(
                        "keycloak",
                        "a relative $ref is refused",
                        Fault.refusing(request -> Asked.operations(request)
                                .flatMap(operation -> operation.complexes("value").stream())
                                .anyMatch(member -> member.has("$ref"))),
                        "PATCHES_ARE_UNDERSTOOD"));
    }

    private static Arguments fault(String profile, String name, Fault fault, String... rules) {
        return Arguments.argumentSet(profile + ": " + name, profile, fault, Set.of(rules));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findIt(String profile, Fault fault, Set<String> rules) {
        Profile played = Played.profiles()
                .filter(one -> one.name().equals(profile))
                .findFirst()
                .orElseThrow();

        Report report = ProviderSimulator.builder(played, fault.in(LocalServer.engine()), new FourPeople())
                .cycles(FourPeople.CYCLES)
                .build()
                .run();

        assertThat(broken(report)).isEqualTo(new TreeSet<>(rules));
        assertThat(report.complete()).isTrue();
    }

    private static Set<String> broken(Report report) {
        return report.findings().stream()
                .map(finding -> finding.rule())
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(Request request, String method, String attribute) {
        return request.method().equals(method)
                && request.body().filter(body -> body.mentions(attribute)).isPresent();
    }

    private static boolean emptiesMembers(Attributes operation) {
        return Asked.has(operation, "path", "members") && operation.mentions("value") && !operation.has("value");
    }

    private static boolean isRename(Request request) {
        return Asked.operations(request)
                .anyMatch(operation -> operation
                        .complex("value")
                        .filter(value -> value.has("displayName"))
                        .isPresent());
    }

    private static Attributes rename(Request put) {
        return PatchBody.replace(
                        "displayName",
                        put.body().orElseThrow().text("displayName").orElseThrow())
                .toAttributes();
    }

    private static Answer withoutEmptyTexts(Request request, Transport server) throws IOException {
        return onPutOfUser(request, server, (before, body) -> {
            Attributes kept = body;
            for (String name : body.names()) {
                kept = Asked.has(body, name, "") ? kept.with(name, before.get(name)) : kept;
            }
            return kept;
        });
    }

    private static Answer withActiveAsItWas(Request request, Transport server) throws IOException {
        return onPutOfUser(
                request,
                server,
                (before, body) -> body.with("active", before.flag("active").orElse(true)));
    }

    private static Answer onPutOfUser(Request request, Transport server, BinaryOperator<Attributes> body)
            throws IOException {
        if (!request.method().equals("PUT") || !request.path().startsWith("/Users/")) {
            return server.send(request);
        }
        Attributes before = server.send(Request.get(request.path())).attributes();
        return server.send(
                Request.put(request.path(), body.apply(before, request.body().orElseThrow())));
    }

    private static Request withTextsAsTrue(Request request) {
        return request.method().equals("PUT")
                ? Request.put(request.path(), request.body().orElseThrow().with("active", true))
                : request;
    }

    private static List<Attributes> withoutLists(List<Attributes> operations) {
        return operations.stream()
                .map(operation -> Asked.has(operation, "op", "remove") ? operation.without("value") : operation)
                .toList();
    }

    private static boolean isInactive(Attributes user) {
        return user.flag("active").filter(active -> !active).isPresent();
    }

    private static Answer withoutInactive(Answer answer) {
        if (isInactive(answer.attributes())) {
            return Answered.text(404, "");
        }
        List<Attributes> active =
                answer.resources().stream().filter(user -> !isInactive(user)).toList();
        return active.size() == answer.resources().size()
                ? answer
                : Answered.with(
                        answer,
                        answer.attributes()
                                .with("Resources", active)
                                .with("totalResults", active.size())
                                .with("itemsPerPage", active.size()));
    }

    private static Attributes withMeta(Attributes user, String name, String value) {
        return user.complex("meta")
                .map(meta -> user.with("meta", meta.with(name, value)))
                .orElse(user);
    }

    /** Versions count the PUTs that there were. */
    private static final class VersionOfEachPut implements Fault {

        private final AtomicLong puts = new AtomicLong();

        @Override
        public Answer answer(Request request, Transport server) throws IOException {
            if (request.method().equals("PUT")) {
                puts.incrementAndGet();
            }
            return Answered.withResources(
                    server.send(request), user -> withMeta(user, "version", "W/\"" + puts.get() + "\""));
        }
    }

    /** A clock that every answer moves on. */
    private static final class TimeOfReading implements Fault {

        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Answer answer(Request request, Transport server) throws IOException {
            String time = Instant.ofEpochSecond(seconds.incrementAndGet()).toString();
            return Answered.withResources(server.send(request), user -> withMeta(user, "lastModified", time));
        }
    }

    /** The first POST has to be sent again. */
    private static final class BusyOnce implements Fault {

        private final AtomicBoolean busy = new AtomicBoolean(true);

        @Override
        public Answer answer(Request request, Transport server) throws IOException {
            return request.method().equals("POST") && busy.getAndSet(false)
                    ? Answer.of(429, Map.of("Retry-After", "Sat, 21 Nov 2026 12:00:00 GMT"), new byte[0])
                    : server.send(request);
        }
    }
}
