package io.github.scimlet.testkit.simulator;

import static io.github.scimlet.testkit.server.Asked.is;
import static io.github.scimlet.testkit.server.Asked.isListing;
import static io.github.scimlet.testkit.server.Asked.isOf;
import static io.github.scimlet.testkit.server.Asked.withEachOperation;
import static io.github.scimlet.testkit.server.Asked.withQuery;
import static io.github.scimlet.testkit.server.Fault.misreading;
import static io.github.scimlet.testkit.server.Fault.showing;
import static io.github.scimlet.testkit.server.Fault.telling;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.server.Answered;
import io.github.scimlet.testkit.server.Asked;
import io.github.scimlet.testkit.server.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What real servers get wrong. */
@SuppressWarnings("ImmutableEnumChecker") // a supplier of faults has no state
enum Faults {
    NONE(() -> (request, server) -> server.send(request)),

    // PATCH
    REMOVE_WITH_A_LIST_EMPTIES_THE_GROUP(() -> misreading(
            request -> is(request, "PATCH", "/Groups"),
            request -> withEachOperation(request, op -> isOf(op, "remove", "members") ? op.without("value") : op))),
    REMOVAL_OF_MEMBERS_IS_IGNORED(() -> misreading(
            request -> is(request, "PATCH", "/Groups"),
            request -> withEachOperation(request, op -> isOf(op, "remove", "members") ? Attributes.EMPTY : op))),
    REMOVAL_BY_FILTER_IS_IGNORED(() -> misreading(
            request -> is(request, "PATCH", "/Groups"),
            request -> withEachOperation(
                    request, op -> op.text("path").orElse("").startsWith("members[") ? Attributes.EMPTY : op))),
    FALSE_IS_TAKEN_AS_TRUE(() -> misreading(
            request -> is(request, "PATCH", "/Users"),
            request -> withEachOperation(request, op -> isOf(op, "replace", "active") ? op.with("value", true) : op))),
    DOTTED_KEYS_ARE_IGNORED(() -> misreading(
            request -> is(request, "PATCH", "/Users"),
            request -> withEachOperation(
                    request, op -> withoutKeys(op, key -> !key.startsWith("urn:") && key.contains("."))))),
    KEYS_WITH_URN_ARE_IGNORED(() -> misreading(
            request -> is(request, "PATCH", "/Users"),
            request -> withEachOperation(request, op -> withoutKeys(op, key -> key.startsWith("urn:"))))),
    VALUE_PATH_WITHOUT_MATCH_IS_REFUSED(() -> (request, server) -> {
        boolean isOfMobile = is(request, "PATCH", "/Users") && text(request).contains("phoneNumbers[");
        boolean isNew = isOfMobile
                && !server.send(Request.get(request.path())).attributes().has("phoneNumbers");
        return isNew ? Answered.error(400, "noTarget") : server.send(request);
    }),
    PATCH_IS_REFUSED(() -> (request, server) ->
            is(request, "PATCH", "/Users") ? Answered.error(400, "invalidSyntax") : server.send(request)),
    PATCH_OF_USERS_DOES_NOTHING(() ->
            (request, server) -> server.send(is(request, "PATCH", "/Users") ? Request.get(request.path()) : request)),
    RENAMING_OF_GROUPS_DOES_NOTHING(() -> misreading(
            request -> is(request, "PATCH", "/Groups"),
            request -> withEachOperation(request, op -> isOf(op, "replace", "displayName") ? Attributes.EMPTY : op))),
    GIVEN_NAME_WIPES_FAMILY_NAME(() -> (request, server) -> {
        Answer answer = server.send(request);
        if (is(request, "PATCH", "/Users") && text(request).contains("name.givenName")) {
            server.send(Request.patch(
                    request.path(), PatchBody.remove("name.familyName").toAttributes()));
        }
        return answer;
    }),
    REPLACE_ADDS_A_SECOND_EMAIL(() -> misreading(
            request -> is(request, "PATCH", "/Users"),
            request -> withEachOperation(
                    request,
                    op -> op.text("path").orElse("").startsWith("emails[")
                            ? EntraPatch.operation(
                                    "add",
                                    "emails",
                                    List.of(Attributes.of("type", "work").with("value", op.mentioned("value"))))
                            : op))),
    SECOND_OF_THREE_ADDITIONS_IS_LOST(LostUpdate::new),

