package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Tolerance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of one request, for those who are told of it when it is answered. Used by one thread. */
final class Course {

    private final long begin = System.nanoTime();
    private final Leniency leniency;
    private final boolean withinBulk;
    private ScimRequest request;
    private Optional<Exchange> exchange = Optional.empty();
    private Optional<ScimError> error = Optional.empty();

    private Course(ScimRequest request, Leniency leniency, boolean withinBulk) {
        this.request = request;
        this.leniency = leniency;
        this.withinBulk = withinBulk;
    }

    /** A request that has just come in. */
    static Course of(ScimRequest request, Leniency leniency) {
        return new Course(request, leniency, false);
    }

    /** A request that came within another one. */
    static Course within(Exchange inner) {
        Course course = new Course(inner.request(), inner.leniency(), true);
        course.begins(inner);
        return course;
    }

    /** Its tenant and base URI are known. */
    ScimRequest located(ScimRequest located) {
        request = located;
        return located;
    }

    /** Its caller is known. */
    Exchange begins(Exchange known) {
        exchange = Optional.of(known);
        return known;
    }

    void fails(ScimError why) {
        error = Optional.of(why);
    }

    ScimRequest request() {
        return request;
    }

    Leniency leniency() {
        return leniency;
    }

    Optional<Caller> caller() {
        return exchange.map(Exchange::caller).filter(caller -> !caller.equals(Gate.ANONYMOUS));
    }

    String transaction() {
        return exchange.map(Exchange::transaction)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    Optional<ResourceAccess> access() {
        return exchange.flatMap(known -> ResourceAccess.of(request, known.types()));
    }

    Optional<ScimError> error() {
        return error;
    }

    Map<Tolerance, List<String>> tolerances() {
        return leniency.used();
    }

    Duration duration() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    boolean isWithinBulk() {
        return withinBulk;
    }
}
