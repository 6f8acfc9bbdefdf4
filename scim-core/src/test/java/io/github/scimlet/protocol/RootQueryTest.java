package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Queries over all types (RFC 7644 §3.4.2.1)")
class RootQueryTest {

    private static final String SEARCH_REQUEST = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    private final TestStore store = TestStore.empty();
    private final TestClient client = client(20);
    private final String babs = client.created("/Users", "{\"userName\":\"bjensen\",\"displayName\":\"Babs\"}");
    private final String ann = client.created("/Users", "{\"userName\":\"ann\",\"displayName\":\"ann\"}");
    private final String ops = client.group("Ops", babs);
    private final String admins = client.group("Admins");

    private TestClient client(int maxResults) {
        return TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder().rootQueries(maxResults).build()));
    }

    private static String query(String filter) {
        return "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /", "POST, /.search", "GET, /v2"})
    void areNotAnsweredUnlessTheHostWantsTo(String method, String path) {
        TestClient.of(store).send(method, path, "{}").isError(501);
    }

    @Test
    void findAllThereIs() {
        TestReply reply = client.get("/").is(200);

        assertThat(reply.each("id")).containsExactly(babs, ann, ops, admins);
        assertThat(reply.at("totalResults")).isEqualTo(4L);
        assertThat(reply.at("itemsPerPage")).isEqualTo(4L);
        assertThat(reply.text("Resources", 2, "meta", "resourceType")).isEqualTo("Group");
        assertThat(reply.text("Resources", 0, "meta", "location")).isEqualTo(TestClient.BASE + "/Users/" + babs);
        assertThat(reply.body()).contains("\"members\":[{\"value\":\"" + babs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    meta.resourceType eq "Group"            | Ops, Admins
                    userName pr                             | Babs, ann
                    not (userName pr)                       | Ops, Admins
                    userName ne "ann"                       | Babs, Ops, Admins
                    userName eq null                        | Ops, Admins
                    displayName sw "A"                      | ann, Admins
                    members pr or userName eq "ANN"         | ann, Ops
                    emails[type eq "work"] or displayName eq "ops" | Ops
                    not (emails[type eq "work"])            | Babs, ann, Ops, Admins
                    name.familyName pr                      | ``
                    urn:ietf:params:scim:schemas:core:2.0:User:userName sw "b" | Babs
                    schemas eq "urn:ietf:params:scim:schemas:core:2.0:Group"   | Ops, Admins
                    """)
    void takeAnAttributeThatATypeLacksForOneWithoutValue(String filter, String names) {
        TestReply reply = client.get("/" + query(filter)).is(200);

        assertThat(reply.each("displayName"))
                .isEqualTo(names.isEmpty() ? List.of() : List.of((Object[]) names.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shoeSize pr", "userName eq \"x\" or shoeSize gt 40", "emails[shoe pr]", "active co true", "("})
    void refuseWhatMakesSenseForNoType(String filter) {
        client.get("/" + query(filter)).isError(400, "invalidFilter");
    }

    @Test
    void areSortedAcrossTypes() {
        assertThat(client.get("/?sortBy=displayName").each("displayName"))
                .containsExactly("Admins", "ann", "Babs", "Ops");
        assertThat(client.get("/?sortBy=displayName&sortOrder=descending&startIndex=2&count=2")
                        .each("displayName"))
                .containsExactly("Babs", "ann");
        assertThat(client.get("/?sortBy=userName&attributes=displayName").each("displayName"))
                .containsExactly("ann", "Babs", "Ops", "Admins");
        client.get("/?sortBy=shoeSize").isError(400, "invalidValue").saying("shoeSize");
        client.get("/?sortBy=name").isError(400, "invalidValue");
    }

    @Test
    void arePaged() {
        TestReply first = client.get("/?count=3").is(200);
        TestReply second = client.get("/?count=3&startIndex=4").is(200);

        assertThat(first.each("id")).containsExactly(babs, ann, ops);
        assertThat(second.each("id")).containsExactly(admins);
        assertThat(second.at("startIndex")).isEqualTo(4L);
        assertThat(second.at("totalResults")).isEqualTo(4L);
        assertThat(client.get("/?startIndex=99").is(200).each("id")).isEmpty();
        assertThat(client.get("/?count=0").is(200).at("totalResults")).isEqualTo(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?cursor", "/?cursor=abc&count=2"})
    void haveNoCursors(String query) {
        client.get(query).isError(400, "invalidCursor").saying("startIndex");
    }

    @Test
    void areTooManyBeyondALimit() {
        TestClient narrow = client(3);

        narrow.get("/").isError(400, "tooMany").saying("4", "3");
        narrow.get("/" + query("userName pr")).is(200);
        assertThat(narrow.get("/?count=0").is(200).at("totalResults")).isEqualTo(4L);
    }

    @Test
    void areSentAsABodyToo() {
        TestReply reply = client.post("/.search", """
                        {"schemas":["%s"],"filter":"displayName sw \\"a\\"","attributes":["displayName"],
                         "sortBy":"displayName","sortOrder":"descending","count":1}""".formatted(SEARCH_REQUEST)).is(200);

        assertThat(reply.each("id")).containsExactly(ann);
        assertThat(reply.at("totalResults")).isEqualTo(2L);
        assertThat(reply.json().complexes("Resources").get(0).names())
                .containsExactlyInAnyOrder("schemas", "id", "displayName");
        assertThat(client.get("/.search").isError(405).header("Allow")).contains("POST");
        client.post("/.search/x", "{}").isError(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void areAllThatThereIsAtTheBaseUri(String method) {
        assertThat(client.send(method, "/", "{}").isError(405).header("Allow")).contains("GET");
    }

    @Test
    void leaveOutWhatTheCallerMayNotAsk() {
        TestClient usersOnly = TestClient.of(TestClient.serving(store)
                .policy(access -> access.resourceType().equals("User"))
                .config(ServiceProviderConfig.builder().rootQueries(9).build()));
        TestClient nothing = TestClient.of(TestClient.serving(store)
                .policy(access -> false)
                .config(ServiceProviderConfig.builder().rootQueries(9).build()));

        assertThat(usersOnly.get("/").each("id")).containsExactly(babs, ann);
        nothing.get("/").isError(403);
    }

    @Test
    void leaveOutTypesThatCannotBeQueried() {
        TestClient groupsOnly = TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder()
                        .rootQueries(9)
                        .operations("User", EnumSet.complementOf(EnumSet.of(Operation.QUERY)))
                        .build()));

        assertThat(groupsOnly.get("/").each("id")).containsExactly(ops, admins);
    }
}
