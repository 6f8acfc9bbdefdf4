package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a {@link UserStore} promises, as tests: extend it for yours. A test that fails says what an identity provider
 * would do to people because of it.
 *
 * <pre>{@code
 * class AccountUsersTest extends UserStoreContract implements TenantsContract<User> {
 *
 *     private final AccountTables tables = AccountTables.empty();
 *
 *     @Override
 *     protected UserStore emptyStore() {
 *         return new AccountUsers(tables, "acme");
 *     }
 *
 *     @Override // unless it keeps all that RFC 7643 has
 *     protected List<String> attributes() {
 *         return List.of("userName", "active", "name.familyName", "emails.value", "meta.version");
 *     }
 *
 *     @Override // of TenantsContract
 *     public UserStore emptyStoreOfAnotherTenant() {
 *         return new AccountUsers(tables, "globex");
 *     }
 * }
 * }</pre>
 *
 * <p>What a store can do beyond that, your class says by implementing an interface, whose tests it then has too: {@link
 * CursorPagingContract}, {@link TenantsContract}, {@link DurabilityContract}, {@link UserGroupsContract}, {@link
 * PasswordContract}. Nothing is skipped: what you do not claim is not there, or tested to be otherwise.
 */
public abstract class UserStoreContract extends PagingContract<User> {

    private static final String MANAGER = Schemas.ENTERPRISE_USER.id() + ":manager.value";

    /** For subclasses, which JUnit makes one of for each test. */
    protected UserStoreContract() {}

    @Override
    protected abstract UserStore emptyStore();

    @Override
    protected ResourceType<User> type() {
        return Schemas.USERS;
    }

    /**
     * The least that your store takes for a new user of that name. Override it if you require more, or a {@code userName} of
     * another form, an e-mail address for example; two names must give two user names.
     */
    protected User newUser(String name) {
        return User.named(name);
    }

    @Override
    final User newNamed(String name) {
        return newUser(name);
    }

    @Override
    final String nameAttribute() {
        return "userName";
    }

    @Override
    final boolean namesAreUnique() {
        return true;
    }

    @Test
    @Otherwise("Entra ID disables people rather than delete them, and asks for them again when they come back. If they"
            + " cannot be found they get a second account, without their data.")
    void findsInactiveUsersLikeAnyOther() {
        User user = create(newUser("bjensen").withActive(false));

        assertThat(stored(user).id()).isEqualTo(user.id());
        assertThat(foundByName(user.userName())).containsExactly(user.id());
        assertThat(all()).containsExactly(user.id());
    }

    @Test
    @Otherwise("Somebody who has left the company can still sign in; or somebody who is back cannot.")
    void disablesAndEnables() {
        User user = create(newUser("bjensen").withActive(true));
        if (!keeps("active")) {
            assertThat(replace(user, user.withActive(false)).active())
                    .as("active, which attributes() does not name")
                    .isTrue();
            return;
        }

        User disabled = replace(user, user.withActive(false));
        assertThat(disabled.active()).isFalse();
        assertThat(stored(user).active()).isFalse();

        User enabled = replace(disabled, disabled.withActive(true));
        assertThat(enabled.active()).isTrue();
        assertThat(stored(user).active()).isTrue();
    }

    @Test
    @Otherwise("Okta sends a password with each new user. Whoever may read users, and each log of answers, has it.")
    void neverReturnsAPassword() {
        User created = create(newUser("bjensen").withPassword(Secret.of("t1meMa$heen")));
        User replaced = replace(created, created.withPassword(Secret.of("another")));

        assertThat(created).matches(UserStoreContract::hasNoPassword);
        assertThat(replaced).matches(UserStoreContract::hasNoPassword);
        assertThat(stored(created)).matches(UserStoreContract::hasNoPassword);
        assertThat(store().get(created.id(), Projection.stored(type())).orElseThrow())
                .matches(UserStoreContract::hasNoPassword);
        assertThat(store().query(everyone()).resources()).allMatch(UserStoreContract::hasNoPassword);
    }

    @Test
    @Otherwise(
            "Entra ID sends the manager by an id, at times before you know that manager. An error there stops the whole"
                    + " user.")
    void keepsAManagerWhoIsNotThere() {
        User user = create(managedBy("bjensen", "nobody"));

        assertThat(managers(stored(user))).isEqualTo(keeps(MANAGER) ? List.of("nobody") : List.of());
    }

    @Test
    @Otherwise(
            "Approvals go to an account that is gone; and Entra ID, which does not know that id any more, fails at each"
                    + " of these people in every cycle.")
    void unassignsAManagerWhoIsDeleted() {
        User boss = create("boss");
        User stays = create("stays");
        User early = create(managedBy("early", boss.id()));
        User late = create("late");
        late = replace(late, late.withEnterprise(work -> work.withManager(Manager.of(boss.id()))));
        User other = create(managedBy("other", stays.id()));

        assertThat(store().delete(boss)).isTrue();

        assertThat(managers(stored(early))).isEmpty();
        assertThat(managers(stored(late))).isEmpty();
        assertThat(managers(stored(other))).isEqualTo(managers(other));
    }

    @Test
    @Otherwise("A client with a copy of these people does not learn that their manager is gone, and writes the old one"
            + " back.")
    void movesTheVersionsOfThoseWhoLoseTheirManager() {
        User boss = create("boss");
        User managed = stored(create(managedBy("managed", boss.id())));
        User other = existing("other");

        store().delete(boss);

        if (keeps(MANAGER)) {
            requireNewVersion(managed, stored(managed));
        } else {
            requireSameVersion(managed, stored(managed));
        }
        assertThat(stored(other)).isEqualTo(other);
    }

    /** Neither as a secret nor as text. */
    private static boolean hasNoPassword(User user) {
        return !user.attributes().has("password");
    }

    private User managedBy(String name, String manager) {
        return newUser(name).withEnterprise(work -> work.withManager(Manager.of(manager)));
    }

    private static List<String> managers(User user) {
        return user.enterprise().manager().map(Manager::value).stream().toList();
    }

    /** A user of the other tenant has a manager by whom nobody of ours is meant. */
    @Override
    final void keepsReferencesApart(ResourceStore<User> other) {
        User boss = create("boss");
        String theirs =
                other.create(managedBy("bjensen", boss.id()), everything()).id();
        Optional<User> before = other.get(theirs, everything());

        store().delete(boss);

        assertThat(other.get(theirs, everything())).isEqualTo(before).isPresent();
    }
}