    // content
    PHONE_NUMBERS_ARE_REFORMATTED(() -> showing(
            "/Users",
            user -> user.with(
                    "phoneNumbers",
                    user.complexes("phoneNumbers").stream()
                            .map(phone -> phone.with(
                                    "value", phone.text("value").orElse("").replaceAll("[ ()-]", "")))
                            .toList()))),
    LEADING_ZEROS_ARE_LOST(() -> showing(
            "/Users",
            user -> withEnterprise(
                    user,
                    enterprise -> enterprise.with(
                            "employeeNumber", enterprise.text("employeeNumber").map(Long::valueOf))))),
    MANAGER_IS_NOT_SHOWN(() ->
            showing("/Users", user -> withEnterprise(user, enterprise -> enterprise.without("manager")))),
    CLEARED_MANAGER_IS_AN_EMPTY_OBJECT(EmptyManager::new),
    GROUP_NAMES_ARE_LOWERED(() -> showing(
            "/Groups",
            group -> group.with("displayName", group.text("displayName").map(name -> name.toLowerCase(Locale.ROOT))))),
    MEMBERS_ARE_LISTED_TWICE(() -> showing(
            "/Groups/",
            group -> group.with(
                    "members",
                    List.of(group.values("members"), group.values("members")).stream()
                            .flatMap(List::stream)
                            .toList()))),
    DISABLING_TAKES_MEMBERSHIPS(() -> (request, server) -> {
        Answer answer = server.send(request);
        if (is(request, "PATCH", "/Users")
                && !answer.attributes().flag("active").orElse(true)) {
            Memberships.removeFrom(server, answer.id().orElseThrow());
        }
        return answer;
    }),
    INACTIVE_USERS_ARE_HIDDEN(() -> (request, server) -> {
        if (!is(request, "GET", "/Users")) {
            return server.send(request);
        }
        if (!request.path().equals("/Users")) {
            Answer answer = server.send(request);
            return answer.attributes().flag("active").orElse(true) ? answer : Answered.error(404, "");
        }
        return server.send(
                request.query().contains("filter=")
                        ? withQuery(request, "filter=([^&]*)", "filter=active+eq+true+and+$1")
                        : request.with("filter", "active eq true"));
    }),
    DELETION_LEAVES_MEMBERS(DeadMembers::new),
    DELETE_DOES_NOTHING(() -> (request, server) ->
            is(request, "DELETE", "/Users") ? Answered.of(204, "text/plain", "") : server.send(request)),
    READING_MOVES_LAST_MODIFIED(() -> {
        AtomicInteger reads = new AtomicInteger();
        return showing(
                "/Users",
                user -> withMeta(
                        user,
                        meta -> meta.with(
                                "lastModified", "2026-11-21T12:00:00.%06dZ".formatted(reads.incrementAndGet()))));
    }),
    REPETITION_MOVES_LAST_MODIFIED(MovingTime::new),

