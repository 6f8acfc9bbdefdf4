package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeMembersTest extends GroupsFixture {

    @Test
    @InMemoryOnly
    void movesTheVersionOnceForManyMembers() {
        Group group = group("Ops");

        assertThat(add(group, ann, bob, ann).meta().version()).contains("W/\"2\"");
    }

    @Test
    void saysWhatTookEffect() {
        Group group = group("Ops", ann);
        Group inner = group("Inner");
        List<Member> come = members(ann, bob, bob, inner, User.named("x").withId("nobody"));

        MemberChange effect = change(group, new MemberChange(come, Set.of(inner.id(), "nobody")))
                .change();

        assertThat(effect.added())
                .containsExactlyInAnyOrder(
                        Member.of(bob.id()).withType("User").withDisplay("bob"),
                        Member.of(inner.id()).withType("Group").withDisplay("Inner"));
        assertThat(effect.removed()).isEmpty();
        assertThat(change(group, new MemberChange(List.of(), Set.of(ann.id(), "nobody")))
                        .change()
                        .removed())
                .containsExactly(ann.id());
    }

    @Test
    void leavesUsersAsTheyAre() {
        Group group = group("Ops", ann);

        remove(group, ann);

        assertThat(users.get(ann.id(), Projection.everything(Schemas.USERS))).contains(ann);
    }

    @Test
    @InMemoryOnly
    void looksAtNoMemberButThoseItNames() {
        Group large = large();
        removeAndAdd(group("Small", ann, bob)); // what is loaded the first time does not count

        assertThat(removeAndAdd(large)).isLessThan(20_000);
        assertThat(Allocation.of(() -> read(large))).isGreaterThan(1_000_000);
    }

    private long removeAndAdd(Group group) {
        return Allocation.of(() -> {
            remove(group, bob);
            add(group, bob);
        });
    }

    private Group large() {
        Group large = group("Large", ann, bob);
        groups.changeMembers(large.id(), new MemberChange(manyMembers(100_000), Set.of()));
        return large;
    }

    private List<Member> manyMembers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Member.of(user("user" + number).id()))
                .toList();
    }

    @Test
    @InMemoryOnly
    void isAskedAboutWithoutALookAtTheMembers() {
        Group large = large();
        Query query = Queries.groups("id eq \"" + large.id() + "\" and members eq \"" + ann.id() + "\"")
                .withProjection(HEAD);
        groups.query(query); // what is loaded the first time does not count

        assertThat(Allocation.of(() -> groups.query(query))).isLessThan(20_000);
        assertThat(groups.query(query).totalResults()).isOne();
    }
}
