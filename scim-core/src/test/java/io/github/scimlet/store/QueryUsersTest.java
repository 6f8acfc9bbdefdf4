package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryUsersTest extends UsersFixture {

    @Test
    void listsInTheOrderOfCreationWhateverChangesMeanwhile() {
        List<User> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(created("user" + i));
        }
        users.replace(all.get(1), all.get(1).withTitle("x"));
        users.delete(all.get(3));

        assertThat(names(users.query(Query.all(Schemas.USERS)))).containsExactly("user0", "user1", "user2", "user4");
    }

    @Test
    void pagesWithoutGapsAndRepetitions() {
        for (int i = 0; i < 5; i++) {
            created("user" + i);
        }
        List<String> seen = new ArrayList<>();

        for (int start = 1; start <= 5; start += 2) {
            seen.addAll(names(users.query(Query.all(Schemas.USERS).withPage(start, 2))));
        }

        assertThat(seen).containsExactly("user0", "user1", "user2", "user3", "user4");
    }

    @Test
    void findsAUserNameWithoutCase() {
        created("straße");
        created("other");

        assertThat(names(users.query(Queries.users("userName eq \"STRASSE\"")))).containsExactly("straße");
        assertThat(names(users.query(Queries.users("userName eq \"STRASSE\" and title pr"))))
                .isEmpty();
    }

    @Test
    void findsAnExternalIdWithCase() {
        users.create(User.named("a").withExternalId("K-77"), ALL);

        assertThat(names(users.query(Queries.users("externalId eq \"K-77\"")))).containsExactly("a");
        assertThat(names(users.query(Queries.users("externalId eq \"k-77\"")))).isEmpty();
    }

    @Test
    void findsAnId() {
        User user = created("a");
        created("b");

        assertThat(names(users.query(Queries.users("id eq \"" + user.id() + "\""))))
                .containsExactly("a");
        assertThat(names(users.query(Queries.users("id eq \"" + user.id() + "\" and userName eq \"b\""))))
                .isEmpty();
    }

    @Test
    void findsThoseInAGroup() {
        User in = created("in");
        created("out");
        Group group = group("Ops", in);

        assertThat(names(users.query(Queries.users("groups.value eq \"" + group.id() + "\""))))
                .containsExactly("in");
        assertThat(names(users.query(Queries.users("groups[display eq \"ops\"]"))))
                .containsExactly("in");
        assertThat(names(users.query(Queries.users("not (groups pr)")))).containsExactly("out");
    }

    @Test
    void findsThoseOfAManager() {
        User boss = created("boss");
        users.create(managedBy(User.named("a"), boss.id()), ALL);
        String urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

        assertThat(names(users.query(Queries.users(urn + ".value eq \"" + boss.id() + "\""))))
                .containsExactly("a");
        assertThat(names(users.query(Queries.users(urn + ".displayName eq \"BOSS\""))))
                .containsExactly("a");
    }

    @Test
    void sortsByWhatItComputesToo() {
        User zoe = created("zoe");
        User adam = created("adam");
        users.create(managedBy(User.named("a"), zoe.id()), ALL);
        users.create(managedBy(User.named("b"), adam.id()), ALL);
        String path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName";

        Page<User> page = users.query(Query.all(Schemas.USERS)
                .withSort(Queries.sort(Schemas.USERS, path, false))
                .withPage(1, 2));

        assertThat(names(page)).containsExactly("b", "a");
    }

    @Test
    void showsGroupsOnlyToThoseWhoLookAtThem() {
        group("Ops", created("a"));

        Query query = Queries.users("userName pr");

        assertThat(users.query(query).resources().get(0).groups()).hasSize(1);
        assertThat(users.query(query.withProjection(NO_GROUPS))
                        .resources()
                        .get(0)
                        .groups())
                .isEmpty();
    }

    @Test
    void findsInactiveUsersLikeAnyOther() {
        users.create(User.named("a").withActive(false), ALL);

        assertThat(names(users.query(Queries.users("userName eq \"a\"")))).containsExactly("a");
    }
}
