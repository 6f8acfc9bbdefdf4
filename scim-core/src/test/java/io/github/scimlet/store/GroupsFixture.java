package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A store with two users, and groups in it. */
abstract class GroupsFixture {

    static final Projection ALL = Projection.everything(Schemas.GROUPS);
    static final Projection HEAD = Queries.without(Schemas.GROUPS, "members");

    final TestStore store = TestStore.builder().clock(new TickingClock()).build();
    final UserStore users = store.users();
    final GroupStore groups = store.groups();
    final User ann = user("ann");
    final User bob = user("bob");

    User user(String userName) {
        return users.create(User.named(userName), Projection.everything(Schemas.USERS));
    }

    Group group(String name, Resource... members) {
        return groups.create(Group.named(name).withMembers(members(members)), ALL);
    }

    Group read(Group group) {
        return groups.get(group.id(), ALL).orElseThrow();
    }

    Group add(Group group, Resource... members) {
        return change(group, new MemberChange(members(members), Set.of())).group();
    }

    Group remove(Group group, Resource... members) {
        Set<String> ids = Set.copyOf(Stream.of(members).map(Resource::id).toList());
        return change(group, new MemberChange(List.of(), ids)).group();
    }

    ChangedMembers change(Group group, MemberChange change) {
        return groups.changeMembers(group.id(), change).orElseThrow();
    }

    static List<Member> members(Resource... members) {
        return Stream.of(members).map(member -> Member.of(member.id())).toList();
    }

    static List<String> ids(Group group) {
        return group.members().stream().map(Member::value).toList();
    }

    static List<String> names(Page<Group> page) {
        return page.resources().stream().map(Group::displayName).toList();
    }

    List<String> found(String filter) {
        return names(groups.query(Queries.groups(filter)));
    }
}
