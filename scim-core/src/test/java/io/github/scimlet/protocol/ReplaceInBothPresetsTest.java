package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a PUT replaces in both presets (RFC 7644 §3.5.1)")
class ReplaceInBothPresetsTest {

    private static final String BABS = """
            "title":"T","active":true,"externalId":"E","name":{"givenName":"B","familyName":"J"},
            "emails":[{"value":"a","type":"work","primary":true},{"value":"b"}],"password":"s3cret",
            "BADGE":{"code":"C-1","level":1,"score":0.10,"seat":{"room":"1","plan":"P-1"}}""";

    private final TestStore store = TestStore.ofSamples();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isAllThatIsGivenAndNothingElse(Preset preset) {
        TestClient client = preset.client(store);
        TestReply before = client.post("/Users", user("babs", BABS));
        String path = "/Users/" + before.text("id");

        TestReply reply = client.put(path, user("new", "\"active\":false", "\"emails\":[{\"value\":\"c\"}]"));

        assertThat(reply.is(200).text("userName")).isEqualTo("new");
        assertThat(reply.at("active")).isEqualTo(false);
        assertThat(reply.at("emails")).isEqualTo(List.of(Attributes.of("value", "c")));
        assertThat(reply.json().names())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "active", "emails", "meta", Samples.BADGE);
        assertThat(reply.at(Samples.BADGE)).isEqualTo(Attributes.of("code", "C-1"));
        assertThat(reply.text("id")).isEqualTo(before.text("id"));
        assertThat(client.get(path).body()).isEqualTo(reply.body());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNothingThatWasNotThere(Preset preset) {
        TestClient client = preset.client(store);

        client.put("/Users/zz", user("a")).isError(404);
        client.put("/Groups/zz", group("a")).isError(404);

        assertThat(client.get("/Users").at("totalResults")).isEqualTo(0L);
        assertThat(client.get("/Groups").at("totalResults")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isTheSameIfTheAnswerToAGetIsSentBack(Preset preset) {
        TestClient client = preset.client(store);
        String boss = client.created("/Users", user("boss"));
        String manager = Bodies.member("ENT:manager", "{\"value\":\"" + boss + "\"}");
        String babs = client.created("/Users", user("babs", BABS, manager));
        String group =
                client.created("/Groups", group("Ops", "\"members\":[" + GroupMembersFixture.values(babs) + "]"));

        for (String path : List.of("/Users/" + babs, "/Groups/" + group)) {
            TestReply before = client.get(path).is(200);

            TestReply after = client.put(path, before.body());

            assertThat(after.is(200).body()).isEqualTo(before.body());
            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
            assertThat(client.get(path).body()).isEqualTo(before.body());
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isAnotherOnlyIfNoOtherHasTheNameAndTheVersionIsRight(Preset preset) {
        TestClient client = preset.client(store);
        client.created("/Users", user("taken"));
        TestReply before = client.post("/Users", user("babs", BABS));
        String path = "/Users/" + before.text("id");

        client.put(path, user("TAKEN")).isError(409, "uniqueness");
        client.with("If-Match", "W/\"7\"").put(path, user("x")).isError(412);

        assertThat(client.get(path).text("userName")).isEqualTo("babs");
        client.with("If-Match", before.header("ETag").orElseThrow())
                .put(path, user("x"))
                .is(200);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isShownAsIsAskedFor(Preset preset) {
        TestClient client = preset.client(store);
        String path = "/Users/" + client.created("/Users", user("babs", BABS));

        TestReply most = client.put(path + "?excludedAttributes=emails", user("babs", BABS));
        TestReply some = client.put(path + "?attributes=title", user("babs", BABS));

        assertThat(most.is(200).json().names()).contains("title", "meta").doesNotContain("emails");
        assertThat(some.is(200).json().names()).containsExactly("schemas", "id", "title");
    }
}
