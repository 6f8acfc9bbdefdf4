package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The second phase: who is whose manager, as soon as both have an account. */
final class EntraManagers {

    /** Enough to see whether the question is understood once the answer is yes. */
    private static final int ASKED_AFTERWARDS = 10;

    private final EntraSession session;
    private final AtomicInteger asked = new AtomicInteger();

    EntraManagers(EntraSession session) {
        this.session = session;
    }

    /** @throws RefusedException if it does not work */
    void sync(Person person) {
        Optional<MappedAttribute> mapped = session.mapping().manager();
        Optional<Account> account = session.ledger().user(person.id());
        if (mapped.isEmpty() || account.isEmpty() || !session.scope().wants(person)) {
            return;
        }
        Optional<String> wanted = person.manager().flatMap(session.ledger()::userId);
        if (wanted.isPresent() && !wanted.equals(account.get().manager())) {
            set(account.get(), mapped.get().path().text(), wanted.get());
        } else if (person.manager().isEmpty() && account.get().manager().isPresent()) {
            write(account.get(), mapped.get().path().text(), Optional.empty());
        }
    }

    private void set(Account account, String path, String manager) {
        Exchange before = ask(account, manager, true);
        if (isYes(before)) {
            session.broken(
                    EntraRule.MANAGERS_CAN_BE_ASKED_FOR,
                    "user " + account.label(),
                    "is found before the manager is written",
                    before);
        }
        write(account, path, Optional.of(manager));
        if (asked.getAndIncrement() < ASKED_AFTERWARDS) {
            askAfter(account, manager);
        }
    }

    /** A no counts only if the user shows the manager: else it is right, and the read-back tells. */
    private void askAfter(Account account, String manager) {
        Exchange after = ask(account, manager, false);
        if (!after.isSuccess() || isYes(after)) {
            return;
        }
        Exchange read = session.send("Read user " + account.label(), Request.get(Request.path("/Users", account.id())));
        Optional<String> shown = ManagerComparison.shown(read.attributes());
        if (shown.filter(manager::equals).isPresent()) {
            session.broken(
                    EntraRule.MANAGERS_CAN_BE_ASKED_FOR,
                    "user " + account.label(),
                    "is not found, though it shows the manager",
                    after,
                    read);
        }
    }

    private static boolean isYes(Exchange asked) {
        return !asked.resources().isEmpty();
    }

    private Exchange ask(Account account, String manager, boolean idFirst) {
        return session.ask(
                "Ask whether user %s has that manager".formatted(account.label()),
                Request.get("/Users"),
                account.id(),
                "manager eq \"%s\"".formatted(manager),
                idFirst);
    }

    private Exchange write(Account account, String path, Optional<String> manager) {
        Exchange written = session.require(
                manager.isPresent()
                        ? "Write the manager of user " + account.label()
                        : "Take away the manager of user " + account.label(),
                Request.patch(
                        Request.path("/Users", account.id()),
                        session.dialect()
                                .manager(
                                        path,
                                        manager.orElse(""),
                                        account.manager().isEmpty())));
        session.ledger().put(account.withManager(manager, written));
        return written;
    }
}
