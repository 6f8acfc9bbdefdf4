package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.List;

/** A store, and users and groups in it. */
abstract class UsersFixture {

    static final Projection ALL = Projection.everything(Schemas.USERS);
    static final Projection NO_GROUPS = Queries.without(Schemas.USERS, "groups");

    final TestStore store = TestStore.builder().clock(new TickingClock()).build();
    final UserStore users = store.users();
    final GroupStore groups = store.groups();

    User created(String userName) {
        return users.create(User.named(userName), ALL);
    }

    Group group(String name, User... members) {
        Group group = Group.named(name)
                .withMembers(List.of(members).stream()
                        .map(user -> Member.of(user.id()))
                        .toList());
        return groups.create(group, Projection.everything(Schemas.GROUPS));
    }

    User read(User user) {
        return users.get(user.id(), ALL).orElseThrow();
    }

    static User managedBy(User user, String manager) {
        return user.withEnterprise(enterprise -> enterprise.withManager(Manager.of(manager)));
    }

    static List<String> names(Page<User> page) {
        return page.resources().stream().map(User::userName).toList();
    }
}
