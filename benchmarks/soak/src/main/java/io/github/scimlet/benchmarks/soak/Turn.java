package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One thing that a client does: what it uses meanwhile, what it asks, and what it learns. */
final class Turn implements AutoCloseable {

    private static final int TRIES = 20;

    final Directory directory;
    final Random random;
    private final Kind kind;
    private final ScimClient client;
    private final Surroundings surroundings;
    private final List<Busy> used = new ArrayList<>();
    private long due;
    private long asked;
    private boolean mayStillHappen;

    /** What all turns share. */
    record Surroundings(Results results, FaultLog faults, Later later) {}

    /** @param due when it should begin, which counts however late it is */
    Turn(Kind kind, Directory directory, ScimClient client, Random random, Surroundings surroundings, long due) {
        this.kind = kind;
        this.directory = directory;
        this.client = client;
        this.random = random;
        this.surroundings = surroundings;
        this.due = due;
    }

    boolean take(Busy busy) {
        return busy.take() && used.add(busy);
    }

    boolean share(Busy busy) {
        return busy.share() && used.add(busy);
    }

    /** An account that nobody else uses until this turn ends, if one is soon found; it has an id. */
    Optional<Account> takeAccount(Predicate<Account> wanted) {
        return some(() -> directory.any(random), account -> wanted.test(account) && take(account.busy), wanted);
    }

    Optional<Account> takeAccount() {
        return takeAccount(account -> true);
    }

    /** One that is certainly there, and that nobody deletes until this turn ends. */
    Optional<Account> shareAccount() {
        return some(
                () -> directory.any(random),
                account -> !account.mayBeGone() && share(account.busy),
                account -> !account.mayBeGone());
    }

    /** @param still what has to be so yet once it is in use */
    private Optional<Account> some(Supplier<Account> source, Predicate<Account> use, Predicate<Account> still) {
        for (int i = 0; i < TRIES && directory.size() > 0; i++) {
            Account account = source.get();
            if (use.test(account) && directory.knows(account.id().orElseThrow()) && still.test(account)) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    /**
     * The answer to {@code call}, if it is one of those {@code expected}. If not, nobody knows what has become of it; and
     * unless a fault explains it, that is wrong.
     */
    Optional<Answer> ask(Call call, Set<Integer> expected) {
        long from = due;
        asked = from;
        try {
            Answer answer = client.send(call);
            long to = System.nanoTime();
            surroundings.results().answered(Integer.toString(answer.status()));
            took(from, to);
            if (!expected.contains(answer.status())) {
                unexpected(call, answer, expected, from, to);
                return Optional.empty();
            }
            if (answer.status() >= 400 && !answer.isProperError()) {
                wrong("an answer that is no SCIM error: " + answer.body());
            }
            return Optional.of(answer);
        } catch (IOException e) {
            lost(call, e, from);
            return Optional.empty();
        }
    }

    Optional<Answer> ask(Call call, int expected) {
        return ask(call, Set.of(expected));
    }

    private void unexpected(Call call, Answer answer, Set<Integer> expected, long from, long to) {
        Optional<FaultKind> fault = surroundings.faults().explains(answer.status(), from, to);
        if (fault.isEmpty() || !answer.isProperError()) {
            wrong("%s %s: %d and not %s: %s"
                    .formatted(call.method(), call.target(), answer.status(), expected, answer.body()));
        } else {
            surroundings.results().injected(fault.get(), Integer.toString(answer.status()));
        }
    }

    void lost(Call call, IOException e, long from) {
        long to = System.nanoTime();
        mayStillHappen = true;
        surroundings.results().answered("broken off");
        took(from, to);
        Optional<FaultKind> fault = surroundings.faults().explainsBreak(from, to);
        if (fault.isEmpty()) {
            wrong(call.method() + " " + call.target() + ": " + e);
        } else {
            surroundings.results().injected(fault.get(), "broken off");
        }
    }

    /** Whether a fault is to blame for a status that stands in the answer. */
    boolean explains(int status) {
        Optional<FaultKind> fault = surroundings.faults().explains(status, asked, System.nanoTime());
        fault.ifPresent(kind -> surroundings.results().injected(kind, status + " in a Bulk answer"));
        return fault.isPresent();
    }

    void took(long from, long to) {
        surroundings.results().took(kind, to - from, !surroundings.faults().delays(from, to));
        due = to;
    }

    long due() {
        return due;
    }

    /** What is used stays so until the server has certainly done with it. */
    void mayStillHappen() {
        mayStillHappen = true;
    }

    void wrong(String what) {
        surroundings.results().wrong(kind, directory.tenant + ": " + what);
    }

    /** Counts what was written; it is told for each request that would change something. */
    void acknowledged() {
        surroundings.results().acknowledged.increment();
    }

    void unknown() {
        surroundings.results().unknown.increment();
    }

    void refused() {
        surroundings.results().refused.increment();
    }

    /** The same turn by another way; it takes over what is in use. */
    Turn through(ScimClient other) {
        Turn same = new Turn(kind, directory, other, random, surroundings, due);
        same.used.addAll(used);
        used.clear();
        return same;
    }

    @Override
    public void close() {
        if (mayStillHappen) {
            surroundings.later().free(used);
        } else {
            used.forEach(Busy::free);
        }
    }
}
