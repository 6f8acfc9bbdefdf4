package io.github.scimlet.jdbc.embedding;

import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.User;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.CursorPagingContract;
import io.github.scimlet.testkit.DurabilityContract;
import io.github.scimlet.testkit.TenantsContract;
import io.github.scimlet.testkit.UserStoreContract;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;

/** The contract, of a store over tables that were there before. */
@ParameterizedClass(name = "{0}")
@FieldSource("DATABASES")
class StaffTest extends UserStoreContract
        implements CursorPagingContract<User>, TenantsContract<User>, DurabilityContract<User> {

    static final List<TestDatabase> DATABASES = AccountTables.DATABASES;

    private final DataSource database;
    private final String company = UUID.randomUUID().toString();

    StaffTest(TestDatabase kind) {
        database = kind.dataSource();
    }

    private Staff staffOf(String name) {
        return new Staff(database, Transactions.of(database).run(SqlDialect::of), name);
    }

    @Override
    protected UserStore emptyStore() {
        Staff.prepare(database);
        return staffOf(company);
    }

    @Override
    protected List<String> attributes() {
        return Staff.ATTRIBUTES;
    }

    @Override
    protected int mostValues() {
        return 1;
    }

    @Override
    public UserStore emptyStoreOfAnotherTenant() {
        return staffOf("another than " + company);
    }

    @Override
    public UserStore reopenedStore() {
        return staffOf(company);
    }
}
