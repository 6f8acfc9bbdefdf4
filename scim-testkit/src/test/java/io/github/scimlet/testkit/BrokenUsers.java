package io.github.scimlet.testkit;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract as it is run on each broken store; not by its name. */
@ExtendWith(TheBrokenOne.class)
class BrokenUsers extends UserStoreContract
        implements CursorPagingContract<User>,
                TenantsContract<User>,
                DurabilityContract<User>,
                UserGroupsContract,
                PasswordContract {

    private final Deployment deployment;

    BrokenUsers(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    protected UserStore emptyStore() {
        return deployment.users();
    }

    /** One of each kind, to save time. */
    @Override
    protected List<String> attributes() {
        return List.of(
                "userName",
                "externalId",
                "active",
                "title",
                "name",
                "emails",
                "photos.value",
                Schemas.ENTERPRISE_USER.id() + ":department",
                Schemas.ENTERPRISE_USER.id() + ":manager",
                "meta.created",
                "meta.lastModified",
                "meta.version");
    }

    @Override
    public UserStore emptyStoreOfAnotherTenant() {
        return deployment.theirUsers();
    }

    @Override
    public UserStore reopenedStore() {
        return deployment.restartedUsers();
    }

    @Override
    public GroupStore emptyGroups() {
        return deployment.groups();
    }

    @Override
    public boolean signsIn(String userName, String password) {
        return deployment.signsIn(userName, password);
    }
}
