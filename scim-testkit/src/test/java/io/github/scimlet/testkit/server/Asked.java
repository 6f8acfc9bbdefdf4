package io.github.scimlet.testkit.server;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What requests are about, and how a server can misread them. */
public final class Asked {

    private Asked() {}

    /** Requests to that very path. */
    public static Predicate<Request> on(String method, String path) {
        return request -> request.method().equals(method) && request.path().equals(path);
    }

    /** Whether the path begins so. */
    public static boolean is(Request request, String method, String path) {
        return request.method().equals(method) && request.path().startsWith(path);
    }

    /** Whether it reads a page of a list. */
    public static boolean isListing(Request request) {
        return request.method().equals("GET") && request.query().contains("startIndex=");
    }

    /** The operations of a PATCH; of other requests none. */
    public static Stream<Attributes> operations(Request request) {
        return request.body().map(body -> body.complexes("Operations")).orElse(List.of()).stream();
    }

    /** Whether the operation is this one, {@code op} in whatever case. */
    public static boolean isOf(Attributes operation, String op, String path) {
        return operation.text("op").filter(op::equalsIgnoreCase).isPresent() && has(operation, "path", path);
    }

    /** Whether the attribute is that text. */
    public static boolean has(Attributes object, String name, String value) {
        return object.text(name).filter(value::equals).isPresent();
    }

    /** The operations of a PATCH, changed; other requests stay as they are. */
    public static Request withOperations(Request request, UnaryOperator<List<Attributes>> change) {
        return request.method().equals("PATCH")
                ? withBody(
                        request, new PatchBody(change.apply(operations(request).toList())).toAttributes())
                : request;
    }

    /** Each operation of a PATCH, changed; those that {@code change} makes empty are left out. */
    public static Request withEachOperation(Request request, UnaryOperator<Attributes> change) {
        return withOperations(
                request,
                all -> all.stream()
                        .map(change)
                        .filter(operation -> !operation.isEmpty())
                        .toList());
    }

    /** The same POST or PATCH with another body. */
    public static Request withBody(Request request, Attributes body) {
        Request changed = request.method().equals("POST")
                ? Request.post(request.path(), body)
                : Request.patch(request.path(), body);
        return changed.withQuery(request.query());
    }

    /** The same GET with another query. */
    public static Request withQuery(Request request, String pattern, String replacement) {
        return Request.get(request.path()).withQuery(request.query().replaceAll(pattern, replacement));
    }
}
