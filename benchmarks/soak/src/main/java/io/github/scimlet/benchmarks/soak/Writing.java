package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Requests about one account, and what is learned of it by their answers. */
final class Writing {

    private Writing() {}

    /** Sends a change, after which the account is what {@code change} makes of it, or may be. */
    static Optional<Answer> change(
            Turn turn, Account account, Call call, int success, UnaryOperator<Optional<Person>> change) {
        boolean mayBeGone = account.mayBeGone();
        Optional<Answer> answer = turn.ask(call, mayBeGone ? Set.of(success, 404) : Set.of(success));
        if (answer.isEmpty()) {
            account.perhapsChanged(change);
            turn.unknown();
        } else if (answer.get().status() == 404) {
            account.gone();
            turn.directory.drop(account);
        } else {
            account.changed(change);
            turn.acknowledged();
            if (!answer.get().body().isEmpty()) {
                look(turn, account, answer.get().json());
            }
        }
        return answer;
    }

    static Optional<Answer> read(Turn turn, Account account, Call call) {
        boolean mayBeGone = account.mayBeGone();
        Optional<Answer> answer = turn.ask(call, mayBeGone ? Set.of(200, 404) : Set.of(200));
        if (answer.isPresent() && answer.get().status() == 404) {
            account.gone();
            turn.directory.drop(account);
            return Optional.empty();
        }
        answer.ifPresent(found -> look(turn, account, found.json()));
        return answer;
    }

    /** It must be one of what it may be, and no older than it was. */
    static void look(Turn turn, Account account, Attributes user) {
        Person found = Person.of(user);
        if (!turn.directory.agrees(account, found)) {
            turn.wrong("found " + found + " of " + account);
        } else if (!account.sawVersion(version(user))) {
            turn.wrong("found version " + version(user) + " of " + account);
        } else {
            account.seen(found);
        }
    }

    /** Of a store that counts; 0 of others. */
    static long version(Attributes resource) {
        String tag =
                resource.complex("meta").flatMap(meta -> meta.text("version")).orElse("");
        return tag.matches("W/\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(3, tag.length() - 1)) : 0;
    }
}
