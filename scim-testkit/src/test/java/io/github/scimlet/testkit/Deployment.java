package io.github.scimlet.testkit;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that contracts ask for: the stores of two tenants, of which one is restarted. As it is, it keeps every promise. */
class Deployment {

    final InMemoryStore ours = new InMemoryStore();
    final InMemoryStore theirs = new InMemoryStore();
    final Map<String, String> passwords = new ConcurrentHashMap<>();

    UserStore users() {
        return new WithPasswords(ours.users());
    }

    UserStore restartedUsers() {
        return new WithPasswords(ours.users());
    }

    UserStore theirUsers() {
        return new WithPasswords(theirs.users());
    }

    GroupStore groups() {
        return ours.groups();
    }

    GroupStore restartedGroups() {
        return ours.groups();
    }

    GroupStore theirGroups() {
        return theirs.groups();
    }

    boolean signsIn(String userName, String password) {
        return ours.users().query(Query.all(Schemas.USERS)).resources().stream()
                .filter(user -> user.userName().equals(userName))
                .anyMatch(user -> password.equals(passwords.get(user.id())));
    }

    private final class WithPasswords extends Users {

        WithPasswords(UserStore inner) {
            super(inner);
        }

        @Override
        public User create(User user, Projection wanted) {
            User created = super.create(user, wanted);
            user.password().ifPresent(password -> passwords.put(created.id(), password.use(String::new)));
            return created;
        }

        @Override
        public User replace(User before, User after) {
            User replaced = super.replace(before, after);
            after.password().ifPresent(password -> passwords.put(before.id(), password.use(String::new)));
            return replaced;
        }
    }
}
