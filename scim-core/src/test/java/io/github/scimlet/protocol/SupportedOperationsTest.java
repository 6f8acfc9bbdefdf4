package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.store.TestStore;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Operations that a type does not support")
class SupportedOperationsTest {

    private final TestStore store = TestStore.empty();
    private final String id = TestClient.of(store).user("bjensen");

    private TestClient client(Set<Operation> users) {
        return TestClient.of(TestClient.serving(store)
                .config(ServiceProviderConfig.builder()
                        .operations("User", users)
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /Users, GET",
        "PUT, /Users/{id}, GET",
        "DELETE, /Users/{id}, GET",
    })
    void areNotAllowed(String method, String path, String allowed) {
        TestClient client = client(EnumSet.of(Operation.READ, Operation.QUERY));

        TestReply reply = client.send(method, path.replace("{id}", id), "{}").isError(405);

        assertThat(reply.header("Allow")).contains(allowed);
        client.get("/Users/" + id).is(200);
    }

    @Test
    void leaveOthersAlone() {
        TestClient client = client(EnumSet.complementOf(EnumSet.of(Operation.DELETE)));

        assertThat(client.delete("/Users/" + id).isError(405).header("Allow")).contains("GET, PUT, PATCH");
        client.put("/Users/" + id, "{\"userName\":\"bjensen\"}").is(200);
        client.delete("/Groups/" + client.group("Ops")).is(204);
    }

    @Test
    void areNotImplementedIfItIsPatch() {
        TestClient client = client(EnumSet.complementOf(EnumSet.of(Operation.PATCH)));

        client.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"title\"}").isError(501);
        assertThat(client.get("/ServiceProviderConfig").at("patch", "supported"))
                .isEqualTo(false);
    }

    @Test
    void canBeQueries() {
        TestClient client = client(EnumSet.of(Operation.READ, Operation.CREATE));

        assertThat(client.get("/Users").isError(405).header("Allow")).contains("POST");
        client.post("/Users/.search", "{}").isError(404);
    }
}
