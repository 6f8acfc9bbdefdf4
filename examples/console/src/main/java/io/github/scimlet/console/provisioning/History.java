package io.github.scimlet.console.provisioning;

import io.github.scimlet.protocol.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What has become of users and groups, change by change, in tables. Safe for use by many threads. */
public final class History {

    private final Jdbi database;
    private final Clock clock;

    private record Line(long change, ValueChange value) {}

    public History(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Change change, String name, List<ValueChange> values) {
        database.useTransaction(handle -> {
            long id = insert(handle, change, name);
            PreparedBatch lines = handle.prepareBatch("""
                    INSERT INTO console_value (change_id, place, attribute, was, becomes)
                    VALUES (:change, :place, :attribute, :was, :becomes)""");
            for (int place = 0; place < values.size(); place++) {
                ValueChange value = values.get(place);
                lines.bind("change", id)
                        .bind("place", place)
                        .bind("attribute", Texts.cut(value.attribute(), 300))
                        .bind("was", value.was())
                        .bind("becomes", value.becomes())
                        .add();
            }
            lines.execute();
        });
    }

    private long insert(Handle handle, Change change, String name) {
        return handle.createUpdate("""
                        INSERT INTO console_change
                            (tenant, at, transaction_id, outcome, resource_type, resource_id, resource_name,
                             tolerances)
                        VALUES (:tenant, :at, :transaction, :outcome, :type, :id, :name, :tolerances)""")
                .bind("tenant", change.caller().tenant())
                .bind("at", clock.instant())
                .bind("transaction", change.transaction())
                .bind("outcome", Outcome.of(change).name())
                .bind("type", change.resourceType().name())
                .bind("id", change.id())
                .bind("name", name)
                .bind("tolerances", ToleranceText.names(change.tolerances().keySet()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The changes of one resource, the last first. */
    public List<HistoryEntry> ofResource(String tenant, String id, int skip, int count) {
        return read("tenant = :tenant AND resource_id = :key ORDER BY id DESC", tenant, id, skip, count);
    }

    public long changesOf(String tenant, String id) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM console_change WHERE tenant = :tenant AND resource_id = :key")
                .bind("tenant", tenant)
                .bind("key", id)
                .mapTo(Long.class)
                .one());
    }

    /** What one request has changed, in the order in which it did. */
    public List<HistoryEntry> ofRequest(String tenant, String transaction, int count) {
        return read("tenant = :tenant AND transaction_id = :key ORDER BY id", tenant, transaction, 0, count);
    }

    /** The last change of that resource, whatever the request. */
    public Optional<HistoryEntry> last(String tenant, String id) {
        return ofResource(tenant, id, 0, 1).stream().findFirst();
    }

    /** What one request, or the last operation of a Bulk request so far, has made of that resource. */
    Optional<HistoryEntry> last(String tenant, String transaction, String id) {
        return last("resource_id = :key", tenant, transaction, id);
    }

    /** What one request, or the last operation of a Bulk request so far that created anything, has created. */
    Optional<HistoryEntry> lastCreated(String tenant, String transaction) {
        return last("outcome = :key", tenant, transaction, Outcome.CREATED.name());
    }

    private Optional<HistoryEntry> last(String condition, String tenant, String transaction, String key) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM console_change WHERE tenant = :tenant AND transaction_id = :transaction AND "
                                + condition + " ORDER BY id DESC LIMIT 1")
                .bind("tenant", tenant)
                .bind("transaction", transaction)
                .bind("key", key)
                .map((row, context) -> entry(row))
                .findOne());
    }

    private List<HistoryEntry> read(String condition, String tenant, String key, int skip, int count) {
        return database.withHandle(handle -> {
            List<HistoryEntry> bare = handle.createQuery(
                            "SELECT * FROM console_change WHERE " + condition + " LIMIT :count OFFSET :skip")
                    .bind("tenant", tenant)
                    .bind("key", key)
                    .bind("count", count)
                    .bind("skip", skip)
                    .map((row, context) -> entry(row))
                    .list();
            return withValues(handle, bare);
        });
    }

    private static List<HistoryEntry> withValues(Handle handle, List<HistoryEntry> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<ValueChange>> values = handle
                .createQuery("SELECT * FROM console_value WHERE change_id IN (<ids>) ORDER BY change_id, place")
                .bindList("ids", bare.stream().map(HistoryEntry::id).toList())
                .map((row, context) -> new Line(
                        row.getLong("change_id"),
                        new ValueChange(row.getString("attribute"), row.getString("was"), row.getString("becomes"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::change, Collectors.mapping(Line::value, Collectors.toUnmodifiableList())));
        return bare.stream()
                .map(entry -> entry.withValues(values.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("transaction_id"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("resource_type"),
                row.getString("resource_id"),
                row.getString("resource_name"),
                row.getString("tolerances"),
                List.of());
    }
}
