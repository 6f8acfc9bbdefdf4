package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Map;
import java.util.Optional;

/** Compares the managers of users. */
final class ManagerComparison {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final Ledger ledger;
    private final Differences differences;

    ManagerComparison(Ledger ledger, Differences differences) {
        this.ledger = ledger;
        this.differences = differences;
    }

    void compare(Account account, Sighting sighting, long verified) {
        Object manager = manager(sighting.resource());
        Optional<String> shown = id(manager);
        if (shown.equals(account.manager())) {
            if (shown.isEmpty() && manager.equals(Attributes.EMPTY)) {
                differences.add(
                        ContentRule.CLEARED_MANAGER_IS_ABSENT,
                        Subject.of(account),
                        "manager is {}",
                        suspect(account, verified),
                        sighting.exchange());
            }
            return;
        }
        Map<String, Exchange> deleted = ledger.deletedUsers();
        if (shown.isPresent() && deleted.containsKey(shown.get())) {
            differences.add(
                    ContentRule.DELETED_ARE_NO_MANAGERS,
                    Subject.of(account),
                    "the manager is %s, who was deleted".formatted(shown.get()),
                    deleted.get(shown.get()),
                    sighting.exchange());
        } else if (account.writes().of(Account.MANAGER).isPresent()) {
            differences.add(
                    ContentRule.MANAGER_IS_AS_SENT,
                    Subject.of(account),
                    "manager should be %s, and is %s"
                            .formatted(account.manager().orElse("missing"), shown.orElse("missing")),
                    suspect(account, verified),
                    sighting.exchange());
        }
    }

    private static Exchange suspect(Account account, long verified) {
        return account.writes().suspect(Account.MANAGER, verified);
    }

    /** As servers show it: in the enterprise extension, or at the top. */
    private static Object manager(Attributes resource) {
        Attributes holder = resource.complex(ENTERPRISE)
                .filter(enterprise -> enterprise.mentions("manager"))
                .orElse(resource);
        return holder.mentioned("manager");
    }

    /** The id of the manager whom {@code resource} shows. */
    static Optional<String> shown(Attributes resource) {
        return id(manager(resource));
    }

    private static Optional<String> id(Object manager) {
        Optional<String> id = manager instanceof Attributes complex
                ? complex.text("value")
                : Optional.of(manager).filter(String.class::isInstance).map(String.class::cast);
        return id.filter(text -> !text.isEmpty());
    }
}
