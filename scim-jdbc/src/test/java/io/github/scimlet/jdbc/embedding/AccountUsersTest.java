package io.github.scimlet.jdbc.embedding;

import static io.github.scimlet.protocol.TestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.TestClient;
import io.github.scimlet.schema.Projection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** What docs/jdbc.md says of tables that the host has. */
@ParameterizedClass(name = "{0}")
@FieldSource("DATABASES")
class AccountUsersTest implements AutoCloseable {

    static final List<TestDatabase> DATABASES = AccountTables.DATABASES;

    private final AccountTables tables;
    private final TestClient engine;

    AccountUsersTest(TestDatabase database) {
        tables = new AccountTables(database);
        engine = TestClient.of(
                ScimServiceProvider.builder().users(new ReadOnly(tables)).authenticatedByHost());
    }

    @Override
    @AfterEach
    public void close() {
        tables.close();
    }

    /** What the document leaves out is not asked for here. */
    private static final class ReadOnly extends AccountUsers {

        ReadOnly(AccountTables tables) {
            super(tables.dataSource(), tables.dialect(), "acme");
        }

        @Override
        public User create(User user, Projection wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public User replace(User before, User after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delete(User user) {
            throw new UnsupportedOperationException();
        }
    }

    private List<Object> found(String filter) {
        return engine.get("/Users?filter=" + encoded(filter)).is(200).each("userName");
    }

    @Test
    void areFoundByWhatIsMapped() {
        assertThat(found("userName eq \"BJENSEN\"")).containsExactly("BJensen");
        assertThat(found("active eq false")).containsExactly("jsmith");
        assertThat(found("name.familyName sw \"PEPP\"")).containsExactly("mandy");
        assertThat(found(
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"tour operations\""))
                .containsExactly("BJensen", "mandy");
        assertThat(found("meta.lastModified gt \"2026-01-15T01:00:00+01:00\"")).containsExactly("jsmith", "mandy");
    }

    @Test
    void areFoundByOneAndTheSameOfSeveralValues() {
        assertThat(found("emails[type eq \"work\" and value ew \"example.com\"]"))
                .containsExactly("BJensen");
        assertThat(found("emails[type eq \"work\" and value ew \"example.org\"]"))
                .isEmpty();
        assertThat(found("not (emails pr)")).containsExactly("mandy");
    }

    @Test
    void areFoundByIdsThatAreNumbers() {
        assertThat(found("id eq \"10\"")).containsExactly("jsmith");
        assertThat(found("id eq \"ten\"")).isEmpty();
        assertThat(found("groups.value eq \"5\"")).containsExactly("BJensen", "jsmith");
    }

    @Test
    void areSortedByTheValueThatComesFirst() {
        assertThat(engine.get("/Users?sortBy=emails").is(200).each("userName"))
                .containsExactly("jsmith", "BJensen", "mandy");
        assertThat(engine.get("/Users?sortBy=userName&sortOrder=descending")
                        .is(200)
                        .each("userName"))
                .containsExactly("mandy", "jsmith", "BJensen");
    }

    @Test
    void arePagedByNumberAndByCursor() {
        assertThat(engine.get("/Users?startIndex=2&count=1").is(200).each("userName"))
                .containsExactly("jsmith");

        String next = engine.get("/Users?sortBy=userName&count=2&cursor")
                .is(200)
                .json()
                .text("nextCursor")
                .orElseThrow();
        assertThat(engine.get("/Users?sortBy=userName&count=2&cursor=" + next)
                        .is(200)
                        .each("userName"))
                .containsExactly("mandy");
    }

    @Test
    void areLookedAtOneByOneWhereTheMappingEnds() {
        assertThat(found("displayName eq \"Jim Smith\"")).containsExactly("jsmith");
        assertThat(found("active eq true and displayName co \"a\"")).containsExactly("BJensen", "mandy");
    }
}
