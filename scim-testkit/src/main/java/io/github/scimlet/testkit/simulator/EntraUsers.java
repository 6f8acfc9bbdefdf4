package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first phase of a cycle: one person after the other gets an account, or has it changed, disabled or deleted. */
final class EntraUsers {

    private final EntraSession session;
    private final Ledger ledger;
    private final EntraMatching matching;
    private final EntraCreation creation;
    private final EntraDeletion deletion;
    private final EntraUserChange change;

    EntraUsers(EntraSession session) {
        this.session = session;
        this.ledger = session.ledger();
        this.matching = EntraMatching.ofUsers(session);
        this.creation = new EntraCreation(session, matching);
        this.deletion = new EntraDeletion(session, matching);
        this.change = new EntraUserChange(session, matching);
    }

    /**
     * Has the server hold what the source says.
     *
     * @param person none if the source has purged the person
     * @throws RefusedException if that does not work
     */
    void sync(String sourceId, Optional<Person> person) {
        Optional<Account> account = ledger.user(sourceId);
        if (person.isEmpty()) {
            account.ifPresent(this::delete);
        } else if (account.isEmpty()) {
            person.filter(session.scope()::wants).ifPresent(this::provision);
        } else if (!change.sync(person.get(), account.get())) {
            ledger.forget(account.get());
            person.filter(session.scope()::wants).ifPresent(this::provision);
        }
    }

    private void delete(Account account) {
        Exchange deleted = deletion.delete(account.label(), account.id(), account.values());
        ledger.deleteUser(account.sourceId(), deleted);
    }

    private void provision(Person person) {
        Values values = Values.of(session.mapping(), person);
        if (matching.pathOf(values).isEmpty()) {
            return; // Entra ID skips whom it could not find again
        }
        Optional<Sighting> found = matching.find(person.label(), values).filter(this::isFree);
        if (found.isPresent()) {
            adopt(person, found.get());
        } else {
            create(person, values);
        }
    }

    /**
     * Somebody who comes back as another person gets the account that was disabled. That two people of the source match one
     * account is the source's fault: the first keeps it.
     */
    private boolean isFree(Sighting found) {
        Optional<Account> owner = ledger.owner(id(found));
        owner.filter(account -> !account.active()).ifPresent(ledger::handOver);
        return owner.isEmpty() || !owner.get().active();
    }

    private void create(Person person, Values values) {
        Attributes body = EntraBody.user(values, session.mapping().hasActive());
        Optional<Sighting> created = creation.create(person.id(), person.label(), values, body);
        if (created.isEmpty()) {
            Sighting found = matching.find(person.label(), values).orElseThrow(() -> taken(person));
            Optional.of(found).filter(this::isFree).ifPresent(free -> adopt(person, free));
            return;
        }
        Exchange by = created.get().exchange();
        ledger.put(Account.of(person.id(), person.label(), id(created.get()), true, by)
                .withActive(true, by)
                .with(values, by));
        session.count(Action.CREATED);
    }

    private RefusedException taken(Person person) {
        Exchange again = matching.ask(
                "Find %s, whose name is taken".formatted(matching.subject(person.label())),
                matching.first().orElseThrow(),
                person.label());
        session.broken(
                EntraRule.TAKEN_NAMES_CAN_BE_FOUND,
                matching.subject(person.label()),
                "the POST was answered 409, and nobody is found",
                again);
        return new RefusedException(again);
    }

    private static String id(Sighting sighting) {
        return sighting.resource().text("id").orElseThrow();
    }

    /** Links the account, whoever has created it, and writes what it lacks. */
    private void adopt(Person person, Sighting found) {
        Account account = Account.of(
                        person.id(),
                        person.label(),
                        id(found),
                        found.resource().flag(Account.ACTIVE).orElse(true),
                        found.exchange())
                .withUncertainty();
        if (!change.sync(person, account)) {
            throw new RefusedException(found.exchange());
        }
    }

    /** Says once more of somebody that the account is active. */
    void repeatActive(int cycle) {
        List<Account> active = ledger.users().stream()
                .filter(account -> account.active() && !account.uncertain())
                .sorted(Comparator.comparing(Account::sourceId))
                .toList();
        if (session.mapping().hasActive() && !active.isEmpty()) {
            Account one = active.get(cycle % active.size());
            Exchange repeated = session.send(
                    "Say again that %s is active".formatted(matching.subject(one.label())),
                    matching.patch(one.id(), session.dialect().active(true)));
            ledger.repeat(one.id(), repeated);
        }
    }
}
