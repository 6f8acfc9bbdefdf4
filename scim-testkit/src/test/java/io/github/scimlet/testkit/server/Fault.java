package io.github.scimlet.testkit.server;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.exchange.Transport;
import java.io.IOException;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One thing that a server gets wrong, around a server that gets everything right. */
@FunctionalInterface
public interface Fault {

    /** What the faulty server answers. */
    Answer answer(Request request, Transport server) throws IOException;

    /** The server with this fault. */
    default Target in(Target target) {
        return target.through(request -> answer(request, target.transport()));
    }

    /** It understands requests as if they were others. */
    static Fault misreading(UnaryOperator<Request> other) {
        return (request, server) -> server.send(other.apply(request));
    }

    /** It understands some requests as if they were others. */
    static Fault misreading(Predicate<Request> some, UnaryOperator<Request> other) {
        return misreading(request -> some.test(request) ? other.apply(request) : request);
    }

    /** It does not carry out some of the operations of a PATCH. */
    static Fault droppingOperations(Predicate<Attributes> some) {
        return misreading(request -> Asked.withOperations(
                request, all -> all.stream().filter(some.negate()).toList()));
    }

    /** It does nothing for some requests, and answers as if it had. */
    static Fault ignoring(Predicate<Request> some, int status) {
        return (request, server) -> some.test(request) ? Answered.text(status, "") : server.send(request);
    }

    /** It does not even try some requests. */
    static Fault refusing(Predicate<Request> some) {
        return (request, server) -> some.test(request) ? Answered.error(400, "invalidValue") : server.send(request);
    }

    /** It does the right thing, and answers some requests wrongly. */
    static Fault answering(Predicate<Request> some, UnaryOperator<Answer> change) {
        return (request, server) -> {
            Answer answer = server.send(request);
            return some.test(request) ? change.apply(answer) : answer;
        };
    }

    /** It does the right thing, and tells something wrong in the bodies of some answers. */
    static Fault telling(BiPredicate<Request, Answer> some, UnaryOperator<Attributes> change) {
        return (request, server) -> {
            Answer answer = server.send(request);
            return some.test(request, answer) && answer.body().isPresent()
                    ? Answered.with(answer, change.apply(answer.attributes()))
                    : answer;
        };
    }

    /** It tells something wrong about each resource below {@code endpoint}. */
    static Fault showing(String endpoint, UnaryOperator<Attributes> change) {
        return answering(
                request -> request.path().startsWith(endpoint),
                answer -> answer.isSuccess() ? Answered.withResources(answer, change) : answer);
    }
}
