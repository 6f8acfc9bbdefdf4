package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SqlSearchTest {

    private final Transactions transactions = Transactions.of(TestDatabase.H2_IN_MEMORY.dataSource());
    private final SqlSearch<User> search = SqlSearch.of(
            transactions,
            SqlFilter.of(
                    ColumnMapping.of(Schemas.USERS, "(SELECT 'a' AS id) a", "a.id")
                            .build(),
                    SqlDialect.H2),
            "a.id",
            row -> User.named("bjensen").withId(row.getString(1)).withDisplayName("Babs"));

    @Test
    void looksAtAsManyAsThereAreIfTheHostWantsNoBound() {
        Query unmapped = Query.all(Schemas.USERS).withFilter(Filter.parse("displayName eq \"babs\""));

        assertThat(search.postFiltering(Integer.MAX_VALUE).page(unmapped).totalResults())
                .isEqualTo(1);
    }

    @Test
    void hasNoBoundThatIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> search.postFiltering(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> search.withTimeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcStore.builder(transactions).statementTimeout(Duration.ofSeconds(-1)));
    }
}
