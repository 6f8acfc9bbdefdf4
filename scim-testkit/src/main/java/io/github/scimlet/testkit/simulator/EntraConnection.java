package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The button Test Connection of the portal: asks for a user and a group that cannot exist. */
final class EntraConnection {

    private final EntraSession session;
    private final Random random;

    EntraConnection(EntraSession session, long seed) {
        this.session = session;
        this.random = new Random(seed);
    }

    /** @return what the administrator reads if it fails */
    Optional<String> test() {
        return test(EntraMatching.ofUsers(session))
                .or(() -> session.mapping().hasGroups() ? test(EntraMatching.ofGroups(session)) : Optional.empty());
    }

    private Optional<String> test(EntraMatching matching) {
        String nobody = new UUID(random.nextLong(), random.nextLong()).toString();
        Exchange exchange = matching.ask(
                "Test Connection: find a %s that cannot exist".formatted(matching.kind()),
                matching.first().orElseThrow(),
                nobody);
        Optional<String> failure = failure(exchange);
        failure.ifPresent(text -> session.broken(EntraRule.TEST_CONNECTION_SUCCEEDS, "the connection", text, exchange));
        if (failure.isEmpty() && !exchange.resources().isEmpty()) {
            session.broken(
                    EntraRule.FILTERS_ARE_HONOURED,
                    "the connection",
                    "a %s with a name that cannot exist is found".formatted(matching.kind()),
                    exchange);
        }
        return failure;
    }

    private static Optional<String> failure(Exchange exchange) {
        return switch (exchange.status()) {
            case 200 -> Optional.empty();
            case 401, 403 ->
                Optional.of("the portal says that the credentials are invalid: answered " + exchange.outcome());
            case 404 ->
                Optional.of("the portal says that there is no SCIM endpoint at the Tenant URL: answered "
                        + exchange.outcome());
            default -> Optional.of("the portal says that it cannot connect: " + exchange.outcome());
        };
    }
}
