package io.github.scimlet.jdbc.embedding;

import io.github.scimlet.jdbc.ColumnMapping;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.UserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The users of docs/jdbc.md, who are in tables of the host. */
abstract class AccountUsers implements UserStore, CursorPaging<User> { // create, get, replace, delete: as you have them

    static final ColumnMapping ACCOUNTS = ColumnMapping.of(
                    Schemas.USERS, "account a LEFT JOIN department d ON d.id = a.department_id", "a.id", Long::valueOf)
            .folded("userName", "a.login_folded")
            .column("name.givenName", "a.first_name")
            .column("name.familyName", "a.last_name")
            .column("active", "a.status = 'A'")
            .column("meta.lastModified", "a.changed")
            .column("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "d.name")
            .rows(
                    "emails",
                    "account_email e",
                    "e.account_id = a.id",
                    email -> email.column("value", "e.address")
                            .column("type", "e.kind")
                            .column("primary", "e.preferred")
                            .orderedBy("e.preferred DESC, e.address"))
            .rows(
                    "groups",
                    "membership m",
                    "m.account_id = a.id",
                    group -> group.id("value", "m.team_id", Long::valueOf))
            .build();

    private static final String COLUMNS = "a.id, a.login, a.first_name, a.last_name, a.status";

    private final SqlSearch<User> search;

    AccountUsers(DataSource dataSource, SqlDialect dialect, String tenant) {
        SqlFilter filter = SqlFilter.of(ACCOUNTS.where("a.tenant = ?", tenant), dialect);
        search = SqlSearch.of(Transactions.of(dataSource), filter, COLUMNS, AccountUsers::user)
                .postFiltering(1_000);
    }

    @Override
    public Page<User> query(Query query) {
        return search.page(query);
    }

    @Override
    public Slice<User> slice(Query query, Optional<String> after) {
        return search.slice(query, after);
    }

    static User user(ResultSet row) throws SQLException {
        Name name = Name.of(row.getString("first_name"), row.getString("last_name"));
        return User.named(row.getString("login"))
                .withId(row.getString("id"))
                .withName(name)
                .withDisplayName(row.getString("first_name") + " " + row.getString("last_name"))
                .withActive(row.getString("status").equals("A"));
    }
}
