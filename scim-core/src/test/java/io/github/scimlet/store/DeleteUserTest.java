package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
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

class DeleteUserTest extends UsersFixture {

    @Test
    void leavesNoTrace() {
        User user = created("bjensen");

        assertThat(users.delete(user)).isTrue();

        assertThat(users.get(user.id(), ALL)).isEmpty();
        assertThat(users.query(Query.all(Schemas.USERS)).totalResults()).isZero();
        assertThat(users.query(Queries.users("userName eq \"bjensen\"")).totalResults())
                .isZero();
        assertThat(users.query(Queries.users("id eq \"" + user.id() + "\"")).totalResults())
                .isZero();
        assertThat(created("BJENSEN").id()).isNotEqualTo(user.id());
    }

    @Test
    void findsNothingTheSecondTime() {
        User user = created("bjensen");
        users.delete(user);

        assertThatScim(() -> users.delete(user)).failsWith(404);
    }

    @Test
    void refusesWhatIsNoLongerAsItWasRead() {
        User before = created("bjensen");
        users.replace(before, before.withTitle("x"));

        assertThatScim(() -> users.delete(before)).failsWith(412);
        assertThat(users.get(before.id(), ALL)).isPresent();
    }

    @Test
    void endsMembershipsAndMovesTheVersionsOfTheGroups() {
        User gone = created("gone");
        User stays = created("stays");
        Group both = group("Both", gone, stays);
        Group other = group("Other", stays);

        users.delete(gone);

        Projection all = Projection.everything(Schemas.GROUPS);
        Group now = groups.get(both.id(), all).orElseThrow();
        assertThat(now.members()).extracting(Member::value).containsExactly(stays.id());
        assertThat(now.meta().version()).isNotEqualTo(both.meta().version());
        assertThat(now.meta().lastModified()).isNotEqualTo(both.meta().lastModified());
        assertThat(groups.get(other.id(), all)).contains(other);
        assertThat(groups.query(Queries.groups("members eq \"" + gone.id() + "\""))
                        .totalResults())
                .isZero();
    }

    @Test
    void unassignsTheManagerAndMovesTheVersionsOfThoseManaged() {
        User boss = created("boss");
        User managed = users.create(managedBy(User.named("a"), boss.id()), ALL);
        User other = users.create(managedBy(User.named("b"), "another"), ALL);

        users.delete(boss);

        User now = read(managed);
        assertThat(now.enterprise().manager()).isEmpty();
        assertThat(now.attributes().has("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))
                .isFalse();
        assertThat(now.meta().version()).isNotEqualTo(managed.meta().version());
        assertThat(read(other)).isEqualTo(other);
    }

    @Test
    void leavesThoseAloneWhoHaveAnotherManagerNow() {
        User old = created("old");
        User boss = created("boss");
        User managed = users.create(managedBy(User.named("a"), old.id()), ALL);
        User moved = users.replace(managed, managedBy(managed, boss.id()));

        users.delete(old);

        assertThat(read(moved)).isEqualTo(moved);
        users.delete(boss);
        assertThat(read(moved).enterprise().manager()).isEmpty();
    }

    @Test
    void unassignsAManagerWhoWasNamedLater() {
        User managed = created("a");
        User boss = created("boss");
        users.replace(managed, managedBy(managed, boss.id()));

        users.delete(boss);

        assertThat(read(managed).enterprise().manager()).isEmpty();
    }

    @Test
    @InMemoryOnly
    void looksAtNobodyElse() {
        List<User> all = IntStream.range(0, 2_000)
                .mapToObj(number -> created("user" + number))
                .toList();
        users.delete(all.get(0)); // what is loaded the first time does not count

        assertThat(Allocation.of(() -> users.delete(all.get(1)))).isLessThan(10_000);
    }

    @Test
    void deletesOneWhoManagesThemselves() {
        User self = created("self");
        User before = users.replace(self, managedBy(self, self.id()));

        assertThat(users.delete(before)).isTrue();
        assertThat(users.get(self.id(), ALL)).isEmpty();
    }

    @Test
    void keepsWhatElseIsKnownOfThoseManaged() {
        User boss = created("boss");
        User managed = users.create(
                managedBy(User.named("a"), boss.id()).withEnterprise(enterprise -> enterprise.withDepartment("Tours")),
                ALL);

        users.delete(boss);

        assertThat(read(managed).enterprise().department()).contains("Tours");
    }

    @Test
    void forgetsMembershipsForGood() {
        User gone = created("gone");
        Group group = group("Ops", gone);
        users.delete(gone);

        groups.changeMembers(group.id(), new MemberChange(List.of(Member.of(gone.id())), Set.of()));

        assertThat(groups.get(group.id(), Projection.everything(Schemas.GROUPS))
                        .orElseThrow()
                        .members())
                .isEmpty();
    }
}
