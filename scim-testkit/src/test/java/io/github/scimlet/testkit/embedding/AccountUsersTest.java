package io.github.scimlet.testkit.embedding;

import io.github.scimlet.model.User;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.TenantsContract;
import io.github.scimlet.testkit.UserStoreContract;
import java.util.List;

class AccountUsersTest extends UserStoreContract implements TenantsContract<User> {

    private final AccountTables tables = AccountTables.empty();

    @Override
    protected UserStore emptyStore() {
        return new AccountUsers(tables, "acme");
    }

    @Override
    protected List<String> attributes() {
        return List.of(
                "userName",
                "active",
                "name.familyName",
                "emails.value",
                "meta.version",
                "meta.created",
                "meta.lastModified");
    }

    @Override
    protected int mostValues() {
        return 1;
    } // one column for an e-mail address

    @Override
    public UserStore emptyStoreOfAnotherTenant() {
        return new AccountUsers(tables, "globex");
    }
}