    // queries and pages
    NAMES_ARE_COMPARED_WITH_CASE(() -> (request, server) -> {
        Answer answer = server.send(request);
        boolean isLookup = is(request, "GET", "/Users") && request.query().contains("userName+eq");
        boolean isOther = isLookup
                && answer.resources().stream()
                        .anyMatch(user -> !request.query()
                                .contains(user.text("userName").orElse("").replace("@", "%40")));
        return isOther
                ? Answered.with(
                        answer, answer.attributes().with("totalResults", 0).without("Resources"))
                : answer;
    }),
    FILTERS_ARE_IGNORED(
            () -> misreading(request -> is(request, "GET", "/"), request -> withQuery(request, "filter=[^&]*", ""))),
    NO_HIT_IS_NOT_FOUND(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.totalResults().filter(total -> total == 0).isPresent() ? Answered.error(404, "") : answer;
    }),
    NEW_USERS_ARE_FOUND_LATER(() -> (request, server) -> {
        Answer answer = server.send(request);
        return request.query().contains("person03%40")
                        && answer.totalResults().orElse(0L) == 1
                        && !request.query().contains("PERSON")
                ? Answered.with(
                        answer, answer.attributes().with("totalResults", 0).without("Resources"))
                : answer;
    }),
    TWO_MATCH_ONE(() -> telling(
            (request, answer) -> request.query().contains("person05%40") && answer.status() == 200,
            body -> body.with("totalResults", 2).with("Resources", List.of(twin("a"), twin("b"))))),
    MEMBERS_CANNOT_BE_ASKED_FOR(() -> (request, server) ->
            request.query().contains("members+eq") ? Answered.error(400, "invalidFilter") : server.send(request)),
    MEMBERS_IN_FILTERS_ARE_IGNORED(() -> misreading(
            request -> request.query().contains("members+eq"),
            request -> withQuery(request, "(\\+and\\+)?members\\+eq\\+%22[^%]*%22(\\+and\\+)?", ""))),
    MANAGERS_IN_FILTERS_ARE_IGNORED(() -> misreading(
            request -> request.query().contains("manager+eq"),
            request -> withQuery(request, "(\\+and\\+)?manager\\+eq\\+%22[^%]*%22(\\+and\\+)?", ""))),
    TOTAL_RESULTS_IS_THAT_OF_THE_PAGE(() -> telling(
            (request, answer) -> isListing(request),
            body -> body.with("totalResults", body.complexes("Resources").size()))),
    ITEMS_PER_PAGE_IS_WHAT_WAS_ASKED_FOR(
            () -> telling((request, answer) -> isListing(request), body -> body.with("itemsPerPage", 77))),
    START_INDEX_IS_IGNORED(() -> misreading(Asked::isListing, request -> withQuery(request, "startIndex=\\d+", ""))),
    SECOND_PAGE_REPEATS_THE_FIRST(() -> (request, server) -> {
        if (!isListing(request)) {
            return server.send(request);
        }
        long start = Long.parseLong(request.query().replaceAll(".*startIndex=(\\d+).*", "$1"));
        Answer answer = server.send(withQuery(request, "startIndex=\\d+", "startIndex=1"));
        return Answered.with(answer, answer.attributes().with("startIndex", start));
    }),
    COUNT_IS_IGNORED(() -> misreading(Asked::isListing, request -> withQuery(request, "count=\\d+", ""))),
    EXCLUDED_MEMBERS_ARE_RETURNED(() -> misreading(
            request -> is(request, "GET", "/Groups"), request -> withQuery(request, "excludedAttributes=members", ""))),

    // form
    DUPLICATES_ARE_ACCEPTED(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.status() != 409
                ? answer
                : server.send(Asked.withBody(request, renamed(request.body().orElseThrow())));
    }),
    CREATED_IS_ANSWERED_WITH_200(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.status() == 201 ? Answered.withHeader(answer, 200, "X", "") : answer;
    }),
    CREATED_HAS_NO_ID(() -> telling((request, answer) -> answer.status() == 201, body -> body.without("id"))),
    LOCATION_IS_MISSING(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.status() == 201 ? Answered.of(201, "application/scim+json", answer.text()) : answer;
    }),
    META_IS_MISSING(() -> showing("/Users", user -> user.without("meta"))),
    SCHEMAS_ARE_MISSING(() -> showing("/Groups", group -> group.without("schemas"))),
    ANSWERS_HOLD_NULL(() -> showing("/Users", user -> withNull(user))),
    CONTENT_TYPE_IS_JSON(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.text().isEmpty()
                ? answer
                : Answered.withHeader(answer, answer.status(), "Content-Type", "application/json");
    }),
    EMPTY_200(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.status() == 204 ? Answered.of(200, "text/plain", "") : answer;
    }),
    ERRORS_ARE_HTML(() -> (request, server) -> {
        Answer answer = server.send(request);
        return answer.isSuccess()
                ? answer
                : Answered.of(answer.status(), "text/html", "<html><body>Oops</body></html>");
    }),
    STATUS_OF_ERRORS_IS_A_NUMBER(() -> telling(
            (request, answer) -> !answer.isSuccess(),
            body -> body.with("status", Long.valueOf(body.text("status").orElse("0"))))),

    // outages
    EVERYTHING_IS_UNAUTHORIZED(() -> (request, server) -> Answered.of(401, "text/plain", "Unauthorized")),
    TOKEN_EXPIRES_IN_MID_RUN(() -> {
        AtomicInteger sent = new AtomicInteger();
        return (request, server) -> {
            int number = sent.incrementAndGet();
            return number > 40 && number < 43 ? Answered.error(401, "") : server.send(request);
        };
    }),
    ONE_IN_SEVEN_IS_TOO_MUCH(() -> busy("1")),
    TOO_MUCH_UNTIL_A_DATE(() -> busy("Wed, 21 Oct 2026 07:28:00 GMT")),
    TOO_MUCH_WITHOUT_SAYING_HOW_LONG(() -> busy("")),
    GROUPS_ARE_TOO_MUCH_FOR_EVER(() -> (request, server) -> is(request, "POST", "/Groups")
            ? Answered.withHeader(Answered.error(429, ""), 429, "Retry-After", "2")
            : server.send(request)),
    CREATION_FAILS_FOR_HALF_A_DAY(() -> {
        AtomicInteger failures = new AtomicInteger();
        return (request, server) ->
                is(request, "POST", "/Users") && text(request).contains("person05@") && failures.incrementAndGet() < 3
                        ? Answered.error(500, "")
                        : server.send(request);
    }),
    ONE_CHANGE_IS_NEVER_ANSWERED(() -> (request, server) -> {
        if (is(request, "PATCH", "/Users") && text(request).contains("Admiral")) {
            throw new IOException("connection reset");
        }
        return server.send(request);
    });

    private final Supplier<Fault> fault;

    Faults(Supplier<Fault> fault) {
        this.fault = fault;
    }

    Fault begin() {
        return fault.get();
    }

    private static String text(Request request) {
        return request.body().map(JsonText::of).orElse("");
    }

    private static Fault busy(String retryAfter) {
        AtomicInteger sent = new AtomicInteger();
        return (request, server) -> {
            if (sent.incrementAndGet() % 7 != 0) {
                return server.send(request);
            }
            return retryAfter.isEmpty()
                    ? Answered.error(429, "")
                    : Answered.withHeader(Answered.error(429, ""), 429, "Retry-After", retryAfter);
        };
    }

    private static Attributes withoutKeys(Attributes operation, Predicate<String> which) {
        Optional<Attributes> value = operation.complex("value").filter(keys -> !operation.has("path"));
        Attributes left = value.orElse(Attributes.EMPTY);
        for (String key : left.names()) {
            left = which.test(key) ? left.without(key) : left;
        }
        return value.isEmpty() ? operation : left.isEmpty() ? Attributes.EMPTY : operation.with("value", left);
    }

    private static Attributes withEnterprise(Attributes user, UnaryOperator<Attributes> change) {
        return user.complex(ManagerComparison.ENTERPRISE)
                .map(enterprise -> user.with(ManagerComparison.ENTERPRISE, change.apply(enterprise)))
                .orElse(user);
    }

    private static Attributes withMeta(Attributes user, UnaryOperator<Attributes> change) {
        return user.complex("meta")
                .map(meta -> user.with("meta", change.apply(meta)))
                .orElse(user);
    }

    private static Attributes withNull(Attributes user) {
        Attributes.Builder changed = Attributes.builder();
        user.forEach(changed::add);
        changed.add("nickName", Attributes.NULL);
        return changed.build();
    }

    private static Attributes twin(String id) {
        return Attributes.of("schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:User"))
                .with("id", id)
                .with("userName", "person05@contoso.example")
                .with(
                        "meta",
                        Attributes.of("resourceType", "User")
                                .with("created", "2026-01-01T00:00:00Z")
                                .with("lastModified", "2026-01-01T00:00:00Z")
                                .with("location", "x"));
    }

    private static Attributes renamed(Attributes body) {
        String name = body.has("userName") ? "userName" : "displayName";
        return body.with(name, "second-" + body.text(name).orElse(""));
    }
}
