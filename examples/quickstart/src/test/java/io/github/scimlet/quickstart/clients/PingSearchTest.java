package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.scim2.client.requests.SearchRequestBuilder;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.SortOrder;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.UserResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ping Identity's SDK searches (RFC 7644 §3.4.2, §3.4.3)")
class PingSearchTest extends PingFixture {

    PingSearchTest(String conformance) {
        super(conformance);
    }

    @BeforeEach
    void createFiveUsers() throws ScimException {
        for (String name : List.of("carol", "alice", "erin", "bob", "dave")) {
            ping.create(
                    "Users",
                    new UserResource()
                            .setUserName(name)
                            .setTitle(name.length() > 4 ? "long" : "short")
                            .setEmails(new Email().setType("work").setValue(name + "@work.example")));
        }
    }

    @Test
    void byAFilter() throws ScimException {
        Filter filter = Filter.and(
                Filter.eq("title", "LONG"),
                Filter.not(Filter.hasComplexValue(
                        "emails", Filter.and(Filter.eq("type", "work"), Filter.sw("value", "carol")))));

        assertThat(names(users().filter(filter).invoke(UserResource.class))).containsExactly("alice");
        assertThat(names(users().filter(filter).invokePost(UserResource.class))).containsExactly("alice");
    }

    @Test
    void inAnOrder() throws ScimException {
        SearchRequestBuilder sorted = users().sort("userName", SortOrder.DESCENDING);

        assertThat(names(sorted.invoke(UserResource.class))).containsExactly("erin", "dave", "carol", "bob", "alice");
        assertThat(names(sorted.invokePost(UserResource.class)))
                .containsExactly("erin", "dave", "carol", "bob", "alice");
    }

    @Test
    void inPages() throws ScimException {
        SearchRequestBuilder sorted = users().sort("userName", SortOrder.ASCENDING);

        ListResponse<UserResource> second = sorted.page(3, 2).invoke(UserResource.class);
        ListResponse<UserResource> last = sorted.page(5, 2).invokePost(UserResource.class);

        assertThat(names(second)).containsExactly("carol", "dave");
        assertThat(second.getTotalResults()).isEqualTo(5);
        assertThat(second.getStartIndex()).isEqualTo(3);
        assertThat(second.getItemsPerPage()).isEqualTo(2);
        assertThat(names(last)).containsExactly("erin");
        assertThat(last.getItemsPerPage()).isEqualTo(1);
    }

    @Test
    void forSomeAttributes() throws ScimException {
        ListResponse<UserResource> found = users().filter(Filter.eq("userName", "bob"))
                .attributes("userName", "emails.value")
                .invokePost(UserResource.class);

        assertThat(found).singleElement().satisfies(bob -> {
            assertThat(bob.getId()).isNotBlank();
            assertThat(bob.getTitle()).isNull();
            assertThat(bob.getEmails()).containsExactly(new Email().setValue("bob@work.example"));
        });
    }

    @Test
    void andFindsNothing() throws ScimException {
        ListResponse<UserResource> none = ping.search("Users", "userName eq \"nobody\"", UserResource.class);

        assertThat(none.getTotalResults()).isZero();
        assertThat(none.getResources()).isEmpty();
    }

    @Test
    void andIsToldThatAFilterIsNone() {
        assertThat(failure(400, () -> ping.search("Users", "userName eqq \"x\"", UserResource.class))
                        .getScimType())
                .isEqualTo("invalidFilter");
        assertThat(failure(400, () -> users().filter("nosuch pr").invokePost(UserResource.class))
                        .getScimType())
                .isEqualTo("invalidFilter");
    }

    private SearchRequestBuilder users() {
        return ping.searchRequest("Users");
    }

    private static List<String> names(ListResponse<UserResource> found) {
        return found.getResources().stream().map(UserResource::getUserName).toList();
    }
}
