package io.github.scimlet.jdbc;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.User;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who reports to whom: a reference among the attributes of a user, whose name follows from the other user. */
final class Managers {

    static final AttributePath PATH = AttributePath.of("manager", "value").withSchema(EnterpriseUser.SCHEMA);

    private final TableNames tables;
    private final Tenant tenant;
    private final ResourceTable users;

    Managers(JdbcSetup setup, Tenant tenant, ResourceTable users) {
        this.tables = setup.tables();
        this.tenant = tenant;
        this.users = users;
    }

    /** The users with the names of their managers, as far as there are such. */
    List<User> named(Session session, List<User> some) throws SQLException {
        Map<String, String> names =
                names(session, some.stream().flatMap(user -> of(user).stream()).toList());
        return some.stream().map(user -> named(user, names)).toList();
    }

    private Map<String, String> names(Session session, List<String> ids) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        for (List<String> some : Ids.inParts(ids)) {
            Sql query = Sql.of(
                            "SELECT r.id, r.label FROM " + tables.resource()
                                    + " r WHERE r.tenant = ? AND r.type = ? AND r.label IS NOT NULL AND r.id IN ",
                            tenant.key(),
                            users.typeName())
                    .then(Sql.list(some));
            session.list(query, row -> names.put(row.getString(1), row.getString(2)));
        }
        return names;
    }

    private static User named(User user, Map<String, String> names) {
        return of(user).map(names::get)
                .map(name -> user.withEnterprise(enterprise -> enterprise.withManager(
                        enterprise.manager().orElseThrow().withDisplayName(name))))
                .orElse(user);
    }

    /** The user without what follows from the manager, and is not kept. */
    static User unnamed(User user) {
        return user.withEnterprise(enterprise -> enterprise
                .manager()
                .map(manager -> enterprise.withManager(Manager.of(manager.value())))
                .orElse(enterprise));
    }

    /** Leaves the others who report to {@code id} without a manager. */
    void dismiss(Session session, String id) throws SQLException {
        List<String> team = session.list(
                Sql.of(
                        "SELECT v.resource FROM " + tables.value()
                                + " v WHERE v.tenant = ? AND v.path = ? AND v.value_key = ? AND v.resource <> ?"
                                + " ORDER BY v.resource",
                        tenant.key(),
                        PATH.toString(),
                        id,
                        id),
                row -> row.getString(1));
        for (String member : team) {
            Optional<StoredRow> user = users.findForUpdate(session, member).filter(row -> reportsTo(id, row));
            if (user.isPresent()) {
                users.update(session, user.get(), withoutManager(user.get()));
            }
        }
    }

    /** The row may have changed since the index said so. */
    private static boolean reportsTo(String id, StoredRow user) {
        return of(new User(user.attributes())).filter(id::equals).isPresent();
    }

    private static Attributes withoutManager(StoredRow user) {
        return new User(user.attributes())
                .withEnterprise(enterprise -> enterprise.with(a -> a.without("manager")))
                .attributes();
    }

    private static Optional<String> of(User user) {
        return user.enterprise().manager().map(Manager::value);
    }
}
