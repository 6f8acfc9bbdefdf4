package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.EnterpriseUser;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a listener learns")
class ProvisioningListenerTest {

    private final TestStore store = TestStore.empty();
    private final List<Change> changes = new ArrayList<>();
    private final TestClient silent = TestClient.of(store);
    private final TestClient client = TestClient.of(TestClient.serving(store).listener(changes::add));

    private Change only() {
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static Object part(Optional<Resource> resource, String name) {
        return resource.orElseThrow().attributes().get(name).orElse("none");
    }

    @Test
    void isWhoCreatedWhatInWhichTenant() {
        String id = client.user("bjensen");

        Change change = only();
        assertThat(change.operation()).isEqualTo(Operation.CREATE);
        assertThat(change.caller()).isEqualTo(Caller.of("default", "host"));
        assertThat(change.resourceType().name()).isEqualTo("User");
        assertThat(change.id()).isEqualTo(id);
        assertThat(change.before()).isEmpty();
        assertThat(part(change.after(), "userName")).isEqualTo("bjensen");
        assertThat(change.attributes()).containsExactly(AttributePath.of("userName"));
        assertThat(change.members().isEmpty()).isTrue();
    }

    @Test
    void isTheWholeResourceHoweverLittleTheClientWants() {
        client.post("/Users?attributes=id", "{\"userName\":\"bjensen\",\"title\":\"Boss\"}")
                .is(201);

        assertThat(part(only().after(), "title")).isEqualTo("Boss");
    }

    @Test
    void isBothSidesOfAReplacement() {
        String id = silent.created("/Users", "{\"userName\":\"bjensen\",\"title\":\"Boss\"}");

        client.put("/Users/" + id, "{\"userName\":\"babs\"}").is(200);

        Change change = only();
        assertThat(change.operation()).isEqualTo(Operation.REPLACE);
        assertThat(part(change.before(), "title")).isEqualTo("Boss");
        assertThat(part(change.after(), "title")).isEqualTo("none");
        assertThat(part(change.after(), "userName")).isEqualTo("babs");
        assertThat(change.attributes())
                .containsExactlyInAnyOrder(AttributePath.of("userName"), AttributePath.of("title"));
        assertThat(change.after().orElseThrow().meta().version())
                .isNotEqualTo(change.before().orElseThrow().meta().version());
    }

    @Test
    void isBothSidesOfAPatch() {
        String id = silent.user("bjensen");

        client.patch(
                        "/Users/" + id,
                        "{\"op\":\"add\",\"path\":\"name.givenName\",\"value\":\"Barbara\"}",
                        "{\"op\":\"add\",\"path\":\"" + EnterpriseUser.SCHEMA + ":department\",\"value\":\"Tours\"}")
                .is(200);

        Change change = only();
        assertThat(change.operation()).isEqualTo(Operation.PATCH);
        assertThat(part(change.before(), "name")).isEqualTo("none");
        assertThat(change.attributes())
                .containsExactlyInAnyOrder(
                        AttributePath.of("name"), AttributePath.of("department").withSchema(EnterpriseUser.SCHEMA));
    }

    @Test
    void isWhoIsGone() {
        String id = silent.user("bjensen");
        String group = silent.group("Ops", id);

        client.delete("/Users/" + id).is(204);

        Change change = only();
        assertThat(change.operation()).isEqualTo(Operation.DELETE);
        assertThat(change.id()).isEqualTo(id);
        assertThat(change.after()).isEmpty();
        assertThat(new User(change.before().orElseThrow().attributes())
                        .groups()
                        .get(0)
                        .value())
                .isEqualTo(group);
        assertThat(change.attributes()).isEmpty();
    }

    @Test
    void isThatAPasswordWasSetButNotWhich() {
        String id = silent.user("bjensen");

        client.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"s3cret\"}")
                .is(200);

        assertThat(only().attributes()).containsExactly(AttributePath.of("password"));
        assertThat(part(only().after(), "password")).isEqualTo("none");
        assertThat(only().toString()).contains("password").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"true, false, false, true", "false, true, true, false", "true, true, false, false"})
    void isWhetherAUserMaySignIn(boolean before, boolean after, boolean activates, boolean deactivates) {
        String id = silent.created("/Users", "{\"userName\":\"bjensen\",\"active\":" + before + "}");

        client.patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":" + after + ",\"title\":\"x\"}}")
                .is(200);

        assertThat(only().activates()).isEqualTo(activates);
        assertThat(only().deactivates()).isEqualTo(deactivates);
    }

    @Test
    void isADeactivationByPutToo() {
        String id = silent.user("bjensen");

        client.put("/Users/" + id, "{\"userName\":\"bjensen\",\"active\":false}")
                .is(200);

        assertThat(only().deactivates()).isTrue();
    }

    @Test
    void isNothingOfWhatChangesNothing() {
        String id = silent.user("bjensen");
        String group = silent.group("Ops", id);

        client.put("/Users/" + id, "{\"userName\":\"bjensen\"}").is(200);
        client.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"title\"}").is(200);
        client.patch("/Groups/" + group, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}")
                .is(204);
        client.patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"nobody\\\"]\"}")
                .is(204);
        client.get("/Users").is(200);

        assertThat(changes).isEmpty();
    }

    @Test
    void isNothingOfWhatFails() {
        String id = silent.user("bjensen");
        silent.user("mandy");

        client.post("/Users", "{\"userName\":\"BJENSEN\"}").isError(409, "uniqueness");
        client.put("/Users/" + id, "{\"userName\":\"mandy\"}").isError(409, "uniqueness");
        client.patch(
                        "/Users/" + id,
                        "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}",
                        "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}")
                .isError(400, "mutability");
        client.with("If-Match", "W/\"stale\"").delete("/Users/" + id).isError(412);
        client.delete("/Users/nobody").isError(404);

        assertThat(changes).isEmpty();
    }

    @Test
    void isEachTransactionsOwnName() {
        client.user("bjensen");
        client.user("mandy");

        assertThat(changes).extracting(Change::transaction).doesNotHaveDuplicates();
        assertThat(changes).hasSize(2);
    }
}
