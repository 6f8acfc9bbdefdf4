package io.github.scimlet.benchmarks.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes many users of few by SQL, as the store would have written them but for their ids, which say that they came
 * before the first: for machines on which the store would take hours. Constraints and indexes are made anew behind it.
 */
final class Copies {

    private static final int THREADS = 2;

    private static final String TABLES = "scim\\_(resource|value|unique|member)";

    /** Ids of another time: 16 times 65 seconds before, for each copy. */
    private static final String ID =
            "lpad(to_hex(('x' || substr(%1$s, 1, 8))::bit(32)::bigint - 16 * %2$d), 8, '0') || substr(%1$s, 9)";

    private static final String NUMBERED = "replace(%s, o.number, lpad((o.number::int + %d)::text, 7, '0'))";

    private final DataSource dataSource;
    private final int originals;
    private final int users;

    /** @param originals how many there are already, with the numbers from 0 */
    Copies(DataSource dataSource, int originals, int users) {
        this.dataSource = dataSource;
        this.originals = originals;
        this.users = users;
    }

    /** The ids of all users, by their number. */
    List<String> make() {
        execute(List.of(
                "CREATE SCHEMA original",
                "CREATE TABLE original.resource AS SELECT r.*, substr(r.name_key, 5, 7) AS number, v.value_key AS manager"
                        + " FROM scim_resource r LEFT JOIN scim_value v ON v.tenant = r.tenant AND v.resource = r.id"
                        + " AND v.path LIKE '%manager.value'",
                "CREATE TABLE original.value AS SELECT v.*, r.number FROM scim_value v"
                        + " JOIN original.resource r ON r.id = v.resource",
                "CREATE TABLE original.unique AS SELECT u.*, r.number FROM scim_unique u"
                        + " JOIN original.resource r ON r.id = u.resource"));
        List<String> restore =
                texts(definitions("'ALTER TABLE ' || t || ' ADD CONSTRAINT ' || name || ' ' || def", "def")
                        + " ORDER BY kind DESC");
        execute(texts(definitions("'ALTER TABLE ' || t || ' DROP CONSTRAINT ' || name", "'DROP INDEX ' || name")
                + " ORDER BY kind"));
        try (Workers workers = new Workers(THREADS)) {
            workers.share((users - 1) / originals, copy -> execute(copy(copy + 1)));
        }
        System.err.println("copied");
        restore.add(0, "SET maintenance_work_mem = '1GB'");
        restore.add("DROP SCHEMA original CASCADE");
        execute(restore);
        System.err.println("indexed");
        return texts("SELECT id FROM scim_resource WHERE type = 'User' ORDER BY name_key");
    }

    /** Foreign keys come first, and what they need comes last. */
    private static String definitions(String constraint, String index) {
        return "SELECT text FROM (SELECT " + constraint + " AS text, kind FROM (SELECT conrelid::regclass::text AS t,"
                + " conname AS name, pg_get_constraintdef(oid) AS def, contype::text AS kind FROM pg_constraint"
                + " WHERE contype IN ('f', 'p') AND conrelid::regclass::text ~ '^" + TABLES + "$') c"
                + " UNION ALL SELECT " + index + " AS text, 'i' AS kind FROM (SELECT indexname AS name, indexdef AS def"
                + " FROM pg_indexes i WHERE tablename ~ '^" + TABLES + "$'"
                + " AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = i.indexname)) x) d";
    }

    private List<String> copy(int copy) {
        String manager = "coalesce(" + ID.formatted("o.manager", copy) + ", '#')";
        String where = " o WHERE o.number::int + " + copy * originals + " < " + users;
        return List.of(
                "INSERT INTO scim_resource SELECT o.tenant, " + ID.formatted("o.id", copy)
                        + ", o.type, o.version, o.created, o.last_modified, " + numbered("o.name_key", copy)
                        + ", NULL, " + numbered("o.external_key", copy) + ", NULL, o.label, replace("
                        + numbered("o.document", copy) + ", coalesce(o.manager, '#'), " + manager
                        + ") FROM original.resource" + where,
                "INSERT INTO scim_value SELECT o.tenant, " + ID.formatted("o.resource", copy)
                        + ", o.path, o.element, o.position, CASE WHEN o.path LIKE '%manager.value' THEN "
                        + ID.formatted("o.value_key", copy) + " ELSE " + numbered("o.value_key", copy)
                        + " END FROM original.value" + where,
                "INSERT INTO scim_unique SELECT o.tenant, o.type, o.path, " + numbered("o.value_key", copy) + ", "
                        + ID.formatted("o.resource", copy) + " FROM original.unique" + where);
    }

    private String numbered(String column, int copy) {
        return NUMBERED.formatted(column, copy * originals);
    }

    private void execute(List<String> statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String query) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
