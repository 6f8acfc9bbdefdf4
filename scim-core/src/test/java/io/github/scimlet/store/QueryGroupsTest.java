package io.github.scimlet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryGroupsTest extends GroupsFixture {

    @Test
    void combinesMembersWithAnythingElse() {
        Group both = group("Both", ann, bob);
        group("Ann", ann);
        String ofAnn = "members eq \"" + ann.id() + "\"";
        String ofBob = "members eq \"" + bob.id() + "\"";

        assertThat(found(ofAnn + " and " + ofBob)).containsExactly("Both");
        assertThat(found(ofAnn + " and not (" + ofBob + ")")).containsExactly("Ann");
        assertThat(found(ofAnn + " or displayName eq \"x\"")).containsExactly("Both", "Ann");
        assertThat(found(ofAnn + " and displayName eq \"ANN\"")).containsExactly("Ann");
        assertThat(found("id eq \"" + both.id() + "\" and " + ofBob)).containsExactly("Both");
        assertThat(found(ofBob + " and id eq \"" + both.id() + "\"")).containsExactly("Both");
        assertThat(found("members ne \"" + bob.id() + "\"")).containsExactly("Ann");
    }

    @Test
    void answersOtherQuestionsAboutMembersToo() {
        group("Ann", ann);
        group("Nobody");
        group("Outer", group("Inner"));

        assertThat(found("members pr")).containsExactly("Ann", "Outer");
        assertThat(found("not (members pr)")).containsExactly("Nobody", "Inner");
        assertThat(found("members.display sw \"AN\"")).containsExactly("Ann");
        assertThat(found("members.type eq \"group\"")).containsExactly("Outer");
        assertThat(found("members[type eq \"User\" and value eq \"" + ann.id() + "\"]"))
                .containsExactly("Ann");
        assertThat(found("members[type eq \"Group\" and value eq \"" + ann.id() + "\"]"))
                .isEmpty();
        assertThat(found("members.value sw \"" + ann.id().substring(0, ann.id().length() - 1) + "\""))
                .containsExactly("Ann");
    }

    @Test
    void comparesIdsOfMembersWithCase() {
        group("Ann", ann);

        assertThat(found("members eq \"" + ann.id().toUpperCase(java.util.Locale.ROOT) + "\""))
                .isEmpty();
    }

    @Test
    void sortsByMembersToo() {
        group("Bob", bob);
        group("Ann", ann);
        group("Nobody");

        Query query = Query.all(Schemas.GROUPS).withSort(Queries.sort(Schemas.GROUPS, "members.display", false));

        assertThat(names(groups.query(query))).containsExactly("Ann", "Bob", "Nobody");
    }

    @Test
    void pagesWithoutGapsAndRepetitions() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            group("group" + i, ann);
        }

        for (int start = 1; start <= 5; start += 2) {
            seen.addAll(names(groups.query(
                    Queries.groups("members eq \"" + ann.id() + "\"").withPage(start, 2))));
        }

        assertThat(seen).containsExactly("group0", "group1", "group2", "group3", "group4");
    }
}
