package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The users of an {@link InMemoryStore}. */
final class InMemoryUsers implements UserStore, CursorPaging<User> {

    private static final AttributePath GROUPS = AttributePath.of("groups");
    private static final AttributePath MANAGER = AttributePath.of("manager").withSchema(EnterpriseUser.SCHEMA);

    private final Tables tables;
    private final Table<User> table;

    InMemoryUsers(Tables tables) {
        this.tables = tables;
        this.table = tables.users();
    }

    @Override
    public User create(User user, Projection wanted) {
        return tables.writing(() -> shown(inTeam(table.insert(kept(user))), wanted));
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return tables.reading(() -> table.find(id).map(user -> shown(user, wanted)));
    }

    @Override
    public Page<User> query(Query query) {
        return tables.reading(() -> query.of(asked(query)).map(user -> shown(user, query.projection())));
    }

    @Override
    public Slice<User> slice(Query query, Optional<String> after) {
        return tables.reading(() -> query.slice(asked(query), after).map(user -> shown(user, query.projection())));
    }

    private Collection<User> asked(Query query) {
        Collection<User> candidates = table.candidates(query);
        boolean computed = query.uses(GROUPS) || query.uses(MANAGER);
        return computed ? candidates.stream().map(this::complete).toList() : candidates;
    }

    @Override
    public User replace(User before, User after) {
        return tables.writing(() -> {
            User current = table.current(before);
            User replaced = table.update(current, kept(after));
            if (!managerOf(current).equals(managerOf(replaced))) {
                managerOf(current).ifPresent(manager -> tables.teams().remove(manager, current.id()));
                inTeam(replaced);
            }
            return complete(replaced);
        });
    }

    @Override
    public boolean delete(User before) {
        return tables.writing(() -> {
            User current = table.current(before);
            String id = current.id();
            tables.forget(id);
            managerOf(current).ifPresent(manager -> tables.teams().remove(manager, id));
            tables.teams().of(id).stream()
                    .flatMap(member -> table.find(member).stream())
                    .forEach(user -> table.update(user, withoutManager(user)));
            tables.teams().forget(id);
            return table.remove(id);
        });
    }

    private User inTeam(User user) {
        managerOf(user).ifPresent(manager -> tables.teams().add(manager, user.id()));
        return user;
    }

    /** Groups and the manager's name follow from other resources. */
    private static Attributes kept(User user) {
        Attributes own = user.attributes().without("groups");
        return user.extension(EnterpriseUser.SCHEMA)
                .complex("manager")
                .map(manager -> withManager(own, Manager.of(manager).value()))
                .orElse(own);
    }

    private static Attributes withManager(Attributes user, String id) {
        return new User(user)
                .withEnterprise(enterprise -> enterprise.withManager(Manager.of(id)))
                .attributes();
    }

    private User shown(User user, Projection wanted) {
        return wanted.includes("groups") ? complete(user) : withManagersName(user);
    }

    private User complete(User user) {
        List<Membership> groups = tables.groupsOf(user.id());
        return groups.isEmpty()
                ? withManagersName(user)
                : withManagersName(user).withGroups(groups);
    }

    private User withManagersName(User user) {
        return managerOf(user)
                .flatMap(table::find)
                .flatMap(Resource::label)
                .map(name -> user.withEnterprise(enterprise -> enterprise.withManager(
                        enterprise.manager().orElseThrow().withDisplayName(name))))
                .orElse(user);
    }

    private static Optional<String> managerOf(User user) {
        return user.extension(EnterpriseUser.SCHEMA).complex("manager").flatMap(manager -> manager.text("value"));
    }

    private static Attributes withoutManager(User user) {
        return user.withEnterprise(enterprise -> enterprise.with(a -> a.without("manager")))
                .attributes();
    }
}
