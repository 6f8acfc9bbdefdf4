package io.github.scimlet.jdbc.embedding;

import io.github.scimlet.jdbc.Sql;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.store.Query;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What docs/jdbc.md does with statements. */
record AccountQueries(SqlFilter filter) {

    List<String> byJdbc(Connection connection, Query query) throws SQLException {
        Sql select = filter.select("a.login", query);
        try (PreparedStatement statement = connection.prepareStatement(select.text())) {
            for (int i = 0; i < select.parameters().size(); i++) {
                statement.setObject(i + 1, select.parameters().get(i));
            }
            List<String> logins = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    logins.add(rows.getString(1));
                }
            }
            return logins;
        }
    }

    List<String> bySpring(JdbcClient client, Query query) {
        Sql select = filter.select("a.login", query);
        return client.sql(select.text())
                .params(select.parameters())
                .query(String.class)
                .list();
    }

    List<Account> byJpa(EntityManager entities, Query query) {
        Sql select = filter.select("a.*", query);
        jakarta.persistence.Query statement = entities.createNativeQuery(select.numberedText(), Account.class);
        for (int i = 0; i < select.parameters().size(); i++) {
            statement.setParameter(i + 1, select.parameters().get(i));
        }
        List<?> accounts = statement.getResultList();
        return accounts.stream().map(Account.class::cast).toList();
    }
}
