package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it catches what the log writes to System.err")
@DisplayName("The log")
class RequestLogTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(TestClient.serving(store).authenticator(BearerTokens.of("t0k3n")))
            .with("Authorization", "Bearer t0k3n");

    @RegisterExtension
    final CaughtLog log = new CaughtLog();

    @Test
    void hasMethodPathAndStatusOfEachRequest() {
        String id = client.user("bjensen");
        client.get("/Users/" + id);
        client.get("/Users/nobody");

        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().get(0)).contains("POST '/Users' 201");
        assertThat(log.lines().get(1)).endsWith("GET '/Users/" + id + "' 200");
        assertThat(log.lines().get(2)).contains("GET '/Users/nobody' 404");
    }

    @Test
    void hasTheTolerancesThatWereNeededWithNamesAlone() {
        client.post("/Users", "{\"userName\":\"b\",\"active\":\"True\",\"shoeSize\":\"s3cret\"}")
                .is(201);

        assertThat(log.lines().get(0))
                .contains("INFO", " 201, with ", "UNKNOWN_ATTRIBUTE['shoeSize']", "BOOLEAN_AS_TEXT['active']");
    }

    @Test
    void hasNoValueNoQueryAndNoHeader() {
        String id = client.created("/Users", """
                {"userName":"s3cret","password":"s3cret","emails":[{"value":"s3cret@example.com"}],
                 "unknown":"s3cret","name":{"familyName":"s3cret"}}""");
        client.get("/Users?filter=userName+eq+%22s3cret%22").is(200);
        client.get("/Users?filter=s3cret+eq+s3cret").is(400);
        client.post("/Users", "{\"userName\":\"S3CRET\"}").is(409);
        client.post("/Users", "{\"userName\":s3cret}").is(400);
        client.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"s3cret\"}")
                .is(200);
        client.patch(
                "/Users/" + id,
                "{\"op\":\"add\",\"path\":\"emails[type eq \\\"s3cret\\\"].value\",\"value\":\"s3cret\"}");
        client.patch(
                "/Users/" + id, "{\"op\":\"add\",\"path\":\"unknown[type eq \\\"s3cret\\\"]\",\"value\":\"s3cret\"}");
        client.post("/Groups", "{\"displayName\":\"s3cret\",\"members\":[{\"value\":\"s3cret\"}]}")
                .is(201);
        client.with("Authorization", "Bearer s3cret").get("/Users").is(401);

        assertThat(log.text()).isNotEmpty().doesNotContainIgnoringCase("s3cret", "t0k3n");
    }

    @Test
    void hasOneLineForARequestWhateverIsInIt() {
        client.send("GE\nT", "/Users\r\nforged: line\u001b[31m", "");
        client.post("/Users", "{\"userName\":\"b\",\"a\\nforged\\u001b\":1,\"\\u0000\":2}")
                .is(201);

        assertThat(log.lines()).hasSize(2);
        assertThat(log.text()).doesNotContain("\u001b", "\0", "\r");
    }

    @Test
    void isShortWhateverIsSent() {
        client.get("/Users/" + "x".repeat(100_000));
        StringBuilder names = new StringBuilder("{\"userName\":\"b\"");
        for (int i = 0; i < 1000; i++) {
            names.append(",\"").append("n".repeat(100)).append(i).append("\":1");
        }
        client.post("/Users", names + "}").is(201);

        assertThat(log.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(3000));
    }

    @Test
    void hasTheReasonUnderTheNumberThatTheClientGets() {
        TestClient failing = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        throw new IllegalStateException("the reason");
                    }
                })
                .authenticatedByHost());

        String detail = failing.get("/Users/7").isError(500).text("detail");

        String number = detail.replaceAll(".*([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
        assertThat(log.lines().get(0)).contains("ERROR", "GET '/Users/7' failed", number);
        assertThat(log.text()).contains("the reason", "\tat ");
    }
}
