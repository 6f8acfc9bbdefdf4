package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Builds the claims of security event tokens out of what a listener is given, and of nothing else. */
@DisplayName("Security events of a host's own (RFC 9967 §2)")
class SecurityEventsTest {

    private static final String EVENT = "urn:ietf:params:scim:event:prov:";

    private final TestStore store = TestStore.empty();
    private final List<Token> tokens = new ArrayList<>();
    private final TestClient client =
            TestClient.of(TestClient.serving(store).listener(change -> tokens.add(Token.of(change))));

    private record Token(String txn, Attributes subject, Map<String, Attributes> events) {

        static Token of(Change change) {
            return new Token(change.transaction(), subjectOf(change), eventsOf(change));
        }
    }

    private static Attributes subjectOf(Change change) {
        Resource resource = change.after().or(change::before).orElseThrow();
        return Attributes.of("format", "scim")
                .with("uri", change.resourceType().endpoint() + "/" + change.id())
                .with("externalId", resource.externalId());
    }

    private static Map<String, Attributes> eventsOf(Change change) {
        Map<String, Attributes> events = new LinkedHashMap<>();
        switch (change.operation()) {
            case CREATE -> events.put(EVENT + "create:full", payload(change, "data", data(change)));
            case REPLACE -> events.put(EVENT + "put:full", payload(change, "data", data(change)));
            case PATCH -> events.put(EVENT + "patch:notice", payload(change, "attributes", names(change)));
            case DELETE -> events.put(EVENT + "delete", Attributes.EMPTY);
            default -> throw new AssertionError(change);
        }
        if (change.deactivates()) {
            events.put(EVENT + "deactivate", Attributes.EMPTY);
        }
        if (change.activates()) {
            events.put(EVENT + "activate", Attributes.EMPTY);
        }
        return events;
    }

    private static Attributes payload(Change change, String name, Object value) {
        return Attributes.of(name, value)
                .with("version", change.after().orElseThrow().meta().version());
    }

    private static Attributes data(Change change) {
        Attributes after = change.after().orElseThrow().attributes();
        return Projection.everything(change.resourceType())
                .apply(after.with("schemas", change.resourceType().schemasOf(after)), Set.of());
    }

    private static List<String> names(Change change) {
        return change.attributes().stream()
                .map(AttributePath::toString)
                .sorted()
                .toList();
    }

    @Test
    void sayWhatWasCreatedAsAnAnswerWouldShowIt() {
        TestReply created = client.post("/Users", """
                        {"userName":"bjensen","externalId":"e-1","password":"s3cret"}""").is(201);

        Attributes event = tokens.get(0).events().get(EVENT + "create:full");
        assertThat(tokens.get(0).subject())
                .isEqualTo(Attributes.of("format", "scim")
                        .with("uri", "/Users/" + created.text("id"))
                        .with("externalId", "e-1"));
        assertThat(event.complex("data").orElseThrow().names())
                .containsExactlyInAnyOrder("schemas", "id", "externalId", "userName", "meta");
        assertThat(event.text("version")).isEqualTo(created.header("ETag"));
    }

    @Test
    void nameWhatAPatchHasChanged() {
        String id = client.user("bjensen");

        client.patch("/Users/" + id, """
                {"op":"replace","value":{"password":"s3cret","name":{"givenName":"Babs"}}}""").is(200);

        assertThat(tokens.get(1).events().get(EVENT + "patch:notice").texts("attributes"))
                .containsExactly("name", "password");
    }

    @Test
    void sayOnceThatAnAccountHasChangedAndIsNoLongerOfUse() {
        String id = client.user("bjensen");

        client.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                .is(200);

        assertThat(tokens.get(1).events()).containsOnlyKeys(EVENT + "patch:notice", EVENT + "deactivate");
        assertThat(tokens.get(1).txn()).isNotEqualTo(tokens.get(0).txn());
    }

    @Test
    void areThoseOfTheSubjectThatIsGone() {
        String id = client.user("bjensen");

        client.delete("/Users/" + id).is(204);

        assertThat(tokens.get(1).subject().text("uri")).contains("/Users/" + id);
        assertThat(tokens.get(1).events()).containsOnlyKeys(EVENT + "delete");
    }

    @Test
    void areNoneOfARequestThatFails() {
        client.post("/Users", "{}").isError(400, "invalidValue");

        assertThat(tokens).isEmpty();
    }
}
