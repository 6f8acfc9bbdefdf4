package io.github.scimlet.testkit.server;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.JsonText;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How a server is wrong. It has a right one to ask. */
@FunctionalInterface
public interface Fault {

    /** What the faulty server answers. */
    Answer answer(Request request, Transport server) throws IOException;

    /** The server with this fault. */
    default Target in(Target target) {
        return target.through(request -> answer(request, target.transport()));
    }

    /** It changes the answers to some requests. */
    static Fault answering(Predicate<Request> some, UnaryOperator<Answer> change) {
        return (request, server) -> {
            Answer answer = server.send(request);
            return some.test(request) ? change.apply(answer) : answer;
        };
    }

    /** It does something else than what it is asked to. */
    static Fault doing(UnaryOperator<Request> change) {
        return (request, server) -> server.send(change.apply(request));
    }

    /** It does nothing for some requests, and answers as if it had. */
    static Fault ignoring(Predicate<Request> some, int status) {
        return (request, server) -> some.test(request) ? text(status, "") : server.send(request);
    }

    /** The answer with another body. */
    static Answer with(Answer answer, Attributes body) {
        return Answer.of(answer.status(), answer.headers(), JsonText.of(body).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is no JSON. */
    static Answer text(int status, String text) {
        return Answer.of(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty list. */
    static Answer nothing() {
        Attributes.Builder list = Attributes.builder();
        list.add("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
        list.add("totalResults", 0);
        list.add("startIndex", 1);
        list.add("itemsPerPage", 0);
        list.add("Resources", List.of());
        return with(Answer.of(200, Map.of("Content-Type", "application/scim+json"), new byte[0]), list.build());
    }

    /** The answer with all its resources changed: those of a list, or the one that it is. */
    static Answer resources(Answer answer, UnaryOperator<Attributes> change) {
        if (answer.body().isEmpty()) {
            return answer;
        }
        Attributes body = answer.attributes();
        return body.has("Resources")
                ? with(
                        answer,
                        body.with(
                                "Resources",
                                answer.resources().stream().map(change).toList()))
                : with(answer, answer.id().isPresent() ? change.apply(body) : body);
    }

    /** The operations of a PATCH, changed; other requests stay as they are. */
    static Request operations(Request request, UnaryOperator<List<Attributes>> change) {
        if (!request.method().equals("PATCH")) {
            return request;
        }
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"));
        body.add("Operations", change.apply(request.body().orElseThrow().complexes("Operations")));
        return Request.patch(request.path(), body.build());
    }

    /** The operations of a PATCH but for some. */
    static Fault droppingOperations(Predicate<Attributes> some) {
        return doing(request ->
                operations(request, all -> all.stream().filter(some.negate()).toList()));
    }
}
