package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the resources of one type of one tenant, and through them what is looked up or unique among them. */
final class ResourceTable {

    private static final Pattern VERSION = Pattern.compile("W/\"(\\d{1,18})\"");

    private final TableNames tables;
    private final Tenant tenant;
    private final IndexedType type;
    private final UniqueTable unique;
    private final ValueTable values;
    private final SqlDialect dialect;
    private final Clock clock;
    private final TimeOrderedIds ids;

    ResourceTable(JdbcSetup setup, Tenant tenant, IndexedType type) {
        this.tables = setup.tables();
        this.tenant = tenant;
        this.type = type;
        this.unique = new UniqueTable(tables, tenant, type);
        this.values = new ValueTable(tables, tenant, type, setup.dialect());
        this.dialect = setup.dialect();
        this.clock = setup.clock();
        this.ids = setup.ids();
    }

    String typeName() {
        return type.type().name();
    }

    StoredRow insert(Session session, Attributes attributes) throws SQLException {
        Instant now = now();
        StoredRow row = new StoredRow(ids.next(), 1, now, now, attributes);
        session.update(Sql.of(
                "INSERT INTO " + tables.resource()
                        + " (tenant, id, type, version, created, last_modified, name_key, name_whole,"
                        + " external_key, external_whole, label, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                parameters(
                        List.of(tenant.key(), row.id(), typeName(), row.version(), dialect.parameter(row.created())),
                        row)));
        unique.insert(session, row.id(), attributes);
        values.insert(session, row.id(), attributes);
        return row;
    }

    /** The row of that id; none if there is none, or if it is of another type. */
    Optional<StoredRow> find(Session session, String id) throws SQLException {
        return find(session, id, "");
    }

    /** The same, which nobody else can change before the transaction ends. */
    Optional<StoredRow> findForUpdate(Session session, String id) throws SQLException {
        return find(session, id, " FOR UPDATE");
    }

    private Optional<StoredRow> find(Session session, String id, String lock) throws SQLException {
        if (!TimeOrderedIds.isOne(id)) {
            return Optional.empty();
        }
        return session.first(
                Sql.of(
                        "SELECT " + StoredRow.COLUMNS + " FROM " + tables.resource()
                                + " r WHERE r.tenant = ? AND r.type = ? AND r.id = ?" + lock,
                        tenant.key(),
                        typeName(),
                        id),
                row -> StoredRow.read(row, dialect));
    }

    /**
     * Gives a row other attributes, in one statement that does nothing if somebody has changed the row since.
     *
     * @throws ScimException 412 or 404, as {@link io.github.scimlet.store.ResourceStore#replace}
     */
    StoredRow update(Session session, StoredRow before, Attributes after) throws SQLException {
        StoredRow row = before.changed(now(), after);
        Sql update = Sql.of(
                "UPDATE " + tables.resource()
                        + " SET version = ?, last_modified = ?, name_key = ?, name_whole = ?,"
                        + " external_key = ?, external_whole = ?, label = ?, document = ?",
                parameters(List.of(row.version()), row));
        change(session, update, before);
        unique.update(session, row.id(), before.attributes(), after);
        values.update(session, row.id(), before.attributes(), after);
        return row;
    }

    /** Marks a row as changed by what is not among its own attributes. */
    StoredRow touch(Session session, StoredRow before) throws SQLException {
        StoredRow row = before.changed(now(), before.attributes());
        Sql update = Sql.of(
                "UPDATE " + tables.resource() + " SET version = ?, last_modified = ?",
                row.version(),
                dialect.parameter(row.lastModified()));
        change(session, update, before);
        return row;
    }

    /** Deletes a row and all that refers to it. @throws ScimException 412 or 404, as {@link #update} */
    void delete(Session session, StoredRow before) throws SQLException {
        change(session, Sql.of("DELETE FROM " + tables.resource()), before);
    }

    /** Changes only the row that {@code before} was read from, and only if nobody has changed it since. */
    private void change(Session session, Sql change, StoredRow before) throws SQLException {
        int changed = session.update(change.then(
                " WHERE tenant = ? AND type = ? AND id = ? AND version = ?",
                tenant.key(),
                typeName(),
                before.id(),
                before.version()));
        if (changed == 0) {
            throw overtaken(session, before.id());
        }
    }

    /** Keeps a row from all others until the transaction ends. @throws ScimException 412 or 404, as {@link #update} */
    void lock(Session session, StoredRow before) throws SQLException {
        requireCurrent(session, before, findForUpdate(session, before.id()));
    }

    /** @throws ScimException 412 or 404, as {@link #update} */
    void requireCurrent(Session session, StoredRow before) throws SQLException {
        requireCurrent(session, before, find(session, before.id()));
    }

    private void requireCurrent(Session session, StoredRow before, Optional<StoredRow> found) throws SQLException {
        boolean current = found.filter(row -> row.version() == before.version()).isPresent();
        if (!current) {
            throw overtaken(session, before.id());
        }
    }

    private ScimException overtaken(Session session, String id) throws SQLException {
        return find(session, id).isPresent()
                ? ScimException.preconditionFailed(typeName() + " " + id + " has changed meanwhile.")
                : ScimException.notFound(typeName() + " " + id + " does not exist.");
    }

    /** The row that {@code resource} was read from, with other attributes. */
    static StoredRow row(Resource resource, Attributes attributes) {
        Attributes meta = resource.attributes().complex("meta").orElse(Attributes.EMPTY);
        Matcher version = VERSION.matcher(meta.text("version").orElse(""));
        return new StoredRow(
                resource.id(),
                version.matches() ? Long.parseLong(version.group(1)) : -1, // which is that of no row
                resource.meta().created().orElse(Instant.EPOCH),
                resource.meta().lastModified().orElse(Instant.EPOCH),
                attributes);
    }

    private Object[] parameters(List<?> first, StoredRow row) {
        List<Object> parameters = new ArrayList<>(first);
        parameters.add(dialect.parameter(row.lastModified()));
        Optional<StoredKey> name = type.nameOf(row.attributes());
        parameters.add(name.map(StoredKey::key));
        parameters.add(name.flatMap(StoredKey::whole));
        Optional<StoredKey> externalId = type.externalIdOf(row.attributes());
        parameters.add(externalId.map(StoredKey::key));
        parameters.add(externalId.flatMap(StoredKey::whole));
        parameters.add(new Resource(row.attributes()).label().map(StoredKey::storable));
        parameters.add(Document.of(row.attributes()));
        return parameters.toArray();
    }

    /** The time of a change; no finer than what all databases keep. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
