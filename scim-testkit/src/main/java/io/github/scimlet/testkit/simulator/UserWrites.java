package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.TargetPath;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.simulator.Profile.Update;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to users who are there, as the profile does. */
record UserWrites(ProviderSession session, UserBodies bodies) {

    /** Whether {@code active} is written by requests of its own. */
    boolean patchesActive() {
        Update update = session.profile().update();
        return session.profile().patchesActive() || update == Update.PATCH || update == Update.PATCH_WITH_PATHS;
    }

    /** The account as it is then; none if it was refused, or is not there any more. */
    Optional<Account> update(Account account, Values wanted, boolean active) {
        Optional<Exchange> sent = send(account, wanted, active);
        if (sent.isEmpty() || !sent.get().isSuccess()) {
            sent.ifPresent(write -> session.failed(account.sourceId(), wanted.asMap(), write));
            sent.filter(write -> write.status() == 404).ifPresent(write -> isGone(account, write));
            return Optional.empty();
        }
        Exchange write = sent.get();
        look(account, wanted, write);
        Account updated = updated(account, wanted, active, write);
        session.ledger().put(updated);
        session.recorder()
                .count(active == account.active() ? Action.UPDATED : active ? Action.ENABLED : Action.DISABLED);
        return Optional.of(updated);
    }

    private Optional<Exchange> send(Account account, Values wanted, boolean active) {
        String path = Request.path("/Users", account.id());
        String purpose = "Update user " + account.label();
        return switch (session.profile().update()) {
            case PUT ->
                Optional.of(session.client()
                        .send(purpose, Request.put(path, bodies.put(wanted, account.id(), active))));
            case PUT_WHAT_WAS_READ ->
                read(account)
                        .map(read -> bodies.put(wanted, surplus(read, wanted), read, active))
                        .map(body -> session.client().send(purpose, Request.put(path, body)));
            case PATCH, PATCH_WITH_PATHS -> {
                Values changed = wanted.notIn(account.values());
                PatchBody body = bodies.patch(changed.isEmpty() ? wanted : changed, cleared(account, wanted).stream());
                yield Optional.of(session.client().send(purpose, Request.patch(path, body.toAttributes())));
            }
        };
    }

    private Optional<Attributes> read(Account account) {
        Exchange read = session.client()
                .send("Read user " + account.label(), Request.get(Request.path("/Users", account.id())));
        if (read.status() == 404) {
            isGone(account, read);
        }
        if (!read.isSuccess()) {
            session.recorder().count(Action.FAILED);
        }
        return Optional.of(read.attributes()).filter(user -> read.isSuccess());
    }

    private void isGone(Account account, Exchange exchange) {
        session.client()
                .broken(
                        ProviderRule.IDS_STAY,
                        "user " + account.label(),
                        "nobody has the id " + account.id() + " any more",
                        account.writes().last(),
                        exchange);
        session.ledger().forget(account);
    }

    private Stream<TargetPath> surplus(Attributes read, Values wanted) {
        return session.mapping()
                .valuesOfUsers()
                .map(MappedAttribute::path)
                .filter(path -> wanted.get(path).isEmpty() && path.read(read).isPresent());
    }

    private static List<TargetPath> cleared(Account account, Values wanted) {
        return account.values().asMap().keySet().stream()
                .filter(path -> wanted.get(path).isEmpty())
                .toList();
    }

    /** An answer without a body says nothing. */
    private void look(Account account, Values wanted, Exchange write) {
        Attributes answer = write.attributes();
        answer.text("id")
                .filter(id -> !id.equals(account.id()))
                .ifPresent(id -> session.client()
                        .broken(
                                ProviderRule.IDS_STAY,
                                "user " + account.label(),
                                "the id was %s, and has become %s".formatted(account.id(), id),
                                write));
        for (TargetPath path : cleared(account, wanted)) {
            path.read(answer)
                    .filter(value -> !value.equals(""))
                    .ifPresent(value -> session.client()
                            .broken(
                                    ProviderRule.CLEARED_ATTRIBUTES_ARE_GONE,
                                    "user " + account.label(),
                                    "%s should have no value, and has \"%s\"".formatted(path, value),
                                    write));
        }
    }

    private static Account updated(Account account, Values wanted, boolean active, Exchange by) {
        Account now = (active == account.active() ? account : account.withActive(active, by)).with(wanted, by);
        return new Account(now.sourceId(), now.label(), now.id(), wanted, active, now.manager(), now.writes(), false);
    }

    /** Pushes what is there already, as Okta does when a group is assigned again: nothing may change. */
    void repeat(Account account) {
        String path = Request.path("/Users", account.id());
        Exchange before = session.client().send("Read user " + account.label(), Request.get(path));
        Optional<Exchange> write = send(account, account.values(), account.active());
        Exchange after = session.client().send("Read user " + account.label() + " again", Request.get(path));
        if (write.filter(Exchange::isSuccess).isPresent()) {
            session.client()
                    .holds(
                            meta(before).equals(meta(after)),
                            ProviderRule.REPETITION_CHANGES_NOTHING,
                            "user " + account.label(),
                            "there was %s before, and is %s".formatted(meta(before), meta(after)),
                            write.get(),
                            before,
                            after);
        }
    }

    private static String meta(Exchange read) {
        Attributes meta = read.attributes().complex("meta").orElse(Attributes.EMPTY);
        return "version %s, lastModified %s"
                .formatted(
                        meta.text("version").orElse("none"),
                        meta.text("lastModified").orElse("none"));
    }
}
