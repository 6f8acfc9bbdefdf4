package io.github.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.UserStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a {@link GroupStore} promises, as tests: extend it for yours, as you extend {@link UserStoreContract}.
 *
 * <p>What a store can do beyond that, your class says by implementing an interface, whose tests it then has too: {@link
 * CursorPagingContract}, {@link MemberStreamingContract}, {@link TenantsContract}, {@link DurabilityContract}.
 */
public abstract class GroupStoreContract extends MembershipsContract {

    /** As many as one request may name, unless the service provider is told otherwise. */
    private static final int MEMBERS_OF_A_REQUEST = 10_000;

    /** For subclasses, which JUnit makes one of for each test. */
    protected GroupStoreContract() {}

    @Override
    protected abstract GroupStore emptyStore();

    /** The users who can be members: of the same tenant as {@link #emptyStore}, none of them there, and called after it. */
    protected abstract UserStore emptyUsers();

    @Override
    protected ResourceType<Group> type() {
        return Schemas.GROUPS;
    }

    /** The least that your store takes for a new group of that name. Two names must give two group names. */
    protected Group newGroup(String name) {
        return Group.named(name);
    }

    /** The least that {@link #emptyUsers} takes for a new user of that name. Two names must give two user names. */
    protected User newUser(String name) {
        return User.named(name);
    }

    /** Whether no two groups can have the same {@code displayName}, in whatever case. */
    protected boolean hasUniqueNames() {
        return true;
    }

    /** Whether a group can be a member of another. */
    protected boolean takesGroupsAsMembers() {
        return true;
    }

    /** How many members the large group has. Fewer save time where it is slow to create as many users; at least 100. */
    protected int manyMembers() {
        return 100_000;
    }

    @Override
    final Group newNamed(String name) {
        return newGroup(name);
    }

    @Override
    final String nameAttribute() {
        return "displayName";
    }

    @Override
    final boolean namesAreUnique() {
        return hasUniqueNames();
    }

    @Override
    final UserStore storeOfUsers() {
        return emptyUsers();
    }

    @Override
    final User user(String name) {
        return users().create(newUser(name), Projection.minimum(Schemas.USERS));
    }

    @Test
    @Otherwise(
            "A group in a group is taken for granted where it is refused, or lost where it was taken: people have rights"
                    + " that nobody sees.")
    void takesGroupsAsMembersIfItSaysSo() {
        Group inner = group("Inner");
        Group outer = group("Outer", inner);
        add(outer, inner);

        assertThat(memberIds(outer)).isEqualTo(takesGroupsAsMembers() ? List.of(inner.id()) : List.of());
    }

    @Test
    @Otherwise("Groups have a member that was deleted; or groups that hold each other can be read no more.")
    void endsTheMembershipsOfAGroupThatIsDeleted() {
        User ann = user("ann");
        Group inner = group("Inner");
        Group outer = add(group("Outer"), ann, inner);
        add(inner, outer, inner);

        store().delete(stored(inner));

        assertThat(memberIds(outer)).containsExactly(ann.id());
        if (takesGroupsAsMembers()) {
            requireNewVersion(outer, stored(outer));
        } else {
            requireSameVersion(outer, stored(outer));
        }
    }

    @Test
    @Otherwise("Everybody is in one group in most companies. There a change is lost, or counts twice, or empties it.")
    void changesAFewOfManyMembers() {
        List<User> all = manyUsers();
        Group group = group("All");
        for (int from = 0; from < all.size(); from += MEMBERS_OF_A_REQUEST) {
            List<User> some = all.subList(from, Math.min(all.size(), from + MEMBERS_OF_A_REQUEST));
            change(group, members(some.toArray(User[]::new)));
        }
        User ann = user("ann");
        User first = all.get(0);

        ChangedMembers changed = change(group, members(ann, all.get(1)), first);
        Group repeated = change(group, members(ann), first).group();
        Group renamed = groups().replace(headOf(group), headOf(group).withDisplayName("Everybody"));
        AtOnce.run(thread -> change(group, members(first), all.get(10 + thread)));

        assertThat(changed.change()).isEqualTo(new MemberChange(changed.change().added(), Set.of(first.id())));
        assertThat(memberIds(changed.change().added())).containsExactly(ann.id());
        requireSameVersion(changed.group(), repeated);
        requireNewVersion(repeated, renamed);
        Set<String> expected = new HashSet<>(ids(all));
        expected.add(ann.id());
        ids(all.subList(10, 10 + AtOnce.THREADS)).forEach(expected::remove);
        List<String> members = memberIds(group);
        assertThat(members).hasSameSizeAs(expected);
        assertThat(new HashSet<>(members).equals(expected))
                .as("whether the members are those who should be")
                .isTrue();
        assertThat(ids(groups().query(ofMember(ann.id()).withProjection(head()))))
                .containsExactly(group.id());
    }

    private List<User> manyUsers() {
        users();
        int each = manyMembers() / AtOnce.THREADS;
        return AtOnce.run(thread -> IntStream.range(0, each)
                        .mapToObj(i -> user("many" + thread + "-" + i))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    @Otherwise("Large groups are read in a way of which nobody knows whether it shows everybody.")
    void isTestedForStreamingOfMembersIfItHasThat() {
        assertThat(this instanceof MemberStreamingContract)
                .as("whether " + getClass().getSimpleName()
                        + " implements MemberStreamingContract, as its store implements MemberStreaming or does not")
                .isEqualTo(store() instanceof MemberStreaming);
    }

    /** A user of ours is nobody to the other tenant's groups. */
    @Override
    final void keepsReferencesApart(ResourceStore<Group> other) {
        User ann = user("ann");
        Group ours = group("Ops", ann);
        GroupStore theirs = (GroupStore) other;
        Group group = theirs.create(newGroup("Ops").withMembers(members(ann)), everything());
        MemberChange change = new MemberChange(List.of(Member.of(ann.id()), Member.of(ours.id())), Set.of());

        theirs.changeMembers(group.id(), change);

        assertThat(theirs.get(group.id(), everything()).orElseThrow().members()).isEmpty();
        assertThat(theirs.changeMembers(ours.id(), new MemberChange(List.of(), Set.of(ann.id()))))
                .isEmpty();
        assertThat(theirs.query(ofMember(ann.id())).resources()).isEmpty();
        if (theirs instanceof MemberStreaming streaming) {
            assertThat(streaming.get(ours.id(), everything(), MemberPage.first(1)))
                    .isEmpty();
        }
        assertThat(memberIds(ours)).containsExactly(ann.id());
    }
}
