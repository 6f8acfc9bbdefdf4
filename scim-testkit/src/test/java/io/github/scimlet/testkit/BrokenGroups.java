package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract as it is run on each broken store; not by its name. */
@ExtendWith(TheBrokenOne.class)
class BrokenGroups extends GroupStoreContract
        implements CursorPagingContract<Group>, TenantsContract<Group>, DurabilityContract<Group> {

    private final Deployment deployment;

    BrokenGroups(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    protected GroupStore emptyStore() {
        return deployment.groups();
    }

    @Override
    protected UserStore emptyUsers() {
        return deployment.users();
    }

    @Override
    public GroupStore emptyStoreOfAnotherTenant() {
        return deployment.theirGroups();
    }

    @Override
    public GroupStore reopenedStore() {
        return deployment.restartedGroups();
    }

    @Override
    protected int manyMembers() {
        return 1_000;
    }
}
