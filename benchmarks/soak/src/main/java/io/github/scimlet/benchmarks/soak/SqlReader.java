package io.github.scimlet.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.soak.Snapshot.FoundGroup;
import io.github.scimlet.benchmarks.soak.Snapshot.FoundUser;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all of a tenant out of the tables, without a line of the store's, and looks whether they agree with each other. */
final class SqlReader {

    private static final Json JSON = new Json(Json.MAX_DEPTH);

    /** Rows of one table that belong to none of another; the keys between them should have seen to that. */
    private static final List<String> ORPHANS = List.of(
            "scim_value v WHERE NOT EXISTS (SELECT 1 FROM scim_resource r WHERE r.tenant = v.tenant AND r.id = v.resource)",
            "scim_unique u WHERE NOT EXISTS (SELECT 1 FROM scim_resource r WHERE r.tenant = u.tenant AND r.id = u.resource)",
            "scim_member m WHERE NOT EXISTS (SELECT 1 FROM scim_resource r WHERE r.tenant = m.tenant AND r.id = m.group_id)",
            "scim_member m WHERE NOT EXISTS (SELECT 1 FROM scim_resource r WHERE r.tenant = m.tenant AND r.id = m.member_id)");

    private final Connection connection;
    private final Snapshot snapshot = new Snapshot();
    private final List<String> discrepancies = new ArrayList<>();

    private SqlReader(Connection connection) {
        this.connection = connection;
    }

    /** @param discrepancies of the tables with each other */
    record Reading(Snapshot snapshot, List<String> discrepancies) {}

    static Reading read(Connection connection, String tenant) throws SQLException {
        SqlReader reader = new SqlReader(connection);
        Map<String, Set<String>> members =
                reader.pairs("SELECT group_id, member_id FROM scim_member WHERE tenant = ?", tenant);
        Map<String, Set<String>> groups =
                reader.pairs("SELECT member_id, group_id FROM scim_member WHERE tenant = ?", tenant);
        reader.resources(tenant, members, groups);
        reader.values(tenant, "active", person -> Boolean.toString(person.active()));
        reader.values(tenant, "title", Person::title);
        reader.values(tenant, "emails.value", Person::email);
        return new Reading(reader.snapshot, List.copyOf(reader.discrepancies));
    }

    /** Of all tenants at once. */
    static List<String> orphans(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String orphans : ORPHANS) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + orphans);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    found.add(rows.getLong(1) + " orphans: " + orphans);
                }
            }
        }
        return found;
    }

    private Map<String, Set<String>> pairs(String sql, String tenant) throws SQLException {
        Map<String, Set<String>> pairs = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.computeIfAbsent(rows.getString(1), any -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return pairs;
    }

    private void resources(String tenant, Map<String, Set<String>> members, Map<String, Set<String>> groups)
            throws SQLException {
        String sql = "SELECT id, type, version, name_key, external_key, document FROM scim_resource WHERE tenant = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    Attributes document = document(rows.getString(6));
                    String name = document.text(rows.getString(2).equals("User") ? "userName" : "displayName")
                            .orElse("");
                    agree(id, "name_key", rows.getString(4), name.toLowerCase(Locale.ROOT));
                    agree(
                            id,
                            "external_key",
                            rows.getString(5),
                            document.text("externalId").orElse(null));
                    if (rows.getString(2).equals("User")) {
                        Set<String> in = groups.getOrDefault(id, Set.of());
                        snapshot.users.put(id, new FoundUser(Person.of(document), rows.getLong(3), in));
                    } else {
                        Set<String> who = members.getOrDefault(id, Set.of());
                        snapshot.groups.put(id, new FoundGroup(new Group(document).displayName(), who));
                    }
                }
            }
        }
    }

    private static Attributes document(String json) {
        return JSON.readObject(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    private interface Value {
        String of(Person person);
    }

    /** There must be one row of {@code path} for each user, and it must say what the document says. */
    private void values(String tenant, String path, Value value) throws SQLException {
        Map<String, Set<String>> rows =
                pairs("SELECT resource, value_key FROM scim_value WHERE path = '" + path + "' AND tenant = ?", tenant);
        snapshot.users.forEach((id, user) -> agree(
                id,
                path,
                String.join(" and ", rows.getOrDefault(id, Set.of())),
                value.of(user.person()).toLowerCase(Locale.ROOT)));
    }

    private void agree(String id, String column, @Nullable String key, @Nullable String document) {
        if (!Objects.equals(key, document)) {
            discrepancies.add("%s of %s is %s, but the document has %s".formatted(column, id, key, document));
        }
    }
}
