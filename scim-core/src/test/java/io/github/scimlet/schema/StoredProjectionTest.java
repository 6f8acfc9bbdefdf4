package io.github.scimlet.schema;

import static io.github.scimlet.schema.NarrowedTypeTest.without;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a store is asked for before a change, and which extensions are wanted")
class StoredProjectionTest {

    private static final Attributes USER = tree("""
            {
              "id": "u-1", "userName": "b", "password": "p", "title": "Guide", "groups": [{"value": "g-1"}],
              "urn:example:hr:2.0:Badge": {"note": "n", "pin": "1", "level": 2, "unknown": 3},
              "unknown": true
            }
            """);

    @Test
    void isEverythingAlsoWhatNobodyMaySeeOrTheTypeDoesNotKnow() {
        Projection stored = Projection.stored(without(USERS, "title"));

        assertThat(stored.apply(USER, Set.of())).isEqualTo(USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "title", "groups", "externalId", "unknown", Samples.BADGE, Samples.ENTERPRISE})
    void includesWhateverItIsAskedFor(String attribute) {
        assertThat(Projection.stored(without(USERS, "title")).includes(attribute))
                .isTrue();
    }

    @Test
    void leavesOutWhatTheEngineCanDoWithout() {
        Projection stored = Projection.stored(USERS).without("groups").without("TITLE");

        assertThat(stored.includes("groups")).isFalse();
        assertThat(stored.includes("title")).isFalse();
        assertThat(stored.includes("password")).isTrue();
        assertThat(stored.apply(USER, Set.of()))
                .isEqualTo(USER.without("groups").without("title"));
    }

    @Test
    void includesAnExtensionOfWhichSomethingIsAlwaysReturned() {
        assertThat(projection("userName", "").includes(Samples.BADGE)).isTrue();
        assertThat(projection("", Samples.BADGE).includes(Samples.BADGE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                              |                             | true
            userName                          |                             | false
            urn:example:desk:1.1              |                             | true
            URN:example:desk:1.1:LAMP         |                             | true
                                              | urn:example:desk:1.1:lamp   | true
                                              | urn:example:desk:1.1        | false
            """)
    void includesAnExtensionOfWhichSomethingIsWanted(
            @Nullable String asked, @Nullable String excluded, boolean included) {
        assertThat(projection(asked, excluded).includes("urn:EXAMPLE:desk:1.1")).isEqualTo(included);
    }

    @Test
    void includesNothingOfAnExtensionThatTheTypeDoesNotHave() {
        assertThat(Projection.everything(Schemas.USERS).includes(Samples.DESK)).isFalse();
    }

    private static Projection projection(@Nullable String asked, @Nullable String excluded) {
        return Projection.of(USERS, list(asked), list(excluded), strict());
    }

    private static List<String> list(@Nullable String name) {
        return name == null || name.isEmpty() ? List.of() : List.of(name);
    }
}
