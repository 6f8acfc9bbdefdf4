package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a listener learns of tolerances")
class ToleratedRequestsTest {

    private final TestStore store = TestStore.empty();
    private final List<String> news = new ArrayList<>();
    private final List<Map<Tolerance, List<String>>> tolerated = new ArrayList<>();
    private final TestClient client = TestClient.of(TestClient.serving(store).listener(new ProvisioningListener() {
        @Override
        public void changed(Change change) {
            news.add("changed with " + change.tolerances().keySet());
        }

        @Override
        public void tolerated(Caller caller, String request, Map<Tolerance, List<String>> tolerances) {
            news.add(caller.name() + " " + request);
            tolerated.add(tolerances);
        }
    }));

    @Test
    void isWithTheChange() {
        client.post("/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"b","active":"False"}
                """).is(201);

        assertThat(news).containsExactly("changed with [BOOLEAN_AS_TEXT]", "host POST '/Users'");
        assertThat(tolerated).containsExactly(Map.of(Tolerance.BOOLEAN_AS_TEXT, List.of("active")));
    }

    @Test
    void isSaidOfARequestThatChangesNothingToo() {
        String group = client.group("Ops");
        news.clear();
        tolerated.clear();

        client.patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"nobody\"}]}")
                .is(204);

        assertThat(news).containsExactly("host PATCH '/Groups/" + group + "'");
        assertThat(tolerated.get(0)).contains(entry(Tolerance.UNKNOWN_MEMBER, List.of("members")));
    }

    @Test
    void isSaidOfARequestThatFails() {
        client.post("/Users", "{\"userName\":\"b\",\"shoeSize\":43,\"emails\":7}")
                .isError(400, "invalidValue");

        assertThat(news).containsExactly("host POST '/Users'");
        assertThat(tolerated.get(0)).containsKey(Tolerance.UNKNOWN_ATTRIBUTE);
    }

    @Test
    void isSaidWithoutValues() {
        String id = client.user("bjensen");

        client.patch("/Users/" + id, """
                {"op":"replace","path":"shoes[owner eq \\"s3cret\\"].size","value":"43"}""").is(200);

        assertThat(tolerated.get(tolerated.size() - 1).get(Tolerance.UNKNOWN_PATH))
                .hasSize(1)
                .allSatisfy(place -> assertThat(place).startsWith("shoes[").doesNotContain("s3cret"));
    }

    @Test
    void isNothingIfNoneWasNeeded() {
        client.get("/Users").is(200);

        assertThat(news).isEmpty();
    }
}
