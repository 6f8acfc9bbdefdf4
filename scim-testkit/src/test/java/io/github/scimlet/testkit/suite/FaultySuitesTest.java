package io.github.scimlet.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.Rule;
import io.github.scimlet.testkit.server.Answered;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import io.github.scimlet.testkit.server.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The suites, against servers with a fault")
class FaultySuitesTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "externalId is not in /Schemas",
                        schemas(attribute -> !Asked.has(attribute, "name", "externalId")),
                        "MAPPED_ATTRIBUTES_ARE_DISCOVERABLE"),
                fault(
                        "/Schemas has null",
                        Fault.answering(Asked.on("GET", "/Schemas"), FaultySuitesTest::withNull),
                        "SCHEMAS_HOLD_NO_NULL"),
                fault("there is no /Schemas", Fault.ignoring(Asked.on("GET", "/Schemas"), 404), "SCHEMAS_ARE_LISTED"),
                fault(
                        "there are no discovery endpoints but /Schemas",
                        Fault.ignoring(
                                Asked.on("GET", "/ServiceProviderConfig").or(Asked.on("GET", "/ResourceTypes")), 404),
                        "CONFIGURATION_IS_SERVED",
                        "RESOURCE_TYPES_ARE_SERVED"),
                fault(
                        "an empty text changes nothing",
                        Fault.droppingOperations(operation -> Asked.has(operation, "value", "")),
                        "EMPTY_TEXT_CLEARS",
                        "MANAGER_IS_CLEARED"),
                fault(
                        "null is refused",
                        Fault.refusing(request -> Asked.operations(request).anyMatch(FaultySuitesTest::holdsNull)),
                        "NULL_CLEARS",
                        "NULL_OF_NOTHING_IS_ACCEPTED"),
                fault(
                        "401 is HTML",
                        Fault.answering(
                                request -> true,
                                answer -> answer.status() == 401 ? Answered.text(401, "<html>Log in!</html>") : answer),
                        "OKTA_READS_401_AS_ERROR",
                        "WRONG_TOKEN_IS_EXPLAINED"),
                fault(
                        "any token is right",
                        Fault.misreading(request ->
                                request.headers().containsKey("Authorization") ? Request.get(request.path()) : request),
                        "OKTA_READS_401_AS_ERROR",
                        "WRONG_TOKEN_IS_REFUSED"),
                fault(
                        "startIndex is always 1 in answers",
                        Fault.answering(
                                Asked.on("GET", "/Users"),
                                answer -> answer.attributes().has("startIndex")
                                        ? Answered.with(
                                                answer, answer.attributes().with("startIndex", 1))
                                        : answer),
                        "PAGES_ECHO_START_INDEX"),
                fault(
                        "startIndex is counted from 0",
                        Fault.misreading(request -> request.query().contains("count=5")
                                ? Request.get(request.path())
                                        .with("count", "5")
                                        .with("startIndex", "" + Math.max(1, startIndex(request) - 1))
                                : request),
                        "PAGES_ECHO_START_INDEX",
                        "PAGES_HOLD_EACH_USER_ONCE",
                        "PAGES_KEEP_TO_COUNT"),
                fault(
                        "count is ignored",
                        Fault.misreading(request -> request.query().contains("count=5")
                                ? Request.get(request.path()).with("startIndex", "" + startIndex(request))
                                : request),
                        "PAGES_KEEP_TO_COUNT"),
                fault(
                        "filters find names in their own case alone",
                        (request, server) -> {
                            Answer answer = server.send(request);
                            return filtered(request).isEmpty() || names(answer).contains(filtered(request))
                                    ? answer
                                    : Answered.emptyList();
                        },
                        "OKTA_FILTER_TAKES_CAPITALS",
                        "VALIDATOR_FILTER_IGNORES_CASE"),
                fault(
                        "a filter that nothing matches is 404",
                        Fault.answering(
                                request -> request.query().contains("filter="),
                                answer -> answer.totalResults()
                                                .filter(total -> total > 0)
                                                .isPresent()
                                        ? answer
                                        : Answered.text(404, "")),
                        "OKTA_FINDS_NOBODY_WITH_200",
                        "VALIDATOR_FILTER_MISSING_IS_EMPTY"),
                fault(
                        "counts are texts",
                        Fault.answering(
                                Asked.on("GET", "/Users"),
                                answer -> answer.totalResults().isPresent()
                                        ? Answered.with(
                                                answer, answer.attributes().with("totalResults", "0"))
                                        : answer),
                        "OKTA_FINDS_NOBODY_WITH_200",
                        "OKTA_LISTS_USERS",
                        "PAGES_ECHO_START_INDEX"),
                fault(
                        "404 is plain text",
                        Fault.answering(
                                request -> true,
                                answer -> answer.status() == 404 ? Answered.text(404, "not found") : answer),
                        "OKTA_READS_404_AS_ERROR"),
                fault(
                        "operations without a path are ignored",
                        Fault.droppingOperations(operation -> !operation.has("path")),
                        "EMPTY_TEXT_CLEARS",
                        "NULL_CLEARS",
                        "OKTA_DEACTIVATES",
                        "VALIDATOR_CHANGES_GROUP",
                        "VALIDATOR_RENAMES"),
                fault(
                        "inactive users are hidden from filters",
                        Fault.answering(
                                request -> request.query().contains("filter="),
                                answer -> answer.resources().stream().anyMatch(user -> isFlag(user, "active", false))
                                        ? Answered.emptyList()
                                        : answer),
                        "DISABLED_USER_IS_FOUND",
                        "VALIDATOR_DISABLES"),
                fault(
                        "operations are carried out from the last to the first",
                        Fault.misreading(request -> Asked.withOperations(request, FaultySuitesTest::reversed)),
                        "VALIDATOR_CHANGES_MEMBERS",
                        "VALIDATOR_KEEPS_ORDER"),
                fault(
                        "a request without operations is refused",
                        Fault.refusing(request -> request.method().equals("PATCH")
                                && Asked.operations(request).findAny().isEmpty()),
                        "VALIDATOR_TAKES_NO_OPERATIONS"),
                fault(
                        "excludedAttributes is ignored",
                        Fault.misreading(request -> request.query().contains("excludedAttributes=")
                                ? Request.get(request.path())
                                        .withQuery(request.query().replace("excludedAttributes=", "x="))
                                : request),
                        "VALIDATOR_LEAVES_MEMBERS_OUT"),
                fault(
                        "what is gone can be deleted again",
                        Fault.answering(request -> request.method().equals("DELETE"), answer -> Answered.text(204, "")),
                        "VALIDATOR_DELETES"),
                fault(
                        "nothing can be deleted",
                        Fault.ignoring(request -> request.method().equals("DELETE"), 501),
                        "DELETED_USER_IS_GONE",
                        "SUITE_CAN_CLEAN_UP",
                        "VALIDATOR_DELETES"),
                fault(
                        "a cleared manager is an empty object",
                        Fault.answering(
                                request -> request.method().equals("GET"),
                                answer -> Answered.withResources(answer, FaultySuitesTest::withEmptyManager)),
                        "MANAGER_IS_CLEARED"),
                fault(
                        "a new resource is answered with an empty body",
                        Fault.answering(
                                request -> request.method().equals("POST"),
                                answer -> answer.isSuccess() ? Answered.text(201, "") : answer),
                        "CREATED_RESOURCE_IS_RETURNED",
                        "OKTA_CREATES",
                        "VALIDATOR_CREATES"),
                fault(
                        "a duplicate is answered with the resource that there is",
                        (request, server) -> {
                            Answer answer = server.send(request);
                            return answer.status() == 409
                                    ? server.send(Request.get(request.path()).with("count", "1"))
                                    : answer;
                        },
                        "DUPLICATE_IS_REFUSED",
                        "OKTA_DUPLICATE_IS_409",
                        "VALIDATOR_DUPLICATE_IS_409"),
                fault(
                        "409 does not say why",
                        Fault.answering(
                                request -> true, answer -> answer.status() == 409 ? Answered.text(409, "") : answer),
                        "DUPLICATE_IS_EXPLAINED"),
                fault(
                        "PUT enables whom it changes",
                        Fault.misreading(request -> request.method().equals("PUT")
                                ? Request.put(
                                        request.path(),
                                        request.body().orElseThrow().with("active", true))
                                : request),
                        "OKTA_DEACTIVATES"),
                fault(
                        "the family name is lost",
                        Fault.answering(
                                request -> true,
                                answer -> Answered.withResources(answer, FaultySuitesTest::withoutFamilyName)),
                        "OKTA_CREATES",
                        "OKTA_READS_WHAT_IT_CREATED",
                        "OKTA_SEES_COMPLETE_USERS",
                        "VALIDATOR_ADDS_ALL_AT_ONCE",
                        "VALIDATOR_REPLACES_EACH_ATTRIBUTE"),
                fault(
                        "phone numbers are tidied up",
                        Fault.answering(
                                request -> true,
                                answer -> Answered.withResources(answer, FaultySuitesTest::withTidyPhones)),
                        "VALIDATOR_ADDS_ALL_AT_ONCE",
                        "VALIDATOR_REPLACES_EACH_ATTRIBUTE"),
                fault(
                        "nobody listens",
                        (request, server) -> {
                            throw new IOException("Connection refused");
                        },
                        "SUITE_IS_ANSWERED"));
    }

    private static Arguments fault(String name, Fault fault, String... rules) {
        return Arguments.argumentSet(name, fault, Set.of(rules));
    }

    /** Each suite has a server of its own, as they would in different runs. */
    @ParameterizedTest
    @MethodSource("faults")
    void findIt(Fault fault, Set<String> rules) {
        Map<String, Report> reports = new TreeMap<>();
        for (SuiteKind kind : SuiteKind.values()) {
            Target target = fault.in(LocalServer.engine());
            reports.put(kind.name(), kind.of(target).run());
        }

        assertThat(broken(reports)).isEqualTo(new TreeSet<>(rules));
        assertThat(reports.values()).allMatch(Report::complete);
    }

    private static Set<String> broken(Map<String, Report> reports) {
        return reports.values().stream()
                .flatMap(report -> report.findings().stream())
                .map(finding -> finding.rule())
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFlag(Attributes object, String name, boolean value) {
        return object.flag(name).filter(flag -> flag == value).isPresent();
    }

    private static boolean holdsNull(Attributes operation) {
        return operation.mentions("value")
                && (operation.get("value").isEmpty()
                        || operation.complex("value").stream()
                                .anyMatch(value -> value.names().stream().anyMatch(name -> !value.has(name))));
    }

    private static Fault schemas(Predicate<Attributes> kept) {
        return Fault.answering(
                Asked.on("GET", "/Schemas"),
                answer -> Answered.withResources(
                        answer,
                        schema -> schema.with(
                                "attributes",
                                schema.complexes("attributes").stream()
                                        .filter(kept)
                                        .toList())));
    }

    private static Answer withNull(Answer answer) {
        return Answered.withResources(answer, schema -> {
            Attributes.Builder more = Attributes.builder();
            schema.forEach(more::add);
            more.add("owner", Attributes.NULL);
            return more.build();
        });
    }

    private static long startIndex(Request request) {
        return Long.parseLong(request.query().replaceFirst(".*startIndex=(\\d+).*", "$1"));
    }

    private static String filtered(Request request) {
        return request.query().contains("filter=") && request.query().contains("%22")
                ? request.query()
                        .replaceFirst(".*%22(.*)%22.*", "$1")
                        .replace("%40", "@")
                        .replace("+", " ")
                : "";
    }

    private static List<String> names(Answer answer) {
        return answer.resources().stream()
                .flatMap(resource ->
                        Stream.concat(resource.text("userName").stream(), resource.text("displayName").stream()))
                .toList();
    }

    private static List<Attributes> reversed(List<Attributes> operations) {
        List<Attributes> reversed = new ArrayList<>(operations);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Attributes withEmptyManager(Attributes resource) {
        if (!resource.has("userName") || resource.has(ENTERPRISE)) {
            return resource;
        }
        Attributes.Builder enterprise = Attributes.builder();
        enterprise.add("manager", Attributes.EMPTY);
        Attributes.Builder user = Attributes.builder();
        resource.forEach(user::add);
        user.add(ENTERPRISE, enterprise.build());
        return user.build();
    }

    private static Attributes withoutFamilyName(Attributes user) {
        return user.complex("name")
                .map(name -> user.with("name", name.without("familyName")))
                .orElse(user);
    }

    private static Attributes withTidyPhones(Attributes user) {
        return user.with(
                "phoneNumbers",
                user.complexes("phoneNumbers").stream()
                        .map(phone -> phone.with(
                                "value", phone.text("value").orElse("").replaceAll("[^0-9+]", "")))
                        .toList());
    }
}
