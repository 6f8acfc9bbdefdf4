package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The steps of which the operations of one Bulk request are made; what fails is a result too. Used by one thread. */
final class BulkSteps {

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    private final Exchange exchange;
    private final BulkIds ids;
    private final Map<BulkOperation, Attributes> missing = new HashMap<>();
    private final Map<BulkOperation, Course> courses = new HashMap<>();

    /** @param exchange the Bulk request */
    BulkSteps(Exchange exchange, BulkIds ids) {
        this.exchange = exchange;
        this.ids = ids;
    }

    /** Carries {@code operation} out, but for what refers to resources that are still to be created. */
    BulkResult begin(BulkOperation operation) {
        return attempt(operation, () -> {
            Exchange unread = begun(operation, unread(operation));
            BulkPath path;
            try {
                path = ready(operation);
            } catch (ScimException e) {
                throw ScimServiceProvider.failed(unread, e);
            }
            return send(operation, path, BulkBody.of(operation.data(), ids::isAwaited));
        });
    }

    private Exchange begun(BulkOperation operation, Exchange inner) {
        courses.put(operation, Course.within(inner));
        return inner;
    }

    /** Tells what the client is told of an operation, when nothing will change that any more. */
    void tell(BulkResult result) {
        BulkOperation operation = result.operation();
        Course course = Optional.ofNullable(courses.remove(operation))
                .orElseGet(() -> Course.within(unread(operation))); // another one of its circle has failed before
        result.error().ifPresent(course::fails);
        exchange.setup().listeners().answered(course, result.status());
    }

    /** Sees to it that {@code operation} can be sent, and says where to. */
    private BulkPath ready(BulkOperation operation) {
        operation.method();
        operation.requireBulkId();
        BulkPath path = operation.path(exchange.types());
        operation.data();
        operation.version();
        ids.check(operation);
        return path.resolved(ids::id);
    }

    private BulkResult send(BulkOperation operation, BulkPath path, BulkBody body) {
        ScimRequest alone = exchange.request().forPath(operation.method(), path.text());
        ScimRequest conditional = operation
                .version()
                .map(version -> alone.withHeader("If-Match", version))
                .orElse(alone);
        Exchange inner = begun(operation, exchange.within(conditional, resolved(operation, body.now())));
        try {
            ScimResponse response = ScimServiceProvider.handle(inner, path.segments());
            return operation.is("POST")
                    ? created(operation, response, body)
                    : BulkResult.success(operation, response, location(operation));
        } catch (ScimException e) {
            throw body.isWhole() ? e : unresolvable(e);
        }
    }

    private BulkResult created(BulkOperation operation, ScimResponse response, BulkBody body) {
        String location = response.headers().getOrDefault("Location", "");
        String id =
                Uris.decoded(location.substring(location.lastIndexOf('/') + 1)).orElseThrow();
        ids.created(operation.creates().orElseThrow(), id);
        if (!body.isWhole()) {
            missing.put(operation, body.later());
        }
        return BulkResult.success(operation, response, Optional.of(location));
    }

    /** Adds to what has been created what it refers to, by a PATCH that is part of the creation. */
    BulkResult complete(BulkResult begun) {
        BulkOperation operation = begun.operation();
        Attributes later = missing.remove(operation);
        if (later == null) {
            return begun;
        }
        return attempt(operation, () -> {
            String id = ids.id(operation.creates().orElseThrow());
            Attributes patch = BulkBody.patch(resolved(operation, later));
            Exchange inner = inner(operation, "PATCH", id, patch).under(this::allowsCreation);
            try {
                return begun.withVersion(endpoint(operation).complete(inner, id));
            } catch (ScimException e) {
                throw unresolvable(e);
            } finally {
                exchange.setup().listeners().tolerated(inner);
            }
        });
    }

    private boolean allowsCreation(Access patch) {
        return exchange.setup()
                .policy()
                .allows(new Access(
                        patch.caller(), Operation.CREATE, patch.resourceType(), Optional.empty(), patch.attributes()));
    }

    /** What the operation has failed of stays its error; all else comes from there being nothing to refer to. */
    private static ScimException unresolvable(ScimException e) {
        int status = e.error().status();
        boolean unrelated = status == 403
                || status == 409
                || status >= 500
                || e.error().type().filter(ScimType.INVALID_SYNTAX::equals).isPresent();
        return unrelated
                ? e
                : new ScimException(ScimError.of(
                        409,
                        "It is part of a circle of references that cannot be resolved: "
                                + e.error().detail()));
    }

    /** Takes back what {@code operation} has created, if it has, because of {@code why}. */
    BulkResult undo(BulkOperation operation, ScimError why) {
        return attempt(operation, () -> {
            operation.creates().flatMap(ids::fail).ifPresent(id -> {
                Exchange inner =
                        inner(operation, "DELETE", id, Attributes.EMPTY).under(Setup.EVERYTHING);
                undo(operation, inner, id);
            });
            return BulkResult.failure(operation, why, location(operation));
        });
    }

    private void undo(BulkOperation operation, Exchange inner, String id) {
        try {
            endpoint(operation).undo(inner, id);
        } catch (ScimException e) {
            if (e.error().status() != 404) { // another client may have been first
                throw e;
            }
        }
    }

    private BulkResult attempt(BulkOperation operation, Supplier<BulkResult> step) {
        try {
            return step.get();
        } catch (ScimException e) {
            return BulkResult.failure(operation, e.error(), location(operation));
        } catch (Throwable e) { // as for a request that comes alone: a store may throw checked ones too
            ScimException failure = exchange.setup().failures().of(sent(operation), e);
            return BulkResult.failure(operation, failure.error(), location(operation));
        }
    }

    private Exchange unread(BulkOperation operation) {
        return exchange.within(sent(operation), Attributes.EMPTY);
    }

    /** A request as {@code operation} has it, be it one or not; without a query, which must not be there and may have values. */
    private ScimRequest sent(BulkOperation operation) {
        String path = operation.sentPath().orElse("");
        return exchange.request()
                .forPath(operation.sentMethod().orElse(""), QUERY.matcher(path).replaceFirst(""));
    }

    private Optional<String> location(BulkOperation operation) {
        return operation.is("POST")
                ? Optional.empty()
                : operation
                        .sentPath()
                        .flatMap(BulkPath::read)
                        .map(path -> path.resolved(ids::idOrReference)
                                .below(exchange.request().baseUri()));
    }

    private Attributes resolved(BulkOperation operation, Attributes data) {
        return operation.resolved(data, exchange.setup().leniency(), ids::id);
    }

    private ResourceEndpoint<?> endpoint(BulkOperation operation) {
        return operation.path(exchange.types()).endpoint(exchange.types());
    }

    private Exchange inner(BulkOperation operation, String method, String id, Attributes body) {
        String type = operation.path(exchange.types()).segments().get(0);
        String path = new BulkPath(List.of(type, id)).text();
        return exchange.within(exchange.request().forPath(method, path), body);
    }
}
