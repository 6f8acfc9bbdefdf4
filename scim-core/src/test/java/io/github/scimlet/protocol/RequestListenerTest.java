package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.store.TestStore;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What one learns who is told of requests")
class RequestListenerTest {

    private final TestStore store = TestStore.empty();
    private final List<AnsweredRequest> requests = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final TestClient silent = TestClient.of(store);
    private final TestClient client = TestClient.of(listening());

    private ScimServiceProvider.Builder listening() {
        return TestClient.serving(store).listener(changes::add).requestListener(requests::add);
    }

    private AnsweredRequest only() {
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    @Test
    void isWhoDidWhatAndHowItEnded() {
        client.user("bjensen");

        AnsweredRequest request = only();
        assertThat(request.caller()).contains(Caller.of("default", "host"));
        assertThat(request.tenant()).contains("default");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/Users");
        assertThat(request.operation()).contains(Operation.CREATE);
        assertThat(request.resourceType()).contains("User");
        assertThat(request.id()).isEmpty();
        assertThat(request.status()).isEqualTo(201);
        assertThat(request.error()).isEmpty();
        assertThat(request.tolerances()).containsOnlyKeys(Tolerance.SCHEMAS_BY_CONTENT);
        assertThat(request.duration()).isGreaterThan(Duration.ZERO);
        assertThat(request.withinBulk()).isFalse();
        assertThat(request).hasToString("POST /Users 201");
    }

    @Test
    void belongsToWhatItHasChanged() {
        client.user("bjensen");
        client.user("mandy");

        assertThat(requests).extracting(AnsweredRequest::transaction).doesNotHaveDuplicates();
        assertThat(requests)
                .extracting(AnsweredRequest::transaction)
                .isEqualTo(changes.stream().map(Change::transaction).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /Users,              QUERY,   User,",
        "GET,    /v2/Users,           QUERY,   User,",
        "POST,   /Users/.search,      QUERY,   User,",
        "HEAD,   /Groups/7,           READ,    Group, 7",
        "PUT,    /Users/a%20b,        REPLACE, User,  a b",
        "PATCH,  /Users/7,            PATCH,   User,  7",
        "DELETE, /Groups/7,           DELETE,  Group, 7",
        "DELETE, /Groups,,,",
        "POST,   /Groups/7,,,",
        "GET,    /Groups/.search/7,,,",
        "GET,    /ServiceProviderConfig,,,",
        "POST,   /Bulk,,,",
        "GET,    /Me,,,",
        "GET,    /Printers/7,,,",
        "GET,    /v1/Users,,,",
        "GET,    /Users/%zz,,,",
        "GET,    /,,,",
    })
    void isWhatTheRequestIsAbout(String method, String path, Operation operation, String type, String id) {
        client.send(method, path, "");

        assertThat(only().operation()).isEqualTo(Optional.ofNullable(operation));
        assertThat(only().resourceType()).isEqualTo(Optional.ofNullable(type));
        assertThat(only().id()).isEqualTo(Optional.ofNullable(id));
        assertThat(only().caller()).isPresent();
    }

    @Test
    void isWhatTheClientIsTold() {
        silent.user("bjensen");

        client.post("/Users", "{\"userName\":\"BJENSEN\"}").is(409);

        ScimError error = only().error().orElseThrow();
        assertThat(only().status()).isEqualTo(409);
        assertThat(error.type()).contains(ScimType.UNIQUENESS);
        assertThat(error.detail()).contains("userName");
    }

    @Test
    void isWhoWasRefused() {
        TestClient stranger = TestClient.of(listening()
                .tenants(TenantResolver.pathPrefix())
                .authenticator(BearerTokens.of("s3cret-s3cret-s3cret")));

        stranger.get("/acme/Users/7").isError(401);

        assertThat(only().caller()).isEmpty();
        assertThat(only().tenant()).contains("acme");
        assertThat(only().path()).isEqualTo("/Users/7");
        assertThat(only().operation()).isEmpty();
        assertThat(only().error()).map(ScimError::status).contains(401);
    }

    @Test
    void namesNobodyWhoReadsWhatIsPublic() {
        TestClient stranger = TestClient.of(listening()
                .config(ServiceProviderConfig.builder().publicConfig(true).build())
                .authenticator(BearerTokens.of("s3cret-s3cret-s3cret")));

        stranger.get("/ServiceProviderConfig").is(200);

        assertThat(only().caller()).isEmpty();
        assertThat(only().tenant()).isEmpty();
    }

    @Test
    void isTheNumberOfAFaultThatTheLogHas() {
        TestClient broken = TestClient.of(listening().policy(access -> {
            throw new IllegalStateException("no policy today");
        }));

        broken.get("/Users").isError(500);

        assertThat(only().status()).isEqualTo(500);
        assertThat(only().error().orElseThrow().detail()).contains("its log has the reason");
    }

    @Test
    void isEachOperationOfABulkRequestAndThenTheRequest() {
        client.post("/Bulk", """
                {"Operations":[
                  {"method":"POST","path":"/Users","bulkId":"a","data":{"userName":"bjensen"}},
                  {"method":"POST","path":"/Users","bulkId":"b","data":{"userName":"BJensen"}},
                  {"method":"POST","path":"/Users","data":{"userName":"mandy"}},
                  {"method":"FETCH","path":"/Users/7"}]}
                """).is(200);

        assertThat(requests)
                .extracting(AnsweredRequest::toString)
                .containsExactlyInAnyOrder(
                        "POST /Users 201",
                        "POST /Users 409",
                        "POST /Users 400",
                        "FETCH /Users/7 400",
                        "POST /Bulk 200");
        assertThat(requests.get(4).withinBulk()).isFalse();
        assertThat(requests.subList(0, 4)).allMatch(AnsweredRequest::withinBulk);
        assertThat(requests.stream().map(AnsweredRequest::transaction).distinct())
                .containsExactly(changes.get(0).transaction());
    }

    @Test
    void isOfACircleWhatTheClientIsToldOfItInTheEnd() {
        client.post("/Bulk", """
                {"Operations":[
                  {"method":"POST","path":"/Groups","bulkId":"a",
                   "data":{"displayName":"A","members":[{"value":"bulkId:b"}]}},
                  {"method":"POST","path":"/Groups","bulkId":"b",
                   "data":{"members":[{"value":"bulkId:c"}]}},
                  {"method":"POST","path":"/Groups","bulkId":"c",
                   "data":{"displayName":"C","members":[{"value":"bulkId:a"}]}}]}
                """).is(200);

        assertThat(changes)
                .extracting(Change::operation)
                .as("something that had been created was taken back")
                .contains(Operation.DELETE);
        assertThat(requests)
                .extracting(AnsweredRequest::toString)
                .containsExactlyInAnyOrder(
                        "POST /Groups 409", "POST /Groups 400", "POST /Groups 409", "POST /Bulk 200");
        assertThat(requests.subList(0, 3)).allMatch(request -> request.error().isPresent());
    }

    @Test
    void isNoOperationThatWasNotReached() {
        client.post("/Bulk", """
                {"failOnErrors":1,"Operations":[
                  {"method":"DELETE","path":"/Users/7"},
                  {"method":"DELETE","path":"/Users/8"}]}
                """).is(200);

        assertThat(requests)
                .extracting(AnsweredRequest::toString)
                .containsExactly("DELETE /Users/7 404", "POST /Bulk 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users/7?filter=userName eq mandy", "/Users/7#mandy"})
    void isNoQueryOfAnOperation(String path) {
        client.post("/Bulk", "{\"Operations\":[{\"method\":\"DELETE\",\"path\":\"" + path + "\"}]}")
                .is(200);

        assertThat(requests.get(0)).hasToString("DELETE /Users/7 400");
    }

    @Test
    void isAFaultWithinABulkRequest() {
        TestClient broken = TestClient.of(listening().policy(access -> {
            throw new IllegalStateException("no policy today");
        }));

        broken.post("/Bulk", "{\"Operations\":[{\"method\":\"DELETE\",\"path\":\"/Users/7\"}]}")
                .is(200);

        assertThat(requests.get(0).status()).isEqualTo(500);
        assertThat(requests.get(0).error()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users\n2026 INFO", "/Users/\u202e7"})
    void canBeShownAsItIs(String path) {
        client.get(path);

        assertThat(only().path()).startsWith("/Users").contains("?").doesNotContain("\n", "\u202e");
    }

    @Test
    void isOfSomeLengthAtMost() {
        client.send("X".repeat(10_000), "/Users/" + "7".repeat(10_000), "");

        assertThat(only().method()).hasSizeLessThan(110);
        assertThat(only().path()).hasSizeLessThan(110);
    }

    @Test
    void keepsNothingOfTheRequestInMemory() {
        assertThat(AnsweredRequest.class.getDeclaredFields())
                .extracting(Field::getType)
                .as("these lead to headers and body, and a queue may hold many")
                .doesNotContain(ScimRequest.class, Course.class, Exchange.class);
    }

    @Test
    void isKeptFromNobodyByOneWhoFails() {
        List<Map.Entry<String, Integer>> seen = new ArrayList<>();
        TestClient failing = TestClient.of(TestClient.serving(store)
                .requestListener(request -> {
                    throw new IllegalStateException("the queue is full");
                })
                .requestListener(request -> seen.add(Map.entry(request.path(), request.status()))));

        failing.get("/Users").is(200);

        assertThat(seen).containsExactly(Map.entry("/Users", 200));
    }
}
