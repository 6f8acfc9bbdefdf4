package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SliceUsersTest extends UsersFixture {

    private static final Query ALL_USERS = Query.all(Schemas.USERS);

    private Slice<User> slice(Query query, Optional<String> after) {
        return Queries.slice(users, query, after);
    }

    private Slice<User> slice(Query query) {
        return slice(query, Optional.empty());
    }

    private List<List<String>> pages(Query query) {
        return Slices.ids(after -> slice(query, after));
    }

    private static List<String> ids(User... users) {
        return Stream.of(users).map(Resource::id).toList();
    }

    @Test
    void goesThroughAllInTheOrderOfTheirCreation() {
        User a = created("a");
        User b = created("b");
        User c = created("c");

        assertThat(pages(ALL_USERS.withPage(1, 2))).containsExactly(ids(a, b), ids(c));
        assertThat(slice(ALL_USERS.withPage(1, 2)).totalResults()).hasValue(3);
    }

    @Test
    void sortsByWhatItComputesToo() {
        User zoe = created("zoe");
        User adam = created("adam");
        User a = users.create(managedBy(User.named("a"), zoe.id()), ALL);
        User b = users.create(managedBy(User.named("b"), adam.id()), ALL);
        String path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName";

        assertThat(pages(ALL_USERS
                        .withSort(Queries.sort(Schemas.USERS, path, false))
                        .withPage(1, 1)))
                .containsExactly(ids(b), ids(a), ids(zoe), ids(adam));
    }

    @Test
    void findsThoseInAGroup() {
        User in = created("in");
        created("out");
        Group group = group("Ops", in);

        assertThat(slice(Queries.users("groups.value eq \"" + group.id() + "\""))
                        .resources())
                .containsExactly(read(in));
    }

    @Test
    void showsGroupsOnlyToThoseWhoLookAtThem() {
        User user = created("a");
        group("Ops", user);

        assertThat(slice(ALL_USERS).resources()).containsExactly(read(user));
        assertThat(slice(ALL_USERS.withProjection(NO_GROUPS)).resources()).containsExactly(user);
    }

    @Test
    void findsAUserNameWithoutCase() {
        User user = created("stra\u00dfe");
        created("other");

        assertThat(slice(Queries.users("userName eq \"STRASSE\"")).resources()).containsExactly(user);
    }
}
