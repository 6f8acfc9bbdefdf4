package io.github.scimlet.testkit;

import io.github.scimlet.store.UserStore;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract that is not told of cursors; not run by its name. */
@ExtendWith(TheBrokenOne.class)
class UntestedCursors extends UserStoreContract {

    private final Deployment deployment;

    UntestedCursors(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    protected UserStore emptyStore() {
        return deployment.users();
    }
}
