package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.store.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may do what (RFC 7644 §7.7)")
class AccessPolicyTest {

    private final TestStore store = TestStore.empty();
    private final List<Access> asked = new ArrayList<>();
    private final String user = TestClient.of(store).user("bjensen");
    private final String group = TestClient.of(store).group("Ops", user);

    private TestClient client(AccessPolicy policy) {
        return TestClient.of(TestClient.serving(store).policy(access -> {
            asked.add(access);
            return policy.allows(access);
        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST   | /Users              | {"userName":"mandy"}                                                | CREATE
                    GET    | /Users/{id}         | ''                                                                  | READ
                    GET    | /Users              | ''                                                                  | QUERY
                    POST   | /Users/.search      | {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"]} | QUERY
                    PUT    | /Users/{id}         | {"userName":"mandy"}                                                | REPLACE
                    PATCH  | /Users/{id}         | {"Operations":[{"op":"replace","path":"title","value":"x"}]}        | PATCH
                    DELETE | /Users/{id}         | ''                                                                  | DELETE
                    """)
    void isAskedBeforeAnythingIsDone(String method, String path, String body, Operation operation) {
        TestClient client = client(access -> access.operation() != operation);

        client.send(method, path.replace("{id}", user), body).isError(403).saying("User");

        TestClient everybody = TestClient.of(store);
        assertThat(everybody.get("/Users/" + user).is(200).at("userName")).isEqualTo("bjensen");
        assertThat(everybody.get("/Users").at("totalResults")).isEqualTo(1L);
    }

    @Test
    void isToldWhoDoesWhatToWhich() {
        client(access -> true).get("/Users/" + user).is(200);

        Access access = asked.get(0);
        assertThat(access.caller()).isEqualTo(Caller.of("default", "host"));
        assertThat(access.operation()).isEqualTo(Operation.READ);
        assertThat(access.resourceType()).isEqualTo("User");
        assertThat(access.id()).contains(user);
        assertThat(access).hasToString("Caller[tenant=default, name=host] READ User[]");
    }

    @Test
    void isToldWhichAttributesAChangeSets() {
        client(access -> true)
                .patch(
                        "/Users/" + user,
                        "{\"op\":\"add\",\"path\":\"NAME.givenName\",\"value\":\"Barbara\"}",
                        "{\"op\":\"add\",\"path\":\"" + EnterpriseUser.SCHEMA + ":costCenter\",\"value\":\"4130\"}")
                .is(200);

        assertThat(asked.get(0).attributes())
                .containsExactlyInAnyOrder(
                        AttributePath.of("name"), AttributePath.of("costCenter").withSchema(EnterpriseUser.SCHEMA));
    }

    @Test
    void isToldWhichAttributesAQueryLooksAt() {
        client(access -> true)
                .get("/Users?filter=emails.type+eq+%22work%22+and+title+pr&sortBy=name.familyName")
                .is(200);

        assertThat(asked.get(0).attributes())
                .containsExactlyInAnyOrder(
                        AttributePath.of("emails"), AttributePath.of("title"), AttributePath.of("name"));
    }

    @Test
    void isToldWhichAttributesAReplacementTakesAway() {
        TestClient.of(store)
                .patch("/Users/" + user, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Boss\"}")
                .is(200);
        TestClient client = client(access -> !access.attributes().contains(AttributePath.of("title")));

        client.put("/Users/" + user, "{\"userName\":\"bjensen\"}").isError(403);

        assertThat(TestClient.of(store).get("/Users/" + user).at("title")).isEqualTo("Boss");
    }

    @Test
    void isAskedOnceOfAChangeThatTouchesWhatItNames() {
        client(access -> true)
                .put("/Users/" + user, "{\"userName\":\"bjensen\",\"title\":\"Boss\"}")
                .is(200);

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).attributes())
                .isEqualTo(Set.of(AttributePath.of("userName"), AttributePath.of("title")));
    }

    @Test
    void isAskedOfMembersToo() {
        TestClient client = client(access -> !access.attributes().contains(AttributePath.of("members")));

        client.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members\"}")
                .isError(403);
        client.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}")
                .isError(403);

        assertThat(TestClient.of(store).get("/Groups/" + group).at("members", 0, "value"))
                .isEqualTo(user);
    }

    @Test
    void saysTheSameOfAResourceThatIsNotThere() {
        TestClient client = client(access -> false);

        TestReply there = client.get("/Users/" + user).isError(403);
        TestReply notThere = client.get("/Users/nobody").isError(403);

        assertThat(there.body()).isEqualTo(notThere.body());
    }

    @Test
    void canTellTheClientToSlowDown() {
        TestClient client = client(access -> {
            throw ScimException.tooManyRequests("A hundred requests a minute are enough.", Duration.ofMillis(1500));
        });

        TestReply reply = client.get("/Users").isError(429).saying("hundred");

        assertThat(reply.header("Retry-After")).isEqualTo(Optional.of("2"));
    }

    @Test
    void isNotAskedOfDiscovery() {
        TestClient client = client(access -> false);

        client.get("/Schemas").is(200);
        client.get("/ResourceTypes").is(200);

        assertThat(asked).isEmpty();
    }
}
