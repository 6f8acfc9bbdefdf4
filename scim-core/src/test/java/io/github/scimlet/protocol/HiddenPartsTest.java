package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parts of attributes that a client must not see")
class HiddenPartsTest {

    private final TestStore store = TestStore.empty();
    private final TestClient everybody = TestClient.of(store);

    private TestClient client(Conformance conformance, String type, AttributePath... hidden) {
        return TestClient.of(TestClient.serving(store).conformance(conformance).policy(hiding(type, hidden)));
    }

    private static AccessPolicy hiding(String type, AttributePath... hidden) {
        return new AccessPolicy() {
            @Override
            public boolean allows(Access access) {
                return true;
            }

            @Override
            public Set<AttributePath> hidden(Caller caller, String resourceType) {
                return resourceType.equals(type) ? Set.of(hidden) : Set.of();
            }
        };
    }

    @Test
    void mayBeNamedBesideTheWhole() {
        everybody.created("/Users", "{\"userName\":\"bjensen\",\"name\":{\"givenName\":\"Barbara\"}}");
        TestClient client = client(
                Conformance.TOLERANT,
                "User",
                AttributePath.of("name"),
                AttributePath.of("name", "givenName"),
                AttributePath.of("name", "familyName"),
                AttributePath.of("emails"),
                AttributePath.of("emails", "value"),
                AttributePath.of("emails", "type"));

        assertThat(client.get("/Users").is(200).body()).contains("bjensen").doesNotContain("Barbara");
    }

    @Test
    void areHiddenFromACallerWhateverItsName() {
        everybody.created("/Users", "{\"userName\":\"bjensen\",\"title\":\"Boss\"}");
        TestClient client = TestClient.of(TestClient.serving(store)
                .policy(hiding("User", AttributePath.of("title")))
                .authenticator(request -> Optional.of(Caller.of("", "anonymous"))));

        assertThat(client.get("/Users").is(200).body()).doesNotContain("Boss");
    }

    @ParameterizedTest
    @CsvSource({"name+pr, b", "not+(name+pr), a", "name+ne+null, b", "name+eq+null, a"})
    void doNotTellThatTheyAreThereByTheWhole(String filter, String found) {
        everybody.created("/Users", "{\"userName\":\"a\",\"name\":{\"honorificPrefix\":\"Dr.\"}}");
        everybody.created("/Users", "{\"userName\":\"b\",\"name\":{\"givenName\":\"Bob\"}}");
        TestClient client = client(Conformance.TOLERANT, "User", AttributePath.of("name", "honorificPrefix"));

        assertThat(client.get("/Users?filter=" + filter).is(200).each("userName"))
                .containsExactly(found);
    }

    @Test
    void doNotTellThatTheyAreThereByWhatIsOneValue() {
        String with = everybody.created("/Users", """
                {"userName":"ann","phoneNumbers":[{"value":"1","display":"d","type":"work"}]}""");
        String without = everybody.created("/Users", """
                {"userName":"bob","phoneNumbers":[{"display":"d","type":"work"}]}""");
        TestClient client = client(Conformance.TOLERANT, "User", AttributePath.of("phoneNumbers", "value"));
        String more = "{\"op\":\"add\",\"path\":\"phoneNumbers\",\"value\":[{\"type\":\"work\"}]}";

        Object one = client.patch("/Users/" + with, more).is(200).at("phoneNumbers");
        Object other = client.patch("/Users/" + without, more).is(200).at("phoneNumbers");

        assertThat(one).isEqualTo(other);
    }

    @Test
    void cannotBeGuessedByRepeatingWhatTheServerSays() {
        String ann = everybody.user("ann");
        String group = everybody.group("Ops", ann);
        String guess = "{\"op\":\"replace\",\"value\":{\"groups\":[{\"value\":\"%s\",\"display\":\"Ops\"}]}}";
        TestClient client = client(Conformance.STRICT, "User", AttributePath.of("groups", "value"));

        TestReply right = client.patch("/Users/" + ann, guess.formatted(group));
        TestReply wrong = client.patch("/Users/" + ann, guess.formatted("another"));

        assertThat(right.body()).isEqualTo(wrong.body());
    }

    @Test
    void ofOneObjectCannotBeGuessedEither() {
        TestReply ann = everybody.get("/Users/" + everybody.user("ann"));
        String guess = "{\"op\":\"replace\",\"value\":{\"meta\":{\"created\":\"%s\"}}}";
        TestClient client = client(Conformance.STRICT, "User", AttributePath.of("meta", "created"));

        TestReply right = client.patch("/Users/" + ann.text("id"), guess.formatted(ann.text("meta", "created")));
        TestReply wrong = client.patch("/Users/" + ann.text("id"), guess.formatted("2001-01-01T00:00:00Z"));

        assertThat(right.body()).isEqualTo(wrong.body());
    }

    @Test
    void ofMembersDoNotMakeAGroupBeRead() {
        String ann = everybody.user("ann");
        String group = everybody.group("Ops");
        List<Projection> read = new ArrayList<>();
        TestClient client = TestClient.of(TestClient.serving(store)
                .groups(new DelegatingGroups(store.groups()) {
                    @Override
                    public Optional<Group> get(String id, Projection wanted) {
                        read.add(wanted);
                        return super.get(id, wanted);
                    }
                })
                .policy(hiding("Group", AttributePath.of("members", "display"))));

        client.patch(
                        "/Groups/" + group,
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + ann + "\"}]}")
                .is(204);

        assertThat(read).noneMatch(wanted -> wanted.includes("members"));
        assertThat(everybody.get("/Groups/" + group).at("members", 0, "value")).isEqualTo(ann);
    }
}
