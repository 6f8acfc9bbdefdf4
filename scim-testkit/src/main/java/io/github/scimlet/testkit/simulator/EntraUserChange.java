package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Action;
import java.util.ArrayList;
import java.util.List;

/** Changes a user who is there: reads the user first, and writes only what differs. */
final class EntraUserChange {

    private final EntraSession session;
    private final EntraMatching matching;

    EntraUserChange(EntraSession session, EntraMatching matching) {
        this.session = session;
        this.matching = matching;
    }

    /**
     * Has the server hold what the source says, but for what the source has emptied.
     *
     * @return false if the server does not know the user
     * @throws RefusedException if it does not work
     */
    boolean sync(Person person, Account account) {
        boolean wanted = session.scope().wants(person);
        Values values = wanted ? Values.of(session.mapping(), person) : account.values();
        Values changed = values.notIn(account.values());
        boolean hasActive = session.mapping().hasActive();
        if (!account.uncertain() && changed.isEmpty() && (account.active() == wanted || !hasActive)) {
            session.count(Action.UNCHANGED);
            return true;
        }
        Exchange read = session.send("Read " + subject(account), matching.get(account.id()));
        if (read.status() == 404) {
            session.broken(
                    EntraRule.ACCOUNTS_CAN_BE_READ,
                    subject(account),
                    "answered 404",
                    read,
                    account.writes().last());
            return false;
        }
        Attributes shown =
                RefusedException.unlessSuccess(read).answer().orElseThrow().attributes();
        Account known = account.uncertain() ? known(account, values, shown, wanted, read) : account;
        write(person, known, values.notIn(known.values()), hasActive ? wanted : known.active());
        return true;
    }

    private String subject(Account account) {
        return matching.subject(account.label());
    }

    /** What the server shows is what it has; {@code active}, if it does not show it, is to be written. */
    private static Account known(Account account, Values values, Attributes shown, boolean wanted, Exchange read) {
        Values missing = values.notIn(shown);
        Account manager = account.manager().isPresent()
                        || account.writes().of(Account.MANAGER).isPresent()
                ? account
                : account.withManager(ManagerComparison.shown(shown), read);
        return manager.with(values.notIn(missing), read)
                .withActive(shown.flag(Account.ACTIVE).orElse(!wanted), read);
    }

    private void write(Person person, Account account, Values changed, boolean active) {
        List<Attributes> operations = new ArrayList<>(session.dialect().operations(changed, account.values()));
        boolean isActiveChanged = active != account.active();
        if (isActiveChanged) {
            operations.addAll(session.dialect().active(active));
        }
        if (operations.isEmpty()) {
            session.ledger().put(account);
            session.count(Action.UNCHANGED);
            return;
        }
        Exchange patched = session.send(purpose(account, active), matching.patch(account.id(), operations));
        if (!patched.isSuccess()) {
            session.ledger().put(account.withUncertainty());
            throw new RefusedException(patched);
        }
        Account written = account.with(changed, patched).withLabel(person.label());
        session.ledger().put(isActiveChanged ? written.withActive(active, patched) : written);
        session.count(isActiveChanged ? (active ? Action.ENABLED : Action.DISABLED) : Action.UPDATED);
        if (isActiveChanged && !active) {
            findDisabled(written, patched);
        }
    }

    private String purpose(Account account, boolean active) {
        if (active == account.active()) {
            return "Update " + subject(account);
        }
        return (active ? "Enable " : "Disable ") + subject(account);
    }

    private void findDisabled(Account account, Exchange disabled) {
        matching.pathOf(account.values()).ifPresent(path -> {
            Exchange found = matching.ask(
                    "Find %s, who is disabled".formatted(subject(account)),
                    path,
                    account.values().get(path).orElseThrow().toString());
            if (found.isSuccess() && !EntraMatching.shows(found, account.id())) {
                session.broken(
                        EntraRule.DISABLED_USERS_CAN_BE_FOUND,
                        subject(account),
                        "is not found by " + path,
                        disabled,
                        found);
            }
        });
    }
}
