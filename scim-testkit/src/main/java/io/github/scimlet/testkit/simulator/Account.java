package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A user whom the server ought to hold. Immutable.
 *
 * @param sourceId of the person
 * @param label what people call the person
 * @param id what the server calls the user
 * @param values what was written last
 * @param manager the id that the server has for the manager
 * @param writes the requests that made it so
 * @param uncertain whether a write failed, so that nobody knows what the server holds
 */
record Account(
        String sourceId,
        String label,
        String id,
        Values values,
        boolean active,
        Optional<String> manager,
        Writes writes,
        boolean uncertain) {

    static final String ACTIVE = "active";
    static final String MANAGER = "manager";

    /** One without values, that {@code exchange} has created or found. */
    static Account of(String sourceId, String label, String id, boolean active, Exchange exchange) {
        return new Account(sourceId, label, id, Values.NONE, active, Optional.empty(), Writes.of(exchange), false);
    }

    /** The same after {@code by} has written {@code changed}. */
    Account with(Values changed, Exchange by) {
        Collection<String> paths =
                changed.asMap().keySet().stream().map(Object::toString).toList();
        return new Account(sourceId, label, id, values.and(changed), active, manager, writes.and(by, paths), false);
    }

    /** The same after {@code by} has enabled or disabled it. */
    Account withActive(boolean now, Exchange by) {
        return new Account(sourceId, label, id, values, now, manager, writes.and(by, List.of(ACTIVE)), uncertain);
    }

    /** The same after {@code by} has given it another manager, or none. */
    Account withManager(Optional<String> now, Exchange by) {
        return new Account(sourceId, label, id, values, active, now, writes.and(by, List.of(MANAGER)), uncertain);
    }

    /** The same by another name. */
    Account withLabel(String now) {
        return new Account(sourceId, now, id, values, active, manager, writes, uncertain);
    }

    /** The same after a write of which nobody knows what has become. */
    Account withUncertainty() {
        return new Account(sourceId, label, id, values, active, manager, writes, true);
    }
}
