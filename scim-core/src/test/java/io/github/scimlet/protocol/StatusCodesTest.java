package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which status for what (RFC 7644 table 8, table 9)")
class StatusCodesTest {

    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";

    private final TestStore store = TestStore.empty();

    @Test
    void ofManyErrorsTheFirstIsTold() {
        TestClient open = TestClient.of(store);
        String user = "/Users/" + open.user("bjensen");
        open.user("taken");
        String taken = "{" + SCHEMAS + ",\"userName\":\"taken\"}";
        TestClient stranger = TestClient.of(TestClient.serving(store)
                .conformance(Conformance.STRICT)
                .authenticator(BearerTokens.of("s3cret"))
                .config(ServiceProviderConfig.builder().maxBodyBytes(500).build()));

        TestClient badType = stranger.with("Content-Type", "text/xml");
        TestClient large = badType.with("Content-Length", "501");
        TestClient stale = large.with("If-Match", "\"stale\"");
        stale.put("/v1" + user, "<").isError(401);
        TestClient known = stale.with("Authorization", "Bearer s3cret");
        known.put("/v1" + user, "<").isError(400, "invalidVers");
        known.put("/v2/Nothing", "<").isError(404);
        known.put("/v2/Users", "<").isError(405);
        known.put("/v2" + user, "<").isError(415);
        TestClient json = known.with("Content-Type", "application/scim+json");
        json.put(user, "<").isError(413);
        TestClient small = json.with("Content-Length", "20");
        small.put(user, "<").isError(400, "invalidSyntax");
        small.put("/Users/nobody", taken).isError(404);
        small.put(user, "{" + SCHEMAS + "}").isError(412);
        TestClient current = small.with("If-Match", open.version(user));
        current.put(user, "{" + SCHEMAS + "}").isError(400, "invalidValue");
        current.put(user, taken).isError(409, "uniqueness");
        current.put(user, taken.replace("taken", "free")).is(200);
    }

    @Test
    void whatTheHostDoesNotAllowIsForbiddenAndWhatIsNotThereIsNotFound() {
        TestClient readOnly = TestClient.of(TestClient.serving(store).users(new DelegatingUsers(store.users()) {
            @Override
            public boolean delete(User before) {
                throw new ScimException(ScimError.of(403, "This account may only read."));
            }
        }));
        String user = "/Users/" + readOnly.user("bjensen");

        readOnly.delete(user).isError(403).saying("may only read");
        readOnly.delete("/Users/nobody").isError(404);
        readOnly.get(user).is(200);
    }

    @Test
    void aStaleVersionIsAFailedPreconditionAndATakenNameAConflict() {
        TestClient client = TestClient.of(store);
        String user = "/Users/" + client.user("bjensen");
        client.user("taken");

        client.with("If-Match", "\"stale\"").delete(user).isError(412);
        client.post("/Users", "{\"userName\":\"taken\"}").isError(409, "uniqueness");
        client.put(user, "{\"userName\":\"taken\"}").isError(409, "uniqueness");
        client.patch(user, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"taken\"}")
                .isError(409, "uniqueness");
    }
}
