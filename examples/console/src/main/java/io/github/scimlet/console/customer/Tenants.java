package io.github.scimlet.console.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** All customers, in a table. Safe for use by many threads. */
public final class Tenants {

    private final Jdbi database;

    public Tenants(Jdbi database) {
        this.database = database;
    }

    /** Takes on a customer, whose provisioning is off. */
    public void add(String id, String name, int seats) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO console_tenant (id, name, provisioning, serves_groups, seats)
                        VALUES (:id, :name, FALSE, TRUE, :seats)""")
                .bind("id", id)
                .bind("name", name)
                .bind("seats", seats)
                .execute());
    }

    public boolean areNone() {
        return all().isEmpty();
    }

    public List<String> all() {
        return database.withHandle(handle -> handle.createQuery("SELECT id FROM console_tenant ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    public Optional<Tenant> find(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM console_tenant WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> tenant(row))
                .findOne());
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getString("directory_id")),
                row.getBoolean("provisioning"),
                row.getBoolean("serves_groups"),
                row.getInt("seats"));
    }

    public void setDirectory(String tenant, String directoryId) {
        set("directory_id = :value", tenant, directoryId);
    }

    public void setProvisioning(String tenant, boolean provisioning) {
        set("provisioning = :value", tenant, provisioning);
    }

    public void setServesGroups(String tenant, boolean servesGroups) {
        set("serves_groups = :value", tenant, servesGroups);
    }

    public void setSeats(String tenant, int seats) {
        set("seats = :value", tenant, seats);
    }

    private void set(String assignment, String tenant, Object value) {
        database.useHandle(handle -> handle.createUpdate("UPDATE console_tenant SET " + assignment + " WHERE id = :id")
                .bind("value", value)
                .bind("id", tenant)
                .execute());
    }
}
