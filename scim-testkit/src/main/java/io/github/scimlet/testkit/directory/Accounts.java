package io.github.scimlet.testkit.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happens to people's accounts. */
final class Accounts {

    /** How long somebody who was deleted can be restored. */
    private static final Duration RECYCLING = Duration.ofDays(30);

    private static final String DELETED = "deletedDateTime";

    private final Cycle cycle;

    Accounts(Cycle cycle) {
        this.cycle = cycle;
    }

    /** Deletes for good whoever has been in the recycle bin for long. */
    void expire() {
        cycle.all(Person::deleted).stream().filter(this::isExpired).forEach(cycle::remove);
    }

    private boolean isExpired(Person person) {
        return person.attribute(DELETED)
                .map(Instant::parse)
                .filter(deleted -> !deleted.plus(RECYCLING).isAfter(cycle.now()))
                .isPresent();
    }

    boolean happens(Happening happening) {
        return switch (happening) {
            case DISABLE -> change(someonePresent().map(person -> person.withEnabled(false)));
            case ENABLE ->
                change(cycle.someone(person -> !person.enabled() && !person.deleted())
                        .map(person -> person.withEnabled(true)));
            case UNASSIGN -> change(someonePresent().map(person -> person.withAssigned(false)));
            case ASSIGN ->
                change(cycle.someone(person -> !person.assigned() && !person.deleted())
                        .map(person -> person.withAssigned(true)));
            case DELETE_SOFTLY ->
                change(someonePresent()
                        .map(person -> person.withDeleted(true)
                                .with(DELETED, cycle.now().toString())));
            case RESTORE ->
                change(cycle.someone(Person::deleted)
                        .map(person -> person.withDeleted(false).without(DELETED)));
            default -> purge();
        };
    }

    private Optional<Person> someonePresent() {
        return cycle.someone(Employment::isPresent);
    }

    private boolean change(Optional<Person> changed) {
        changed.ifPresent(cycle::put);
        return changed.isPresent();
    }

    /** Somebody empties the recycle bin by hand. */
    private boolean purge() {
        Optional<Person> deleted = cycle.someone(Person::deleted);
        deleted.ifPresent(cycle::remove);
        return deleted.isPresent();
    }
}
