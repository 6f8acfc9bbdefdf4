package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Serves the user who sends the request, under another path (RFC 7644 §3.11). */
final class MeEndpoint implements Endpoint {

    private final Function<Caller, Optional<String>> userId;

    /** @param userId the id of the user that a caller is, if it is one */
    MeEndpoint(Function<Caller, Optional<String>> userId) {
        this.userId = userId;
    }

    @Override
    public ScimResponse handle(Exchange exchange, List<String> rest) {
        if (!rest.isEmpty()) {
            throw Router.noSuchPath();
        }
        if (exchange.request().method().equals("POST")) {
            throw new ScimException(ScimError.of(501, "Create users at " + Schemas.USERS.endpoint() + "."));
        }
        Served<?> users = exchange.types().named(Schemas.USERS.name()).orElseThrow(Router::noSuchPath);
        String id = userId.apply(exchange.caller())
                .orElseThrow(() -> ScimException.notFound("These credentials are not a user's."));
        ScimResponse response =
                Router.route(exchange, List.of(users.type().endpoint().substring(1), id));
        return response.withHeader(
                "Location",
                Uris.below(exchange.request().baseUri(), users.type().endpoint(), id));
    }
}
