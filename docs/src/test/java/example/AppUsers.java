package example;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.Optional;
import java.util.function.Supplier;

/** The accounts, as SCIM sees them. */
record AppUsers(Accounts accounts) implements UserStore {

    @Override
    public User create(User user, Projection wanted) {
        return changed(() -> user(accounts.add(account(user))));
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return accounts.find(id).map(AppUsers::user);
    }

    @Override
    public Page<User> query(Query query) {
        return query.of(accounts.all().stream().map(AppUsers::user).toList());
    }

    @Override
    public User replace(User before, User after) {
        return changed(() -> user(accounts.replace(account(before), account(after))));
    }

    @Override
    public boolean delete(User user) {
        return changed(() -> accounts.remove(account(user)));
    }

    /** What can go wrong, in the words of SCIM. */
    private static <T> T changed(Supplier<T> change) {
        try {
            return change.get();
        } catch (Accounts.NameTakenException e) {
            throw ScimException.uniqueness("userName is taken");
        } catch (Accounts.ChangedException e) {
            throw ScimException.preconditionFailed("The user has been changed meanwhile.");
        } catch (Accounts.GoneException e) {
            throw ScimException.notFound("The user has been deleted meanwhile.");
        }
    }

    private static User user(Account account) {
        Attributes name =
                Attributes.EMPTY.with("givenName", account.givenName()).with("familyName", account.familyName());
        return User.named(account.userName())
                .withId(account.id())
                .withName(Name.of(name))
                .withEmails(account.email().map(AppUsers::email).stream().toList())
                .withActive(account.active());
    }

    private static TypedValue email(String address) {
        return TypedValue.of(address).withType("work");
    }

    private static Account account(User user) {
        Optional<String> email = user.emails().stream().map(TypedValue::value).findFirst();
        Name name = user.name();
        return new Account(user.id(), user.userName(), name.givenName(), name.familyName(), email, user.active());
    }
}
