package io.github.scimlet.console.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What happened, line by line, in a table. Safe for use by many threads. */
public final class ProvisioningLog {

    /** Wrong codes make one line in this time, however many there are, or anybody could fill a customer's log. */
    private static final Duration ONE_LINE = Duration.ofMinutes(10);

    private final Jdbi database;
    private final Clock clock;

    public ProvisioningLog(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down what an administrator did. */
    public void add(String tenant, String administrator, String deed) {
        add(
                tenant,
                new LogEntry(
                        0, clock.instant(), 1, administrator, "", Outcome.SETTING, "", "", "", "", 0, "", deed, "", 0));
    }

    void add(String tenant, LogEntry entry) {
        database.useHandle(handle -> {
            if (!entry.actor().isEmpty() || !repeats(handle, tenant, entry)) {
                insert(handle, tenant, entry);
            }
        });
    }

    private static boolean repeats(Handle handle, String tenant, LogEntry entry) {
        return handle.createUpdate("""
                        UPDATE console_log SET times = times + 1, at = :at, request = :request, transaction_id = :transaction
                        WHERE id = (SELECT MAX(id) FROM console_log
                            WHERE tenant = :tenant AND outcome = :outcome AND actor = '' AND status = :status
                                AND at > :since)""")
                        .bind("at", entry.at())
                        .bind("request", entry.request())
                        .bind("transaction", entry.transaction())
                        .bind("tenant", tenant)
                        .bind("outcome", entry.outcome().name())
                        .bind("status", entry.status())
                        .bind("since", entry.at().minus(ONE_LINE))
                        .execute()
                > 0;
    }

    private static void insert(Handle handle, String tenant, LogEntry entry) {
        handle.createUpdate("""
                        INSERT INTO console_log (tenant, at, times, actor, transaction_id, outcome, resource_type,
                            resource_id, resource_name, request, status, scim_type, detail, tolerances, millis)
                        VALUES (:tenant, :at, :times, :actor, :transaction, :outcome, :resourceType,
                            :resourceId, :resourceName, :request, :status, :scimType, :detail, :tolerances, :millis)""")
                .bindMethods(entry)
                .bind("tenant", tenant)
                .bind("outcome", entry.outcome().name())
                .bind("resourceId", Texts.cut(entry.resourceId(), 300))
                .bind("detail", Texts.cut(entry.detail(), 1000))
                .bind("tolerances", Texts.cut(entry.tolerances(), 1000))
                .execute();
    }

    /** The lines that the filter lets through, the last first. */
    public List<LogEntry> read(String tenant, LogFilter filter, int skip, int count) {
        return database.withHandle(handle -> bound(
                        handle.createQuery("SELECT * FROM console_log WHERE " + condition(filter)
                                + " ORDER BY id DESC LIMIT :count OFFSET :skip"),
                        tenant,
                        filter)
                .bind("count", count)
                .bind("skip", skip)
                .map((row, context) -> entry(row))
                .list());
    }

    public long count(String tenant, LogFilter filter) {
        return database.withHandle(handle -> bound(
                        handle.createQuery("SELECT COUNT(*) FROM console_log WHERE " + condition(filter)),
                        tenant,
                        filter)
                .mapTo(Long.class)
                .one());
    }

    public Optional<LogEntry> find(String tenant, long id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM console_log WHERE tenant = :tenant AND id = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .map((row, context) -> entry(row))
                        .findOne());
    }

    /** The request of that id, a Bulk request by its last line. */
    public Optional<LogEntry> ofRequest(String tenant, String transaction) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM console_log WHERE tenant = :tenant AND transaction_id = :transaction
                        ORDER BY id DESC LIMIT 1""")
                .bind("tenant", tenant)
                .bind("transaction", transaction)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** A text that is another one whenever something was written. */
    public String version(String tenant) {
        List<LogEntry> last = read(tenant, LogFilter.ALL, 0, 1);
        return last.isEmpty() ? "0" : last.get(0).id() + "-" + last.get(0).times();
    }

    private static String condition(LogFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("tenant = :tenant"));
        if (!filter.outcomes().isEmpty()) {
            conditions.add("outcome IN (<outcomes>)");
        }
        if (!filter.resourceType().isEmpty()) {
            conditions.add("resource_type = :type");
        }
        if (!filter.text().isEmpty()) {
            conditions.add("(LOWER(resource_name) LIKE :like ESCAPE '!' OR resource_id = :text"
                    + " OR LOWER(request) LIKE :like ESCAPE '!' OR LOWER(detail) LIKE :like ESCAPE '!')");
        }
        filter.from().ifPresent(time -> conditions.add("at >= :from"));
        filter.until().ifPresent(time -> conditions.add("at < :until"));
        return String.join(" AND ", conditions);
    }

    private static Query bound(Query query, String tenant, LogFilter filter) {
        query.bind("tenant", tenant);
        if (!filter.outcomes().isEmpty()) {
            query.bindList(
                    "outcomes", filter.outcomes().stream().map(Enum::name).toList());
        }
        if (!filter.resourceType().isEmpty()) {
            query.bind("type", filter.resourceType());
        }
        if (!filter.text().isEmpty()) {
            query.bind("text", filter.text());
            query.bind("like", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        filter.from().ifPresent(time -> query.bind("from", time));
        filter.until().ifPresent(time -> query.bind("until", time));
        return query;
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getInt("times"),
                row.getString("actor"),
                row.getString("transaction_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("resource_type"),
                row.getString("resource_id"),
                row.getString("resource_name"),
                row.getString("request"),
                row.getInt("status"),
                row.getString("scim_type"),
                row.getString("detail"),
                row.getString("tolerances"),
                row.getLong("millis"));
    }

    Instant now() {
        return clock.instant();
    }
}
