package io.github.scimlet.jdbc;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.ElementKey;
import io.github.scimlet.schema.SchemaPath;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The rows of the values that no two resources of a type may have: the primary key refuses the second. */
final class UniqueTable {

    private final String table;
    private final Tenant tenant;
    private final IndexedType type;

    UniqueTable(TableNames tables, Tenant tenant, IndexedType type) {
        this.table = tables.unique();
        this.tenant = tenant;
        this.type = type;
    }

    /** @throws ScimException {@code uniqueness} if another resource has one of the values */
    void insert(Session session, String id, Attributes resource) throws SQLException {
        insert(session, id, rowsOf(resource));
    }

    /** @throws ScimException {@code uniqueness} if another resource has one of the values of {@code after} */
    void update(Session session, String id, Attributes before, Attributes after) throws SQLException {
        Set<Row> gone = rowsOf(before);
        Set<Row> come = rowsOf(after);
        gone.removeIf(come::remove);
        for (Row row : gone) {
            session.update(Sql.of(
                    "DELETE FROM " + table
                            + " WHERE tenant = ? AND type = ? AND path = ? AND value_key = ? AND resource = ?",
                    tenant.key(),
                    typeName(),
                    row.path(),
                    row.key(),
                    id));
        }
        insert(session, id, come);
    }

    /** One by one, so that a refusal tells which value is taken. */
    private void insert(Session session, String id, Set<Row> rows) throws SQLException {
        for (Row row : rows) {
            try {
                session.update(Sql.of(
                        "INSERT INTO " + table + " (tenant, type, path, value_key, resource) VALUES (?, ?, ?, ?, ?)",
                        tenant.key(),
                        typeName(),
                        row.path(),
                        row.key(),
                        id));
            } catch (SQLException e) {
                if (SqlFailure.isDuplicate(e)) {
                    throw ScimException.uniqueness(
                            "Another " + typeName() + " has this " + row.attribute() + " already.");
                }
                throw e;
            }
        }
    }

    private Set<Row> rowsOf(Attributes resource) {
        Set<Row> rows = new LinkedHashSet<>();
        for (SchemaPath path : type.unique()) {
            path.leaves(resource).stream()
                    .map(value -> StoredKey.of((Object) ElementKey.of(path.leaf(), value)))
                    .forEach(key -> rows.add(new Row(StoredPath.of(path), key.key(), path)));
        }
        return rows;
    }

    private record Row(String path, String key, SchemaPath attribute) {

        /** Without what is somebody's data. */
        @Override
        public String toString() {
            return path;
        }
    }

    private String typeName() {
        return type.type().name();
    }
}
