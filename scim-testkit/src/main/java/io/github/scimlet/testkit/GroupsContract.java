package io.github.scimlet.testkit;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests of groups have in common. */
abstract class GroupsContract extends PagingContract<Group> {

    private @Nullable UserStore users;

    static GroupsContract ofGroups(Object test) {
        if (test instanceof GroupsContract contract) {
            return contract;
        }
        throw new IllegalStateException(test.getClass().getName() + " must extend GroupStoreContract.");
    }

    @Override
    protected abstract GroupStore emptyStore();

    abstract UserStore storeOfUsers();

    final GroupStore groups() {
        return (GroupStore) store();
    }

    final UserStore users() {
        if (users == null) {
            store();
            users = storeOfUsers();
        }
        return users;
    }

    abstract User user(String name);

    /** Users whose names are {@code prefix} and a number. */
    final List<User> users(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> user(prefix + i)).toList();
    }

    final Group group(String name, Resource... members) {
        return create(newNamed(name).withMembers(members(members)));
    }

    static List<Member> members(Resource... members) {
        return Stream.of(members).map(member -> Member.of(member.id())).toList();
    }

    final List<String> memberIds(Group group) {
        return memberIds(stored(group).members());
    }

    static List<String> memberIds(List<Member> members) {
        return members.stream().map(Member::value).toList();
    }

    static MemberChange without(Member member) {
        return new MemberChange(List.of(), Set.of(member.value()));
    }

    final ChangedMembers change(Group group, List<Member> come, Resource... gone) {
        Set<String> ids = Stream.of(gone).map(Resource::id).collect(Collectors.toSet());
        return groups().changeMembers(group.id(), new MemberChange(come, ids)).orElseThrow();
    }

    final Group add(Group group, Resource... members) {
        return change(group, members(members)).group();
    }

    final Projection head() {
        return everything().without("members");
    }

    final Group headOf(Group group) {
        return groups().get(group.id(), head()).orElseThrow();
    }

    static Query ofMember(String id) {
        Filter filter = Filter.parse("members.value eq \"" + id + "\"");
        return Query.all(Schemas.GROUPS)
                .withFilter(FilterChecker.check(Schemas.GROUPS, filter, new Leniency(Conformance.TOLERANT)));
    }
}
