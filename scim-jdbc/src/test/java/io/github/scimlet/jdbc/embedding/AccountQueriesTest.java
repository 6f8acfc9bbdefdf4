package io.github.scimlet.jdbc.embedding;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.jdbc.Sql;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements in the hands of others: filters of each kind of parameter, and a page. */
@ParameterizedClass(name = "{0}")
@FieldSource("DATABASES")
class AccountQueriesTest implements AutoCloseable {

    static final List<TestDatabase> DATABASES = AccountTables.DATABASES;

    private final AccountTables tables;
    private final SqlFilter filter;
    private final AccountQueries queries;

    AccountQueriesTest(TestDatabase database) {
        tables = new AccountTables(database);
        filter = SqlFilter.of(AccountUsers.ACCOUNTS.where("a.tenant = ?", "acme"), tables.dialect());
        queries = new AccountQueries(filter);
    }

    @Override
    @AfterEach
    public void close() {
        tables.close();
    }

    private static Query query(String filter) {
        return Query.all(Schemas.USERS)
                .withFilter(Filter.parse(filter))
                .withSort(new Sort(
                        Schemas.USERS.resolve(AttributePath.of("userName")).orElseThrow(), true))
                .withPage(1, 2);
    }

    private static void assertFinds(Function<Query, List<String>> found) {
        assertThat(found.apply(query("userName pr"))).containsExactly("mandy", "jsmith");
        assertThat(found.apply(query("userName co \"?1 :x %\" or not (id eq \"11\")")))
                .containsExactly("jsmith", "BJensen");
        assertThat(found.apply(query("emails[type eq \"home\" and primary eq true]")))
                .containsExactly("jsmith");
        assertThat(found.apply(query("meta.lastModified ge \"2026-03-01T00:00:00Z\" and active eq true")))
                .containsExactly("mandy");
    }

    @Test
    void areRunByPlainJdbc() throws SQLException {
        try (Connection connection = tables.dataSource().getConnection()) {
            assertFinds(query -> {
                try {
                    return queries.byJdbc(connection, query);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @Test
    void areRunBySpring() {
        JdbcClient client = JdbcClient.create(tables.dataSource());

        assertFinds(query -> queries.bySpring(client, query));
    }

    @Test
    void areRunByHibernate() {
        try (EntityManagerFactory factory = hibernate();
                EntityManager entities = factory.createEntityManager()) {
            assertFinds(query -> queries.byJpa(entities, query).stream()
                    .map(account -> account.login)
                    .toList());
        }
    }

    @Test
    void areRunByHibernateWithPlainQuestionMarksToo() {
        try (EntityManagerFactory factory = hibernate();
                EntityManager entities = factory.createEntityManager()) {
            assertFinds(query -> {
                Sql select = filter.select("a.login", query);
                jakarta.persistence.Query statement = entities.createNativeQuery(select.text(), String.class);
                for (int i = 0; i < select.parameters().size(); i++) {
                    statement.setParameter(i + 1, select.parameters().get(i));
                }
                List<?> logins = statement.getResultList();
                return logins.stream().map(String.class::cast).toList();
            });
        }
    }

    @Test
    void areRefusedWhereTheMappingEnds() {
        Query unmapped = query("displayName eq \"Jim Smith\"");
        Sort byTitle = new Sort(Schemas.USERS.resolve(AttributePath.of("title")).orElseThrow(), false);

        assertThatScim(() -> filter.select("a.id", unmapped)).failsWith(ScimType.INVALID_FILTER);
        assertThatScim(() -> filter.select("a.id", Query.all(Schemas.USERS).withSort(byTitle)))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void areRefusedWhereTooManyWouldHaveToBeLookedAt() {
        SqlSearch<User> search = SqlSearch.of(Transactions.of(tables.dataSource()), filter, "a.*", AccountUsers::user);
        Query unmapped = query("displayName co \"i\"");

        assertThat(search.postFiltering(3).page(unmapped).resources())
                .extracting(User::userName)
                .containsExactly("mandy", "jsmith");
        assertThatScim(() -> search.postFiltering(2).page(unmapped)).failsWith(ScimType.TOO_MANY);
        assertThatScim(() -> search.page(unmapped)).failsWith(ScimType.INVALID_FILTER);
    }

    private EntityManagerFactory hibernate() {
        return new PersistenceConfiguration("accounts")
                .managedClass(Account.class)
                .property("jakarta.persistence.nonJtaDataSource", tables.dataSource())
                .createEntityManagerFactory();
    }
}
