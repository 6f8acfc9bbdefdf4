package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;
import org.junit.jupiter.api.Test;

/** For the test of a {@link io.github.scimlet.store.UserStore} that takes passwords. */
public interface PasswordContract {

    /** Whether somebody of that name, in the store that {@code emptyStore()} was, can sign in with that password. */
    boolean signsIn(String userName, String password);

    @Test
    @Otherwise("People whom Okta has created, with the password that it shows them, cannot sign in.")
    default void takesThePasswordOfANewUser() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create(contract.newNamed("bjensen").withPassword(Secret.of("t1meMa$heen")));

        assertThat(signsIn(user.userName(), "t1meMa$heen")).isTrue();
        assertThat(signsIn(user.userName(), "T1MEMA$HEEN")).isFalse();
    }

    @Test
    @Otherwise(
            "Whoever changes a name or a title takes the password away: nobody can sign in the morning after a cycle.")
    default void leavesThePasswordAloneUnlessThereIsANewOne() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create(contract.newNamed("bjensen").withPassword(Secret.of("t1meMa$heen")));

        User after = contract.rename(user, "babs");

        assertThat(signsIn(after.userName(), "t1meMa$heen")).isTrue();
    }

    @Test
    @Otherwise("A password that was changed because it had become known still opens the account.")
    default void takesANewPassword() {
        StoreContract<User> contract = StoreContract.of(this);
        User user = contract.create(contract.newNamed("bjensen").withPassword(Secret.of("t1meMa$heen")));

        contract.replace(user, user.withPassword(Secret.of("another")));

        assertThat(signsIn(user.userName(), "another")).isTrue();
        assertThat(signsIn(user.userName(), "t1meMa$heen")).isFalse();
    }
}
