package io.github.scimlet.jdbc;

import io.github.scimlet.model.User;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.CursorPagingContract;
import io.github.scimlet.testkit.DurabilityContract;
import io.github.scimlet.testkit.TenantsContract;
import io.github.scimlet.testkit.UserGroupsContract;
import io.github.scimlet.testkit.UserStoreContract;

@EachDatabase
class JdbcUserStoreTest extends UserStoreContract
        implements CursorPagingContract<User>, TenantsContract<User>, DurabilityContract<User>, UserGroupsContract {

    private final StoreOfATenant tenant;

    JdbcUserStoreTest(TestDatabase database) {
        tenant = new StoreOfATenant(database);
    }

    @Override
    protected UserStore emptyStore() {
        return tenant.store().users();
    }

    @Override
    public UserStore emptyStoreOfAnotherTenant() {
        return tenant.storeOfAnother().users();
    }

    @Override
    public UserStore reopenedStore() {
        return tenant.reopened().users();
    }

    @Override
    public GroupStore emptyGroups() {
        return tenant.store().groups();
    }
}
