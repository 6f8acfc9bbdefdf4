package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import org.junit.jupiter.api.Test;

class QueryUsersTest extends UsersFixture {

    @Test
    void findsAUserNameWithoutCase() {
        created("straße");
        created("other");

        assertThat(names(users.query(Queries.users("userName eq \"STRASSE\"")))).containsExactly("straße");
        assertThat(names(users.query(Queries.users("userName eq \"STRASSE\" and title pr"))))
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
}
