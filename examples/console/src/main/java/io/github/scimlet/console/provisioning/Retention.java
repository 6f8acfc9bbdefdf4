package io.github.scimlet.console.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How long, and how much, is kept of what happened. */
public final class Retention {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** Each with the column that says how old a row is. */
    private static final List<List<String>> TABLES =
            List.of(List.of("console_log", "at"), List.of("console_change", "at"), List.of("console_cycle", "last_at"));

    private final Jdbi database;
    private final Clock clock;
    private final int most;

    /** @param most how many lines of each kind are kept for a customer */
    public Retention(Jdbi database, Clock clock, int most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    /** Deletes what is older than 90 days, and of more than so many lines the oldest. */
    public void apply(List<String> tenants) {
        Instant oldest = clock.instant().minus(LONGEST);
        for (List<String> table : TABLES) {
            for (String tenant : tenants) {
                database.useHandle(handle -> apply(handle, table.get(0), table.get(1), tenant, oldest));
            }
        }
    }

    private void apply(Handle handle, String table, String time, String tenant, Instant oldest) {
        handle.createUpdate("DELETE FROM " + table + " WHERE tenant = :tenant AND (" + time + " < :oldest OR id <= "
                        + "(SELECT id FROM " + table
                        + " WHERE tenant = :tenant ORDER BY id DESC LIMIT 1 OFFSET :most))")
                .bind("tenant", tenant)
                .bind("oldest", oldest)
                .bind("most", most)
                .execute();
    }
}
