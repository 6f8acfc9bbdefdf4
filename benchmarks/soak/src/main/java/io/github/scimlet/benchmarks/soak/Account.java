package io.github.scimlet.benchmarks.soak;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is known of a user: all that it may be, nothing among it once it may be gone. Whoever has {@link #busy taken} it
 * changes it; others may look.
 */
final class Account {

    final Busy busy = new Busy();
    private Optional<String> id;
    private Set<Optional<Person>> possible;
    private long version;

    private Account(Optional<String> id, Set<Optional<Person>> possible) {
        this.id = id;
        this.possible = possible;
    }

    static Account created(String id, Person person) {
        return new Account(Optional.of(id), Set.of(Optional.of(person)));
    }

    /** One of which nobody knows whether it has been created. */
    static Account perhaps(Person person) {
        return new Account(Optional.empty(), Set.of(Optional.of(person), Optional.empty()));
    }

    /** Empty if nobody was told. */
    synchronized Optional<String> id() {
        return id;
    }

    synchronized void found(String found) {
        id = Optional.of(found);
    }

    /** One of those that it may be, if it may be anything. */
    synchronized Optional<Person> person() {
        return possible.stream().flatMap(Optional::stream).findFirst();
    }

    synchronized Set<Optional<Person>> possible() {
        return possible;
    }

    synchronized boolean mayBeGone() {
        return possible.contains(Optional.<Person>empty());
    }

    synchronized boolean isCertain() {
        return possible.size() == 1;
    }

    /** A change that was acknowledged, of which follows that it was there. */
    synchronized void changed(UnaryOperator<Optional<Person>> change) {
        possible = each(change);
    }

    /** A change of which nobody knows. */
    synchronized void perhapsChanged(UnaryOperator<Optional<Person>> change) {
        Set<Optional<Person>> more = new LinkedHashSet<>(possible);
        more.addAll(each(change));
        possible = more;
    }

    private Set<Optional<Person>> each(UnaryOperator<Optional<Person>> change) {
        return possible.stream().filter(Optional::isPresent).map(change).collect(Collectors.toSet());
    }

    /** It is what a client has seen, as it may be. */
    synchronized void seen(Person person) {
        possible = Set.of(Optional.of(person));
    }

    synchronized void gone() {
        possible = Set.of(Optional.empty());
    }

    synchronized long version() {
        return version;
    }

    /** @return whether it is not older than what was seen before */
    synchronized boolean sawVersion(long seen) {
        boolean later = seen >= version;
        version = Math.max(seen, version);
        return later;
    }

    @Override
    public synchronized String toString() {
        return id.orElse("(no id)") + " which is one of " + possible + " at version " + version;
    }
}
