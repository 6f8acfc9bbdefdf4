package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rows of the values that filters look for. */
final class ValueTable {

    private final String table;
    private final Tenant tenant;
    private final IndexedType type;
    private final SqlDialect dialect;

    ValueTable(TableNames tables, Tenant tenant, IndexedType type, SqlDialect dialect) {
        this.table = tables.value();
        this.tenant = tenant;
        this.type = type;
        this.dialect = dialect;
    }

    void insert(Session session, String id, Attributes resource) throws SQLException {
        insert(session, id, type.rowsOf(resource));
    }

    /** Touches nothing but the rows that differ. */
    void update(Session session, String id, Attributes before, Attributes after) throws SQLException {
        Set<ValueRow> gone = new LinkedHashSet<>(type.rowsOf(before));
        Set<ValueRow> come = new LinkedHashSet<>(type.rowsOf(after));
        gone.removeIf(come::remove);
        session.updateAll(gone.stream()
                .map(row -> Sql.of(
                        "DELETE FROM " + table
                                + " WHERE tenant = ? AND resource = ? AND path = ? AND element = ? AND position = ?",
                        tenant.key(),
                        id,
                        row.path(),
                        row.element(),
                        row.position()))
                .toList());
        insert(session, id, come);
    }

    private void insert(Session session, String id, Collection<ValueRow> rows) throws SQLException {
        List<Sql> inserts = rows.stream()
                .map(row -> Sql.of(
                        "INSERT INTO " + table + " (tenant, resource, path, element, position, value_key, value_whole)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        tenant.key(),
                        id,
                        row.path(),
                        row.element(),
                        row.position(),
                        row.key().key(),
                        row.key().whole()))
                .toList();
        dialect.insertAll(session, inserts);
    }
}
