package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SliceGroupsTest extends GroupsFixture {

    private Slice<Group> slice(Query query) {
        return Queries.slice(groups, query, Optional.empty());
    }

    @Test
    void goesThroughTheGroupsOfAMember() {
        Group one = group("One", ann);
        group("Nobody");
        Group both = group("Both", ann, bob);
        Query query = Queries.groups("members eq \"" + ann.id() + "\"").withPage(1, 1);

        assertThat(Slices.ids(after -> Queries.slice(groups, query, after)))
                .containsExactly(List.of(one.id()), List.of(both.id()));
    }

    @Test
    void showsMembersOnlyToThoseWhoLookAtThem() {
        Group group = group("Ops", ann, bob);

        assertThat(slice(Query.all(Schemas.GROUPS)).resources()).containsExactly(group);
        assertThat(slice(Query.all(Schemas.GROUPS).withProjection(HEAD)).resources())
                .containsExactly(group.withMembers(List.of()));
    }

    @Test
    void sortsByMembersToo() {
        Group ofBob = group("Bob", bob);
        Group nobodys = group("Nobody");
        Group ofAnn = group("Ann", ann);
        Query query = Query.all(Schemas.GROUPS)
                .withSort(Queries.sort(Schemas.GROUPS, "members.display", true))
                .withPage(1, 1);

        assertThat(Slices.ids(after -> Queries.slice(groups, query, after)))
                .containsExactly(List.of(nobodys.id()), List.of(ofBob.id()), List.of(ofAnn.id()));
    }
}
