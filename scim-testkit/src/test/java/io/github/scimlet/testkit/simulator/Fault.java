package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One thing that a server gets wrong, around a server that gets everything right. */
@FunctionalInterface
interface Fault {

    Answer answer(Request request, Transport server) throws IOException;

    default Transport around(Transport server) {
        return request -> answer(request, server);
    }

    /** Understands some requests as if they were others. */
    static Fault misreading(Predicate<Request> which, UnaryOperator<Request> other) {
        return (request, server) -> server.send(which.test(request) ? other.apply(request) : request);
    }

    /** Does not even try some requests. */
    static Fault answering(Predicate<Request> which, int status, String type, String body) {
        return (request, server) -> which.test(request) ? answer(status, type, body) : server.send(request);
    }

    /** Tells wrong things about what is right. */
    static Fault telling(BiPredicate<Request, Answer> which, UnaryOperator<Attributes> body) {
        return (request, server) -> {
            Answer answer = server.send(request);
            return which.test(request, answer) && answer.body().isPresent()
                    ? with(answer, body.apply(answer.attributes()))
                    : answer;
        };
    }

    /** Tells something wrong about each resource. */
    static Fault showing(String endpoint, UnaryOperator<Attributes> resource) {
        return telling(
                (request, answer) -> answer.isSuccess() && request.path().startsWith(endpoint),
                body -> body.has("totalResults")
                        ? body.with(
                                "Resources",
                                body.complexes("Resources").stream()
                                        .map(resource)
                                        .toList())
                        : resource.apply(body));
    }

    static Answer with(Answer answer, Attributes body) {
        return Answer.of(answer.status(), answer.headers(), JsonText.of(body).getBytes(StandardCharsets.UTF_8));
    }

    static Answer answer(int status, String type, String body) {
        return Answer.of(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer withHeader(Answer answer, int status, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return Answer.of(status, headers, answer.text().getBytes(StandardCharsets.UTF_8));
    }

    static Request withBody(Request request, Attributes body) {
        return (request.method().equals("POST")
                        ? Request.post(request.path(), body)
                        : Request.patch(request.path(), body))
                .withQuery(request.query());
    }

    static Request withQuery(Request request, String pattern, String replacement) {
        return Request.get(request.path()).withQuery(request.query().replaceAll(pattern, replacement));
    }

    /** The request with each operation as {@code change} has it; those that it makes empty are dropped. */
    static Request withOperations(Request request, UnaryOperator<Attributes> change) {
        Attributes body = request.body().orElseThrow();
        List<Attributes> operations = body.complexes("Operations").stream()
                .map(change)
                .filter(operation -> !operation.isEmpty())
                .toList();
        Attributes.Builder changed = Attributes.builder();
        changed.add("schemas", body.mentioned("schemas"));
        changed.add("Operations", operations);
        return withBody(request, changed.build());
    }

    static boolean isOf(Attributes operation, String op, String path) {
        return operation.text("op").filter(op::equalsIgnoreCase).isPresent()
                && operation.text("path").filter(path::equals).isPresent();
    }

    static boolean is(Request request, String method, String endpoint) {
        return request.method().equals(method) && request.path().startsWith(endpoint);
    }

    static boolean isListing(Request request) {
        return request.method().equals("GET") && request.query().contains("startIndex=");
    }
}
