package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.builder.ListBuilder;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK searches (RFC 7644 §3.4.2, §3.4.3)")
class GoldfishSearchTest extends GoldfishFixture {

    GoldfishSearchTest(String conformance) {
        super(conformance);
    }

    @BeforeEach
    void createFiveUsers() {
        for (String name : List.of("carol", "alice", "erin", "bob", "dave")) {
            create(User.builder()
                    .userName(name)
                    .title(name.length() > 4 ? "long" : "short")
                    .emails(List.of(Email.builder()
                            .type("work")
                            .value(name + "@work.example")
                            .build()))
                    .build());
        }
    }

    @Test
    void byAFilterOfItsOwnMaking() {
        ListBuilder<User> search = users().filter("title", Comparator.EQ, "LONG")
                .and("userName", Comparator.SW, "a")
                .or("emails.value", Comparator.EQ, "bob@work.example")
                .build();

        assertThat(names(answer(200, search.get().sendRequest()))).containsExactlyInAnyOrder("alice", "bob");
        assertThat(names(answer(200, search.post().sendRequest()))).containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void byAFilterThatItIsGiven() {
        ListBuilder<User> search =
                users().filter("not (title eq \"long\") and emails[type eq \"work\" and value sw \"d\"]");

        assertThat(names(answer(200, search.get().sendRequest()))).containsExactly("dave");
        assertThat(names(answer(200, search.post().sendRequest()))).containsExactly("dave");
    }

    @Test
    void inAnOrder() {
        ListBuilder<User> search = users().sortBy("userName").sortOrder(SortOrder.DESCENDING);

        assertThat(names(answer(200, search.get().sendRequest())))
                .containsExactly("erin", "dave", "carol", "bob", "alice");
        assertThat(names(answer(200, search.post().sendRequest())))
                .containsExactly("erin", "dave", "carol", "bob", "alice");
    }

    @Test
    void inPages() {
        ListBuilder<User> search = users().sortBy("userName").startIndex(3).count(2);

        ListResponse<User> page = answer(200, search.get().sendRequest());

        assertThat(names(page)).containsExactly("carol", "dave");
        assertThat(page.getTotalResults()).isEqualTo(5);
        assertThat(page.getStartIndex()).isEqualTo(3);
        assertThat(page.getItemsPerPage()).isEqualTo(2);
    }

    /** The client names no {@code count}, and asks for more as long as a page is not the last. */
    @Test
    void pageAfterPageUntilItHasAll() {
        IntStream.range(0, 100).forEach(i -> create("user" + i));

        ListResponse<User> all = answer(200, users().sortBy("userName").get().getAll());

        assertThat(all.getTotalResults()).isEqualTo(105);
        assertThat(names(all))
                .hasSize(105)
                .doesNotHaveDuplicates()
                .startsWith("alice")
                .endsWith("user99");
    }

    /** In the body of a POST, {@code count} is an integer (RFC 7644 §3.4.3); the client makes a string of it. */
    @Test
    void inNoPagesByPost() {
        assertThat(failure(400, users().count(2).post().sendRequest()).getScimType())
                .hasValue("invalidValue");
    }

    @Test
    void forSomeAttributes() {
        ListBuilder<User> search = users().filter("userName eq \"bob\"").attributes("userName", "emails.value");

        for (ListResponse<User> found : List.of(
                answer(200, search.get().sendRequest()),
                answer(200, search.post().sendRequest()))) {
            User bob = found.getListedResources().get(0);
            assertThat(bob.getId()).isPresent();
            assertThat(bob.getTitle()).isEmpty();
            assertThat(bob.getEmails().get(0).getValue()).hasValue("bob@work.example");
            assertThat(bob.getEmails().get(0).getType()).isEmpty();
        }
    }

    @Test
    void andFindsNothing() {
        ListResponse<User> none =
                answer(200, users().filter("userName eq \"nobody\"").get().sendRequest());

        assertThat(none.getTotalResults()).isZero();
        assertThat(none.getListedResources()).isEmpty();
    }

    @Test
    void andIsToldThatAFilterIsNone() {
        assertThat(failure(400, users().filter("userName eqq \"x\"").get().sendRequest())
                        .getScimType())
                .hasValue("invalidFilter");
        assertThat(failure(400, users().filter("nosuch pr").post().sendRequest())
                        .getScimType())
                .hasValue("invalidFilter");
    }

    private ListBuilder<User> users() {
        return goldfish.list(User.class, USERS);
    }

    private static List<String> names(ListResponse<User> found) {
        return found.getListedResources().stream()
                .map(user -> user.getUserName().orElseThrow())
                .toList();
    }
}
