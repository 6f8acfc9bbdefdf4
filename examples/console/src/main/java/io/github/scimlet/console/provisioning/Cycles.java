package io.github.scimlet.console.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The cycles of all customers' directories, in a table. Safe for use by many threads. */
public final class Cycles {

    private final Jdbi database;
    private final Clock clock;

    public Cycles(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(String tenant, Outcome outcome) {
        Instant now = clock.instant();
        database.useTransaction(handle -> {
            lock(handle, tenant); // or the first two requests would begin a cycle each
            if (!continues(handle, tenant, outcome, now)) {
                begins(handle, tenant, now);
                continues(handle, tenant, outcome, now);
            }
        });
    }

    private static void lock(Handle handle, String tenant) {
        handle.createQuery("SELECT id FROM console_tenant WHERE id = :tenant FOR UPDATE")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .one();
    }

    private static boolean continues(Handle handle, String tenant, Outcome outcome, Instant now) {
        return handle.createUpdate("""
                        UPDATE console_cycle SET last_at = :now, requests = requests + 1, created = created + :created,
                            updated = updated + :updated, disabled = disabled + :disabled,
                            deleted = deleted + :deleted, failed = failed + :failed
                        WHERE id = (SELECT MAX(id) FROM console_cycle WHERE tenant = :tenant) AND last_at > :pause""")
                        .bind("now", now)
                        .bind("created", outcome == Outcome.CREATED ? 1 : 0)
                        .bind("updated", outcome == Outcome.UPDATED || outcome == Outcome.ENABLED ? 1 : 0)
                        .bind("disabled", outcome == Outcome.DISABLED ? 1 : 0)
                        .bind("deleted", outcome == Outcome.DELETED ? 1 : 0)
                        .bind("failed", outcome.isProblem() ? 1 : 0)
                        .bind("tenant", tenant)
                        .bind("pause", now.minus(Cycle.PAUSE))
                        .execute()
                > 0;
    }

    private static void begins(Handle handle, String tenant, Instant now) {
        handle.createUpdate("""
                        INSERT INTO console_cycle
                            (tenant, started_at, last_at, requests, created, updated, disabled, deleted, failed)
                        VALUES (:tenant, :now, :now, 0, 0, 0, 0, 0, 0)""").bind("tenant", tenant).bind("now", now).execute();
    }

    /** The last first. */
    public List<Cycle> last(String tenant, int count) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM console_cycle WHERE tenant = :tenant ORDER BY id DESC LIMIT :count""")
                .bind("tenant", tenant)
                .bind("count", count)
                .map((row, context) -> new Cycle(
                        row.getLong("id"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("requests"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("disabled"),
                        row.getInt("deleted"),
                        row.getInt("failed")))
                .list());
    }
}
