package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Action;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the account of one person to what the directory says. */
record UserPush(ProviderSession session, Lookup lookup, UserWrites writes) {

    void run(String sourceId, Optional<Person> person) {
        Optional<Account> account = session.ledger().user(sourceId);
        Optional<Values> wanted = session.wanted(person);
        if (wanted.isEmpty()) {
            account.ifPresent(known -> leaves(known, person));
        } else if (session.isRefused(sourceId, wanted.get().asMap())) {
            session.recorder().count(Action.UNCHANGED);
        } else if (account.isEmpty()) {
            enters(person.orElseThrow(), wanted.get());
        } else {
            stays(account.get().withLabel(person.orElseThrow().label()), wanted.get());
        }
    }

    private void enters(Person person, Values wanted) {
        Lookup.Found<Account> found = lookup.user(person);
        if (found.hit().isPresent()) {
            adopts(found.hit().get(), wanted);
        } else if (found.isCertain()) {
            creates(person, wanted, found.search());
        } else {
            session.recorder().count(Action.FAILED);
        }
    }

    /** Who had the account before has it no more: a person who was hired again, under a new number. */
    private void adopts(Account found, Values wanted) {
        session.ledger().users().stream()
                .filter(other -> other.id().equals(found.id()))
                .forEach(session.ledger()::forget);
        brings(found, wanted, true);
    }

    private void creates(Person person, Values wanted, Optional<Exchange> search) {
        String label = "user " + person.label();
        Exchange post = session.client()
                .send("Create " + label, Request.post("/Users", writes.bodies().created(wanted)));
        Optional<String> id = post.id();
        if (id.isPresent()) {
            session.ledger()
                    .put(Account.of(person.id(), person.label(), id.get(), true, post)
                            .with(wanted, post));
            session.recorder().count(Action.CREATED);
            return;
        }
        session.client()
                .holds(
                        post.status() != 409,
                        ProviderRule.LOOKUP_FINDS_WHO_IS_THERE,
                        label,
                        "nobody was found, and then it was answered " + post.outcome(),
                        Stream.concat(search.stream(), Stream.of(post)).toArray(Exchange[]::new));
        if (post.answer().filter(answer -> answer.status() < 500).isEmpty() || post.isSuccess()) {
            session.ledger().mayHaveBeenCreated(person.id());
        }
        session.failed(person.id(), wanted.asMap(), post);
    }

    private void stays(Account account, Values wanted) {
        if (account.active() && isSame(account.values(), wanted) && !account.uncertain()) {
            session.recorder().count(Action.UNCHANGED);
        } else {
            brings(account, wanted, true);
        }
    }

    private void leaves(Account account, Optional<Person> person) {
        boolean suspended = person.filter(somebody -> somebody.assigned() && !somebody.deleted())
                .isPresent();
        if (session.profile().deletes() && !suspended) {
            deletes(account);
        } else if (account.active()) {
            brings(account, account.values(), false);
        } else {
            session.recorder().count(Action.UNCHANGED);
        }
    }

    private void deletes(Account account) {
        Exchange delete = session.client()
                .send("Delete user " + account.label(), Request.delete(Request.path("/Users", account.id())));
        if (delete.isSuccess() || delete.status() == 404) {
            session.ledger().deleteUser(account.sourceId(), delete);
            session.recorder().count(Action.DELETED);
        } else {
            session.recorder().count(Action.FAILED);
        }
    }

    /** Values first, so that nobody is active with old ones. */
    private void brings(Account account, Values wanted, boolean active) {
        if (!writes.patchesActive()) {
            writes.update(account, wanted, active);
            return;
        }
        Optional<Account> written = isSame(account.values(), wanted) && !account.uncertain()
                ? Optional.of(account)
                : writes.update(account, wanted, account.active());
        written.filter(now -> now.active() != active).ifPresent(now -> activates(now, active));
    }

    private static boolean isSame(Values some, Values others) {
        return some.asMap().equals(others.asMap());
    }

    private void activates(Account account, boolean active) {
        PatchBody body = writes.bodies().active(PatchBody.EMPTY, active);
        Exchange patch = session.client()
                .send(
                        (active ? "Activate user " : "Deactivate user ") + account.label(),
                        Request.patch(Request.path("/Users", account.id()), body.toAttributes()));
        if (patch.isSuccess()) {
            session.ledger().put(account.withActive(active, patch));
            session.recorder().count(active ? Action.ENABLED : Action.DISABLED);
        } else {
            session.recorder().count(Action.FAILED);
        }
    }
}
