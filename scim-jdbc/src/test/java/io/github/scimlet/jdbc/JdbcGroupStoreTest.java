package io.github.scimlet.jdbc;

import io.github.scimlet.model.Group;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.CursorPagingContract;
import io.github.scimlet.testkit.DurabilityContract;
import io.github.scimlet.testkit.GroupStoreContract;
import io.github.scimlet.testkit.MemberStreamingContract;
import io.github.scimlet.testkit.TenantsContract;

@EachDatabase
class JdbcGroupStoreTest extends GroupStoreContract
        implements CursorPagingContract<Group>,
                MemberStreamingContract,
                TenantsContract<Group>,
                DurabilityContract<Group> {

    private final StoreOfATenant tenant;

    JdbcGroupStoreTest(TestDatabase database) {
        tenant = new StoreOfATenant(database);
    }

    @Override
    protected GroupStore emptyStore() {
        return tenant.store().groups();
    }

    @Override
    protected UserStore emptyUsers() {
        return tenant.store().users();
    }

    @Override
    public GroupStore emptyStoreOfAnotherTenant() {
        return tenant.storeOfAnother().groups();
    }

    @Override
    public GroupStore reopenedStore() {
        return tenant.reopened().groups();
    }

    /** It takes a transaction to make each of them. */
    @Override
    protected int manyMembers() {
        return 2_000;
    }
}
