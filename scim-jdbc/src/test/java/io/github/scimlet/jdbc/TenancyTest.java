package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two tenants of the same tables")
@EachDatabase
class TenancyTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);
    private static final Projection ALL_OF_GROUP = Projection.everything(Schemas.GROUPS);

    private final String run = UUID.randomUUID().toString();
    private final JdbcStore store;
    private final JdbcStore one;
    private final JdbcStore two;

    TenancyTest(TestDatabase database) {
        store = JdbcStore.builder(OwnTables.in(database)).build();
        one = store.tenant(run + "-one");
        two = store.tenant(run + "-two");
    }

    @Test
    void haveNamesOfTheirOwn() {
        one.users().create(User.named("bjensen"), ALL);
        one.groups().create(Group.named("Guides"), ALL_OF_GROUP);

        assertThat(two.users().create(User.named("bjensen"), ALL).userName()).isEqualTo("bjensen");
        assertThat(two.groups().create(Group.named("Guides"), ALL_OF_GROUP).displayName())
                .isEqualTo("Guides");
        assertThatScim(() -> two.users().create(User.named("BJensen"), ALL)).failsWith(ScimType.UNIQUENESS);
    }

    @Test
    void findNothingOfEachOther() {
        User user = one.users().create(User.named("bjensen").withExternalId("1"), ALL);
        one.users().create(User.named("other"), ALL);
        Slice<User> slice = one.users().slice(Query.all(Schemas.USERS).withPage(1, 1), Optional.empty());
        Query named = Query.all(Schemas.USERS)
                .withFilter(
                        Filter.parse("userName eq \"bjensen\" or externalId eq \"1\" or id eq \"" + user.id() + '"'));

        assertThat(one.users().query(named).totalResults()).isEqualTo(1);
        assertThat(two.users().get(user.id(), ALL)).isEmpty();
        assertThat(two.users().query(named).totalResults()).isZero();
        assertThat(two.users().query(Query.all(Schemas.USERS)).resources()).isEmpty();
        assertThat(two.users()
                        .slice(Query.all(Schemas.USERS).withPage(1, 1), slice.next())
                        .resources())
                .isEmpty();
    }

    @Test
    void changeNothingOfEachOther() {
        User user = one.users().create(User.named("bjensen"), ALL);
        Group group =
                one.groups().create(Group.named("Guides").withMembers(List.of(Member.of(user.id()))), ALL_OF_GROUP);
        User stranger = two.users().create(User.named("stranger"), ALL);

        assertThatScim(() -> two.users().replace(user, user.withNickName("Babs")))
                .failsWith(404);
        assertThatScim(() -> two.users().replace(user, user)).failsWith(404);
        assertThatScim(() -> two.users().delete(user)).failsWith(404);
        assertThatScim(() -> two.groups().delete(group)).failsWith(404);
        assertThat(two.groups().changeMembers(group.id(), new MemberChange(List.of(), Set.of(user.id()))))
                .isEmpty();
        assertThat(two.groups()
                        .changeMembers(group.id(), new MemberChange(List.of(Member.of(stranger.id())), Set.of())))
                .isEmpty();

        assertThat(one.groups().get(group.id(), ALL_OF_GROUP)).hasValue(group);
        assertThat(one.users().get(user.id(), ALL).orElseThrow().groups()).hasSize(1);
    }

    @Test
    void haveNoMembersOfEachOther() {
        User user = one.users().create(User.named("bjensen"), ALL);
        Group group =
                two.groups().create(Group.named("Guides").withMembers(List.of(Member.of(user.id()))), ALL_OF_GROUP);

        MemberChange change = new MemberChange(List.of(Member.of(user.id())), Set.of());
        two.groups().changeMembers(group.id(), change);

        assertThat(two.groups().get(group.id(), ALL_OF_GROUP).orElseThrow().members())
                .isEmpty();
        assertThat(one.users().get(user.id(), ALL)).hasValue(user);
    }

    @Test
    void haveNoManagersOfEachOther() {
        User boss = one.users().create(User.named("boss"), ALL);
        User user = two.users()
                .create(User.named("bjensen").withEnterprise(e -> e.withManager(Manager.of(boss.id()))), ALL);
        Query query = Query.all(Schemas.USERS)
                .withFilter(Filter.parse(EnterpriseUser.SCHEMA + ":manager.displayName eq \"boss\""));

        assertThat(user.enterprise().manager()).hasValue(Manager.of(boss.id()));
        assertThat(two.users().query(query).resources()).isEmpty();
        one.users().delete(boss);
        assertThat(two.users().get(user.id(), ALL)).hasValue(user);
    }

    @Test
    void areApartWhateverTheirNames() {
        List<String> names = Stream.of(
                        "",
                        "-",
                        "#",
                        "a",
                        "A",
                        "a ",
                        " a",
                        "ä",
                        "Ä",
                        "a\u0308",
                        "a\u0000",
                        "\uD800",
                        "\uD801",
                        "\uDC00",
                        "?",
                        "\uFFFD",
                        "%",
                        "_",
                        "'",
                        "x".repeat(60),
                        "x".repeat(61),
                        "x".repeat(10_000))
                .map(name -> name.isEmpty() ? name : name + run)
                .toList();

        for (String name : names) {
            assertThat(store.tenant(name)
                            .users()
                            .query(Query.all(Schemas.USERS))
                            .resources())
                    .as(name)
                    .isEmpty();
            User user = store.tenant(name).users().create(User.named("bjensen"), ALL);
            assertThat(store.tenant(name).users().get(user.id(), ALL)).hasValue(user);
        }
        store.tenant("")
                .users()
                .query(Query.all(Schemas.USERS))
                .resources()
                .forEach(store.tenant("").users()::delete);
    }
}
