package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("POST to /.search (RFC 7644 §3.4.3)")
class SearchTest {

    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]";

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);

    @BeforeEach
    void createThreeUsers() {
        client.user("bob");
        client.user("bea");
        client.user("carl");
    }

    private TestReply search(String members) {
        return client.post("/Users/.search", "{" + SCHEMAS + members + "}");
    }

    @Test
    void answersAsTheQueryDoes() {
        TestReply posted = search("""
                ,"attributes":["userName"],"filter":"userName sw \\"b\\"","startIndex":1,"count":1,
                "sortBy":"userName","sortOrder":"descending\"""").is(200);
        TestReply got = client.get("/Users?attributes=userName&filter=userName+sw+%22b%22&startIndex=1&count=1"
                + "&sortBy=userName&sortOrder=descending");

        assertThat(posted.body()).isEqualTo(got.body());
        assertThat(posted.each("userName")).containsExactly("bob");
        assertThat(client.get("/Users").at("totalResults")).isEqualTo(3L);
    }

    @Test
    void readsItsMembersInAnyCaseAndMindsNoOthers() {
        TestReply reply = search(",\"COUNT\":1,\"ExcludedAttributes\":[\"meta\"],\"other\":{},\"filter\":null")
                .is(200);

        assertThat(reply.each("userName")).containsExactly("bob");
        assertThat(reply.body()).doesNotContain("meta");
    }

    @Test
    void takesNamesInOneTextToo() {
        assertThat(search(",\"attributes\":\"userName,title\"").is(200).body()).doesNotContain("meta");
    }

    @Test
    void worksForGroupsAndBelowAVersion() {
        client.group("Ops");

        assertThat(client.post("/v2/Groups/.search/", "{" + SCHEMAS + "}")
                        .is(200)
                        .each("displayName"))
                .containsExactly("Ops");
    }

    @Test
    void leavesTheQueryOfTheUrlAlone() {
        assertThat(client.post("/Users/.search?count=1&filter=((", "{" + SCHEMAS + "}")
                        .is(200)
                        .at("itemsPerPage"))
                .isEqualTo(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"count\":\"x\"",
                "\"count\":\"1\"",
                "\"count\":1.5",
                "\"count\":1.0",
                "\"count\":true",
                "\"count\":[1]",
                "\"count\":{}",
                "\"startIndex\":\"1\"",
                "\"startIndex\":1e3",
                "\"sortBy\":1",
                "\"sortBy\":\"nothing\"",
                "\"sortBy\":\"userName\",\"sortOrder\":true",
                "\"filter\":1",
                "\"filter\":{}",
                "\"attributes\":1",
                "\"attributes\":[1]",
                "\"attributes\":[null]",
                "\"attributes\":[[\"userName\"]]",
                "\"excludedAttributes\":{}",
                "\"attributes\":[\"a\"],\"excludedAttributes\":[\"b\"]",
                "\"attributes\":[\"(\"]"
            })
    void refusesValuesOfTheWrongKind(String member) {
        search("," + member).isError(400, "invalidValue");
    }

    @Test
    void takesNumbersBeyondAllMeasure() {
        assertThat(search(",\"count\":99999999999999999999,\"startIndex\":-99999999999999999999")
                        .is(200)
                        .at("itemsPerPage"))
                .isEqualTo(3L);
    }

    @Test
    void refusesABadFilter() {
        search(",\"filter\":\"(\"").isError(400, "invalidFilter");
    }

    @Test
    void mustSayWhatItIsToAStrictProvider() {
        TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

        strict.post("/Users/.search", "{}").isError(400, "invalidSyntax");
        strict.post("/Users/.search", "{\"schemas\":[\"urn:x\"]}").isError(400, "invalidSyntax");
        strict.post("/Users/.search", "{" + SCHEMAS.replace("SearchRequest", "searchrequest") + "}")
                .is(200);
        client.post("/Users/.search", "{}").is(200);
    }
}
