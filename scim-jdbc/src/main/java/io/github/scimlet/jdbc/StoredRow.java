package io.github.scimlet.jdbc;

import io.github.scimlet.model.Attributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A resource as its row has it.
 *
 * @param attributes all but {@code id} and {@code meta}
 */
record StoredRow(String id, long version, Instant created, Instant lastModified, Attributes attributes) {

    static final String COLUMNS = "r.id, r.version, r.created, r.last_modified, r.document";

    static StoredRow read(ResultSet row, SqlDialect dialect) throws SQLException {
        return new StoredRow(
                row.getString(1),
                row.getLong(2),
                dialect.instant(row, 3),
                dialect.instant(row, 4),
                Document.read(row.getString(5)));
    }

    /** The row as a change at {@code now} leaves it. */
    StoredRow changed(Instant now, Attributes changed) {
        return new StoredRow(id, version + 1, created, now, changed);
    }

    Attributes toAttributes() {
        Attributes meta = Attributes.of("created", created.toString())
                .with("lastModified", lastModified.toString())
                .with("version", "W/\"" + version + "\"");
        return attributes.with("id", id).with("meta", meta);
    }
}
